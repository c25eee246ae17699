import { formatDate, type IsoDay } from '../../domain/date'
import type { TimelineEvent } from '../../domain/event'
import type { Loaded } from '../../state/combine'
import { useLink } from '../../state/link'
import { EventRows } from './EventRows'
import { lastChanges } from './events-series'
import styles from './Overview.module.css'

/** The newest policy events before the as-of date. */
export function Recent({ events, asOf }: { events: Loaded<readonly TimelineEvent[]>; asOf: IsoDay }) {
  const link = useLink('timeline')
  const shown = lastChanges(events.data ?? [], asOf)
  return (
    <section className={styles.recent} aria-labelledby="last-changes">
      <div className={styles.head}>
        <h2 id="last-changes">Last policy events before this date</h2>
        <a {...link} className={styles.link}>
          Timeline
        </a>
      </div>
      {events.data && shown.length === 0 ? (
        <p className={styles.note}>No policy event on record by {formatDate(asOf)}.</p>
      ) : (
        <EventRows events={shown} />
      )}
    </section>
  )
}
