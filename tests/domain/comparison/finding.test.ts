import { describe, expect, test } from 'vitest'
import { claimedRows } from '../../../src/domain/comparison/claimed'
import { comparisonSummary, comparisonTitle, ratioPhrase } from '../../../src/domain/comparison/finding'
import { PRESETS, presetOf } from '../../../src/domain/comparison/presets'
import { ATLAS, articleTable, C910, claims, comparing, FACTS, H20 } from './facts'

function titleOf(chipIds: readonly string[], baseline: string | null = null): string {
  const { sheet, compared } = comparing(chipIds, '2026-11-24', baseline)
  return comparisonTitle(sheet, compared)
}

describe('the finding', () => {
  test('names the first chip beside the baseline with what is computed', () => {
    expect(titleOf([H20, ATLAS, C910])).toBe(
      'Atlas 350 against the H20: 2.6 times the arithmetic, 35\u2009% of the memory bandwidth',
    )
    expect(titleOf([H20, ATLAS], ATLAS)).toBe(
      'H20 against the Atlas 350: 39\u2009% of the arithmetic, 2.9 times the memory bandwidth',
    )
  })

  test('says that a rate does not state its basis', () => {
    expect(titleOf([H20, 'huawei-ascend-950pr'])).toContain('3.4 times the stated FP8 rate')
  })

  test('is plain where nothing can be said', () => {
    expect(titleOf([H20, 'cambricon-mlu570'])).toBe('MLU570 against the H20')
    expect(titleOf([])).toBe('Compare chips')
  })

  test('summary speaks of every chip', () => {
    const { sheet, compared } = comparing([H20, ATLAS, C910])
    const summary = comparisonSummary(sheet, compared)
    expect(summary).toMatch(/^Against the H20, the Atlas 350 has 2\.6 times the arithmetic/)
    expect(summary).toContain('the Ascend 910C has 5.3 times the arithmetic')
  })

  test.each([
    [1, 'the same memory'],
    [1.01, 'the same memory'],
    [1.05, '5\u2009% more memory'],
    [1.33, '1.3 times the memory'],
    [2, '2 times the memory'],
    [15.2, '15 times the memory'],
    [0.89, '89\u2009% of the memory'],
  ])('%d times', (ratio, words) => {
    expect(ratioPhrase(ratio, 'memory')).toBe(words)
  })
})

describe('presets', () => {
  test('are links to real chips, two to eight of them, baseline among them', () => {
    const known = new Set(FACTS.chips.map((chip) => chip.chipId))
    for (const preset of PRESETS) {
      expect(preset.chips.filter((chipId) => !known.has(chipId))).toEqual([])
      const picked = (preset.picks ?? []).reduce((sum, { most }) => sum + most, 0)
      expect(preset.chips.length + picked).toBeGreaterThanOrEqual(2)
      expect(preset.chips.length + picked).toBeLessThanOrEqual(8)
      expect(preset.chips).toContain(preset.baseline)
    }
    expect(new Set(PRESETS.map(({ id }) => id)).size).toBe(PRESETS.length)
  })

  test('the article’s table holds every chip the article compares', () => {
    const article = PRESETS.find(({ id }) => id === 'article')
    expect([...(article?.chips ?? [])].sort()).toEqual(
      [...new Set(articleTable.flatMap((row) => row.chipIds))].sort(),
    )
    expect(presetOf([...(article?.chips ?? [])].reverse())?.id).toBe('article')
    expect(presetOf([H20])).toBeNull()
  })
})

describe('as claimed, as found', () => {
  const rows = claimedRows(articleTable, claims, { chips: FACTS.chips, index: FACTS.index, baseline: H20 })
  const found = (claimed: string) => rows.find((row) => row.claimed === claimed)?.found ?? []

  test('2.87× is a BF16 ratio with vector units, not an FP4 one', () => {
    expect(found('2.87×')).toContain('In FP4 there is no ratio: the H20 has no native FP4')
    expect(found('2.87×')).toContain(
      'Atlas 350: 2.87× is 425 ÷ 148 in BF16 and FP16, matrix and vector units together',
    )
    expect(found('2.87×')).toContain('Atlas 350: 2.56× is 378.5 ÷ 148 in BF16 and FP16, dense')
    expect(found('2.87×').join()).toContain('2.72× is 804 ÷ 296 in FP8')
  })

  test('1.5× follows from nothing published', () => {
    expect(found('1.5×')).toContain('No published rate gives 1.5×')
    expect(found('1.5×').join()).toContain('2.33× is 345 ÷ 148 in FP16')
  })

  test('every row brings its claims', () => {
    expect(rows.map((row) => row.claims.length)).toEqual(articleTable.map((row) => row.claimIds.length))
  })
})
