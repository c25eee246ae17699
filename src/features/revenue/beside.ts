/** What an analyst asks next to the growth rate: profit and margins, stocks and advances, customers; each with its source. */
import type { IsoDay } from '../../domain/date'
import { formatPercent } from '../../domain/format'
import { isMissing } from '../../domain/missing'
import type { PeriodFigure } from '../../domain/period-figure'
import { formatMoney } from '../../domain/quantity'
import type { RevenueFigure } from '../../domain/revenue'
import { segmentsOf } from '../../domain/revenue-figures'
import { annualSeries, type PeriodPoint, quarterSeries } from '../../domain/revenue-series'
import { REVENUE_KIND_WORDS, segmentWords } from '../../domain/words'
import { askFor } from './ask'
import { publishedOn, reportedOn } from './evidence'
import { capital, periodShort } from './subject'

export interface BesideRow {
  readonly id: string
  /** The segment the row opens; null for a ratio of two. */
  readonly segment: string | null
  readonly name: string
  readonly value: string
  /** `41.2 % of revenue`, the sum behind a margin; empty where there is none. */
  readonly ratio: string
  readonly period: string
  /** The same for a file: label of the facts, days, the figure unrounded. */
  readonly periodId: string
  readonly periodStart: IsoDay
  readonly periodEnd: IsoDay
  readonly amount: number
  /** `million CNY`; `fraction of revenue` for a margin. */
  readonly unit: string
  readonly reportedOn: string | null
  readonly kind: string
  readonly published: string
  readonly sourceIds: readonly string[]
  /** What its figure is asked by; for the gross margin, the cost that makes it. */
  readonly of: string
}

const ASKED = [
  'net_profit',
  'net_profit_adjusted',
  'inventory',
  'prepayments',
  'contract_liabilities',
  'receivables',
  'top5_customers',
  'operating_cash_flow',
  'r_and_d',
  'r_and_d_expense',
] as const

interface Newest {
  readonly point: PeriodPoint
  readonly figure: PeriodFigure
  /** Revenue of the same period; null for a balance or where none was published. */
  readonly revenue: PeriodFigure | null
}

function newest(
  figures: readonly RevenueFigure[],
  companyId: string,
  segment: string,
  asOf: IsoDay,
): Newest | null {
  const known = [quarterSeries, annualSeries].flatMap((seriesOf) => {
    const whole = seriesOf(figures, { companyId, segment: 'total', asOf })
    return seriesOf(figures, { companyId, segment, asOf }).flatMap((point) => {
      if (isMissing(point.figure)) return []
      const same = whole.find(({ period }) => period === point.period)?.figure
      const flow = point.periodStart !== point.periodEnd
      const revenue = flow && same && !isMissing(same) && same.valueMillion > 0 ? same : null
      return [{ point, figure: point.figure, revenue }]
    })
  })
  return known.toSorted((a, b) => (a.point.periodEnd < b.point.periodEnd ? 1 : -1))[0] ?? null
}

function sourcesOf(...figures: readonly (PeriodFigure | null)[]): readonly string[] {
  const rows = figures.flatMap((one) => (one ? [one.figure, ...(one.derivation?.from ?? [])] : []))
  return [...new Set(rows.flatMap((row) => row?.sourceId ?? []))]
}

function daysOf({ period, periodStart, periodEnd }: PeriodPoint) {
  return { periodId: period, periodStart, periodEnd }
}

function rowOf(companyId: string, segment: string, { point, figure, revenue }: Newest): BesideRow {
  const share = revenue ? figure.valueMillion / revenue.valueMillion : null
  return {
    id: segment,
    segment,
    of: askFor('level', `${companyId}.${segment}`, point.period),
    name: capital(segmentWords(segment)),
    value: formatMoney(figure.valueMillion, figure.currency),
    ratio:
      share === null
        ? ''
        : segment === 'net_profit'
          ? `net margin ${formatPercent(share)}`
          : `${formatPercent(share)} of revenue`,
    period: point.periodStart === point.periodEnd ? `end of ${periodShort(point)}` : periodShort(point),
    ...daysOf(point),
    amount: figure.valueMillion,
    unit: `million ${figure.currency}`,
    reportedOn: reportedOn(figure),
    kind: REVENUE_KIND_WORDS[figure.kind],
    published: publishedOn(figure),
    sourceIds: sourcesOf(figure, segment === 'net_profit' || share !== null ? revenue : null),
  }
}

/** Gross margin of the newest period with both revenue and cost. */
function grossMargin(figures: readonly RevenueFigure[], companyId: string, asOf: IsoDay): BesideRow | null {
  const cost = newest(figures, companyId, 'cost_of_revenue', asOf)
  if (!cost?.revenue) return null
  const { point, figure, revenue } = cost
  const margin = 1 - figure.valueMillion / revenue.valueMillion
  return {
    id: 'gross-margin',
    segment: null,
    of: askFor('margin', `${companyId}.cost_of_revenue`, point.period),
    name: 'Gross margin',
    value: formatPercent(margin),
    ratio: `1 − ${formatMoney(figure.valueMillion, figure.currency)} ÷ ${formatMoney(revenue.valueMillion, revenue.currency)}`,
    period: periodShort(point),
    ...daysOf(point),
    amount: margin,
    unit: 'fraction of revenue',
    reportedOn: reportedOn(figure),
    kind: 'computed',
    published: publishedOn(figure),
    sourceIds: sourcesOf(figure, revenue),
  }
}

/** The newest of each, as published by the day; what the facts do not hold is left out. */
export function besideRows(
  figures: readonly RevenueFigure[],
  companyId: string,
  asOf: IsoDay,
): readonly BesideRow[] {
  const held = new Set(segmentsOf(figures, companyId))
  const gross = grossMargin(figures, companyId, asOf)
  const rows = ASKED.filter((segment) => held.has(segment)).flatMap((segment) => {
    const found = newest(figures, companyId, segment, asOf)
    return found ? [rowOf(companyId, segment, found)] : []
  })
  return gross ? [...rows.slice(0, 1), gross, ...rows.slice(1)] : rows
}
