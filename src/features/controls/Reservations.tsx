import { formatDate } from '../../domain/date'
import type { Determination } from '../../domain/export-controls/determine'
import type { Source } from '../../domain/source'
import { STATUS_WORDS } from '../../domain/words'
import styles from './Layers.module.css'
import { SourceLinks } from './SourceLinks'

interface ReservationsProps {
  readonly answer: Determination
  readonly sources: readonly Source[]
}

/** What must be said beside the answer: conditions, reservations, and every US measure with what it does. */
export function Reservations({ answer, sources }: ReservationsProps) {
  const { conditions, flags, measures } = answer
  return (
    <>
      {conditions.length > 0 && (
        <section className={styles.part} aria-label="Conditions of case-by-case review">
          <h2 className={styles.partHead}>Only on these conditions</h2>
          <ul className={styles.rows}>
            {conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>
        </section>
      )}
      {flags.length > 0 && (
        <section className={styles.part} aria-label="Reservations">
          <h2 className={styles.partHead}>Reservations</h2>
          <ul className={styles.rows}>
            {flags.map((flag) => (
              <li key={flag.words}>{flag.words}.</li>
            ))}
          </ul>
        </section>
      )}
      {measures.length > 0 && (
        <details className={styles.part}>
          <summary>US measures on it in force ({measures.length})</summary>
          <ul className={styles.rows}>
            {measures.map(({ measure, words }) => (
              <li key={measure.actionId}>
                {formatDate(measure.date)}, {measure.authority}: {STATUS_WORDS[measure.status]}; {words}.{' '}
                {measure.basis}. {measure.note} <SourceLinks ids={[measure.sourceId]} sources={sources} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
