/** The events in the window as rows of a list, oldest first, and the neighbours of the open event. */
import type { DayWindow } from '../../charts/chart-types'
import { happened } from '../../domain/as-of'
import { dayFromNumber, formatDate, formatDateShort, type IsoDay } from '../../domain/date'
import type { TimelineEvent } from '../../domain/event'
import { formatCount, plural } from '../../domain/format'
import { inWindow } from './selection'
import { spanOf, windowWords } from './window'

export interface EventRow {
  readonly event: TimelineEvent
  /** `24 Apr`, `24 Apr 2026`, or a month as a month: `April 2026`. */
  readonly date: string
  /** The row above has the same date: shown once, read out every time. */
  readonly repeated: boolean
  /** Later than the as-of date. */
  readonly later: boolean
}

function rowDate(event: TimelineEvent, oneYear: boolean): string {
  if (event.precision !== 'day') return formatDate(event.date)
  const short = formatDateShort(event.date)
  return oneYear ? short.slice(0, -5) : short
}

/** Chronological; a date of month precision stands before the days of its month. */
export function byDate(a: TimelineEvent, b: TimelineEvent): number {
  return spanOf(a.date).from - spanOf(b.date).from || a.date.length - b.date.length
}

/** Rows of the events in the window. */
export function eventRows(
  events: readonly TimelineEvent[],
  window: DayWindow,
  asOf: IsoDay,
): readonly EventRow[] {
  const oneYear = dayFromNumber(window.from).slice(0, 4) === dayFromNumber(window.until).slice(0, 4)
  const sorted = [...inWindow(events, window)].sort(byDate)
  return sorted.map((event, index) => ({
    event,
    date: rowDate(event, oneYear),
    repeated: sorted[index - 1]?.date === event.date,
    later: !happened(event, asOf),
  }))
}

/** `17 April to 9 May 2026: 12 events`, and how many of them lie after the as-of date. */
export function listTitle(rows: readonly EventRow[], window: DayWindow, asOf: IsoDay): string {
  const later = rows.filter((row) => row.later).length
  const past = rows.length - later
  const count = past === 0 && later > 0 ? 'none yet' : plural(past, 'event')
  const more = later === 0 ? '' : `, ${formatCount(later)} more after ${formatDate(asOf)}`
  return `${windowWords(window)}: ${count}${more}`
}

/** The events before and after one in a list, null at its ends or where it is not in the list. */
export function neighbours(rows: readonly EventRow[], eventId: string) {
  const at = rows.findIndex((row) => row.event.eventId === eventId)
  return {
    position: at + 1,
    of: rows.length,
    previous: at > 0 ? (rows[at - 1]?.event ?? null) : null,
    next: at >= 0 ? (rows[at + 1]?.event ?? null) : null,
  }
}
