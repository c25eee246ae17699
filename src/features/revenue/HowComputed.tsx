import { creditedPublisher } from '../../domain/credits'
import { formatDateShort } from '../../domain/date'
import { isMissing, type Maybe } from '../../domain/missing'
import type { PeriodFigure } from '../../domain/period-figure'
import type { PeriodPoint } from '../../domain/revenue-series'
import type { Source } from '../../domain/source'
import { SourceLink } from '../../ui/evidence/SourceLink'
import { figureEvidence, growthLine, printedSentence } from './evidence'
import styles from './HowComputed.module.css'
import { periodShort } from './subject'

/** A document by title, publisher and date, as a link where it has an address. */
export function SourceName({ source }: { source: Source }) {
  const words = `${source.title || source.publisher}, ${creditedPublisher(source)}`
  const dated = source.published ? `${words}, ${formatDateShort(source.published)}` : words
  return <SourceLink source={source}>{dated}</SourceLink>
}

interface FigureRowProps {
  readonly name: string
  readonly figure: Maybe<PeriodFigure>
  readonly sources: readonly Source[]
}

function FigureRow({ name, figure, sources }: FigureRowProps) {
  if (isMissing(figure)) {
    return (
      <div className={styles.figure}>
        <dt>{name}</dt>
        <dd>{figure.reason}</dd>
      </div>
    )
  }
  const { amount, kind, sourceIds, notes } = figureEvidence(figure)
  return (
    <div className={styles.figure}>
      <dt>{name}</dt>
      <dd>
        <b>{amount}</b>, {kind}.
        {sources
          .filter(({ sourceId }) => sourceIds.includes(sourceId))
          .map((source) => (
            <span key={source.sourceId} className={styles.line}>
              <SourceName source={source} />
            </span>
          ))}
        {notes.map((note) => (
          <span key={note} className={styles.note}>
            {note}
          </span>
        ))}
      </dd>
    </div>
  )
}

interface HowComputedProps {
  readonly point: PeriodPoint
  readonly before: PeriodPoint | null
  readonly sources: readonly Source[]
  /** The article's claim beside the sum; empty when it makes none. */
  readonly claim: string
}

/** The sum behind the rate in the title, with both figures, their filings and what the article says. */
export function HowComputed({ point, before, sources, claim }: HowComputedProps) {
  return (
    <details className={styles.details}>
      <summary>How was this computed?</summary>
      <p className={styles.sum}>{growthLine(point)}</p>
      <dl className={styles.figures}>
        <FigureRow name={periodShort(point)} figure={point.figure} sources={sources} />
        <FigureRow
          name={before ? periodShort(before) : 'The year before'}
          figure={point.yearOnYear.base}
          sources={sources}
        />
      </dl>
      <p>{[printedSentence(point), claim].filter(Boolean).join(' ')}</p>
    </details>
  )
}
