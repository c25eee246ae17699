/** Lines of money side by side: each company and segment as points of one measure, on the calendar. No pixels. */
import { companyColor } from '../../charts/palette'
import type { Company } from '../../domain/company'
import { dayNumber, type IsoDay } from '../../domain/date'
import { periodWords } from '../../domain/fiscal-period'
import { formatNumber, formatPercent } from '../../domain/format'
import { formatGrowth } from '../../domain/growth'
import { isMissing, type Maybe } from '../../domain/missing'
import { formatMoney } from '../../domain/quantity'
import type { RevenueFigure } from '../../domain/revenue'
import type { RevenueMeasure } from '../../domain/revenue-measure'
import {
  annualSeries,
  indexSeries,
  type PeriodPoint,
  type QuarterPoint,
  quarterSeries,
  shareSeries,
  trailingFour,
} from '../../domain/revenue-series'
import { segmentWords } from '../../domain/words'
import { askFor } from './ask'
import { currencyOf } from './series'
import { nameOf, periodShort } from './subject'

export interface LinePoint {
  readonly period: string
  /** `Q1 2026`, or the company's own `FY27Q1`. */
  readonly name: string
  /** Day number of the period's last day: lines are aligned by calendar time. */
  readonly day: number
  /** Multiple of the base for growth, million for amounts, 100 = base for an index, 0–1 for a share; null = none. */
  readonly value: number | null
  readonly label: string
  /** Why there is no value, or how it was computed. */
  readonly note: string
  readonly derived: boolean
  /** What the value is asked by. */
  readonly of: string
}

export interface Line {
  readonly id: string
  readonly companyId: string
  readonly segment: string
  readonly name: string
  readonly color: string
  /** A later line of the same colour is dashed: of the same company, or of another without a colour of its own. */
  readonly second: boolean
  readonly currency: 'CNY' | 'USD'
  readonly source: readonly PeriodPoint[]
  readonly points: readonly LinePoint[]
}

export interface LineRequest {
  readonly ids: readonly string[]
  readonly measure: RevenueMeasure
  readonly base: string | null
  readonly asOf: IsoDay
}

/** `nvidia.data_center` taken apart; the total where no segment is named. */
export function lineParts(id: string): { readonly companyId: string; readonly segment: string } {
  const dot = id.indexOf('.')
  return dot < 0
    ? { companyId: id, segment: 'total' }
    : { companyId: id.slice(0, dot), segment: id.slice(dot + 1) }
}

export function lineId(companyId: string, segment: string): string {
  return `${companyId}.${segment}`
}

function isDerived(figure: PeriodPoint['figure']): boolean {
  return !isMissing(figure) && figure.kind !== 'reported'
}

interface Reading {
  readonly value: Maybe<number>
  readonly label: string
  readonly note: string
  readonly derived?: boolean
}

function growthReading(growth: QuarterPoint['yearOnYear']): Reading {
  const { base } = growth
  return isMissing(growth.growth)
    ? { value: growth.growth, label: 'n.m.', note: growth.growth.reason }
    : {
        value: growth.growth.multiple,
        label: formatGrowth(growth.growth),
        note: growth.sum ?? '',
        derived: isDerived(base),
      }
}

function readings(
  points: readonly QuarterPoint[] | readonly PeriodPoint[],
  measure: RevenueMeasure,
  base: string | null,
  whole: readonly PeriodPoint[],
): readonly Reading[] {
  const quarters = points as readonly QuarterPoint[]
  switch (measure) {
    case 'yoy':
      return points.map((point) => growthReading(point.yearOnYear))
    case 'qoq':
      return quarters.map((point) => growthReading(point.quarterOnQuarter))
    case 'ttm':
      return trailingFour(quarters).map((sum, at) =>
        isMissing(sum)
          ? { value: sum, label: '··', note: sum.reason }
          : {
              value: sum.valueMillion,
              label: formatMoney(sum.valueMillion, currencyOf(points)),
              note: sum.sum,
              derived: points.slice(Math.max(0, at - 3), at + 1).some(({ figure }) => isDerived(figure)),
            },
      )
    case 'index':
      return indexSeries(points, base ?? '').map((value) =>
        isMissing(value)
          ? { value, label: '··', note: value.reason }
          : { value, label: formatNumber(value), note: `${periodWords(base ?? '')} = 100` },
      )
    case 'share':
      return shareSeries(points, whole).map((value) =>
        isMissing(value)
          ? { value, label: '··', note: value.reason }
          : { value, label: formatPercent(value), note: 'of the same period’s revenue' },
      )
    default:
      return points.map(({ figure }) =>
        isMissing(figure)
          ? { value: figure, label: '··', note: figure.reason }
          : {
              value: figure.valueMillion,
              label: formatMoney(figure.valueMillion, figure.currency),
              note: figure.derivation?.words ?? '',
            },
      )
  }
}

function pointsOf(
  id: string,
  source: readonly PeriodPoint[],
  whole: readonly PeriodPoint[],
  { measure }: LineRequest,
  base: string | null,
): readonly LinePoint[] {
  const read = readings(source, measure, base, whole)
  return source.map((point, at) => {
    const { value, label, note, derived } = read[at] ?? { value: null, label: '', note: '' }
    return {
      period: point.period,
      name: periodShort(point),
      day: dayNumber(point.periodEnd),
      value: value === null || isMissing(value) ? null : value,
      label,
      note,
      derived: isDerived(point.figure) || derived === true,
      of: askFor(measure === 'annual' ? 'level' : measure, id, point.period, base ?? ''),
    }
  })
}

/** The first period for which every line has a positive figure, else the first of the first line. */
export function commonBase(series: readonly (readonly PeriodPoint[])[]): string | null {
  const positive = series.map(
    (points) =>
      new Set(
        points.flatMap(({ period, figure }) => (!isMissing(figure) && figure.valueMillion > 0 ? period : [])),
      ),
  )
  const [first] = positive
  if (!first) return null
  return [...first].find((period) => positive.every((one) => one.has(period))) ?? [...first][0] ?? null
}

/** Periods an index may be based on: those in which every line has a positive figure. */
export function basePeriods(lines: readonly Line[]): readonly string[] {
  const [first, ...others] = lines
  const has = (line: Line, period: string) =>
    line.source.some((one) => one.period === period && !isMissing(one.figure) && one.figure.valueMillion > 0)
  return (first?.source ?? [])
    .map(({ period }) => period)
    .filter(
      (period) =>
        lines.every((line) => has(line, period)) || (others.length === 0 && has(first as Line, period)),
    )
}

/** A short name: `Cambricon`, `NVIDIA, revenue from China`. */
export function lineName(id: string, companies: readonly Company[]): string {
  const { companyId, segment } = lineParts(id)
  const name = nameOf(companyId, companies)
  return segment === 'total' ? name : `${name}, ${segmentWords(segment)}`
}

export interface LineSet {
  readonly lines: readonly Line[]
  /** Names of lines asked for that have no value of this measure. */
  readonly without: readonly string[]
  /** The period that is 100; null where nothing is indexed. */
  readonly base: string | null
}

/** The lines asked for, as published by the day; a line without a single value is named, not drawn. */
export function lineSet(
  figures: readonly RevenueFigure[],
  companies: readonly Company[],
  request: LineRequest,
): LineSet {
  const { ids, measure, asOf } = request
  const seriesOf = measure === 'annual' ? annualSeries : quarterSeries
  const parts = ids.map((id) => ({ id, ...lineParts(id) }))
  const sources = parts.map(({ companyId, segment }) => seriesOf(figures, { companyId, segment, asOf }))
  const base =
    measure === 'index' ? (request.base ?? commonBase(sources.filter((one) => one.length > 0))) : null
  const all = parts.map(({ id, companyId, segment }, at): Line => {
    const source = sources[at] ?? []
    const whole = measure === 'share' ? seriesOf(figures, { companyId, segment: 'total', asOf }) : []
    return {
      id,
      companyId,
      segment,
      name: lineName(id, companies),
      color: companyColor(companyId),
      second: parts.slice(0, at).some((other) => companyColor(other.companyId) === companyColor(companyId)),
      currency: currencyOf(source),
      source,
      points: pointsOf(id, source, whole, request, base),
    }
  })
  const drawn = (line: Line) => line.points.some(({ value }) => value !== null)
  return {
    lines: all.filter(drawn),
    without: all.filter((line) => !drawn(line)).map(({ name }) => name),
    base,
  }
}

/** The last point with a value. */
export function latest(line: Line): LinePoint | undefined {
  return line.points.findLast(({ value }) => value !== null)
}
