import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Source } from '../../../src/domain/source'
import { formatColumn } from '../../../src/features/chips/cells'
import { chinaSides } from '../../../src/features/chips/china-side'
import { COLUMNS, shownColumns } from '../../../src/features/chips/columns'
import { facetValues, foldOptions } from '../../../src/features/chips/facets'
import { filterPhrases, phraseText, removalOf } from '../../../src/features/chips/filter-words'
import {
  BANDWIDTH_SCALE,
  handlesOf,
  positionOf,
  rangeOf,
  TPP_SCALE,
  valueAt,
} from '../../../src/features/chips/range-scale'
import { chipsCsv, chipsJson } from '../../../src/features/chips/take-away'
import { DEFAULT_VIEW, FACETS } from '../../../src/state/view'
import { REAL_LAW, realRow, realRows } from './real-rows'

const DAY = '2026-11-24'

describe('formatColumn', () => {
  it.each([
    [4.8, 2, '4.80'],
    [0.034, 2, '0.034'],
    [0.08, 2, '0.08'],
    [21_000, 2, '21\u2009000'],
    [989.5, 0, '990'],
    [1.5, 0, '1.5'],
    [0, 0, '0'],
  ])('%d with %d decimals is %s', (value, decimals, text) => expect(formatColumn(value, decimals)).toBe(text))
})

describe('cells on the real facts', () => {
  it('gives numbers with their marks, and the reason where there is none', () => {
    const h20 = realRow('nvidia-h20-96', DAY)
    expect(h20.cells.tpp.text).toBe('2\u2009368')
    expect(h20.cells.bf16.text).toBe('148')
    const mlu = realRow('cambricon-mlu690', DAY)
    expect(mlu.cells.tpp.marks).toContain('u')
    expect(mlu.cells.pd.missing?.reason).toMatch(/die area/)
  })

  it('keeps China’s side apart from the US status', () => {
    const sides = chinaSides(REAL_LAW.measures, REAL_LAW.rules, 'china', DAY)
    expect(sides.get('nvidia-h20-96')?.words).toBe('Discouraged')
    expect(sides.get('nvidia-rtx-pro-6000d')?.words).toBe('Blocked')
    expect(sides.has('nvidia-h100-sxm')).toBe(false)
    expect(
      chinaSides(REAL_LAW.measures, REAL_LAW.rules, 'china', '2025-08-11').get('nvidia-h20-96')?.words,
    ).toBe('Under inquiry')
    expect(realRow('nvidia-h20-96', DAY).cells.status.text).toBe('Licence')
  })
})

describe('facets', () => {
  const rows = realRows(DAY)
  it('keeps every status, orders nodes from fine to coarse and years from new to old', () => {
    expect(facetValues('status', rows)).toHaveLength(6)
    const process = facetValues('process', rows)
    expect(process.slice(0, 3)).toEqual(['2 nm', '3 nm', '4 nm'])
    expect(process.at(-1)).toBe('Not stated')
    const years = facetValues('year', rows).filter((year) => year !== 'Not stated')
    expect(years).toEqual([...years].sort().reverse())
  })

  it('folds a long list to the most frequent and the chosen', () => {
    const vendors = facetValues('vendor', rows)
    expect(vendors).toHaveLength(28)
    expect(foldOptions(vendors, 'vendor', rows, [])).toHaveLength(8)
    expect(foldOptions(vendors, 'vendor', rows, ['vastai'])).toContain('vastai')
    expect(foldOptions(['a', 'b'], 'market', rows, [])).toEqual(['a', 'b'])
  })
})

describe('filter words', () => {
  const rows = realRows(DAY)
  it('reads the filters as a sentence', () => {
    const filters = {
      facets: { ...DEFAULT_VIEW.facets, vendor: ['nvidia', 'huawei'], status: ['denied'] },
      tpp: { min: 0, max: null },
      bandwidth: { min: null, max: 6500 },
      found: new Set<string>(),
    }
    const phrases = filterPhrases(filters, '910c', rows)
    expect(phrases.map(phraseText)).toEqual([
      'US export status is Denied',
      'Designer is NVIDIA or Huawei',
      'has a TPP',
      'memory bandwidth up to 6.5\u2009TB/s',
      'matches “910c”',
    ])
    expect(phrases.map((phrase) => phrase.removal)).toEqual([
      'Remove US status Denied',
      'Remove every designer',
      'Remove filter: has a TPP',
      'Remove filter: memory bandwidth up to 6.5\u2009TB/s',
      'Remove search “910c”',
    ])
    expect(phrases[1]?.values.map((value) => value.removal)).toEqual([
      'Remove designer NVIDIA',
      'Remove designer Huawei',
    ])
  })

  it('removes one value, one facet, one range or the search', () => {
    const view = { ...DEFAULT_VIEW, facets: { ...DEFAULT_VIEW.facets, vendor: ['a', 'b'] }, q: 'x' }
    expect(removalOf(view, 'vendor', 'a').facets?.vendor).toEqual(['b'])
    expect(removalOf(view, 'vendor').facets?.vendor).toEqual([])
    expect(removalOf(view, 'q')).toEqual({ q: '' })
    expect(removalOf(view, 'tpp')).toEqual({ tpp: { min: null, max: null } })
  })
})

describe('range sliders', () => {
  it('put a handle exactly on a threshold, and open ends at the ends', () => {
    for (const scale of [TPP_SCALE, BANDWIDTH_SCALE]) {
      for (const threshold of scale.thresholds)
        expect(valueAt(positionOf(threshold, scale), scale)).toBe(threshold)
      expect(rangeOf([0, scale.steps], scale)).toEqual({ min: null, max: null })
    }
    expect(handlesOf({ min: 0, max: null }, TPP_SCALE)).toEqual([0, TPP_SCALE.steps])
  })

  it('come back to the same positions', () => {
    const position = fc.integer({ min: 0, max: TPP_SCALE.steps })
    fc.assert(
      fc.property(position, position, (a, b) => {
        const handles = [Math.min(a, b), Math.max(a, b)] as const
        expect(handlesOf(rangeOf(handles, TPP_SCALE), TPP_SCALE)).toEqual(handles)
        expect(handlesOf(rangeOf(handles, BANDWIDTH_SCALE), BANDWIDTH_SCALE)).toEqual(handles)
      }),
    )
  })
})

describe('columns', () => {
  it('always keeps name and status, and more where there is room', () => {
    expect(shownColumns([], false).map((column) => column.id)).toEqual(['name', 'status'])
    expect(shownColumns(null, true).length).toBeGreaterThan(shownColumns(null, false).length)
    expect(shownColumns(['power', 'tpp'], false).map((column) => column.id)).toEqual([
      'name',
      'status',
      'tpp',
      'power',
    ])
    expect(new Set(COLUMNS.map((column) => column.id)).size).toBe(COLUMNS.length)
  })
})

describe('the table taken away', () => {
  it('has a header, exact values, sources and the date in every row', () => {
    const columns = shownColumns(['tpp', 'bandwidth'], false)
    const lines = chipsCsv([realRow('nvidia-h20-96', DAY), realRow('cambricon-mlu570', DAY)], columns, DAY)
      .trimEnd()
      .split('\r\n')
    expect(lines[0]).toBe('chip_id,Chip,US status,TPP,"Bandwidth, TB/s",footnotes,source_ids,as_of')
    expect(lines[1]).toMatch(/^nvidia-h20-96,H20 96GB,Licence,2368,4,/)
    expect(lines.slice(1).every((line) => line.endsWith(`,${DAY}`))).toBe(true)
    expect(lines[2]).toMatch(/not d(isclosed|erivable)/)
  })

  it('as JSON carries the same rows as numbers, with citations of what they name', () => {
    const columns = shownColumns(['tpp', 'bandwidth'], false)
    const source = { sourceId: 's-none', publisher: 'Nobody', title: 'Unused', url: '' } as Source
    const text = chipsJson('Chips', [realRow('nvidia-h20-96', DAY)], columns, [source], DAY)
    const taken = JSON.parse(text)
    expect(taken).toMatchObject({ schemaVersion: 1, asOf: DAY, citations: [] })
    expect(taken.rows[0]).toMatchObject({ chip_id: 'nvidia-h20-96', TPP: 2368, as_of: DAY })
  })
})

describe('every facet of every real chip', () => {
  it('has at least one value', () => {
    const empty = realRows(DAY).flatMap((row) =>
      FACETS.filter((facet) => row.facets[facet].length === 0).map((facet) => `${row.chipId} ${facet}`),
    )
    expect(empty).toEqual([])
  })
})
