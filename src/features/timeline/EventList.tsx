import { memo } from 'react'
import { decidingFacts } from '../../domain/evidence/deciding'
import { eventsEvidence } from '../../domain/evidence/event-evidence'
import { patchView } from '../../state/view-store'
import { FreshnessLine } from '../../ui/evidence/FreshnessLine'
import { TextAction } from '../../ui/TextAction'
import styles from './EventList.module.css'
import { EventRow, rowClass } from './EventRow'
import { LongList } from './LongList'
import { listTitle } from './list-rows'
import { TakeAway } from './TakeAway'
import type { Timeline } from './use-timeline'

/** More rows than this are no longer all in the page: they would cost more than finding in the page is worth. */
const LONG = 400

/** Opens an event beside the list. */
export function openEvent(event: string): void {
  patchView({ event })
}

interface EventListProps {
  readonly timeline: Timeline
  readonly openId: string | null
  readonly onOpen: (eventId: string) => void
  /** Widens the window to everything that matches. */
  readonly onEverything: () => void
}

/** The events of the window as a real list, oldest first; each opens its panel. */
export const EventList = memo(function EventList({ timeline, openId, onOpen, onEverything }: EventListProps) {
  const { rows, window, asOf, selected, sources } = timeline
  const past = rows.filter((row) => !row.later).map(({ event }) => event)
  return (
    <section className={styles.section} aria-label="Events in the window">
      <h2 className={styles.head}>{listTitle(rows, window, asOf)}</h2>
      <TakeAway timeline={timeline} title={listTitle(rows, window, asOf)} />
      {rows.length === 0 ? (
        <p className={styles.empty}>
          {selected.length === 0
            ? 'No event passes the filters, at any date.'
            : `None of the ${selected.length} events that pass the filters falls into this window.`}{' '}
          {selected.length > 0 && <TextAction onClick={onEverything}>Show all {selected.length}</TextAction>}
        </p>
      ) : rows.length > LONG ? (
        <LongList rows={rows} openId={openId} asOf={asOf} onOpen={onOpen} />
      ) : (
        <ol className={styles.list}>
          {rows.map((row) => (
            <li key={row.event.eventId} className={rowClass(row)}>
              <EventRow row={row} open={row.event.eventId === openId} asOf={asOf} onOpen={onOpen} />
            </li>
          ))}
        </ol>
      )}
      <FreshnessLine facts={decidingFacts([eventsEvidence('', past)])} sources={sources} asOf={asOf} />
    </section>
  )
})
