import type { FigureContent, SheetRow, WordsContent } from '../../domain/comparison/cell'
import { creditedPublisher } from '../../domain/credits'
import { formatDateShort } from '../../domain/date'
import { type ChipFact, isPeakRate } from '../../domain/fact'
import { isSetAside } from '../../domain/fact-choice'
import { THIN_SPACE } from '../../domain/format'
import { formatQuantity } from '../../domain/quantity'
import type { Source } from '../../domain/source'
import { BASIS_WORDS, MARK_WORDS, SOURCE_KIND_WORDS } from '../../domain/words'
import styles from './CellDetails.module.css'
import { metricUnit } from './metrics'

interface CellDetailsProps {
  readonly content: FigureContent | WordsContent
  readonly row: SheetRow
  readonly sources: readonly Source[]
}

const MOST_RIVALS = 8

function valueText({ value, unit }: ChipFact): string {
  return typeof value === 'number' ? formatQuantity(value, unit, { exact: true }) : value
}

function sourceOf(fact: ChipFact, sources: readonly Source[]): Source | null {
  return sources.find(({ sourceId }) => sourceId === fact.sourceId) ?? null
}

function describe(fact: ChipFact, source: Source | null): string {
  const basis = isPeakRate(fact.field) ? BASIS_WORDS[fact.basis] : null
  const publisher = source === null ? fact.sourceId : creditedPublisher(source)
  const date = fact.asOf === null ? 'undated' : formatDateShort(fact.asOf)
  return [basis, publisher, SOURCE_KIND_WORDS[fact.kind].toLowerCase(), date].filter(Boolean).join(' · ')
}

function SourceLink({ source }: { source: Source | null }) {
  if (source === null) return null
  return source.url === '' ? (
    <p className={styles.quiet}>{source.title}</p>
  ) : (
    <p>
      <a href={source.url} rel="noreferrer noopener" target="_blank">
        {source.title}
      </a>
    </p>
  )
}

function Rivals({ facts, sources }: { facts: readonly ChipFact[]; sources: readonly Source[] }) {
  if (facts.length === 0) return null
  const left = facts.length - MOST_RIVALS
  return (
    <>
      <p className={styles.head}>Other statements</p>
      <ul className={styles.rivals}>
        {facts.slice(0, MOST_RIVALS).map((fact) => (
          <li key={fact.factId}>
            <b>{valueText(fact)}</b> {describe(fact, sourceOf(fact, sources))}
            {isSetAside(fact) && ' · set aside as disputed'}
          </li>
        ))}
        {left > 0 && <li>{left} more in Sources</li>}
      </ul>
    </>
  )
}

/** Where a cell comes from: the preferred statement and why, its rivals, and how a computed figure came about. */
export function CellDetails({ content, row, sources }: CellDetailsProps) {
  const { reading } = content
  const unit = metricUnit(row)
  const source = reading === null ? null : sourceOf(reading.fact, sources)
  const arithmetic = content.kind === 'figure' ? content.arithmetic : null
  return (
    <div className={styles.details}>
      <p className={styles.value}>
        {content.text}
        {content.kind === 'figure' && unit !== '' && `${THIN_SPACE}${unit}`}
      </p>
      {content.marks.length > 0 && (
        <p className={styles.quiet}>{content.marks.map((mark) => MARK_WORDS[mark]).join('; ')}</p>
      )}
      {arithmetic !== null && (
        <>
          <p className={styles.head}>How was this computed?</p>
          <p>{arithmetic}</p>
        </>
      )}
      {reading !== null && (
        <>
          <p className={styles.preferred}>
            <b>{valueText(reading.fact)}</b> {describe(reading.fact, source)}
          </p>
          <p className={styles.quiet}>Preferred: {reading.preferredBecause}.</p>
          {reading.fact.note !== '' && <p className={styles.quiet}>{reading.fact.note}</p>}
          <SourceLink source={source} />
          <Rivals facts={reading.rivals} sources={sources} />
        </>
      )}
    </div>
  )
}
