import { type CheckResult, evaluateCheck } from '../../domain/claims/evaluate'
import {
  FIRST_STATEMENT,
  OPERATOR_CHOICES,
  readStatement,
  STATEMENT_FIELDS,
  STATEMENT_OPERATORS,
  type StatementParts,
  statementText,
} from '../../domain/claims/statement'
import type { ClaimWorld } from '../../domain/claims/world'
import { formatDate } from '../../domain/date'
import { checkEvidence } from '../../domain/evidence/check-evidence'
import { fieldInfo } from '../../domain/fact'
import { patchView, useView } from '../../state/view-store'
import { EvidenceButton } from '../../ui/evidence/EvidenceButton'
import { Select } from '../../ui/Select'
import { VerdictSquare } from '../../ui/VerdictSquare'
import styles from './Builder.module.css'
import { checkValueText } from './found'

const ALONE = ''

function say(parts: StatementParts): void {
  patchView({ statement: statementText(parts) }, 'statement')
}

function Parts({ parts, world }: { readonly parts: StatementParts; readonly world: ClaimWorld }) {
  const chips = world.chips
    .map(({ chipId, name }) => ({ value: chipId, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB'))
  const { unit } = fieldInfo(parts.field)
  return (
    <div className={styles.parts}>
      <Select
        label="Chip"
        options={chips}
        value={parts.chipId}
        onChange={(chipId) => say({ ...parts, chipId })}
      />
      <Select
        label="Quantity"
        options={STATEMENT_FIELDS.map((value) => ({ value, label: fieldInfo(value).label }))}
        value={parts.field}
        onChange={(field) => say({ ...parts, field })}
      />
      <Select
        label="Against"
        options={[
          { value: ALONE, label: 'by itself' },
          ...chips.map((one) => ({ ...one, label: `over ${one.label}` })),
        ]}
        value={parts.overId ?? ALONE}
        onChange={(id) => say({ ...parts, overId: id === ALONE ? null : id })}
      />
      <Select
        label="Comparison"
        options={STATEMENT_OPERATORS.map((value) => ({ value, label: OPERATOR_CHOICES[value] }))}
        value={STATEMENT_OPERATORS.find((one) => one === parts.operator) ?? '>='}
        onChange={(operator) => say({ ...parts, operator })}
      />
      <label className={styles.number}>
        <input
          type="number"
          min="0"
          step="any"
          aria-label="Number"
          value={parts.number}
          onChange={({ target }) => {
            const number = target.valueAsNumber
            if (Number.isFinite(number) && number >= 0) say({ ...parts, number })
          }}
        />
        {parts.overId === null ? unit : '×'}
      </label>
    </div>
  )
}

function Answer({ result, world }: { readonly result: CheckResult; readonly world: ClaimWorld }) {
  const { holds, sentence, warnings } = result
  const verdict = holds === null ? 'not-found' : holds ? 'supported' : 'contradicted'
  const value = checkValueText(result)
  return (
    <div role="status">
      <p className={styles.verdict}>
        <VerdictSquare verdict={verdict} size={14} />{' '}
        {holds === null ? 'Undetermined' : holds ? 'Supported' : 'Contradicted'} on {formatDate(world.asOf)}:{' '}
        <EvidenceButton
          label={`${value}: evidence for your statement`}
          evidence={() => checkEvidence(result, world, { subject: 'Your statement', value })}
        >
          {value}
        </EvidenceButton>
      </p>
      {[sentence, ...warnings].map((line) => (
        <p key={line} className={styles.quiet}>
          {line}
        </p>
      ))}
    </div>
  )
}

/** A statement of the reader's own, checked like the article's claims and kept in the link. */
export function Builder({ world }: { readonly world: ClaimWorld }) {
  const text = useView((view) => view.statement)
  const ids = new Set(world.chips.map(({ chipId }) => chipId))
  const first = readStatement(statementText(FIRST_STATEMENT), ids)
  const read = text === '' ? first : readStatement(text, ids)
  const shown = read ?? first
  if (shown === null) return null
  return (
    <section className={styles.section} aria-labelledby="own-statement">
      <h2 id="own-statement">Check a statement of your own</h2>
      {read === null && (
        <p className={styles.quiet}>
          The statement in the link, “{text}”, cannot be read: this one stands instead.
        </p>
      )}
      <Parts parts={shown.parts} world={world} />
      <Answer result={evaluateCheck(shown.check, world)} world={world} />
    </section>
  )
}
