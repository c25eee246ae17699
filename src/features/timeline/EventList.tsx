import { memo } from 'react'
import { formatDate } from '../../domain/date'
import { LANE_WORDS } from '../../domain/words'
import { patchView } from '../../state/view-store'
import { TextAction } from '../../ui/TextAction'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import styles from './EventList.module.css'
import { type EventRow, listTitle } from './list-rows'
import { TakeAway } from './TakeAway'
import type { Timeline } from './use-timeline'

interface RowProps {
  readonly row: EventRow
  readonly open: boolean
  readonly asOf: string
  readonly onOpen: (eventId: string) => void
}

function Row({ row, open, asOf, onOpen }: RowProps) {
  const { event, date, repeated, later } = row
  return (
    <li className={`${styles.row} ${repeated ? styles.same : ''} ${later ? styles.later : ''}`}>
      <button
        type="button"
        className={styles.button}
        aria-current={open ? 'true' : undefined}
        onClick={() => onOpen(event.eventId)}
      >
        <span className={styles.date}>
          <span aria-hidden="true">{repeated ? '' : date}</span>
          <VisuallyHidden>{formatDate(event.date)},</VisuallyHidden>
        </span>{' '}
        <span className={styles.lane}>
          {LANE_WORDS[event.lane]}
          <VisuallyHidden>:</VisuallyHidden>
        </span>{' '}
        <span className={styles.title}>
          <span className={event.seed ? styles.seed : undefined}>{event.title}</span>{' '}
          {event.seed && <small className={styles.note}>from the article</small>}{' '}
          {later && <small className={styles.note}>(later than {formatDate(asOf)})</small>}
        </span>
      </button>
    </li>
  )
}

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

/** Panning changes nothing here; both callbacks do the same from render to render of one timeline. */
function sameList(before: EventListProps, after: EventListProps): boolean {
  const [a, b] = [before.timeline, after.timeline]
  return (
    before.openId === after.openId &&
    a.rows === b.rows &&
    a.selected === b.selected &&
    a.extent === b.extent &&
    a.window === b.window &&
    a.names === b.names &&
    a.sources === b.sources &&
    a.asOf === b.asOf
  )
}

/** The events of the window as a real list, oldest first; each opens its panel. */
export const EventList = memo(function EventList({ timeline, openId, onOpen, onEverything }: EventListProps) {
  const { rows, window, asOf, selected } = timeline
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
      ) : (
        <ol className={styles.list}>
          {rows.map((row) => (
            <Row
              key={row.event.eventId}
              row={row}
              open={row.event.eventId === openId}
              asOf={asOf}
              onOpen={onOpen}
            />
          ))}
        </ol>
      )}
    </section>
  )
}, sameList)
