import { formatDateShort } from '../../domain/date'
import { plural } from '../../domain/format'
import { useLink } from '../../state/link'
import { NARROW, useMedia } from '../../ui/use-media'
import type { CompanyEvent } from './company-events'
import styles from './Region.module.css'

function EventLink({ event }: { event: CompanyEvent['event'] }) {
  const link = useLink('timeline', { event: event.eventId, ...windowAround(event.date) })
  return (
    <li className={styles.event}>
      <span className={styles.date}>{formatDateShort(event.date)}</span>
      <span>
        <a {...link}>{event.title}</a>
        {event.seed && <small className={styles.quiet}> from the article</small>}
      </span>
    </li>
  )
}

/** The timeline opens on the year of the event. */
function windowAround(date: string) {
  const year = date.slice(0, 4)
  return { from: `${year}-01-01`, until: `${year}-12-31` }
}

/** What the dots of the strip are, newest first, each leading to the event. */
export function Events({ name, events }: { name: string; events: readonly CompanyEvent[] }) {
  const narrow = useMedia(NARROW)
  if (events.length === 0) return null
  return (
    <details className={styles.events} open={!narrow}>
      <summary>
        {plural(events.length, 'event')} of {name} in the periods shown
      </summary>
      <ul>
        {[...events].reverse().map(({ event }) => (
          <EventLink key={event.eventId} event={event} />
        ))}
      </ul>
    </details>
  )
}
