import { formatDateShort } from '../../domain/date'
import { VERDICT_WORDS } from '../../domain/words'
import { TextAction } from '../../ui/TextAction'
import type { DateBySide } from './claims'
import styles from './EventParts.module.css'

interface ArticleDatesProps {
  readonly sides: readonly DateBySide[]
  readonly onOpen: (eventId: string) => void
  /** The event on show needs no button to itself. */
  readonly openId?: string
}

/** The article's date and the dates in the facts, one under the other; a date the facts do not bear out is struck through. */
export function ArticleDates({ sides, onOpen, openId }: ArticleDatesProps) {
  if (sides.length === 0) return null
  return (
    <div>
      <h3>The article’s date, and what the sources say</h3>
      {sides.map(({ claim, article, found, agrees }) => (
        <ul key={claim.claimId} className={styles.list}>
          <li className={styles.source}>
            <span className={styles.day}>
              {agrees ? formatDateShort(article) : <s>{formatDateShort(article)}</s>}
            </span>
            <span>“{claim.text}”, the article</span>
            <span className={styles.kind}>{VERDICT_WORDS[claim.verdict].toLowerCase()}</span>
          </li>
          {found.map(({ event, date }) => (
            <li key={event.eventId} className={styles.source}>
              <span className={styles.day}>{formatDateShort(date)}</span>
              {event.eventId === openId ? (
                <span>{event.title}</span>
              ) : (
                <TextAction
                  printed
                  className={styles.titleAction ?? ''}
                  onClick={() => onOpen(event.eventId)}
                >
                  {event.title}
                </TextAction>
              )}
              <span className={styles.kind}>found</span>
            </li>
          ))}
        </ul>
      ))}
    </div>
  )
}
