/** Events for the overview: what changed last before the date. */
import { happened } from '../../domain/as-of'
import { firstDay, type IsoDay } from '../../domain/date'
import type { TimelineEvent } from '../../domain/event'

const RECENT = 4

/** By the first day a date can mean, earliest first. */
export function byDay(a: TimelineEvent, b: TimelineEvent): number {
  return firstDay(a.date) < firstDay(b.date) ? -1 : firstDay(a.date) > firstDay(b.date) ? 1 : 0
}

/** The newest policy events that had happened by the date, newest first. */
export function lastChanges(events: readonly TimelineEvent[], asOf: IsoDay): readonly TimelineEvent[] {
  const policy = events.filter((event) => event.lane === 'policy' && happened(event, asOf))
  return [...policy].sort(byDay).reverse().slice(0, RECENT)
}
