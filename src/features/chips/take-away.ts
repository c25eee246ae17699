/** The table as a file: what is shown, in its order, with the exact values, their sources and the date. */
import type { IsoDay } from '../../domain/date'
import type { Source } from '../../domain/source'
import { type CsvValue, csvText } from '../../domain/take-away/csv'
import { jsonText } from '../../domain/take-away/json'
import { MISSING_WORDS } from '../../domain/words'
import type { Cell } from './cells'
import { type Column, type ColumnId, columnLabel } from './columns'
import type { ChipRow } from './rows'

type Columns = readonly (Column & { readonly id: ColumnId })[]

function exact(cell: Cell, numeric: boolean): CsvValue {
  if (cell.missing === null) return numeric ? Number(cell.exact) : cell.exact
  return cell.text === '' ? '' : MISSING_WORDS[cell.missing.missing]
}

/** `TPP: d; BF16, TFLOPS: u t`. */
function footnotes(row: ChipRow, columns: Columns): string {
  const notes = columns.flatMap((column) => {
    const { marks } = row.cells[column.id]
    return marks.length === 0 ? [] : [`${columnLabel(column)}: ${marks.join(' ')}`]
  })
  return notes.join('; ')
}

function sourceIds(row: ChipRow, columns: Columns): readonly string[] {
  return [...new Set(columns.flatMap((column) => row.cells[column.id].sourceIds))]
}

/** A row a chip: id, shown columns by their heads, footnote letters, source ids, as-of date. */
function record(row: ChipRow, columns: Columns, asOf: IsoDay): Readonly<Record<string, CsvValue>> {
  return {
    chip_id: row.chipId,
    ...Object.fromEntries(
      columns.map((column) => [columnLabel(column), exact(row.cells[column.id], column.numeric)]),
    ),
    footnotes: footnotes(row, columns),
    source_ids: sourceIds(row, columns).join(' '),
    as_of: asOf,
  }
}

export function chipsCsv(rows: readonly ChipRow[], columns: Columns, asOf: IsoDay): string {
  const head = ['chip_id', ...columns.map(columnLabel), 'footnotes', 'source_ids', 'as_of']
  return csvText(
    head,
    rows.map((row) => record(row, columns, asOf)),
  )
}

export function chipsJson(
  title: string,
  rows: readonly ChipRow[],
  columns: Columns,
  sources: readonly Source[],
  asOf: IsoDay,
): string {
  const ids = new Set(rows.flatMap((row) => sourceIds(row, columns)))
  return jsonText({
    title,
    asOf,
    rows: rows.map((row) => record(row, columns, asOf)),
    sources: sources.filter(({ sourceId }) => ids.has(sourceId)),
  })
}
