/** A sheet of systems or companies as rows of a file: one row a value, with how it came about and who says so. */
import type { IsoDay } from '../../../domain/date'
import { evidenceSourceIds } from '../../../domain/evidence/evidence'
import type { Source } from '../../../domain/source'
import type { BesideCell, BesideGroup, BesideRow } from '../../../domain/systems/beside'
import { type CsvValue, csvText } from '../../../domain/take-away/csv'
import { jsonText } from '../../../domain/take-away/json'

export interface Taken {
  /** `system` or `company`: name of the first column. */
  readonly noun: string
  readonly ids: readonly string[]
  readonly groups: readonly BesideGroup[]
  readonly asOf: IsoDay
}

const COLUMNS = [
  'group',
  'field',
  'label',
  'value',
  'unit',
  'text',
  'basis',
  'derived',
  'how',
  'marks',
  'note',
  'ratio_to_first',
  'source_ids',
  'as_of',
] as const

function sourceIdsOf({ evidence }: BesideCell): readonly string[] {
  return evidence === null ? [] : evidenceSourceIds({ ...evidence, rivals: [] })
}

function record(group: BesideGroup, row: BesideRow, cell: BesideCell, asOf: IsoDay) {
  return {
    group: group.title,
    field: row.id,
    label: row.label,
    value: cell.value,
    unit: cell.footing?.unit ?? row.unit,
    text: cell.text,
    basis: cell.footing?.basis ?? '',
    derived: cell.derived,
    how: cell.evidence?.sums.join('; ') ?? '',
    marks: cell.marks.join(' '),
    note: cell.note,
    ratio_to_first: cell.ratio?.kind === 'ratio' ? cell.ratio.value : null,
    source_ids: sourceIdsOf(cell).join(' '),
    as_of: asOf,
  } satisfies Record<(typeof COLUMNS)[number], CsvValue>
}

/** One record a value, missing ones too: their text says why there is none. */
export function besideRecords({
  noun,
  ids,
  groups,
  asOf,
}: Taken): readonly Readonly<Record<string, CsvValue>>[] {
  return groups.flatMap((group) =>
    group.rows.flatMap((row) =>
      row.cells.map((cell, at) => ({ [`${noun}_id`]: ids[at] ?? '', ...record(group, row, cell, asOf) })),
    ),
  )
}

export function besideCsv(taken: Taken): string {
  return csvText([`${taken.noun}_id`, ...COLUMNS], besideRecords(taken))
}

export function besideJson(title: string, taken: Taken, sources: readonly Source[]): string {
  const cells = taken.groups.flatMap(({ rows }) => rows).flatMap(({ cells }) => cells)
  const used = new Set(cells.flatMap(sourceIdsOf))
  const cited = sources.filter(({ sourceId }) => used.has(sourceId))
  return jsonText({ title, asOf: taken.asOf, rows: besideRecords(taken), sources: cited })
}
