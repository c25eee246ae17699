import { describe, expect, test } from 'vitest'
import { formatGrowth } from '../../src/domain/growth'
import { isMissing } from '../../src/domain/missing'
import type { PeriodFigure } from '../../src/domain/period-figure'
import type { RevenueFigure } from '../../src/domain/revenue'
import { outlookFor, publishedByPeriod } from '../../src/domain/revenue-figures'
import {
  annualSeries,
  indexSeries,
  type PeriodPoint,
  quarterSeries,
  shareSeries,
  trailingFour,
} from '../../src/domain/revenue-series'
import { revenue } from './facts'

const T = '\u2009'
const today = '2026-11-24'
const cambricon = quarterSeries(revenue, { companyId: 'cambricon', asOf: today })

function at<P extends PeriodPoint>(points: readonly P[], period: string): P {
  const point = points.find((candidate) => candidate.period === period)
  if (!point) throw new Error(`no point for ${period}`)
  return point
}

function figureAt(points: readonly PeriodPoint[], period: string): PeriodFigure {
  const { figure } = at(points, period)
  if (isMissing(figure)) throw new Error(figure.reason)
  return figure
}

describe('Cambricon, the question the region opens on', () => {
  test('Q1 2026 is 2 884.7 against 1 111.4 million yuan: +159.56 %', () => {
    const point = at(cambricon, '2026Q1')
    expect(point.yearOnYear.sum).toBe(`2${T}884.7 ÷ 1${T}111.4 − 1 = +159.56${T}%`)
    expect(formatGrowth(point.yearOnYear.growth)).toBe(`+159.6${T}%`)
    expect(figureAt(cambricon, '2026Q1').rivals.map((row) => row.valueMillion)).toEqual([2880])
  })

  test('the exact derived base beats the rounded press figure, and keeps it as a rival', () => {
    const base = figureAt(cambricon, '2025Q1')
    expect(base.valueMillion).toBeCloseTo(1111.3989268, 6)
    expect(base.kind).toBe('derived')
    expect(base.rivals.map((row) => row.valueMillion)).toEqual([1111])
  })

  test('Q1 2025 grows from a tiny base: a multiple, flagged, its percentage in the twin', () => {
    const { growth } = at(cambricon, '2025Q1').yearOnYear
    expect(isMissing(growth) ? null : growth.tinyBase).toBe(true)
    expect(formatGrowth(growth)).toBe('×43.3')
    expect(formatGrowth(growth, { exact: true })).toBe(`+4${T}230.22${T}%`)
  })

  test('a quarter derived from year-to-date reports says from which', () => {
    const { derivation } = figureAt(cambricon, '2026Q2')
    expect(derivation?.words).toContain(`2026H1 5${T}995.6 − 2026Q1 2${T}884.7 = 3${T}110.9`)
    expect(derivation?.from.map((row) => row.fiscalPeriod)).toEqual(['2026H1', '2026Q1'])
  })

  test('quarters run from 2020 to 2026 without a hole, and 2019 has no quarters', () => {
    expect(cambricon.map((point) => point.period).slice(0, 2)).toEqual(['2020Q1', '2020Q2'])
    expect(cambricon).toHaveLength(26)
    expect(cambricon.every((point) => !isMissing(point.figure))).toBe(true)
  })

  test('guidance is never part of the series and stands apart', () => {
    const query = { companyId: 'cambricon', asOf: today }
    expect(outlookFor(revenue, query).some((row) => row.valueMillion === 13500)).toBe(true)
    expect([...publishedByPeriod(revenue, query).keys()]).not.toContain('2026FY')
  })

  test('the year: the audited total before the composition table, four quarters for the trailing sum', () => {
    const years = annualSeries(revenue, { companyId: 'cambricon', asOf: today })
    expect(figureAt(years, '2024FY').valueMillion).toBe(1174.4644)
    const trailing = trailingFour(cambricon)
    const last = trailing.at(-1)
    expect(last && !isMissing(last) ? last.valueMillion : null).toBeCloseTo(9612.13, 2)
    expect(trailing.slice(0, 3).every(isMissing)).toBe(true)
  })

  test('net profit over a loss is not meaningful, and says why', () => {
    const profit = quarterSeries(revenue, { companyId: 'cambricon', segment: 'net_profit', asOf: today })
    const { growth } = at(profit, '2025Q2').yearOnYear
    expect(isMissing(growth) && growth.reason).toBe('The base is negative, so growth is not meaningful.')
    expect(figureAt(profit, '2022Q2').kind).toBe('computed')
    expect(figureAt(profit, '2022Q2').derivation?.rounded).toBe(true)
  })
})

describe('the as-of date', () => {
  test('a print dated only to April 2026 does not make Q1 known before its filing of the 30th', () => {
    const last = (asOf: string) => quarterSeries(revenue, { companyId: 'cambricon', asOf }).at(-1)
    expect(last('2026-04-29')?.period).toBe('2025Q4')
    expect(last('2026-04-30')).toMatchObject({ period: '2026Q1', figure: { valueMillion: 2884.69674686 } })
  })

  test('before any report of a quarter the series ends earlier', () => {
    const points = quarterSeries(revenue, { companyId: 'cambricon', asOf: '2026-03-31' })
    expect(points.at(-1)?.period).toBe('2025Q4')
  })

  test('before the first report there is nothing at all', () => {
    expect(quarterSeries(revenue, { companyId: 'cambricon', asOf: '2019-01-01' })).toEqual([])
    expect(annualSeries(revenue, { companyId: 'nobody', asOf: today })).toEqual([])
  })

  test('NVIDIA’s third quarter of FY25 is the rounded print until the exact comparative came out', () => {
    const read = (asOf: string) =>
      figureAt(quarterSeries(revenue, { companyId: 'nvidia', asOf }), '2024Q3').valueMillion
    expect([read('2025-11-18'), read('2025-11-19')]).toEqual([35100, 35082])
  })
})

describe('calendars, currencies, gaps', () => {
  test('NVIDIA is labelled by its own quarters and compared within its own calendar', () => {
    const points = quarterSeries(revenue, { companyId: 'nvidia', asOf: today })
    const point = at(points, '2026Q1')
    expect([point.ownLabel, point.periodEnd]).toEqual(['FY27Q1', '2026-04-26'])
    expect(formatGrowth(point.yearOnYear.growth)).toBe(`+85.2${T}%`)
  })

  test('SMIC reports in two currencies: one series never mixes them', () => {
    const points = quarterSeries(revenue, { companyId: 'smic', asOf: today })
    const currencies = points.flatMap(({ figure }) => (isMissing(figure) ? [] : figure.currency))
    expect(new Set(currencies)).toEqual(new Set(['USD']))
    const yuan = quarterSeries(revenue, { companyId: 'smic', currency: 'CNY', asOf: today })
    expect(figureAt(yuan, '2025Q3').valueMillion).toBe(17162)
  })

  test('a quarter nobody published stays a gap with its days and its reason', () => {
    const points = quarterSeries(revenue, { companyId: 'hygon', asOf: today })
    const gap = at(points, '2025Q4')
    expect(isMissing(gap.figure) && gap.figure.reason).toBe('No figure for Q4 2025 had been published.')
    expect([gap.periodStart, gap.periodEnd]).toEqual(['2025-10-01', '2025-12-31'])
    const next = at(points, '2026Q1').quarterOnQuarter.growth
    expect(isMissing(next) && next.reason).toMatch(/^No base to grow from/)
  })

  test('an index is 100 at its base; a share needs its total', () => {
    expect(indexSeries(cambricon, '2025Q1').at(cambricon.length - 2)).toBeCloseTo(259.556, 2)
    expect(indexSeries(cambricon, '1999Q1').every(isMissing)).toBe(true)
    const query = { companyId: 'nvidia', asOf: today }
    const total = annualSeries(revenue, query)
    const china = shareSeries(annualSeries(revenue, { ...query, segment: 'china' }), total)
    expect(china.at(-1)).toBeCloseTo(19677 / 215938, 9)
  })
})

describe('derivation by formula', () => {
  const row = (fiscalPeriod: string, periodStart: string, periodEnd: string, valueMillion: number) =>
    ({
      line: valueMillion,
      companyId: 'x',
      segment: 'total',
      fiscalPeriod,
      periodStart,
      periodEnd,
      valueMillion,
      currency: 'CNY',
      reportedOn: periodEnd,
      sourceId: 's',
      kind: 'reported',
      note: '',
    }) satisfies RevenueFigure
  const first = row('2025Q1', '2025-01-01', '2025-03-31', 10)
  const second = row('2025Q2', '2025-04-01', '2025-06-30', 21)
  const half = row('2025H1', '2025-01-01', '2025-06-30', 31)
  const third = row('2025Q3', '2025-07-01', '2025-09-30', 33)
  const nine = row('2025-9M', '2025-01-01', '2025-09-30', 64)
  const year = row('2025FY', '2025-01-01', '2025-12-31', 110)
  const cases: [string, RevenueFigure[], number, string, string][] = [
    ['2025Q1', [half, second], 10, '2025-01-01', '2025-03-31'],
    ['2025Q2', [half, first], 21, '2025-04-01', '2025-06-30'],
    ['2025Q2', [nine, first, third], 21, '2025-04-01', '2025-06-30'],
    ['2025Q3', [nine, half], 33, '2025-07-01', '2025-09-30'],
    ['2025Q3', [nine, first, second], 33, '2025-07-01', '2025-09-30'],
    ['2025Q4', [year, nine], 46, '2025-10-01', '2025-12-31'],
    ['2025Q4', [year, half, third], 46, '2025-10-01', '2025-12-31'],
    ['2025Q4', [year, first, second, third], 46, '2025-10-01', '2025-12-31'],
  ]
  test.each(cases)('%s from %#', (period, rows, value, start, end) => {
    const figure = figureAt(quarterSeries(rows, { companyId: 'x', asOf: today }), period)
    expect([figure.valueMillion, figure.kind]).toEqual([value, 'computed'])
    expect([figure.periodStart, figure.periodEnd]).toEqual([start, end])
  })

  test('a balance at a day is never subtracted', () => {
    const balance = row('2025H1', '2025-06-30', '2025-06-30', 31)
    expect(quarterSeries([balance, first], { companyId: 'x', asOf: today })).toHaveLength(1)
  })

  test('a year ago that ends on another day of the year is not compared', () => {
    const moved = row('2024Q1', '2023-10-01', '2023-12-31', 5)
    const points = quarterSeries([moved, first], { companyId: 'x', asOf: today })
    expect(isMissing(at(points, '2025Q1').yearOnYear.growth)).toBe(true)
  })
})
