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
  /** `https:` or `http:`; empty where the document has no address. Anything else is refused on loading. */
  readonly url: string
  readonly published: PartialDate | null
  readonly kind: SourceKind
  readonly language: string
}
