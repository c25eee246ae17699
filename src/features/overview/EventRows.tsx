import type { ReactNode } from 'react'
import { formatDateShort } from '../../domain/date'
import type { TimelineEvent } from '../../domain/event'
import { linkTo } from '../../state/link'
import type { View } from '../../state/view'
import { useView } from '../../state/view-store'
import styles from './Overview.module.css'

interface EventRowsProps {
  readonly events: readonly TimelineEvent[]
  /** The timeline's window behind each link. */
  readonly window?: Pick<View, 'from' | 'until'>
  /** Draws a date; plain words unless given, since the first screen carries no evidence. */
  readonly date?: (event: TimelineEvent, words: string) => ReactNode
}

const ANY_TIME = { from: null, until: null }

/** Dated events, each a link to itself in the timeline. */
export function EventRows({ events, window = ANY_TIME, date }: EventRowsProps) {
  const view = useView((one) => one)
  return (
    <ul className={styles.rows}>
      {events.map((event) => (
        <li key={event.eventId}>
          <time dateTime={event.date}>
            {date?.(event, formatDateShort(event.date)) ?? formatDateShort(event.date)}
          </time>
          <a {...linkTo(view, 'timeline', { event: event.eventId, ...window })}>{event.title}</a>
        </li>
      ))}
    </ul>
  )
}
