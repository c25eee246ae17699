import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  activeClauses,
  countFacet,
  type FilterItem,
  type Filters,
  filterChips,
  isInRange,
  logHistogram,
  NOT_STATED,
  passingWithout,
  sortChips,
  waysOut,
} from '../../src/state/chip-filters'
import { FACETS, type Facet, OPEN_RANGE } from '../../src/state/view'

const none = Object.fromEntries(FACETS.map((facet) => [facet, [] as readonly string[]])) as Filters['facets']
const open: Filters = { facets: none, tpp: OPEN_RANGE, bandwidth: OPEN_RANGE, found: null }

function item(
  chipId: string,
  values: Partial<Record<Facet, readonly string[]>>,
  tpp: number | null,
): FilterItem {
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, values[facet] ?? [NOT_STATED]]))
  return { chipId, facets: facets as FilterItem['facets'], tpp, bandwidth: tpp === null ? null : tpp / 10 }
}

const ITEMS = [
  item('h20', { vendor: ['nvidia'], status: ['licence'], format: ['FP8', 'BF16'] }, 2368),
  item('h100', { vendor: ['nvidia'], status: ['denied'], format: ['FP8', 'BF16'] }, 15824),
  item('910c', { vendor: ['huawei'], status: ['domestic'], format: ['BF16'] }, 12480),
  item('mlu690', { vendor: ['cambricon'], status: ['domestic'] }, null),
]
const ids = (items: readonly FilterItem[]) => items.map((one) => one.chipId)

describe('filterChips', () => {
  it.each<[string, Partial<Filters>, string[]]>([
    ['no filter', {}, ['h20', 'h100', '910c', 'mlu690']],
    ['one value', { facets: { ...none, vendor: ['nvidia'] } }, ['h20', 'h100']],
    [
      'two values of one facet widen',
      { facets: { ...none, vendor: ['nvidia', 'huawei'] } },
      ['h20', 'h100', '910c'],
    ],
    ['two facets narrow', { facets: { ...none, vendor: ['nvidia'], status: ['denied'] } }, ['h100']],
    ['a chip with several values matches by any', { facets: { ...none, format: ['FP8'] } }, ['h20', 'h100']],
    ['missing can be chosen', { facets: { ...none, format: [NOT_STATED] } }, ['mlu690']],
    ['a range keeps both ends', { tpp: { min: 2368, max: 12480 } }, ['h20', '910c']],
    ['an open end', { tpp: { min: 4800, max: null } }, ['h100', '910c']],
    ['"has a TPP" is a range from zero', { tpp: { min: 0, max: null } }, ['h20', 'h100', '910c']],
    ['the search', { found: new Set(['mlu690']) }, ['mlu690']],
    ['an unknown value shows nothing', { facets: { ...none, vendor: ['nobody'] } }, []],
  ])('%s', (_, filters, expected) => {
    expect(ids(filterChips(ITEMS, { ...open, ...filters }).shown)).toEqual(expected)
  })

  it('counts a facet without itself, and under every other clause', () => {
    const filters: Filters = { ...open, facets: { ...none, vendor: ['huawei'], format: ['BF16'] } }
    const filtered = filterChips(ITEMS, filters)
    expect(Object.fromEntries(countFacet(filtered, 'vendor'))).toEqual({ nvidia: 2, huawei: 1 })
    expect(Object.fromEntries(countFacet(filtered, 'format'))).toEqual({ BF16: 1 })
  })

  it('says what each removal would give, best first', () => {
    const filters: Filters = {
      ...open,
      facets: { ...none, vendor: ['nvidia'], status: ['domestic'] },
      tpp: { min: 1, max: null },
    }
    const filtered = filterChips(ITEMS, filters)
    expect(filtered.shown).toEqual([])
    expect(waysOut(filtered, filters)).toEqual([
      { clause: 'status', count: 2 },
      { clause: 'vendor', count: 1 },
      { clause: 'tpp', count: 0 },
    ])
    expect(activeClauses(filters)).toEqual(['status', 'vendor', 'tpp'])
  })
})

const value = fc.constantFrom('a', 'b', 'c', NOT_STATED)
const someItem = fc.record({
  chipId: fc.uuid(),
  facets: fc.record(
    Object.fromEntries(FACETS.map((facet) => [facet, fc.uniqueArray(value, { minLength: 1, maxLength: 3 })])),
  ) as fc.Arbitrary<FilterItem['facets']>,
  tpp: fc.option(fc.integer({ min: 0, max: 100 })),
  bandwidth: fc.option(fc.integer({ min: 0, max: 100 })),
})
const range = fc
  .tuple(fc.option(fc.integer({ min: 0, max: 60 })), fc.option(fc.integer({ min: 40, max: 100 })))
  .map(([min, max]) => (min !== null && max !== null && min > max ? { min: max, max: min } : { min, max }))
const someFilters = fc.record({
  facets: fc.record(
    Object.fromEntries(FACETS.map((facet) => [facet, fc.uniqueArray(value, { maxLength: 2 })])),
  ) as fc.Arbitrary<Filters['facets']>,
  tpp: range,
  bandwidth: range,
  found: fc.constant(null),
})

describe('properties', () => {
  it('a count is the size of the result when only that option is chosen in its facet', () => {
    fc.assert(
      fc.property(
        fc.array(someItem, { maxLength: 25 }),
        someFilters,
        fc.constantFrom(...FACETS),
        value,
        (items, filters, facet, one) => {
          const count = countFacet(filterChips(items, filters), facet).get(one) ?? 0
          const only = { ...filters, facets: { ...filters.facets, [facet]: [one] } }
          expect(filterChips(items, only).shown.length).toBe(count)
        },
      ),
    )
  })

  it('removing a clause gives what passingWithout says', () => {
    fc.assert(
      fc.property(
        fc.array(someItem, { maxLength: 25 }),
        someFilters,
        fc.constantFrom(...FACETS),
        (items, filters, facet) => {
          const without = { ...filters, facets: { ...filters.facets, [facet]: [] } }
          expect(passingWithout(filterChips(items, filters), facet)).toEqual(
            filterChips(items, without).shown,
          )
        },
      ),
    )
  })

  it('sorting keeps every item and puts the missing last both ways', () => {
    fc.assert(
      fc.property(fc.array(someItem), fc.boolean(), (items, descending) => {
        const sorted = sortChips(items, (one) => one.tpp, descending)
        expect(new Set(sorted)).toEqual(new Set(items))
        const values = sorted.map((one) => one.tpp)
        const known = values.filter((one) => one !== null)
        expect(values).toEqual([...known, ...values.slice(known.length).map(() => null)])
        expect(known).toEqual([...known].sort((a, b) => (descending ? b - a : a - b)))
      }),
    )
  })
})

describe('sortChips', () => {
  it('sorts names as a reader does and keeps the order of equals', () => {
    const names = ['Ascend 910', 'ascend 310', 'H100', 'A100']
    expect(sortChips(names, (name) => name, false)).toEqual(['A100', 'ascend 310', 'Ascend 910', 'H100'])
    const pairs = [['x', 1] as const, ['y', 1] as const, ['z', 0] as const]
    expect(sortChips(pairs, (pair) => pair[1], true).map((pair) => pair[0])).toEqual(['x', 'y', 'z'])
  })
})

describe('isInRange and logHistogram', () => {
  it('never lets a missing value through a range', () => {
    expect(isInRange(null, OPEN_RANGE)).toBe(true)
    expect(isInRange(null, { min: null, max: 10 })).toBe(false)
  })

  it('puts ends into the first and last bin and leaves the rest out', () => {
    expect(logHistogram([1, 10, 100, 1000, 0.5, null, 2000], [1, 1000], 3)).toEqual([1, 1, 2])
  })
})
