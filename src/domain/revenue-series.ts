/** Quarters and years of one company and segment, in one currency, as far as published by the as-of date. */
import { addDays, addMonths, type IsoDay } from './date'
import {
  type PeriodPart,
  parsePeriod,
  periodLabel,
  periodWords,
  quarterAt,
  quarterIndex,
} from './fiscal-period'
import { formatTerm } from './growth'
import { isMissing, type Maybe, missing } from './missing'
import { type PeriodFigure, periodFigure } from './period-figure'
import { type PeriodGrowth, periodGrowth } from './period-growth'
import type { ByPeriod } from './period-sums'
import type { RevenueFigure } from './revenue'
import { ownLabels, publishedByPeriod, type RevenueQuery } from './revenue-figures'

export interface PeriodPoint {
  /** Label of the facts: `2026Q1`. */
  readonly period: string
  /** The company's own label where it differs (`FY27Q1`), else the same. */
  readonly ownLabel: string
  readonly periodStart: IsoDay
  readonly periodEnd: IsoDay
  /** Missing where nothing was published: a gap that must stay one. */
  readonly figure: Maybe<PeriodFigure>
  readonly yearOnYear: PeriodGrowth
}

export interface QuarterPoint extends PeriodPoint {
  readonly quarterOnQuarter: PeriodGrowth
}

/** Years any row speaks of. */
function yearsOf(byPeriod: ByPeriod): readonly number[] {
  const years = [...byPeriod.keys()].flatMap((label) => parsePeriod(label)?.year ?? [])
  return [...new Set(years)].sort((a, b) => a - b)
}

/** Quarter numbers with a figure, first to last. */
function knownQuarters(byPeriod: ByPeriod): readonly number[] {
  const parts: readonly PeriodPart[] = ['Q1', 'Q2', 'Q3', 'Q4']
  return yearsOf(byPeriod).flatMap((year) =>
    parts.flatMap((part) => {
      const known = !isMissing(periodFigure(byPeriod, periodLabel({ year, part })))
      return known ? (quarterIndex({ year, part }) ?? []) : []
    }),
  )
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, offset) => from + offset)
}

/** Days of a figure; of a gap, the months right after the point before it. */
function daysOf(figure: Maybe<PeriodFigure>, previousEnd: IsoDay, months: number) {
  if (!isMissing(figure)) return { periodStart: figure.periodStart, periodEnd: figure.periodEnd }
  const periodStart = addDays(previousEnd, 1)
  return { periodStart, periodEnd: addDays(addMonths(periodStart, months), -1) }
}

function series(
  byPeriod: ByPeriod,
  labels: readonly string[],
  own: ReadonlyMap<string, string>,
  months: number,
): readonly PeriodPoint[] {
  let previousEnd: IsoDay = ''
  return labels.map((period) => {
    const figure = periodFigure(byPeriod, period)
    const days = daysOf(figure, previousEnd, months)
    previousEnd = days.periodEnd
    const yearOnYear = periodGrowth(byPeriod, period, 'yoy')
    return { period, ownLabel: own.get(period) ?? period, ...days, figure, yearOnYear }
  })
}

/**
 * Every quarter from the first to the last with a figure; single quarters are computed from year-to-date rows where
 * no row gives them, and a quarter nobody published is a point with a reason. Amounts in million.
 */
export function quarterSeries(
  figures: readonly RevenueFigure[],
  query: RevenueQuery,
): readonly QuarterPoint[] {
  const byPeriod = publishedByPeriod(figures, query)
  const known = knownQuarters(byPeriod)
  const labels = range(known[0] ?? 0, known.at(-1) ?? -1).map((at) => periodLabel(quarterAt(at)))
  return series(byPeriod, labels, ownLabels(figures, query.companyId), 3).map((point) => ({
    ...point,
    quarterOnQuarter: periodGrowth(byPeriod, point.period, 'qoq'),
  }))
}

/** Every fiscal year from the first to the last with a figure (or four quarters that add up to one). */
export function annualSeries(figures: readonly RevenueFigure[], query: RevenueQuery): readonly PeriodPoint[] {
  const byPeriod = publishedByPeriod(figures, query)
  const label = (year: number) => periodLabel({ year, part: 'FY' })
  const known = yearsOf(byPeriod).filter((year) => !isMissing(periodFigure(byPeriod, label(year))))
  const labels = range(known[0] ?? 0, known.at(-1) ?? -1).map(label)
  return series(byPeriod, labels, ownLabels(figures, query.companyId), 12)
}

export interface TrailingSum {
  readonly period: string
  readonly valueMillion: number
  /** `1 769.2 + 1 726.8 + 1 889.8 + 2 884.7 = 8 270.5`. */
  readonly sum: string
}

/** The four quarters that end with each point, or why they do not add up; one entry per point. */
export function trailingFour(points: readonly QuarterPoint[]): readonly Maybe<TrailingSum>[] {
  return points.map((point, at) => {
    const four = points.slice(Math.max(0, at - 3), at + 1)
    const values = four.flatMap(({ figure }) => (isMissing(figure) ? [] : figure.valueMillion))
    if (four.length < 4 || values.length < 4) {
      return missing('not-derivable', `Fewer than four quarters in a row up to ${periodWords(point.period)}.`)
    }
    const valueMillion = Number(values.reduce((total, value) => total + value, 0).toFixed(8))
    const sum = `${values.map(formatTerm).join(' + ')} = ${formatTerm(valueMillion)}`
    return { period: point.period, valueMillion, sum }
  })
}

/** Each point over the chosen one, which is 100; the reason where either has no positive figure. */
export function indexSeries(points: readonly PeriodPoint[], basePeriod: string): readonly Maybe<number>[] {
  const base = points.find((point) => point.period === basePeriod)?.figure
  return points.map(({ figure }) => {
    if (base === undefined || isMissing(base) || base.valueMillion <= 0) {
      return missing('not-derivable', `${periodWords(basePeriod)} has no positive figure to index on.`)
    }
    return isMissing(figure) ? figure : (figure.valueMillion / base.valueMillion) * 100
  })
}

/** Each point as a share (0–1) of the same period of a whole in the same currency, matched by label. */
export function shareSeries(
  parts: readonly PeriodPoint[],
  whole: readonly PeriodPoint[],
): readonly Maybe<number>[] {
  return parts.map(({ period, figure }) => {
    if (isMissing(figure)) return figure
    const total = whole.find((point) => point.period === period)?.figure
    if (total === undefined || isMissing(total) || total.valueMillion <= 0) {
      return missing('not-derivable', `No total for ${periodWords(period)} to take a share of.`)
    }
    return total.currency === figure.currency
      ? figure.valueMillion / total.valueMillion
      : missing('not-applicable', 'The amounts are in two currencies, which are never converted.')
  })
}
