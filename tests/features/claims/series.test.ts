import { describe, expect, test } from 'vitest'
import { loadDataset } from '../../../mocks/read-facts'
import { RATIO_CLAIM, ratioRows } from '../../../src/domain/claims/claimed-ratio'
import { evaluateClaim } from '../../../src/domain/claims/evaluate'
import { isMissing } from '../../../src/domain/missing'
import { articleCells } from '../../../src/features/claims/article-cells'
import { claimsFinding, countWords } from '../../../src/features/claims/finding'
import { found, givenText } from '../../../src/features/claims/found'
import { PATH_CLAIM, pathSeries, pathTitle } from '../../../src/features/claims/path-series'
import { placeOf } from '../../../src/features/claims/places'
import { ratioTitle } from '../../../src/features/claims/ratio-series'
import { claimRow, filterRows, groupRows, toggled } from '../../../src/features/claims/rows'
import { claimsCsv, claimsJson } from '../../../src/features/claims/take-away'
import { chips, claims, worldOn } from '../../domain/facts'

const asOf = '2026-11-24'
const world = worldOn(asOf)
const rows = claims.map((claim) => claimRow(evaluateClaim(claim, world)))
const claim = (id: string) => {
  const one = claims.find(({ claimId }) => claimId === id)
  if (!one) throw new Error(id)
  return one
}

describe('the headline', () => {
  test('counts in words up to twenty, agrees in number', () => {
    expect([countWords(0), countWords(20), countWords(21)]).toEqual(['none', 'twenty', '21'])
    expect(claimsFinding([{ verdict: 'supported' }, { verdict: 'opinion' }])).toBe(
      'One of the article’s 2 claims stands, none is contradicted, one is opinion',
    )
  })
})

describe('what it gives and what we find', () => {
  test.each([
    ['cl-v4-date', '24 Apr 2026'],
    [RATIO_CLAIM, '2.87×'],
    ['cl-cambricon-q1-150', '150\u2009%'],
    ['cl-timeline-10-15', '2–3 years'],
    ['cl-usable-not-good', '—'],
  ])('%s gives %s', (id, text) => expect(givenText(claim(id))).toBe(text))

  test.each([
    ['cl-commercial-not-subsidy', '86.0\u2009%'],
    ['cl-csp-scale', '2.46×'],
    ['cl-forced-domestic', '8 measures'],
    ['cl-h20-restricted', 'licence required'],
    ['cl-demand-certain', '−2.40\u2009%'],
  ])('%s is found to be %s', (id, text) => expect(found(evaluateClaim(claim(id), world)).text).toBe(text))

  test('before the figures were published nothing is found, and that is said', () => {
    const early = evaluateClaim(claim('cl-cambricon-q1-150'), worldOn('2026-03-01'))
    expect(found(early).text).toBe('not yet published')
  })
})

describe('the list', () => {
  test('groups keep every claim once; filters leave what they say', () => {
    const grouped = groupRows(rows).flatMap((group) => group.rows)
    expect(new Set(grouped)).toEqual(new Set(rows))
    const some = filterRows(rows, { verdicts: ['opinion'], sections: ['advice'] })
    expect(some.every(({ claim: one, section }) => one.verdict === 'opinion' && section === 'advice')).toBe(
      true,
    )
    expect(toggled(['a', 'b', 'c'], ['c'], 'a')).toEqual(['a', 'c'])
    expect(toggled(['a', 'b', 'c'], ['a', 'c'], 'a')).toEqual(['c'])
  })
})

describe('2.87', () => {
  test('is the BF16 ratio with the vector units, and there is none in FP4', () => {
    const bars = ratioRows(world)
    expect(bars.map(({ label }) => label)).toEqual([
      'BF16, matrix + vector',
      'FP8, matrix + vector',
      'BF16, dense matrix',
      'FP8, dense matrix',
      'FP4',
    ])
    expect(bars.map(({ ratio }) => (isMissing(ratio) ? null : ratio.toFixed(2)))).toEqual([
      '2.87',
      '2.72',
      '2.56',
      '2.56',
      null,
    ])
    expect(bars.map(({ uncertain }) => uncertain)).toEqual([true, true, false, false, true])
    expect(ratioTitle(bars, 2.87)).toBe('No published pair gives 2.87× in FP4: it is the BF16 ratio')
    expect(ratioTitle(bars, 9)).toBe('No published pair of numbers gives 9.00× in FP4')
  })
})

describe('10–15 years, now 2–3', () => {
  const rules = [
    { label: 'Oct 2022 rule', date: '2022-10-21' },
    { label: 'H20 letters', date: '2025-04-09' },
  ]
  test('spans as claimed, marks as dated; nothing later than the date', () => {
    const series = pathSeries(claim(PATH_CLAIM), chips, rules, asOf)
    if (!series) throw new Error('no series')
    expect(series.spans).toEqual([
      { name: 'Normal path', from: 10, to: 15 },
      { name: 'Current path', from: 2, to: 3 },
    ])
    for (const row of series.rows) {
      for (const { years } of row.dots) expect(years).toBeLessThanOrEqual(series.now)
    }
    expect(pathTitle(series)).toMatch(/^The 2–3 years are an opinion; dated releases in the 4\.1 years/)
    const early = pathSeries(claim(PATH_CLAIM), chips, rules, '2022-01-01')
    expect(early && pathTitle(early)).toMatch(/later than the as-of date$/)
  })
})

test('the article’s table: every cell it fills has a finding, and FP4 claims stand in their row', () => {
  const table = loadDataset()['article-table']
  const cells = articleCells(table, claims, world)
  expect(cells.map(({ row }) => row)).toEqual(table.map(({ row }) => row))
  for (const { cells: own } of cells) for (const cell of own) expect(cell.found.length).toBeGreaterThan(0)
  const fp4 = cells.map(({ cells: own }) => own[0]?.claims.map(({ claimId }) => claimId))
  expect(fp4[0]).toEqual([RATIO_CLAIM])
  expect(fp4[3]).toContain('cl-h100-b200-far-exceed')
})

test('every check but plain numbers has a place in the app', () => {
  for (const { result } of rows) {
    for (const { check } of result.checks) {
      const plain = check.left.kind === 'ratio' && check.left.over.kind === 'number'
      expect(placeOf(check.left) === null, check.text).toBe(plain)
    }
  }
})

test('the file names sources and date in every row; JSON carries the documents it cites', () => {
  const lines = claimsCsv(rows, asOf).trimEnd().split('\r\n')
  expect(lines[0]).toMatch(/,source_ids,as_of$/)
  expect(lines.slice(1).every((line) => line.endsWith(`,${asOf}`))).toBe(true)
  const read = JSON.parse(claimsJson('t', rows, loadDataset().sources, asOf))
  expect(read.rows).toHaveLength(62)
  const cited = new Set(read.citations.map(({ sourceId }: { sourceId: string }) => sourceId))
  expect(claims.flatMap(({ sourceIds }) => sourceIds).every((id) => cited.has(id))).toBe(true)
})
