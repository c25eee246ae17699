import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText, searchChips, withinOneSlip } from '../../src/domain/search'
import { chips, companies } from './facts'

const ids = (query: string) => searchChips(chips, companies, query).map(({ chip }) => chip.chipId)

describe('what people type', () => {
  test('昇腾 finds every Ascend with a Chinese name, and nothing of another maker', () => {
    const found = ids('昇腾')
    expect(found).toContain('huawei-ascend-910c')
    expect(found.every((id) => id.startsWith('huawei-'))).toBe(true)
  })

  test('寒武纪 finds the chips of the maker', () => {
    expect(ids('寒武纪').length).toBeGreaterThan(3)
    expect(ids('寒武纪').every((id) => id.startsWith('cambricon-'))).toBe(true)
  })

  const first: [string, string][] = [
    ['910c', 'huawei-ascend-910c'],
    ['910 C', 'huawei-ascend-910c'],
    ['Ascend-910C', 'huawei-ascend-910c'],
    ['昇腾 910C', 'huawei-ascend-910c'],
    ['asend 910c', 'huawei-ascend-910c'],
    ['acsend 910c', 'huawei-ascend-910c'],
    ['nvidia-h20-96', 'nvidia-h20-96'],
    ['nvida b200', 'nvidia-b200'],
    ['mi300x', 'amd-mi300x'],
  ]
  test.each(first)('%s finds %s first', (query, id) => expect(ids(query)[0]).toBe(id))

  test('h20 finds the H20 before the H200', () => {
    expect(ids('h20').slice(0, 2).toSorted()).toEqual(['nvidia-h20-141', 'nvidia-h20-96'])
    expect(ids('h20')).toContain('nvidia-h200-sxm')
  })

  test('a wrong digit is another part, never a slip', () => {
    expect(ids('mi309x')).not.toContain('amd-mi300x')
    expect(ids('ascend')).toContain('huawei-ascend-910b')
  })

  test('every word must fit; an empty query matches all; signs alone match nothing', () => {
    expect(ids('ascend blackwell')).toEqual([])
    expect(ids('  ')).toHaveLength(chips.length)
    expect(ids('???')).toEqual([])
  })

  test('every chip is found by its own name and by its id', () => {
    for (const chip of chips) {
      expect(ids(chip.name), chip.name).toContain(chip.chipId)
      expect(ids(chip.chipId)[0], chip.chipId).toBe(chip.chipId)
    }
  })

  test('any text is answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        expect(ids(query).length).toBeLessThanOrEqual(chips.length)
      }),
      { numRuns: 40 },
    )
  })
})

describe('one slip', () => {
  const cases: [string, string, boolean][] = [
    ['ascend', 'ascend', true],
    ['asend', 'ascend', true],
    ['ascendd', 'ascend', true],
    ['ascand', 'ascend', true],
    ['acsend', 'ascend', true],
    ['acsedn', 'ascend', false],
    ['', 'a', true],
    ['', 'ab', false],
  ]
  test.each(cases)('%s and %s: %s', (a, b, expected) => {
    expect(withinOneSlip(a, b)).toBe(expected)
    expect(withinOneSlip(b, a)).toBe(expected)
  })

  test('accents, hyphens and width do not matter', () => {
    expect(plainText('Ásçend－９１０Ｃ')).toBe('ascend 910c')
  })
})

test('a slip is forgiven only where nothing matches outright', () => {
  const found = (query: string) => searchChips(chips, companies, query).map((match) => match.chip.name)
  expect(found('a800').every((name) => name.includes('A800'))).toBe(true)
  expect(found('asend').some((name) => name.includes('Ascend'))).toBe(true)
})
