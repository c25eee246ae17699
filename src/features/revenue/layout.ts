/** Where the panels of the revenue figure stand, one above the other on one x-axis. Pure; px. */
import type { Dress } from '../../charts/mark-types'
import { addDays, dayNumber, firstDay, lastDay, type PartialDate } from '../../domain/date'
import type { PeriodPoint } from '../../domain/revenue-series'

export interface Panels {
  readonly columns: { readonly y: number; readonly height: number }
  readonly events: { readonly y: number; readonly height: number }
  readonly head: { readonly y: number; readonly height: number }
  readonly growth: { readonly y: number; readonly height: number }
}

/** Share of the drawn height that the columns take. */
const COLUMNS = 0.55

/** Columns, a strip of events if there are any, the head of the growth panel, the growth line. */
export function panelsIn(height: number, dress: Dress, withEvents: boolean, withGrowth = true): Panels {
  const events = withEvents ? Math.round(dress.label * 1.9) : 0
  const head = Math.round(dress.head * 2)
  const drawn = height - events - (withGrowth ? head : 0)
  const columns = withGrowth ? Math.round(drawn * COLUMNS) : drawn
  return {
    columns: { y: 0, height: columns },
    events: { y: columns, height: events },
    head: { y: columns + events, height: head },
    growth: { y: columns + events + head, height: drawn - columns },
  }
}

/**
 * Where a date falls along the periods, in periods from the left: 2.5 is the middle of the third. Null where no period
 * shown holds it. A date of month precision stands at the middle of its month.
 */
export function placeOf(
  date: PartialDate,
  points: readonly Pick<PeriodPoint, 'periodStart' | 'periodEnd'>[],
): number | null {
  const middle = (dayNumber(firstDay(date)) + dayNumber(lastDay(date))) / 2
  const at = points.findIndex(
    ({ periodStart, periodEnd }) =>
      dayNumber(periodStart) <= middle && middle < dayNumber(addDays(periodEnd, 1)),
  )
  const point = points[at]
  if (!point) return null
  const from = dayNumber(point.periodStart)
  return at + (middle - from) / Math.max(1, dayNumber(point.periodEnd) + 1 - from)
}
