/**
 * Filtering, counting and sorting of chips over plain inputs: no store, no facts. Every chip is tested against every
 * clause once; all counts follow from which clauses it failed, so that a facet can be counted without itself.
 */
import { codedFacet } from './coded-facet'
import { FACETS, type Facet, type Range } from './view'

/** What the filters need to know of a chip. */
export interface FilterItem {
  readonly chipId: string
  /** The chip's values in each facet; a facet without a value holds {@link NOT_STATED}, so that it can be counted. */
  readonly facets: Readonly<Record<Facet, readonly string[]>>
  readonly tpp: number | null
  /** GB/s. */
  readonly bandwidth: number | null
}

/** The facet value of chips for which no source gives one: missing in words, and a value one can filter by. */
export const NOT_STATED = 'Not stated'

export type RangeName = 'tpp' | 'bandwidth'
/** What a chip must pass: one value of each facet in use, both ranges, the search. */
export type Clause = Facet | RangeName | 'q'

export interface Filters {
  readonly facets: Readonly<Record<Facet, readonly string[]>>
  readonly tpp: Range
  /** GB/s. */
  readonly bandwidth: Range
  /** Ids the search text finds; null = no search. */
  readonly found: ReadonlySet<string> | null
}

const CLAUSES: readonly Clause[] = [...FACETS, 'tpp', 'bandwidth', 'q']
const BIT = Object.fromEntries(CLAUSES.map((clause, place) => [clause, 1 << place])) as Record<Clause, number>

export function isOpen(range: Range): boolean {
  return range.min === null && range.max === null
}

/** Both ends count. A chip without the value passes only an open range. */
export function isInRange(value: number | null, range: Range): boolean {
  if (isOpen(range)) return true
  if (value === null) return false
  return (range.min === null || value >= range.min) && (range.max === null || value <= range.max)
}

/** The clauses in use, in the order in which they are read out. */
export function activeClauses(filters: Filters): readonly Clause[] {
  return CLAUSES.filter((clause) => {
    if (clause === 'q') return filters.found !== null
    if (clause === 'tpp' || clause === 'bandwidth') return !isOpen(filters[clause])
    return filters.facets[clause].length > 0
  })
}

/** The clauses a chip fails, as bits; 0 = it is shown. */
function failures(item: FilterItem, filters: Filters): number {
  let failed = 0
  for (const facet of FACETS) {
    const chosen = filters.facets[facet]
    if (chosen.length > 0 && !item.facets[facet].some((value) => chosen.includes(value))) failed |= BIT[facet]
  }
  if (!isInRange(item.tpp, filters.tpp)) failed |= BIT.tpp
  if (!isInRange(item.bandwidth, filters.bandwidth)) failed |= BIT.bandwidth
  if (filters.found !== null && !filters.found.has(item.chipId)) failed |= BIT.q
  return failed
}

export interface Filtered<T extends FilterItem> {
  readonly items: readonly T[]
  /** The chips that pass every clause, in the order given. */
  readonly shown: readonly T[]
  /** Failed clauses of each of `items`, as bits. */
  readonly failed: readonly number[]
}

/** Tests every chip against every clause. */
export function filterChips<T extends FilterItem>(items: readonly T[], filters: Filters): Filtered<T> {
  const failed = items.map((item) => failures(item, filters))
  return { items, failed, shown: items.filter((_, place) => failed[place] === 0) }
}

/** The chips that pass every clause but this one. */
export function passingWithout<T extends FilterItem>(
  { items, failed }: Filtered<T>,
  clause: Clause,
): readonly T[] {
  return items.filter((_, place) => ((failed[place] ?? 0) & ~BIT[clause]) === 0)
}

/** Chips per value of a facet, under every other clause; values that no chip holds are absent (= 0). */
export function countFacet(
  { items, failed }: Filtered<FilterItem>,
  facet: Facet,
): ReadonlyMap<string, number> {
  const { values, chips, codes } = codedFacet(items, facet)
  const counts = new Uint32Array(values.length)
  const others = ~BIT[facet]
  for (let entry = 0; entry < codes.length; entry++) {
    if (((failed[chips[entry] ?? 0] ?? 0) & others) !== 0) continue
    const code = codes[entry] ?? 0
    counts[code] = (counts[code] ?? 0) + 1
  }
  return new Map(
    values.map((value, code) => [value, counts[code] ?? 0] as const).filter(([, count]) => count > 0),
  )
}

/** How many chips each clause in use would let back in if it alone were removed: the way out of an empty result. */
export function waysOut(
  filtered: Filtered<FilterItem>,
  filters: Filters,
): readonly { readonly clause: Clause; readonly count: number }[] {
  return activeClauses(filters)
    .map((clause) => ({ clause, count: passingWithout(filtered, clause).length }))
    .sort((a, b) => b.count - a.count)
}

export type SortValue = number | string | null

/**
 * Sorted by one value; what is missing stands last both ways. Equal values keep the order given, so that the second
 * order of a table is the one it had before.
 */
export function sortChips<T>(
  items: readonly T[],
  keyOf: (item: T) => SortValue,
  descending: boolean,
): readonly T[] {
  const sign = descending ? -1 : 1
  return items
    .map((item) => ({ item, value: keyOf(item) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null)
      return sign * compare(a.value, b.value)
    })
    .map(({ item }) => item)
}

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' })

/** Numbers by size, words as a reader of English expects ("910B4" after "910B"); numbers before words. */
function compare(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b)
  return typeof a === 'number' ? -1 : 1
}

/** Counts in `bins` equal steps of a log scale; values outside the domain are left out. */
export function logHistogram(
  values: readonly (number | null)[],
  domain: readonly [number, number],
  bins: number,
): readonly number[] {
  const [low, high] = [Math.log(domain[0]), Math.log(domain[1])]
  const counts = new Array<number>(bins).fill(0)
  for (const value of values) {
    if (value === null || value < domain[0] || value > domain[1]) continue
    const bin = Math.min(bins - 1, Math.floor(((Math.log(value) - low) / (high - low)) * bins))
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return counts
}
