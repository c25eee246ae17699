import { memo } from 'react'
import { formatDate } from '../../domain/date'
import { LANE_WORDS } from '../../domain/words'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import styles from './EventList.module.css'
import type { EventRow as Row } from './list-rows'

interface EventRowProps {
  readonly row: Row
  readonly open: boolean
  readonly asOf: string
  readonly onOpen: (eventId: string) => void
}

/** The button of one event in the list. */
export const EventRow = memo(function EventRow({ row, open, asOf, onOpen }: EventRowProps) {
  const { event, date, repeated, later } = row
  return (
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
  )
})

/** Looks of a row: under the same date, later than the as-of date. */
export function rowClass({ repeated, later }: Row): string {
  return `${styles.row} ${repeated ? styles.same : ''} ${later ? styles.later : ''}`
}
