/** The documents as rows of a file. */
import type { IsoDay } from '../../domain/date'
import { type CsvValue, csvText } from '../../domain/take-away/csv'
import { jsonText } from '../../domain/take-away/json'
import type { SourceRow } from './rows'

const COLUMNS = [
  'source_id',
  'publisher',
  'title',
  'url',
  'published',
  'kind',
  'language',
  'facts',
  'events',
  'revenue',
  'rules',
  'claims',
  'companies',
  'rests_on_it_alone',
  'as_of',
] as const

export function sourceRecord({ source, usage }: SourceRow, asOf: IsoDay) {
  const { alone, ...supports } = usage
  return {
    source_id: source.sourceId,
    publisher: source.publisher,
    title: source.title,
    url: source.url,
    published: source.published,
    kind: source.kind,
    language: source.language,
    ...supports,
    rests_on_it_alone: alone,
    as_of: asOf,
  } satisfies Record<(typeof COLUMNS)[number], CsvValue>
}

export function sourcesCsv(rows: readonly SourceRow[], asOf: IsoDay): string {
  return csvText(
    COLUMNS,
    rows.map((row) => sourceRecord(row, asOf)),
  )
}

export function sourcesJson(title: string, rows: readonly SourceRow[], asOf: IsoDay): string {
  const records = rows.map((row) => sourceRecord(row, asOf))
  return jsonText({ title, asOf, rows: records, sources: rows.map(({ source }) => source) })
}
