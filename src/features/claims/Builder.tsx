import { type CheckResult, evaluateCheck } from '../../domain/claims/evaluate'
import {
  FIRST_STATEMENT,
  type StatementParts as Parts,
  readStatement,
  statementText,
} from '../../domain/claims/statement'
import type { ClaimWorld } from '../../domain/claims/world'
import { formatDate } from '../../domain/date'
import { checkEvidence } from '../../domain/evidence/check-evidence'
import type { Source } from '../../domain/source'
import { useSave } from '../../image/use-save'
import { usePictureFrame } from '../../state/picture-frame'
import { patchView, useView } from '../../state/view-store'
import { EvidenceButton } from '../../ui/evidence/EvidenceButton'
import { Select } from '../../ui/Select'
import { TextAction } from '../../ui/TextAction'
import { VerdictSquare } from '../../ui/VerdictSquare'
import styles from './Builder.module.css'
import { checkValueText } from './found'
import { StatementParts } from './StatementParts'
import { answerOf } from './statement-answer'
import { firstOf } from './statement-choices'
import { statementPicture } from './statement-picture'
import { statementSentence } from './statement-words'

const ABOUT = [
  { value: 'chip', label: 'A chip’s figure' },
  { value: 'revenue', label: 'A company’s figure' },
  { value: 'status', label: 'An export status' },
] as const

function say(parts: Parts): void {
  patchView({ statement: statementText(parts) }, 'statement')
}

function Answer({ result, world }: { readonly result: CheckResult; readonly world: ClaimWorld }) {
  const { sentence, warnings } = result
  const { verdict, word } = answerOf(result)
  const value = checkValueText(result)
  return (
    <div role="status">
      <p className={styles.verdict}>
        <VerdictSquare verdict={verdict} size={14} /> {word} on {formatDate(world.asOf)}:{' '}
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

/** The statement that stands: of the link, or the first where the link has none that can be read. */
function useStatement(world: ClaimWorld) {
  const text = useView((view) => view.statement)
  const ids = {
    chips: new Set(world.chips.map(({ chipId }) => chipId)),
    companies: new Set(world.companies.map(({ companyId }) => companyId)),
  }
  const first = readStatement(statementText(FIRST_STATEMENT), ids)
  const read = text === '' ? first : readStatement(text, ids)
  return { text, read, shown: read ?? first }
}

interface BuilderProps {
  readonly world: ClaimWorld
  readonly sources: readonly Source[]
}

/** A statement of the reader's own, checked like the article's claims and kept in the link. */
export function Builder({ world, sources }: BuilderProps) {
  const { text, read, shown } = useStatement(world)
  const frame = usePictureFrame(sources)
  const { control, dialog } = useSave()
  if (shown === null) return null
  const { parts, check } = shown
  const result = evaluateCheck(check, world)
  const save = control(() => statementPicture({ parts, result, world, frame: frame() }))
  return (
    <section className={styles.section} aria-labelledby="own-statement">
      <header className={styles.head}>
        <h2 id="own-statement">Check a statement of your own</h2>
        <TextAction onClick={save.open} onPointerEnter={save.prepare} onFocus={save.prepare}>
          Save picture
        </TextAction>
      </header>
      {read === null && (
        <p className={styles.quiet}>
          The statement in the link, “{text}”, cannot be read: this one stands instead.
        </p>
      )}
      <div className={styles.parts}>
        <Select
          label="About"
          options={ABOUT}
          value={parts.about}
          onChange={(about) => say(firstOf(about, world))}
        />
        <StatementParts parts={parts} world={world} onSay={say} />
      </div>
      <p>{statementSentence(parts, world)}.</p>
      <Answer result={result} world={world} />
      {dialog}
    </section>
  )
}
