/** Every figure that the page shows as rows of a file: columns, lines, other companies, what is asked next, guidance. */
import type { IsoDay } from '../../domain/date'
import { isMissing } from '../../domain/missing'
import type { RevenueFigure } from '../../domain/revenue'
import type { RevenueMeasure } from '../../domain/revenue-measure'
import type { PeriodPoint } from '../../domain/revenue-series'
import type { Source } from '../../domain/source'
import { type CsvValue, csvText } from '../../domain/take-away/csv'
import { jsonText } from '../../domain/take-away/json'
import type { BesideRow } from './beside'
import { reportedOn } from './evidence'
import type { Line, LineSet } from './lines'
import type { Peer } from './peers'
import { currencyOf, sourceIdsOf } from './series'

const COLUMNS = [
  'shown_in',
  'company_id',
  'segment',
  'period',
  'own_period',
  'period_start',
  'period_end',
  'measure',
  'value',
  'unit',
  'kind',
  'growth_on_year_percent',
  'how_computed_or_why_not',
  'reported_on',
  'source_ids',
  'note',
  'as_of',
] as const

type MoneyRecord = Readonly<Record<(typeof COLUMNS)[number], CsvValue>>

/** What the page shows at this moment. */
export interface ShownMoney {
  readonly companyId: string
  readonly segment: string
  readonly points: readonly PeriodPoint[]
  /** null = the figure of lines is not shown. */
  readonly lines: { readonly set: LineSet; readonly measure: RevenueMeasure } | null
  readonly peers: readonly Peer[]
  readonly beside: readonly BesideRow[]
  readonly outlook: readonly RevenueFigure[]
  readonly asOf: IsoDay
}

/** A period of one line with what is true of it whatever the measure. */
function common(shownIn: string, companyId: string, segment: string, point: PeriodPoint, asOf: IsoDay) {
  const { figure, period, ownLabel, periodStart, periodEnd } = point
  return {
    shown_in: shownIn,
    company_id: companyId,
    segment,
    period,
    own_period: ownLabel,
    period_start: periodStart,
    period_end: periodEnd,
    kind: isMissing(figure) ? null : figure.kind,
    reported_on: isMissing(figure) ? null : reportedOn(figure),
    source_ids: sourceIdsOf([point]).join(' '),
    note: isMissing(figure) ? figure.reason : (figure.figure?.note ?? ''),
    as_of: asOf,
  }
}

/** The amount of a period, how it was derived, and its growth on the year or why there is none. */
function amount(
  shownIn: string,
  companyId: string,
  segment: string,
  point: PeriodPoint,
  asOf: IsoDay,
): MoneyRecord {
  const { figure, yearOnYear } = point
  const { growth, sum } = yearOnYear
  const derivation = isMissing(figure) ? '' : (figure.derivation?.words ?? '')
  return {
    ...common(shownIn, companyId, segment, point, asOf),
    measure: 'level',
    value: isMissing(figure) ? null : figure.valueMillion,
    unit: isMissing(figure) ? null : `million ${figure.currency}`,
    growth_on_year_percent: isMissing(growth) ? null : growth.percent,
    how_computed_or_why_not: [derivation, isMissing(growth) ? `Growth: ${growth.reason}` : sum]
      .filter(Boolean)
      .join('; '),
  }
}

const UNITS: Readonly<Record<Exclude<RevenueMeasure, 'level' | 'ttm' | 'annual'>, string>> = {
  yoy: 'multiple of the same quarter a year earlier',
  qoq: 'multiple of the quarter before',
  index: 'index',
  share: 'fraction of the revenue of the period',
}

function unitOf(line: Line, measure: RevenueMeasure, base: string | null): string {
  if (measure === 'level' || measure === 'ttm' || measure === 'annual')
    return `million ${currencyOf(line.source)}`
  return measure === 'index' ? `index, ${base ?? ''} = 100` : UNITS[measure]
}

function lineRecords(set: LineSet, measure: RevenueMeasure, asOf: IsoDay): readonly MoneyRecord[] {
  return set.lines.flatMap((line) =>
    line.source.map((point, at) => {
      const shown = line.points[at]
      const { growth } = point.yearOnYear
      // A sum of four quarters rests on the filings of all four.
      const behind = measure === 'ttm' ? line.source.slice(Math.max(0, at - 3), at + 1) : [point]
      return {
        ...common('lines', line.companyId, line.segment, point, asOf),
        source_ids: sourceIdsOf(behind).join(' '),
        measure,
        value: shown?.value ?? null,
        unit: unitOf(line, measure, set.base),
        growth_on_year_percent: isMissing(growth) ? null : growth.percent,
        how_computed_or_why_not: shown?.note ?? '',
      }
    }),
  )
}

function besideRecord(row: BesideRow, companyId: string, asOf: IsoDay): MoneyRecord {
  return {
    shown_in: 'asked next',
    company_id: companyId,
    segment: row.id,
    period: row.periodId,
    own_period: row.period,
    period_start: row.periodStart,
    period_end: row.periodEnd,
    measure: 'level',
    value: row.amount,
    unit: row.unit,
    kind: row.kind,
    growth_on_year_percent: null,
    how_computed_or_why_not: row.ratio,
    reported_on: row.reportedOn,
    source_ids: row.sourceIds.join(' '),
    note: '',
    as_of: asOf,
  }
}

function outlookRecord(row: RevenueFigure, asOf: IsoDay): MoneyRecord {
  return {
    shown_in: 'guidance and estimates',
    company_id: row.companyId,
    segment: row.segment,
    period: row.fiscalPeriod,
    own_period: row.fiscalPeriod,
    period_start: row.periodStart,
    period_end: row.periodEnd,
    measure: 'level',
    value: row.valueMillion,
    unit: `million ${row.currency}`,
    kind: row.kind,
    growth_on_year_percent: null,
    how_computed_or_why_not: '',
    reported_on: row.reportedOn,
    source_ids: row.sourceId,
    note: row.note,
    as_of: asOf,
  }
}

/** One row a figure, in the order of the page. */
export function moneyRecords(shown: ShownMoney): readonly MoneyRecord[] {
  const { companyId, segment, points, lines, peers, beside, outlook, asOf } = shown
  return [
    ...points.map((point) => amount('columns', companyId, segment, point, asOf)),
    ...(lines ? lineRecords(lines.set, lines.measure, asOf) : []),
    ...peers.map((peer) => amount('other companies', peer.companyId, peer.segment, peer.point, asOf)),
    ...beside.map((row) => besideRecord(row, companyId, asOf)),
    ...outlook.map((row) => outlookRecord(row, asOf)),
  ]
}

export function moneyCsv(shown: ShownMoney): string {
  return csvText(COLUMNS, moneyRecords(shown))
}

export function moneyJson(title: string, shown: ShownMoney, sources: readonly Source[]): string {
  const rows = moneyRecords(shown)
  const ids = new Set(rows.flatMap((row) => String(row.source_ids).split(' ')))
  const cited = sources.filter(({ sourceId }) => ids.has(sourceId))
  return jsonText({ title, asOf: shown.asOf, rows, sources: cited })
}
