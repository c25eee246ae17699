import { describe, expect, test } from 'vitest'
import { baselineOf } from '../../../src/domain/comparison/compared'
import { disputeNotes } from '../../../src/domain/comparison/disputes'
import { shortNames } from '../../../src/domain/comparison/names'
import { filterSheet, rowCounts, rowOf } from '../../../src/domain/comparison/sheet'
import { ATLAS, C910, cellOf, comparing, FACTS, H20 } from './facts'

const comparison = comparing([ATLAS, H20, C910])

describe('rows and ratios', () => {
  test('the baseline comes first, whatever the order of the choice', () => {
    expect(comparison.compared.map(({ short }) => short)).toEqual(['H20', 'Atlas 350', 'Ascend 910C'])
  })

  test('dense matrix rates compare, not the card total with vector units', () => {
    expect(cellOf(comparison, 'peak_bf16', H20)).toMatchObject({ content: { text: '148' }, ratio: null })
    expect(cellOf(comparison, 'peak_bf16', ATLAS)).toMatchObject({
      content: { text: '378.5', value: 378.5 },
      ratio: { text: '2.56×', basisNotStated: false },
    })
    expect(cellOf(comparison, 'memory_bandwidth', ATLAS)).toMatchObject({
      content: { text: '1.40' },
      ratio: { text: '0.35×' },
    })
  })

  test('TPP, density and H100-equivalents are computed, with their arithmetic', () => {
    expect(cellOf(comparison, 'tpp', H20).content).toMatchObject({ text: '2\u2009368' })
    expect(cellOf(comparison, 'pd', H20).content).toMatchObject({ text: '2.91' })
    expect(cellOf(comparison, 'pd', ATLAS).content).toMatchObject({ text: 'die area not disclosed' })
    expect(cellOf(comparison, 'h100e', H20).content).toMatchObject({
      text: '0.15',
      arithmetic: expect.stringContaining('÷ 1\u2009979'),
    })
  })

  test('vector and matrix rates never share a row', () => {
    expect(rowOf(comparison.sheet, 'peak_fp32-vector')?.label).toBe('FP32, vector')
    expect(rowOf(comparison.sheet, 'peak_fp32-matrix')?.empty).toBe(true)
  })

  test('prices in two currencies are not converted', () => {
    const cards = comparing(['nvidia-rtx-4090', 'nvidia-rtx-4090d'])
    expect(cellOf(cards, 'price', 'nvidia-rtx-4090d')).toMatchObject({
      ratio: { reason: 'CNY against USD: no ratio' },
    })
  })
})

describe('export status on the date', () => {
  test('the H20 before and after the letter of April 2025', () => {
    const before = cellOf(comparing([H20, ATLAS], '2025-04-08'), 'us-status', H20).content
    const after = cellOf(comparing([H20, ATLAS], '2025-04-09'), 'us-status', H20).content
    expect(before).toMatchObject({ group: 'unrestricted' })
    expect(after).toMatchObject({ group: 'licence', note: 'BIS letter to NVIDIA, 9 Apr 2025' })
  })

  test('a Chinese design is domestic; its maker’s listing stands apart', () => {
    expect(cellOf(comparison, 'us-status', ATLAS).content).toMatchObject({ group: 'domestic' })
    expect(cellOf(comparison, 'other-measures', ATLAS).content).toMatchObject({
      text: 'Maker on Entity List, 21 May 2019',
    })
  })

  test('China’s own side is never merged into the US status', () => {
    expect(cellOf(comparison, 'china-side', H20).content).toMatchObject({ text: 'Discouraged' })
    expect(cellOf(comparison, 'china-side', ATLAS).content).toMatchObject({ kind: 'missing', text: '—' })
  })
})

describe('what the reader wants to see', () => {
  test('differences only and hide empty rows', () => {
    const hopper = comparing(['nvidia-h100-sxm', 'nvidia-h800-sxm'])
    const counts = rowCounts(hopper.sheet)
    expect(counts.equal).toBeGreaterThan(3)
    const few = filterSheet(hopper.sheet, { differencesOnly: true, hideEmpty: true })
    expect(rowCounts(few)).toEqual({ equal: 0, empty: 0, all: counts.all - counts.equal - counts.empty })
    expect(rowOf(few, 'memory_capacity')).toBeNull()
    expect(rowOf(few, 'peak_fp4')).toBeNull()
  })

  test('unknown ids are named and left out', () => {
    const broken = comparing([H20, 'nvidia-h21', ATLAS])
    expect(broken.unknown).toEqual(['nvidia-h21'])
    expect(broken.compared).toHaveLength(2)
  })

  test('the baseline is the chosen one, else the H20, else the first', () => {
    expect(baselineOf([ATLAS, H20], null)).toBe(H20)
    expect(baselineOf([ATLAS, H20], ATLAS)).toBe(ATLAS)
    expect(baselineOf([ATLAS, C910], H20)).toBe(ATLAS)
    expect(baselineOf([], null)).toBeNull()
  })
})

test('short names tell every chip from every other', () => {
  const chips = FACTS.chips.filter((chip) => [H20, 'nvidia-h20-141', ATLAS].includes(chip.chipId))
  const names = shortNames(chips)
  expect(names.get(ATLAS)).toBe('Atlas 350')
  expect(names.get(H20)).toBe('H20 96\u2009GB')
  expect(new Set(shortNames(FACTS.chips).values()).size).toBe(FACTS.chips.length)
})

test('disputes are told with their range', () => {
  const row = rowOf(comparison.sheet, 'memory_bandwidth')
  const names = new Map(comparison.compared.map(({ chip, short }) => [chip.chipId, short]))
  const notes = disputeNotes(row ? [row] : [], names, new Map([['memory_bandwidth', 'memory bandwidth']]))
  expect(notes).toEqual(['Ascend 910C: memory bandwidth 1.6 to 3.2\u2009TB/s'])
})
