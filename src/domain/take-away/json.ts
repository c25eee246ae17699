/** Rows as JSON that says what it is: schema version, date, licence, and every document it cites. */
import type { IsoDay } from '../date'
import type { Source } from '../source'
import { plainCitation } from './citations'
import type { CsvValue } from './csv'

/** Raised when a reader of an older file would misread a newer one. */
export const SCHEMA_VERSION = 1

/** Said in every file: whose the facts are, and on what terms. */
export const LICENCE =
  'Facts as their sources state them; each row names its sources. Facts of Epoch AI are CC BY 4.0 and must credit Epoch AI.'

export interface TakenData {
  readonly schemaVersion: number
  readonly title: string
  readonly asOf: IsoDay
  readonly licence: string
  /** Unit, scale and reservations, where the rows alone do not say them. */
  readonly notes?: readonly string[]
  readonly citations: readonly { readonly sourceId: string; readonly citation: string }[]
  readonly rows: readonly Readonly<Record<string, CsvValue>>[]
}

export interface Taken {
  readonly title: string
  readonly asOf: IsoDay
  readonly rows: readonly Readonly<Record<string, CsvValue>>[]
  /** Documents the rows cite. */
  readonly sources: readonly Source[]
  readonly notes?: readonly string[]
}

/** The file's content as data. */
export function takenData({ title, asOf, rows, sources, notes }: Taken): TakenData {
  return {
    schemaVersion: SCHEMA_VERSION,
    title,
    asOf,
    licence: LICENCE,
    ...(notes ? { notes } : {}),
    citations: sources.map((source) => ({ sourceId: source.sourceId, citation: plainCitation(source) })),
    rows,
  }
}

/** The file, indented by two spaces. */
export function jsonText(taken: Taken): string {
  return `${JSON.stringify(takenData(taken), null, 2)}\n`
}
