/** A table as CSV (RFC 4180): header first, CRLF lines, and never a cell that a spreadsheet would run. */

/** A number is written as it is; text is made harmless; null is an empty cell. */
export type CsvValue = string | number | boolean | null

/** A spreadsheet takes a cell that begins like this for a formula; an apostrophe keeps it text. */
const FORMULA = /^[=+\-@\t\r]/

/** Text that no spreadsheet runs: `'=1+1`. */
export function neutralised(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One cell as written. */
export function csvCell(value: CsvValue): string {
  if (value === null) return ''
  return typeof value === 'string' ? quoted(neutralised(value)) : String(value)
}

/** Rows under their columns; keys a row lacks are empty cells. `columns` gives the order and the header. */
export function csvText(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, CsvValue>>[],
): string {
  const lines = [
    columns.map(csvCell),
    ...rows.map((row) => columns.map((column) => csvCell(row[column] ?? null))),
  ]
  return `${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`
}

/** U+FEFF: Excel reads the file as UTF-8 only with it. */
export const BYTE_ORDER_MARK = '\ufeff'
