/** The days of April 2026 the article is about. */
import { happened } from '../../domain/as-of'
import { formatDate, type IsoDay } from '../../domain/date'
import type { TimelineEvent } from '../../domain/event'
import { plural } from '../../domain/format'
import { byDay } from './events-series'

export const APRIL = { from: '2026-04-01', until: '2026-04-30' } as const

/** The article's own events of April 2026, in order, with the ones that had not happened by the date left out. */
export function aprilEvents(events: readonly TimelineEvent[], asOf: IsoDay): readonly TimelineEvent[] {
  return events
    .filter(
      (event) => event.seed && event.date >= APRIL.from && event.date <= APRIL.until && happened(event, asOf),
    )
    .sort(byDay)
}

/** `Five days of April 2026 carry the article: …`, from the first and the last of its events. */
export function aprilTitle(shown: readonly TimelineEvent[], asOf: IsoDay): string {
  const first = shown[0]
  const last = shown.at(-1)
  if (!first || !last) return `Nothing of the article’s April 2026 had happened by ${formatDate(asOf)}`
  const span =
    first.date === last.date
      ? `on ${formatDate(first.date)}`
      : `from ${Number(first.date.slice(8))} to ${formatDate(last.date)}`
  return `The article rests on ${plural(shown.length, 'event')} ${span}`
}
