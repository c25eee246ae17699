/** The filters in use as a sentence whose parts can be removed: "Designer is NVIDIA, Huawei × has a TPP ×". */
import { formatNumber } from '../../domain/format'
import { activeClauses, type Clause, type Filters } from '../../state/chip-filters'
import { FACETS, type Facet, OPEN_RANGE, type Range, type View } from '../../state/view'
import { FACET_WORDS, valueLabel } from './facets'
import { terabytes } from './finding'
import type { ChipRow } from './rows'

/** A value that can be taken out alone. */
export interface FilterValue {
  readonly label: string
  /** Accessible name of its button: "Remove designer NVIDIA". */
  readonly removal: string
  readonly value: string
}

export interface FilterPhrase {
  readonly clause: Clause
  /** "Designer is", or the whole phrase where there are no values: "has a TPP". */
  readonly lead: string
  readonly values: readonly FilterValue[]
  /** Accessible name of the button that removes the phrase. */
  readonly removal: string
}

function isFacet(clause: Clause): clause is Facet {
  return FACETS.some((facet) => facet === clause)
}

const plain = (value: number) => formatNumber(value, { exact: true })

function rangeWords(range: Range, name: string, article: string, format: (value: number) => string): string {
  if (range.min === 0 && range.max === null) return `has ${article}`
  if (range.max === null) return `${name} from ${format(range.min ?? 0)}`
  if (range.min === null) return `${name} up to ${format(range.max)}`
  return `${name} from ${format(range.min)} to ${format(range.max)}`
}

function phraseOf(clause: Clause, filters: Filters, q: string, rows: readonly ChipRow[]): FilterPhrase {
  if (clause === 'tpp') {
    const lead = rangeWords(filters.tpp, 'TPP', 'a TPP', plain)
    return { clause, lead, values: [], removal: `Remove filter: ${lead}` }
  }
  if (clause === 'bandwidth') {
    const lead = rangeWords(filters.bandwidth, 'memory bandwidth', 'a memory bandwidth', terabytes)
    return { clause, lead, values: [], removal: `Remove filter: ${lead}` }
  }
  if (!isFacet(clause)) {
    return { clause, lead: `matches “${q}”`, values: [], removal: `Remove search “${q}”` }
  }
  const { name, noun } = FACET_WORDS[clause]
  const values = filters.facets[clause].map((value) => {
    const label = valueLabel(clause, value, rows)
    return { value, label, removal: `Remove ${noun} ${label}` }
  })
  const only = values.length === 1 ? values[0] : undefined
  return { clause, lead: `${name} is`, values, removal: only?.removal ?? `Remove every ${noun}` }
}

/** The phrases of the filters in use. */
export function filterPhrases(
  filters: Filters,
  q: string,
  rows: readonly ChipRow[],
): readonly FilterPhrase[] {
  return activeClauses(filters).map((clause) => phraseOf(clause, filters, q, rows))
}

/** The phrase in running text: "Designer is NVIDIA or Huawei". */
export function phraseText({ lead, values }: FilterPhrase): string {
  return values.length === 0 ? lead : `${lead} ${values.map((value) => value.label).join(' or ')}`
}

/** The change of the view that removes one clause, or one value of a facet. */
export function removalOf(view: View, clause: Clause, value?: string): Partial<View> {
  if (clause === 'q') return { q: '' }
  if (!isFacet(clause)) return { [clause]: OPEN_RANGE }
  const rest = value === undefined ? [] : view.facets[clause].filter((other) => other !== value)
  return { facets: { ...view.facets, [clause]: rest } }
}
