import { useMemo, useState } from 'react'
import { useDataset } from '../../api/queries'
import type { Chip } from '../../domain/chip'
import { formatDate } from '../../domain/date'
import { effectWords } from '../../domain/evidence/comparison-effect'
import { apartEvidence, apartText, rivalEvidence } from '../../domain/evidence/conflict-evidence'
import { type Conflict, conflicts } from '../../domain/evidence/conflicts'
import { factValue, readingEvidence } from '../../domain/evidence/reading-evidence'
import { fieldInfo } from '../../domain/fact'
import { plural } from '../../domain/format'
import type { FactIndex } from '../../domain/reading'
import { factsOf, isComparable, readField } from '../../domain/reading'
import type { Source } from '../../domain/source'
import { BASIS_WORDS, STATUS_WORDS } from '../../domain/words'
import { preferFact } from '../../state/choices'
import { useFactIndex } from '../../state/fact-index'
import { linkTo } from '../../state/link'
import { useAsOf, useLaw, useSubjects } from '../../state/select'
import { useView } from '../../state/view-store'
import { Failure, Loading } from '../../ui/DataState'
import { EvidenceButton } from '../../ui/evidence/EvidenceButton'
import { TextAction } from '../../ui/TextAction'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import styles from './Tables.module.css'

const FIRST = 12

/** The finding: what the disagreements change on the day. */
export function conflictsFinding(found: readonly Conflict[], day: string): string {
  const changing = found.filter(({ changesStatus }) => changesStatus).length
  const all = plural(found.length, 'disagreement')
  return changing === 0
    ? `Sources disagree on ${plural(found.length, 'value')}; none of it changes an export status on ${formatDate(day)}`
    : `${changing} of ${all} ${changing === 1 ? 'changes' : 'change'} an export status on ${formatDate(day)}`
}

function effectOf({ changesStatus, now, instead, inComparison }: Conflict, chips: readonly Chip[]): string {
  if (changesStatus) return `${STATUS_WORDS[now.status]} would be ${STATUS_WORDS[instead.status]}`
  return inComparison === null ? 'no status' : effectWords(inComparison, chips)
}

/** Prefers the rival for this visit: the list, and everything else, is computed anew. */
function Prefer({ conflict: { preferred, rival } }: { conflict: Conflict }) {
  const facts = useDataset('chip-facts').data
  if (facts === undefined || !isComparable(preferred, rival)) return null
  return (
    <TextAction onClick={() => preferFact(facts, rival.factId)}>
      Use this one instead<VisuallyHidden>: {factValue(rival)}</VisuallyHidden>
    </TextAction>
  )
}

interface RowProps {
  readonly conflict: Conflict
  readonly chips: readonly Chip[]
  readonly index: FactIndex
  readonly sources: readonly Source[]
}

function Row({ conflict, chips, index, sources }: RowProps) {
  const { chipId, field, preferred, rival, relative } = conflict
  const view = useView((current) => current)
  const asOf = useAsOf()
  const name = chips.find((chip) => chip.chipId === chipId)?.name ?? chipId
  const basis = fieldInfo(field).bits === undefined ? '' : `, ${BASIS_WORDS[preferred.basis]}`
  const evidence = () =>
    readingEvidence(readField(index, chipId, field, { asOf, basis: preferred.basis }), field, name)
  const publisher = (id: string) => sources.find(({ sourceId }) => sourceId === id)?.publisher ?? id
  return (
    <tr>
      <th scope="row">
        <a {...linkTo(view, 'controls', { chip: chipId })}>{name}</a>
        <span className={styles.sub}>
          {fieldInfo(field).label}
          {basis}
        </span>
      </th>
      <td>
        <EvidenceButton evidence={evidence} label={`${factValue(preferred)}: evidence`}>
          {factValue(preferred)}
        </EvidenceButton>
        <span className={styles.sub}>{publisher(preferred.sourceId)}</span>
      </td>
      <td>
        <EvidenceButton
          evidence={() => rivalEvidence(conflict, factsOf(index, chipId, field), name)}
          label={`${factValue(rival)}: who says so`}
        >
          {factValue(rival)}
        </EvidenceButton>
        <span className={styles.sub}>{publisher(rival.sourceId)}</span>
        <Prefer conflict={conflict} />
      </td>
      <td className={styles.number} data-label="apart">
        {relative === null ? (
          apartText(conflict)
        ) : (
          <EvidenceButton
            evidence={() => apartEvidence(conflict, name)}
            label={`${apartText(conflict)} apart: how it is computed`}
          >
            {apartText(conflict)}
          </EvidenceButton>
        )}
      </td>
      <td className={styles.effect} data-label="changes">
        {effectOf(conflict, chips)}
      </td>
    </tr>
  )
}

/** Where sources disagree, ranked by what it changes: a status, the comparison, else by size. */
export function Conflicts({ sources }: { sources: readonly Source[] }) {
  const [all, setAll] = useState(false)
  const subjects = useSubjects()
  const law = useLaw()
  const index = useFactIndex()
  const day = useAsOf()
  const destination = useView((view) => view.destination)
  const compared = useView((view) => view.chips)
  const baseline = useView((view) => view.baseline)
  const found = useMemo(
    () =>
      subjects.data && law.data && index.data
        ? conflicts({
            subjects: subjects.data,
            law: law.data,
            index: index.data,
            destination,
            day,
            compared,
            baseline,
          })
        : null,
    [subjects.data, law.data, index.data, destination, day, compared, baseline],
  )
  const failed = [subjects, law, index].find(({ error }) => error !== null)
  if (failed?.error) return <Failure onRetry={() => failed.refetch()}>{failed.error.message}</Failure>
  if (found === null || !index.data || !subjects.data) return <Loading>Loading disagreements …</Loading>
  const facts = index.data
  const chips = [...subjects.data.values()].map(({ chip }) => chip)
  const shown = all ? found : found.slice(0, FIRST)
  return (
    <section className={styles.section} aria-labelledby="conflicts">
      <h2 id="conflicts" tabIndex={-1} className={styles.heading}>
        {conflictsFinding(found, day)}
      </h2>
      <p className={styles.note}>
        First those that change an export status, then those that change a ratio or rank in your comparison,
        then by size. Each shows the rival that changes most.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable from the keyboard */}
      <section className={styles.scroller} aria-label="Disagreements between sources" tabIndex={0}>
        <table className={`${styles.table} ${styles.stacked}`}>
          <thead>
            <tr>
              <th scope="col">Chip and field</th>
              <th scope="col">Shown</th>
              <th scope="col">Also stated</th>
              <th scope="col" className={styles.number}>
                Apart
              </th>
              <th scope="col">Changes</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((conflict) => (
              <Row
                key={`${conflict.preferred.factId}`}
                conflict={conflict}
                chips={chips}
                index={facts}
                sources={sources}
              />
            ))}
          </tbody>
        </table>
      </section>
      {shown.length < found.length && (
        <TextAction onClick={() => setAll(true)}>All {found.length}</TextAction>
      )}
    </section>
  )
}
