/** Facets in a form that is fast to count. */
import type { Facet } from './view'

interface HasFacets {
  readonly facets: Readonly<Record<Facet, readonly string[]>>
}

/** A facet's values as numbers, one entry for each chip and value: counting thousands of chips then reads no text. */
export interface CodedFacet {
  readonly values: readonly string[]
  /** Place of the chip, and of the value, of each entry. */
  readonly chips: Uint32Array
  readonly codes: Uint32Array
}

function codeFacet(items: readonly HasFacets[], facet: Facet): CodedFacet {
  const known = new Map<string, number>()
  const chips: number[] = []
  const codes: number[] = []
  for (const [place, item] of items.entries()) {
    for (const value of item.facets[facet]) {
      const code = known.get(value) ?? known.size
      known.set(value, code)
      chips.push(place)
      codes.push(code)
    }
  }
  return { values: [...known.keys()], chips: Uint32Array.from(chips), codes: Uint32Array.from(codes) }
}

/** Coded once for as long as the same chips are counted: they change with the date, not with the filters. */
const codedFacets = new WeakMap<readonly HasFacets[], Map<Facet, CodedFacet>>()

/** The codes of a facet. */
export function codedFacet(items: readonly HasFacets[], facet: Facet): CodedFacet {
  const facets = codedFacets.get(items) ?? new Map<Facet, CodedFacet>()
  codedFacets.set(items, facets)
  const coded = facets.get(facet) ?? codeFacet(items, facet)
  facets.set(facet, coded)
  return coded
}
