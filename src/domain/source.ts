import type { PartialDate } from './date'

export const SOURCE_KINDS = [
  'official',
  'filing',
  'regulator',
  'database',
  'analyst',
  'press',
  'community',
] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** A document (row of `sources.csv`). */
export interface Source {
  readonly sourceId: string
  readonly publisher: string
  readonly title: string
  /** `https:`, or `http:`, which is shown and never linked; empty without an address. Anything else is refused on loading. */
  readonly url: string
  readonly published: PartialDate | null
  readonly kind: SourceKind
  readonly language: string
}

/** True where the document may be opened: over `https:` only. */
export function isLinkable({ url }: Pick<Source, 'url'>): boolean {
  return /^https:\/\/[^\s/]/.test(url)
}

/** Why a document cannot be opened from here; empty where it can. */
export function unlinkedWords(source: Pick<Source, 'url'>): string {
  if (source.url === '') return 'It has no web address.'
  return isLinkable(source) ? '' : `Its address is not encrypted, so it is not a link: ${source.url}`
}
