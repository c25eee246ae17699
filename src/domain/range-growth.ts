/** Growth of a series between the ends of a stretch of time. */
import type { IsoDay } from './date'
import { type Growth, growth } from './growth'
import { isMissing, type Maybe, missing } from './missing'
import type { PeriodPoint } from './revenue-series'

export interface RangeGrowth {
  /** First and last period that ends in the stretch and has a figure; null where there is none. */
  readonly first: PeriodPoint | null
  readonly last: PeriodPoint | null
  /** Of the last over the first, or why there is none. */
  readonly growth: Maybe<Growth>
}

/** Growth over the periods that end from one day to another, both included. */
export function rangeGrowth(points: readonly PeriodPoint[], from: IsoDay, until: IsoDay): RangeGrowth {
  const held = points.filter(
    ({ periodEnd, figure }) => periodEnd >= from && periodEnd <= until && !isMissing(figure),
  )
  const [first = null, last = null] = [held[0], held.at(-1)]
  if (!first || !last || isMissing(first.figure) || isMissing(last.figure)) {
    return { first, last, growth: missing('not-disclosed', 'No period with a figure ends in the range.') }
  }
  return first === last
    ? { first, last, growth: missing('not-derivable', 'Only one period ends in the range.') }
    : { first, last, growth: growth(last.figure.valueMillion, first.figure.valueMillion) }
}
