import { describe, expect, test } from 'vitest'
import { loadDataset } from '../../../mocks/read-facts'
import { walk } from '../../../src/charts/lines-walk'
import { REVENUE_MEASURES } from '../../../src/domain/revenue-measure'
import { besideRows } from '../../../src/features/revenue/beside'
import { basePeriods, latest, lineParts, lineSet } from '../../../src/features/revenue/lines'
import { dayMarks, linesPanels, linesRange } from '../../../src/features/revenue/lines-plot'
import { linesNotes, linesTitle, linesTwin } from '../../../src/features/revenue/lines-words'
import { isPreset, presets } from '../../../src/features/revenue/presets'
import { DEFAULT_VIEW } from '../../../src/state/view'

const data = loadDataset()
const AS_OF = '2026-11-24'
const plain = (text: string) => text.replaceAll('\u2009', ' ')

function made(
  ids: readonly string[],
  measure: (typeof REVENUE_MEASURES)[number],
  base: string | null = null,
) {
  return lineSet(data.revenue, data.companies, { ids, measure, base, asOf: AS_OF })
}
const title = (ids: readonly string[], measure: (typeof REVENUE_MEASURES)[number]) =>
  plain(linesTitle(made(ids, measure), measure, AS_OF))
const point = (id: string, measure: (typeof REVENUE_MEASURES)[number], period: string, base?: string) =>
  made([id], measure, base ?? null).lines[0]?.points.find((one) => one.period === period)

describe('measures', () => {
  test('year on year, quarter on quarter and four quarters agree with the figures', () => {
    expect(point('cambricon.total', 'yoy', '2026Q1')?.value).toBeCloseTo(2884.69674686 / 1111.3989, 3)
    const [q1, q2] = ['2026Q1', '2026Q2'].map(
      (period) => point('cambricon.total', 'level', period)?.value ?? 0,
    )
    expect(point('cambricon.total', 'qoq', '2026Q2')?.value).toBeCloseTo((q2 ?? 0) / (q1 ?? 1), 6)
    const four = ['2025Q3', '2025Q4', '2026Q1', '2026Q2'].map(
      (period) => point('cambricon.total', 'level', period)?.value ?? Number.NaN,
    )
    expect(point('cambricon.total', 'ttm', '2026Q2')?.value).toBeCloseTo(
      four.reduce((sum, one) => sum + one, 0),
      3,
    )
  })

  test('an index is 100 at its base, a share is a part of one', () => {
    expect(point('cambricon.total', 'index', '2025Q1', '2025Q1')?.value).toBeCloseTo(100)
    const share = point('nvidia.data_center', 'share', '2026Q1')?.value ?? 0
    expect(share).toBeGreaterThan(0.5)
    expect(share).toBeLessThan(1)
    for (const period of basePeriods(made(['cambricon.total', 'nvidia.total'], 'index').lines)) {
      expect(point('nvidia.total', 'level', period)?.value).toBeGreaterThan(0)
      expect(point('cambricon.total', 'level', period)?.value).toBeGreaterThan(0)
    }
  })

  test('a gap stays a gap with its reason', () => {
    const gaps = made(['moore-threads.total'], 'level').lines[0]?.points.filter(({ value }) => value === null)
    expect(gaps?.length).toBeGreaterThan(0)
    for (const gap of gaps ?? []) expect(gap.note).toMatch(/had been published/)
  })

  test('nothing published later shows', () => {
    const early = lineSet(data.revenue, data.companies, {
      ids: ['cambricon.total'],
      measure: 'yoy',
      base: null,
      asOf: '2026-04-15',
    })
    expect(early.lines[0] && latest(early.lines[0])?.period).toBe('2025Q4')
  })

  test('NVIDIA’s quarters stand where its own calendar ends them, under its own labels', () => {
    const nvidia = point('nvidia.total', 'level', '2026Q1')
    expect(nvidia?.name).toBe('FY27Q1')
    expect(linesNotes(made(['nvidia.total'], 'yoy'), 'yoy').join(' ')).toMatch(/NVIDIA closes its books/)
  })
})

describe('titles', () => {
  test('one line, by each measure', () => {
    expect(title(['cambricon.total'], 'yoy')).toMatch(
      /^Cambricon’s revenue grew \d+\.\d % on the year in Q2 2026$/,
    )
    expect(title(['cambricon.total'], 'qoq')).toMatch(/on the quarter in Q2 2026$/)
    expect(title(['cambricon.total'], 'ttm')).toMatch(
      /^Cambricon’s revenue came to ¥.* bn in the four quarters to Q2 2026$/,
    )
    expect(title(['cambricon.total'], 'index')).toMatch(/stands at .* in Q2 2026, with Q\d 20\d\d = 100$/)
    expect(title(['nvidia.data_center'], 'share')).toMatch(
      /^NVIDIA, data-centre revenue made up .* % of its revenue/,
    )
    expect(title(['cambricon.net_profit'], 'share')).toMatch(/^Cambricon’s net margin was .* % in/)
    expect(title(['cambricon.total'], 'annual')).toMatch(
      /^Cambricon’s revenue rose from ¥.* in 2019 to ¥.* bn in 2025$/,
    )
  })

  test('several: the ends of the field, or each from where to where', () => {
    expect(title(['cambricon.total', 'hygon.total', 'nvidia.total'], 'yoy')).toMatch(
      /^Fastest on the year: .*; slowest: .*$/,
    )
    expect(title(['cambricon.total', 'nvidia.china'], 'annual')).toMatch(
      /^Cambricon’s revenue rose from ¥.*; NVIDIA, revenue from China rose from \$12\.3 bn in .* to \$19\.7 bn in /,
    )
    expect(title(['cxmt.total'], 'qoq')).toMatch(
      /nothing to show from what was published by 24 November 2026$/,
    )
  })

  test('only lines that reach the newest period are ranked', () => {
    const ids = ['cambricon.total', 'hygon.total', 'moore-threads.total', 'biren.total']
    expect(title(ids, 'annual')).toMatch(
      /^Of the 3 lines that reach 2025 the largest is Cambricon, ¥6\.5 bn, the smallest Biren, .*$/,
    )
  })

  test('a shrinking line shrinks', () => {
    const [line] = made(['cambricon.total'], 'yoy').lines
    if (!line) throw new Error('no line')
    const points = [
      { period: 'x', name: 'Q1', day: 1, value: 0.8, label: '−20.0 %', note: '', derived: false, of: '' },
    ]
    const set = { lines: [{ ...line, points }], without: [], base: null }
    expect(linesTitle(set, 'yoy', AS_OF)).toBe('Cambricon’s revenue shrank 20.0 % on the year in Q1')
  })
})

describe('on one footing', () => {
  test('two currencies are two panels for amounts and one for growth', () => {
    const ids = ['cambricon.total', 'nvidia.total']
    expect(linesPanels(made(ids, 'ttm'), 'ttm', false).map(({ title: head }) => head)).toEqual([
      '¥ bn',
      '$ bn',
    ])
    expect(linesPanels(made(ids, 'yoy'), 'yoy', false)).toHaveLength(1)
    expect(linesPanels(made(ids, 'index'), 'index', false)).toHaveLength(1)
    expect(linesNotes(made(ids, 'ttm'), 'ttm').join(' ')).toMatch(/never converted/)
  })

  test('every value lies on its axis and in the range, by every measure', () => {
    for (const measure of REVENUE_MEASURES) {
      const set = made(['cambricon.net_profit', 'nvidia.data_center', 'hygon.total'], measure)
      const range = linesRange(set)
      for (const { axis, lines } of linesPanels(set, measure, false)) {
        for (const { day, value } of lines.flatMap(({ points }) => points)) {
          if (value === null) continue
          expect(value).toBeGreaterThanOrEqual(axis.domain[0])
          expect(value).toBeLessThanOrEqual(axis.domain[1])
          expect(day).toBeGreaterThan(range.from)
          expect(day).toBeLessThan(range.until)
        }
      }
    }
  })

  test('a log scale has no place for a loss', () => {
    const [panel] = linesPanels(made(['cambricon.net_profit'], 'level'), 'level', true)
    const drawn = panel?.lines[0]?.points.flatMap(({ value }) => value ?? []) ?? []
    expect(drawn.length).toBeGreaterThan(0)
    expect(Math.min(...drawn)).toBeGreaterThan(0)
  })

  test('a line without a value of the measure is named', () => {
    const set = made(['cambricon.total', 'enflame.total'], 'yoy')
    expect(set.lines.map(({ id }) => id)).toEqual(['cambricon.total'])
    expect(linesNotes(set, 'yoy').join(' ')).toMatch(/Not drawn.*Enflame/)
  })

  test('the table holds every point', () => {
    const set = made(['cambricon.total', 'nvidia.china'], 'annual')
    expect(linesTwin(set, 'annual').rows).toHaveLength(
      set.lines.reduce((sum, { points }) => sum + points.length, 0),
    )
  })
})

describe('presets', () => {
  test('hold only companies and figures that exist, and each draws at least two lines', () => {
    const all = presets(data.revenue, data.companies)
    expect(all).toHaveLength(3)
    for (const { patch } of all) {
      const subject = `${patch.companies?.[0] ?? 'cambricon'}.${patch.segment}`
      const set = made([subject, ...(patch.lines ?? [])], patch.measure ?? 'level')
      expect(set.lines.length).toBeGreaterThanOrEqual(2)
      expect(set.without).toEqual([])
    }
  })

  test('the current one is known as such', () => {
    const [first] = presets(data.revenue, data.companies)
    if (!first) throw new Error('no preset')
    expect(isPreset(first, DEFAULT_VIEW)).toBe(false)
    expect(isPreset(first, { ...DEFAULT_VIEW, ...first.patch })).toBe(true)
  })
})

test('rules are marked up to the date, results only of the companies drawn', () => {
  const rules = [
    { ruleId: 'a', date: '2023-11-17', label: 'A', citation: '' },
    { ruleId: 'b', date: '2027-01-01', label: 'B', citation: '' },
  ]
  expect(dayMarks(['policy'], rules, data.events, [], AS_OF).map(({ id }) => id)).toEqual(['a'])
  const results = dayMarks(['financial'], rules, data.events, ['cambricon'], AS_OF)
  const byId = new Map(data.events.map((one) => [one.eventId, one]))
  expect(results.length).toBeGreaterThan(0)
  for (const { id } of results) expect(byId.get(id)?.companyIds).toContain('cambricon')
})

test('beside the rate: newest figures with margins, periods and sources', () => {
  const rows = besideRows(data.revenue, 'cambricon', AS_OF)
  const row = (id: string) => rows.find((one) => one.id === id)
  expect(row('inventory')).toMatchObject({ period: 'end of Q2 2026' })
  expect(plain(row('inventory')?.value ?? '')).toBe('¥8.25 bn')
  expect(plain(row('net_profit')?.ratio ?? '')).toMatch(/^net margin \d+\.\d %$/)
  expect(plain(row('gross-margin')?.value ?? '')).toMatch(/^\d+\.\d %$/)
  expect(plain(row('top5_customers')?.ratio ?? '')).toMatch(/of revenue$/)
  for (const { sourceIds } of rows) expect(sourceIds.length).toBeGreaterThan(0)
  expect(
    besideRows(data.revenue, 'cambricon', '2025-09-01').find(({ id }) => id === 'inventory')?.period,
  ).toBe('end of Q2 2025')
  expect(lineParts('nvidia')).toEqual({ companyId: 'nvidia', segment: 'total' })
})

test('keys walk the points, past gaps, and over to the line beside', () => {
  const at = (id: string, day: number, value: number | null) => ({
    id,
    day,
    value,
    hollow: false,
    readout: id,
  })
  const line = (id: string, points: ReturnType<typeof at>[]) => ({
    id,
    name: id,
    last: '',
    color: '',
    dashed: false,
    points,
  })
  const lines = [
    line('a', [at('1', 1, 1), at('2', 2, null), at('3', 3, 3)]),
    line('b', [at('4', 2, 1), at('5', 9, 1)]),
  ]
  expect(walk(lines, null, 'ArrowLeft')).toEqual({ line: 'a', point: '3' })
  expect(walk(lines, { line: 'a', point: '3' }, 'ArrowLeft')).toEqual({ line: 'a', point: '1' })
  expect(walk(lines, { line: 'a', point: '3' }, 'ArrowDown')).toEqual({ line: 'b', point: '4' })
  expect(walk(lines, { line: 'b', point: '5' }, 'ArrowRight')).toEqual({ line: 'b', point: '5' })
  expect(walk(lines, null, 'a')).toBeNull()
})

describe('lines that could be taken for more than they say', () => {
  test('an end older than the others names its period; lines of one colour differ', () => {
    const set = made(['cambricon.total', 'hygon.total', 'enflame.total', 'iluvatar.total'], 'annual')
    const [panel] = linesPanels(set, 'annual', true)
    const ends = new Map(panel?.lines.map(({ name, last }) => [name, plain(last)]))
    expect(ends.get('Hygon')).toBe('¥9.16 bn, 2024')
    expect(ends.get('Cambricon')).toBe('¥6.5 bn')
    expect(set.lines.map(({ second }) => second)).toEqual([false, false, false, true])
  })

  test('an index from a tiny base is flagged, one from a later quarter is not', () => {
    const note = (base: string) =>
      plain(linesNotes(made(['cambricon.total'], 'index', base), 'index').join(' '))
    expect(note('2020Q1')).toMatch(/A tiny base: Cambricon at .* from ¥11\.6 m in Q1 2020/)
    expect(note('2025Q1')).not.toMatch(/tiny/)
  })

  test('NVIDIA’s own year is named where only its quarters are', () => {
    expect(point('nvidia.data_center', 'annual', '2022FY')?.name).toBe('FY2023')
  })
})
