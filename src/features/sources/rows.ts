/** The documents as rows: what each supports, and what the reader's search and facets leave of them. */

import { plainText } from '../../domain/search'
import type { Source } from '../../domain/source'
import { NO_USAGE, totalUsage, type Usage } from '../../domain/source-usage'

export interface SourceRow {
  readonly source: Source
  readonly usage: Usage
  readonly total: number
  /** `2026`, or {@link UNDATED}. */
  readonly year: string
  /** What the search looks through. */
  readonly text: string
}

export const UNDATED = 'undated'

export function sourceRows(
  sources: readonly Source[],
  usage: ReadonlyMap<string, Usage>,
): readonly SourceRow[] {
  return sources.map((source) => {
    const own = usage.get(source.sourceId) ?? NO_USAGE
    return {
      source,
      usage: own,
      total: totalUsage(own),
      year: source.published?.slice(0, 4) ?? UNDATED,
      text: plainText(`${source.title} ${source.publisher} ${source.sourceId} ${source.url}`),
    }
  })
}

export const SOURCE_FACETS = ['kind', 'publisher', 'language', 'year'] as const
export type SourceFacet = (typeof SOURCE_FACETS)[number]

export interface SourceFilter {
  readonly text: string
  /** Empty = all. */
  readonly chosen: Readonly<Record<SourceFacet, readonly string[]>>
}

export function facetValue({ source, year }: SourceRow, facet: SourceFacet): string {
  return facet === 'year' ? year : source[facet]
}

function matches(row: SourceRow, words: readonly string[], { chosen }: SourceFilter, except?: SourceFacet) {
  return (
    words.every((word) => row.text.includes(word)) &&
    SOURCE_FACETS.every((facet) => {
      const values = chosen[facet]
      return facet === except || values.length === 0 || values.includes(facetValue(row, facet))
    })
  )
}

/** Rows that match every word and one value of each facet; `except` sets one facet aside, for its own counts. */
export function filterSources(
  rows: readonly SourceRow[],
  filter: SourceFilter,
  except?: SourceFacet,
): readonly SourceRow[] {
  const words = plainText(filter.text).split(' ').filter(Boolean)
  return rows.filter((row) => matches(row, words, filter, except))
}

export interface FacetOption {
  readonly value: string
  readonly count: number
}

/** Every value of a facet over all rows, with how many rows it would leave; the most frequent first, years newest first. */
export function facetOptions(
  rows: readonly SourceRow[],
  filter: SourceFilter,
  facet: SourceFacet,
): readonly FacetOption[] {
  const totals = new Map<string, number>()
  for (const row of rows) totals.set(facetValue(row, facet), (totals.get(facetValue(row, facet)) ?? 0) + 1)
  const left = filterSources(rows, filter, facet)
  const order = (a: string, b: string) =>
    facet === 'year'
      ? Number(a === UNDATED) - Number(b === UNDATED) || (a < b ? 1 : -1)
      : (totals.get(b) ?? 0) - (totals.get(a) ?? 0) || (a < b ? -1 : 1)
  return [...totals.keys()]
    .sort(order)
    .map((value) => ({ value, count: left.filter((row) => facetValue(row, facet) === value).length }))
}

export const SORTS = ['total', 'alone', 'date', 'publisher'] as const
export type SourceSort = (typeof SORTS)[number]

const ORDER: Readonly<Record<SourceSort, (a: SourceRow, b: SourceRow) => number>> = {
  total: (a, b) => b.total - a.total,
  alone: (a, b) => b.usage.alone - a.usage.alone || b.total - a.total,
  date: (a, b) => ((a.source.published ?? '') < (b.source.published ?? '') ? 1 : -1),
  publisher: (a, b) => a.source.publisher.localeCompare(b.source.publisher, 'en') || b.total - a.total,
}

export function sortSources(rows: readonly SourceRow[], by: SourceSort): readonly SourceRow[] {
  return rows.toSorted(ORDER[by])
}
