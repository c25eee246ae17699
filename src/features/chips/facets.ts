/** The facets as the rail shows them: names, options in a stable order, and what stays when a long list is folded. */
import { MARKETS } from '../../domain/chip'
import { STATUS_GROUPS } from '../../domain/export-controls/rules'
import { fieldInfo } from '../../domain/fact'
import { RATE_FIELDS } from '../../domain/rates'
import { MARKET_WORDS, STATUS_GROUP_WORDS } from '../../domain/words'
import { NOT_STATED } from '../../state/chip-filters'
import { remember } from '../../state/combine'
import { MEMORY_RULE, nodeOrder, PROCESS_RULE } from '../../state/families'
import { FACETS, type Facet } from '../../state/view'
import type { ChipRow } from './rows'

export interface FacetWords {
  readonly name: string
  /** In "Remove designer NVIDIA". */
  readonly noun: string
  /** How its values were read from the facts; empty where there is nothing to explain. */
  readonly rule: string
}

export const FACET_WORDS: Readonly<Record<Facet, FacetWords>> = {
  status: { name: 'US export status', noun: 'US status', rule: '' },
  vendor: { name: 'Designer', noun: 'designer', rule: '' },
  country: { name: 'Country', noun: 'country', rule: 'Country of the designer.' },
  market: { name: 'Market', noun: 'market', rule: 'Set by us from name and form factor.' },
  memory: { name: 'Memory type', noun: 'memory type', rule: MEMORY_RULE },
  process: { name: 'Process', noun: 'process', rule: PROCESS_RULE },
  year: { name: 'Announced', noun: 'year', rule: 'Year of release where no announcement is dated.' },
  format: {
    name: 'Formats',
    noun: 'format',
    rule: 'A source states a rate in the format. Silence about a format is no proof that it is not native.',
  },
}

export interface FacetOption {
  readonly value: string
  readonly label: string
  /** Chips under every other filter. */
  readonly count: number
}

/** A facet value as shown: a group's word, a designer's short name, the value itself. */
export function valueLabel(facet: Facet, value: string, rows: readonly ChipRow[]): string {
  if (facet === 'status') {
    const group = STATUS_GROUPS.find((one) => one === value)
    return group ? STATUS_GROUP_WORDS[group].word : value
  }
  if (facet === 'market') {
    const market = MARKETS.find((one) => one === value)
    return market ? MARKET_WORDS[market] : value
  }
  if (facet === 'vendor') return designersOf(rows).get(value) ?? value
  return value
}

const designersOf = remember(
  (rows: readonly ChipRow[]): ReadonlyMap<string, string> =>
    new Map(rows.map(({ profile }) => [profile.chip.vendorId, profile.designer])),
)

const FORMATS = RATE_FIELDS.map((field) => fieldInfo(field).label)

/** Facets whose values have an order of their own; the others stand by how many chips hold them. */
const NATURAL: Partial<Record<Facet, (value: string) => number>> = {
  status: (value) => (STATUS_GROUPS as readonly string[]).indexOf(value),
  market: (value) => (MARKETS as readonly string[]).indexOf(value),
  process: nodeOrder,
  year: (value) => -Number(value),
  format: (value) => FORMATS.indexOf(value),
}

/** Chips by value, all facets in one pass over the rows; the rows change with the date, not with the filters. */
const totalsOf = remember((rows: readonly ChipRow[]): ReadonlyMap<Facet, ReadonlyMap<string, number>> => {
  const byFacet = new Map(FACETS.map((facet) => [facet, new Map<string, number>()]))
  for (const row of rows) {
    for (const [facet, counts] of byFacet) {
      for (const value of row.facets[facet]) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }
  return byFacet
})

const NONE: ReadonlyMap<string, number> = new Map()

function totals(facet: Facet, rows: readonly ChipRow[]): ReadonlyMap<string, number> {
  return totalsOf(rows).get(facet) ?? NONE
}

/**
 * Values of a facet over all chips, whatever the filters, so that no option jumps or vanishes under the pointer. What is
 * not stated stands last.
 */
export function facetValues(facet: Facet, rows: readonly ChipRow[]): readonly string[] {
  const all = totals(facet, rows)
  const values = facet === 'status' ? [...STATUS_GROUPS] : [...all.keys()]
  const natural = NATURAL[facet]
  return values.sort((a, b) => {
    const last = Number(a === NOT_STATED) - Number(b === NOT_STATED)
    if (last !== 0) return last
    if (natural) return natural(a) - natural(b)
    return (all.get(b) ?? 0) - (all.get(a) ?? 0) || a.localeCompare(b, 'en-GB')
  })
}

/** Longest list shown unfolded, and how many options of a longer one stay. */
export const UNFOLDED = 9
export const FOLDED = 8

/** The options of a folded list: the most frequent and the chosen ones, in the list's own order. */
export function foldOptions(
  values: readonly string[],
  facet: Facet,
  rows: readonly ChipRow[],
  chosen: readonly string[],
): readonly string[] {
  if (values.length <= UNFOLDED) return values
  const all = totals(facet, rows)
  const kept = new Set([...values].sort((a, b) => (all.get(b) ?? 0) - (all.get(a) ?? 0)).slice(0, FOLDED))
  return values.filter((value) => kept.has(value) || chosen.includes(value))
}
