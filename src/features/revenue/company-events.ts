/** What happened to the company in the periods shown. */
import { happened } from '../../domain/as-of'
import { formatDateShort, type IsoDay } from '../../domain/date'
import type { TimelineEvent } from '../../domain/event'
import type { PeriodPoint } from '../../domain/revenue-series'
import { placeOf } from './layout'
import type { EventMark } from './RevenueChart'

export interface CompanyEvent extends EventMark {
  readonly event: TimelineEvent
}

/** The company's events inside the periods shown that had happened by the day, oldest first. */
export function companyEvents(
  events: readonly TimelineEvent[],
  companyId: string,
  points: readonly PeriodPoint[],
  asOf: IsoDay,
): readonly CompanyEvent[] {
  return events
    .filter((event) => event.companyIds.includes(companyId) && happened(event, asOf))
    .flatMap((event) => {
      const place = placeOf(event.date, points)
      if (place === null) return []
      const title = `${formatDateShort(event.date)}: ${event.title}`
      return [{ id: event.eventId, place, title, seed: event.seed, event }]
    })
    .sort((a, b) => a.place - b.place)
}
