/** Growth of companies on one footing: the newest period each had published, and the newest they have in common. */
import type { IsoDay } from './date'
import { isMissing } from './missing'
import type { RevenueFigure } from './revenue'
import { annualSeries, type PeriodPoint, quarterSeries } from './revenue-series'

export type Rhythm = 'quarter' | 'year'

/** Periods of a company's line published by the day, oldest first; amounts in the currency they are reported in. */
export function companySeries(
  figures: readonly RevenueFigure[],
  companyId: string,
  segment: string,
  rhythm: Rhythm,
  asOf: IsoDay,
): readonly PeriodPoint[] {
  const query = { companyId, segment, asOf }
  return rhythm === 'quarter' ? quarterSeries(figures, query) : annualSeries(figures, query)
}

/** The newest period with a figure; null where nothing had been published. */
export function newestPoint(points: readonly PeriodPoint[]): PeriodPoint | null {
  return points.findLast((point) => !isMissing(point.figure)) ?? null
}

const hasGrowth = (point: PeriodPoint) => !isMissing(point.yearOnYear.growth)

/**
 * The newest period in which every company that has any growth at all has one, by the label of the facts; null where
 * they share none, or where fewer than two have any.
 */
export function commonPeriod(series: readonly (readonly PeriodPoint[])[]): string | null {
  const growing = series.map((points) => points.filter(hasGrowth)).filter((points) => points.length > 0)
  const [first, ...others] = growing
  if (first === undefined || others.length === 0) return null
  const shared = first.filter(({ period }) =>
    others.every((points) => points.some((point) => point.period === period)),
  )
  return shared.at(-1)?.period ?? null
}
