import { describe, expect, test } from 'vitest'
import { loadDataset } from '../../../mocks/read-facts'
import { outlookFor } from '../../../src/domain/revenue-figures'
import { quarterSeries } from '../../../src/domain/revenue-series'
import { besideRows } from '../../../src/features/revenue/beside'
import { lineSet } from '../../../src/features/revenue/lines'
import { peersOf } from '../../../src/features/revenue/peers'
import { moneyCsv, moneyJson, moneyRecords, type ShownMoney } from '../../../src/features/revenue/take-away'

const { revenue, companies, sources } = loadDataset()
const asOf = '2026-11-24'
const query = { companyId: 'cambricon', segment: 'total', asOf }
const subject = { companyId: 'cambricon', segment: 'total', name: 'Cambricon', nameZh: '' }
const ids = ['cambricon.total', 'nvidia.data_center']

const shown: ShownMoney = {
  companyId: 'cambricon',
  segment: 'total',
  points: quarterSeries(revenue, query),
  lines: { set: lineSet(revenue, companies, { ids, measure: 'ttm', base: null, asOf }), measure: 'ttm' },
  peers: peersOf(revenue, companies, subject, '2026Q1', 'quarters', asOf),
  beside: besideRows(revenue, 'cambricon', asOf),
  outlook: outlookFor(revenue, query),
  asOf,
}
const records = moneyRecords(shown)
const find = (shownIn: string, period: string, companyId = 'cambricon') =>
  records.find((row) => row.shown_in === shownIn && row.period === period && row.company_id === companyId)

describe('the figures of the page, taken away', () => {
  test('every figure shown is a row, in the order of the page', () => {
    const lines = shown.lines?.set.lines.flatMap(({ points }) => points) ?? []
    expect(records).toHaveLength(
      shown.points.length + lines.length + shown.peers.length + shown.beside.length + shown.outlook.length,
    )
    expect([...new Set(records.map((row) => row.shown_in))]).toEqual([
      'columns',
      'lines',
      'other companies',
      'asked next',
      'guidance and estimates',
    ])
  })

  test('amounts and growth are unrounded, with the sum and both filings', () => {
    const row = find('columns', '2026Q1')
    expect(row).toMatchObject({ value: 2884.69674686, unit: 'million CNY', kind: 'reported' })
    expect(row?.growth_on_year_percent).toBeCloseTo(159.56, 2)
    expect(row?.how_computed_or_why_not).toContain('÷')
    expect(row?.source_ids).toContain('d-cambricon-2026q1-filing')
  })

  test('a derived quarter says from what, and a sum of four rests on the filings of all four', () => {
    const derived = find('columns', '2026Q2')
    expect(derived?.kind).not.toBe('reported')
    expect(derived?.how_computed_or_why_not).toMatch(/^2026H1|H1/)
    const sum = find('lines', '2026Q1')
    expect(sum?.measure).toBe('ttm')
    expect(sum?.value).toBeCloseTo(1769.2 + 1726.8 + 1889.8 + 2884.7, 0)
    expect(String(sum?.source_ids).split(' ').length).toBeGreaterThan(2)
  })

  test('the company’s own calendar and currency stay', () => {
    const nvidia = records.filter((row) => row.shown_in === 'lines' && row.company_id === 'nvidia')
    expect(nvidia.length).toBeGreaterThan(8)
    expect(new Set(nvidia.map((row) => row.unit))).toEqual(new Set(['million USD']))
    expect(nvidia.some((row) => row.own_period === 'FY27Q1' && row.period_end === '2026-04-26')).toBe(true)
  })

  test('CSV has a line a row under one head; JSON cites exactly the documents named', () => {
    expect(moneyCsv(shown).trimEnd().split('\r\n')).toHaveLength(records.length + 1)
    const parsed = JSON.parse(moneyJson('Cambricon', shown, sources)) as {
      asOf: string
      rows: { source_ids: string }[]
      citations: { sourceId: string }[]
    }
    expect(parsed.asOf).toBe(asOf)
    const named = new Set(parsed.rows.flatMap((row) => row.source_ids.split(' ').filter(Boolean)))
    expect(new Set(parsed.citations.map(({ sourceId }) => sourceId))).toEqual(named)
  })
})
