/** Columns, growth points and tables of the region: meaning, marks and words; no pixels. */
import type { ColumnPoint, GrowthPoint } from '../../charts/chart-types'
import type { TableTwin } from '../../charts/figure-types'
import { formatDate, type IsoDay } from '../../domain/date'
import { parsePeriod, periodWords } from '../../domain/fiscal-period'
import { formatNumber } from '../../domain/format'
import { formatGrowth, formatTerm } from '../../domain/growth'
import { isMissing } from '../../domain/missing'
import type { PeriodFigure } from '../../domain/period-figure'
import { currencySign } from '../../domain/quantity'
import type { PeriodPoint } from '../../domain/revenue-series'
import { REVENUE_KIND_WORDS } from '../../domain/words'
import { type Asked, askFor } from './ask'
import { printedSentence, publishedOn } from './evidence'
import type { Awaited } from './periods'
import { currencyWords, periodShort, type Subject, subjectMeasure } from './subject'

/** Amounts of a figure are printed in billion when any reaches one, else in million. */
export interface Scale {
  readonly divisor: 1 | 1000
  /** `¥ bn`. */
  readonly unit: string
}

/** The currency of a series; CNY when nothing is published. */
export function currencyOf(points: readonly PeriodPoint[]): PeriodFigure['currency'] {
  for (const { figure } of points) if (!isMissing(figure)) return figure.currency
  return 'CNY'
}

/** `ahead`: what is expected of the periods after the points. */
export function scaleOf(
  points: readonly PeriodPoint[],
  ahead: readonly { readonly high: number; readonly currency: PeriodFigure['currency'] }[] = [],
): Scale {
  const most = Math.max(
    0,
    ...points.map(({ figure }) => (isMissing(figure) ? 0 : Math.abs(figure.valueMillion))),
    ...ahead.map(({ high }) => Math.abs(high)),
  )
  const currency = points.length === 0 && ahead[0] ? ahead[0].currency : currencyOf(points)
  const sign = currencySign(currency).trim()
  return most >= 1000 ? { divisor: 1000, unit: `${sign} bn` } : { divisor: 1, unit: `${sign} million` }
}

function isDerived(figure: PeriodPoint['figure']): boolean {
  return !isMissing(figure) && figure.kind !== 'reported'
}

/** `Q1` under `2026`; `Q1` under `FY27` for a company with labels of its own; `2025` alone for years. */
export function axisNames(point: Pick<PeriodPoint, 'period' | 'ownLabel'>): { label: string; group: string } {
  const own = /^(FY\d{2})(Q[1-4])$/.exec(point.ownLabel)
  if (own) return { label: own[2] ?? '', group: own[1] ?? '' }
  const period = parsePeriod(point.period)
  if (!period || period.part === 'FY') return { label: point.ownLabel.replace(/FY$/, ''), group: '' }
  return { label: period.part, group: String(period.year) }
}

/** `Cambricon, Q1 2026: 2 884.7`: what a mark is asked by, and its name. */
function askOf(asked: Asked, { companyId, segment, name }: Subject, point: PeriodPoint, value: string) {
  return {
    of: askFor(asked, `${companyId}.${segment}`, point.period),
    label: `${name}, ${periodShort(point)}${asked === 'yoy' ? ', on the year' : ''}: ${value}`,
  }
}

/** Columns: solid = reported, hatched = derived; a period without a figure keeps its place. */
export function columnPoints(
  points: readonly PeriodPoint[],
  focus: PeriodPoint | null,
  { divisor }: Scale,
  subject: Subject,
): readonly ColumnPoint[] {
  return points.map((point) => {
    const { figure } = point
    const names = axisNames(point)
    const value = isMissing(figure) ? null : figure.valueMillion / divisor
    return {
      id: point.period,
      ...names,
      value,
      valueLabel: value === null ? '' : formatNumber(value),
      style: isDerived(figure) ? 'hatch' : 'solid',
      strong: point.period === focus?.period,
      ask: askOf('level', subject, point, isMissing(figure) ? '' : formatTerm(figure.valueMillion)),
      ...(value === null ? { reason: '··' } : {}),
    }
  })
}

/** Growth on the year for each column; hollow where either side is derived, n.m. where there is no rate. */
export function growthPoints(
  points: readonly PeriodPoint[],
  focus: PeriodPoint | null,
  subject: Subject,
): readonly GrowthPoint[] {
  return points.map((point) => {
    const { growth, base } = point.yearOnYear
    return {
      id: point.period,
      multiple: isMissing(growth) || growth.multiple <= 0 ? null : growth.multiple,
      label: formatGrowth(growth),
      hollow: isDerived(point.figure) || isDerived(base),
      strong: point.period === focus?.period,
      ask: askOf('yoy', subject, point, formatGrowth(growth)),
      ...(isMissing(growth) ? { reason: growth.reason } : {}),
    }
  })
}

/** The column of a period that is over but not yet published. */
export function awaitedColumn(next: Awaited | null, asOf: IsoDay): ColumnPoint | null {
  if (next === null || next.periodEnd >= asOf) return null
  const period = parsePeriod(next.period)
  return {
    id: next.period,
    label: period?.part === 'FY' ? String(period.year) : (period?.part ?? next.period),
    group: period?.part === 'FY' ? '' : String(period?.year ?? ''),
    value: null,
    valueLabel: '',
    style: 'dashed',
    reason: 'not yet',
  }
}

/** `Q1 2026: not published by 15 April 2026. Next report: 30 April 2026.`; empty when nothing is awaited. */
export function awaitedSentence(next: Awaited | null, asOf: IsoDay): string {
  if (next === null) return ''
  const due = next.reportedOn === null ? '' : ` Next report: ${formatDate(next.reportedOn)}.`
  return `${periodWords(next.period)}: not published by ${formatDate(asOf)}.${due}`
}

export interface NumberRow {
  readonly period: string
  /** Line and period that its figure and growth are asked by. */
  readonly of: string
  readonly name: string
  readonly value: string
  readonly kind: string
  readonly growth: string
  /** Why there is no growth, or the percentage behind a multiple. */
  readonly growthNote: string
  readonly published: string
  readonly note: string
}

/** `The source prints +474.21 %; computed here +455.41 %.`; empty where they agree or it prints none. */
function differingRate(point: PeriodPoint): string {
  const sentence = printedSentence(point)
  return sentence.endsWith('the same.') ? '' : sentence
}

/** The rates in the figure that their source prints otherwise, by period. */
export function differingRates(points: readonly PeriodPoint[]): readonly string[] {
  return points.flatMap((point) => {
    const apart = differingRate(point)
    return apart === '' ? [] : [`${periodShort(point)}: ${apart.charAt(0).toLowerCase()}${apart.slice(1)}`]
  })
}

/** "The numbers": newest first. Million, as reported; a gap says why. */
export function numberRows(
  points: readonly PeriodPoint[],
  { companyId, segment }: Subject,
): readonly NumberRow[] {
  return [...points].reverse().map((point) => {
    const { figure } = point
    const { growth } = point.yearOnYear
    const missingGrowth = isMissing(growth)
    const common = {
      period: point.period,
      of: `${companyId}.${segment} ${point.period}`,
      name: periodShort(point),
      growth: formatGrowth(growth),
    }
    const growthNote = missingGrowth
      ? growth.reason
      : growth.tinyBase
        ? `${formatGrowth(growth, { exact: true })}, from a tiny base`
        : ''
    const apart = differingRate(point)
    if (isMissing(figure)) {
      return { ...common, value: '··', kind: '', growthNote, published: '', note: figure.reason }
    }
    return {
      ...common,
      value: formatNumber(figure.valueMillion, { decimals: 1 }),
      kind: figure.kind,
      growthNote: [growthNote, apart].filter(Boolean).join('. '),
      published: publishedOn(figure),
      note: figure.figure?.note ?? figure.derivation?.words ?? '',
    }
  })
}

interface Expected {
  readonly period: string
  readonly kind: keyof typeof REVENUE_KIND_WORDS
  readonly currency: PeriodFigure['currency']
  readonly low: number
  readonly high: number
}

/** The figure's table twin: oldest first, growth exact and in per cent even over a tiny base; then what is expected. */
export function revenueTwin(
  subject: Subject,
  points: readonly PeriodPoint[],
  ahead: readonly Expected[] = [],
): TableTwin {
  const [expected] = ahead
  const currency = currencyWords(points.length === 0 && expected ? expected.currency : currencyOf(points))
  return {
    caption: `${subjectMeasure(subject)}, ${currency}, and growth on the same period a year earlier`,
    columns: [
      { key: 'period', label: 'Period' },
      { key: 'value', label: currency, numeric: true, ask: 'askValue' },
      { key: 'kind', label: 'Kind' },
      { key: 'growth', label: 'Year on year', numeric: true, ask: 'askGrowth' },
      { key: 'flag', label: 'Note on growth' },
      { key: 'published', label: 'Published' },
    ],
    rows: [
      ...points.map((point) => {
        const { figure } = point
        const { growth, sum } = point.yearOnYear
        const flag = isMissing(growth)
          ? growth.reason
          : growth.tinyBase
            ? `tiny base, ×${formatNumber(growth.multiple)}`
            : ''
        return {
          period: periodShort(point),
          value: isMissing(figure) ? figure.reason : formatTerm(figure.valueMillion),
          kind: isMissing(figure) ? '' : REVENUE_KIND_WORDS[figure.kind],
          growth: formatGrowth(growth, { exact: true }),
          askValue: askOf('level', subject, point, '').of,
          askGrowth: askOf('yoy', subject, point, '').of,
          flag: flag || (sum ?? ''),
          published: isMissing(figure) ? '' : publishedOn(figure),
        }
      }),
      ...ahead.map(({ period, kind, low, high }) => ({
        period: periodWords(period),
        value: [...new Set([low, high])].map(formatTerm).join(' to '),
        kind: REVENUE_KIND_WORDS[kind],
        growth: '',
        askValue: askFor('outlook', `${subject.companyId}.${subject.segment}`, period),
        askGrowth: '',
        flag: 'expected, not reported',
        published: '',
      })),
    ],
  }
}

/** Ids of every document behind the points and their bases, in order. */
export function sourceIdsOf(points: readonly PeriodPoint[]): readonly string[] {
  const rows = points.flatMap(({ figure, yearOnYear }) =>
    [figure, yearOnYear.base].flatMap((one) => {
      if (isMissing(one)) return []
      return [one.figure, ...(one.derivation?.from ?? [])].flatMap((row) => row?.sourceId ?? [])
    }),
  )
  return [...new Set(rows)]
}

/** One sentence that says what both panels show. */
export function revenueSummary(subject: Subject, points: readonly PeriodPoint[], asOf: IsoDay): string {
  const parts = points.flatMap((point) => {
    if (isMissing(point.figure)) return []
    const growth = isMissing(point.yearOnYear.growth) ? '' : ` (${formatGrowth(point.yearOnYear.growth)})`
    return [`${periodShort(point)} ${formatTerm(point.figure.valueMillion)}${growth}`]
  })
  return `${subjectMeasure(subject)} in ${currencyWords(currencyOf(points))}, published by ${formatDate(asOf)}, growth on the year in brackets: ${parts.join('; ')}.`
}
