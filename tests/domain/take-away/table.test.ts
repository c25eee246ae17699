import { csvParse } from 'd3-dsv'
import { describe, expect, test } from 'vitest'
import { csvText } from '../../../src/domain/take-away/csv'
import { ROW_SOURCES, tableData } from '../../../src/domain/take-away/table'

const COLUMNS = [
  { key: 'period', label: 'Quarter' },
  { key: 'value', label: '¥ million', numeric: true, ask: 'askValue' },
  { key: 'growth', label: 'Year on year', numeric: true, ask: 'askGrowth' },
]

const TABLE = {
  columns: COLUMNS,
  rows: [
    { period: 'Q1 2026', value: '2\u2009884.7', growth: '+159.56\u2009%', askValue: 'a', askGrowth: 'b' },
    { period: 'Q2 2026', value: '··', growth: 'n.m.' },
    { period: '=1+1', value: '−3', growth: '−65.9\u2009%', [ROW_SOURCES]: 's-three s-one' },
  ],
}

const sourcesOf = (of: string) => (of === 'a' ? ['s-one'] : ['s-one', 's-two'])

describe('a printed table as data', () => {
  const data = tableData(TABLE, '2026-11-24', sourcesOf)

  test('numbers are numbers, their unit in the head, a missing value in words', () => {
    expect(data.columns).toEqual(['Quarter', '¥ million', 'Year on year, %', 'source_ids', 'as_of'])
    expect(data.rows.map((row) => row['¥ million'])).toEqual([2884.7, 'not disclosed', -3])
    expect(data.rows.map((row) => row['Year on year, %'])).toEqual([159.56, 'n.m.', -65.9])
  })

  test('every row names the documents of its cells and the date', () => {
    expect(data.rows.map((row) => row.source_ids)).toEqual(['s-one s-two', '', 's-three s-one'])
    expect(new Set(data.rows.map((row) => row.as_of))).toEqual(new Set(['2026-11-24']))
    expect(data.sourceIds).toEqual(['s-one', 's-two', 's-three'])
  })

  test('read back as CSV it is equal, and no cell is a formula', () => {
    const back = csvParse(csvText(data.columns, data.rows))
    expect(back.columns).toEqual(data.columns)
    expect(back.map((row) => row['Year on year, %'])).toEqual(['159.56', 'n.m.', '-65.9'])
    expect(back[2]?.Quarter).toBe("'=1+1")
  })

  test('what stands in brackets has a column of its own', () => {
    const columns = [{ key: 'h20', label: 'H20', numeric: true }]
    const rows = [{ h20: '756.9 (2.56×)' }, { h20: '148' }, { h20: '8.7 to 9.1' }]
    const { columns: heads, rows: out } = tableData({ columns, rows }, '2026-11-24', () => [])
    expect(heads.slice(0, 2)).toEqual(['H20', 'H20, note'])
    expect(out.map((row) => [row.H20, row['H20, note']])).toEqual([
      [756.9, '2.56×'],
      [148, ''],
      ['8.7 to 9.1', ''],
    ])
  })

  test('two units in one column stay as printed', () => {
    const columns = [{ key: 'growth', label: 'Growth', numeric: true }]
    const rows = [{ growth: '+12\u2009%' }, { growth: '43×' }]
    expect(tableData({ columns, rows }, '2026-11-24', () => []).rows.map((row) => row.Growth)).toEqual([
      '+12\u2009%',
      '43×',
    ])
  })
})
