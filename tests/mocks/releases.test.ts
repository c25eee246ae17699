import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FactFiles } from '../../mocks/fact-files'
import { readFactFiles } from '../../mocks/read-facts'
import { compareReleases } from '../../mocks/releases/compare'
import { LAST_FILE, LOG_FILE, released, releaseLog } from '../../mocks/releases/log'
import { type ReleaseRow, readRows, releaseRows, writeRows } from '../../mocks/releases/rows'

const HEAD = 'chip_id,field,value,unit,basis,source_id,kind,as_of,note'
const facts = (...rows: readonly string[]): FactFiles => ({
  'chip_facts.csv': `${[HEAD, ...rows].join('\n')}\n`,
})

const FIRST = facts(
  'h20,peak_fp8,296,TFLOPS,dense,s-one,official,2024,',
  'h20,peak_fp8,300,TFLOPS,dense,s-two,press,2024,',
  'h20,tdp,400,W,na,s-one,official,2024,',
  'h20,die_area,814,mm2,na,s-one,database,2024,',
)
const SECOND = facts(
  // A comma and a quote in a value, and another order of rows.
  'h20,memory_type,"HBM3, ""8-high""",,na,s-one,official,2024,',
  'h20,peak_fp8,300,TFLOPS,dense,s-two,press,2024,',
  'h20,peak_fp8,298,TFLOPS,dense,s-one,official,2024,',
  'h20,die_area,814,mm2,na,s-three,database,2024,',
)

describe('two releases of the facts', () => {
  test('added, corrected and removed, each with old and new value and who says so', () => {
    const row = { file: 'chip_facts.csv', subject: 'h20' }
    const one = 's-one'
    expect(compareReleases(releaseRows(FIRST), releaseRows(SECOND))).toEqual([
      {
        ...row,
        kind: 'added',
        what: 'memory_type na',
        before: '',
        after: 'HBM3, "8-high"',
        sourceId: one,
        sourceBefore: '',
      },
      {
        ...row,
        kind: 'corrected',
        what: 'peak_fp8 dense',
        before: '296 TFLOPS',
        after: '298 TFLOPS',
        sourceId: one,
        sourceBefore: one,
      },
      {
        ...row,
        kind: 'corrected',
        what: 'die_area na',
        before: '814 mm2',
        after: '814 mm2',
        sourceId: 's-three',
        sourceBefore: one,
      },
      {
        ...row,
        kind: 'removed',
        what: 'tdp na',
        before: '400 W',
        after: '',
        sourceId: one,
        sourceBefore: one,
      },
    ])
  })

  test('another note is a correction, though the value stands', () => {
    const noted = facts('h20,tdp,400,W,na,s-one,official,2024,DISPUTED')
    const plain = facts('h20,tdp,400,W,na,s-one,official,2024,')
    expect(compareReleases(releaseRows(plain), releaseRows(noted))).toMatchObject([
      { kind: 'corrected', before: '400 W', after: '400 W' },
    ])
  })

  test('recorded one after the other, the log holds both, and later edits before them', () => {
    const first = { ...FIRST, ...released(FIRST, '2026-01-01') }
    expect(releaseLog(first)).toEqual([{ day: '2026-01-01', against: null, rows: 4, changes: [] }])
    const edited = { ...first, ...SECOND }
    expect(releaseLog(edited)[0]).toMatchObject({ day: null, against: '2026-01-01', rows: 4 })
    expect(releaseLog(edited)[0]?.changes).toHaveLength(4)
    const second = { ...edited, ...released(edited, '2026-02-01') }
    expect(releaseLog(second).map(({ day }) => day)).toEqual(['2026-02-01', '2026-01-01'])
    expect(releaseLog(second)[0]).toMatchObject({ against: '2026-01-01', changes: { length: 4 } })
    expect(() => released(second, '2026-02-01')).toThrow(/must be later/)
  })

  test('files of which no release was recorded have no log', () => {
    expect(releaseLog(FIRST)).toEqual([])
  })
})

const words = fc.string({ maxLength: 6, unit: fc.constantFrom('a', ',', '"', '\n', ' ', '寒') })
const row: fc.Arbitrary<ReleaseRow> = fc.record({
  file: fc.constantFrom('chip_facts.csv', 'events.csv'),
  subject: fc.constantFrom('a', 'b'),
  what: fc.constantFrom('x', ''),
  value: words,
  sourceId: fc.constantFrom('s', 't'),
  rest: fc.constantFrom('1', '2'),
})
const rows = fc.array(row, { maxLength: 8 })

describe('any two releases', () => {
  test('a kept release reads back the same', () => {
    fc.assert(
      fc.property(rows, (list) => {
        expect(readRows(writeRows(list))).toEqual(list)
      }),
    )
  })

  test('reordered nothing changed; removed and added balance the number of rows', () => {
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        expect(compareReleases(before, before.toReversed())).toEqual([])
        const changes = compareReleases(before, after)
        const count = (kind: string) => changes.filter((change) => change.kind === kind).length
        expect(before.length + count('added') - count('removed')).toBe(after.length)
      }),
    )
  })
})

test('the facts in the repository: every row is in the record of a release or told as a change since', () => {
  const files = readFactFiles()
  const last = readRows(files[LAST_FILE] ?? '')
  expect(last.length).toBe(JSON.parse(files[LOG_FILE] ?? '[]')[0].rows)
  const [newest] = releaseLog(files)
  expect(newest?.rows).toBe(releaseRows(files).length)
  expect(newest?.day === null).toBe(compareReleases(last, releaseRows(files)).length > 0)
  expect(releaseRows(files).length).toBeGreaterThan(7000)
})
