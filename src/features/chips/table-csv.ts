/** The table as a file: what is shown, in its order, with the exact values, their sources and the date. */
import type { IsoDay } from '../../domain/date'
import { MISSING_WORDS } from '../../domain/words'
import type { Cell } from './cells'
import { type Column, type ColumnId, columnLabel } from './columns'
import type { ChipRow } from './rows'

/** A spreadsheet takes a cell that begins like this for a formula; an apostrophe keeps it text. */
const FORMULA = /^[=+\-@\t\r]/

/** One cell: quoted where it must be, and never a formula. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function exactText(cell: Cell): string {
  return cell.missing === null ? cell.exact : cell.text === '' ? '' : MISSING_WORDS[cell.missing.missing]
}

/** Header first; then a row a chip: id, shown columns, footnote letters, source ids, as-of date. CRLF lines. */
export function tableCsv(
  rows: readonly ChipRow[],
  columns: readonly (Column & { readonly id: ColumnId })[],
  asOf: IsoDay,
): string {
  const head = ['chip_id', ...columns.map(columnLabel), 'footnotes', 'source_ids', 'as_of']
  const lines = rows.map((row) => {
    const cells = columns.map((column) => row.cells[column.id])
    const notes = columns.flatMap((column) => {
      const { marks } = row.cells[column.id]
      return marks.length === 0 ? [] : [`${columnLabel(column)}: ${marks.join(' ')}`]
    })
    const sources = [...new Set(cells.flatMap((cell) => cell.sourceIds))]
    return [row.chipId, ...cells.map(exactText), notes.join('; '), sources.join(' '), asOf]
  })
  return [head, ...lines].map((line) => line.map(csvCell).join(',')).join('\r\n')
}

/** U+FEFF: Excel reads the file as UTF-8 only with it. */
export const BYTE_ORDER_MARK = '\ufeff'
