/** The spec sheet as rows of a file: one row a value, with its unit, how it came about and who says so. */
import type { SheetCell, SheetGroup, SheetRow } from '../../domain/comparison/cell'
import { cellEvidence, rowUnit } from '../../domain/comparison/cell-evidence'
import type { Comparison } from '../../domain/comparison/prepare'
import type { Source } from '../../domain/source'
import { type CsvValue, csvText } from '../../domain/take-away/csv'
import { jsonText } from '../../domain/take-away/json'

const COLUMNS = [
  'chip_id',
  'group',
  'field',
  'label',
  'value',
  'unit',
  'text',
  'basis',
  'how',
  'note',
  'ratio_to_baseline',
  'source_ids',
  'as_of',
] as const

function noteOf({ content }: SheetCell): string {
  if (content.kind === 'missing') return content.reason.reason
  return 'note' in content ? (content.note ?? '') : ''
}

function record({ context }: Comparison, group: SheetGroup, row: SheetRow, cell: SheetCell) {
  const { chipId, content, ratio } = cell
  const figure = content.kind === 'figure' ? content : null
  const stated = cellEvidence(row, cell, context)?.preferred ?? []
  return {
    chip_id: chipId,
    group: group.title,
    field: row.id,
    label: row.label,
    value: figure?.value ?? null,
    // The value is in the unit of the field, the text in that of the sheet.
    unit: figure ? (figure.reading?.unit ?? figure.footing.unit) || rowUnit(row) : '',
    text: content.text,
    basis: figure?.footing.basis ?? '',
    how: figure?.arithmetic ?? '',
    note: noteOf(cell),
    ratio_to_baseline: ratio?.kind === 'ratio' ? ratio.value : null,
    source_ids: [...new Set(stated.map(({ sourceId }) => sourceId))].join(' '),
    as_of: context.asOf,
  } satisfies Record<(typeof COLUMNS)[number], CsvValue>
}

/** One record a value, missing ones too: their note says why there is none. */
export function sheetRecords(comparison: Comparison) {
  return comparison.sheet.groups.flatMap((group) =>
    group.rows.flatMap((row) => row.cells.map((cell) => record(comparison, group, row, cell))),
  )
}

export function sheetCsv(comparison: Comparison): string {
  return csvText(COLUMNS, sheetRecords(comparison))
}

export function sheetJson(title: string, comparison: Comparison, sources: readonly Source[]): string {
  const rows = sheetRecords(comparison)
  const used = new Set(rows.flatMap(({ source_ids }) => source_ids.split(' ')))
  const cited = sources.filter(({ sourceId }) => used.has(sourceId))
  return jsonText({ title, asOf: comparison.context.asOf, rows, sources: cited })
}
