import { csvParseRows } from 'd3-dsv'

export interface CsvLine {
  /** Line on which the row begins, the header being line 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** Line breaks inside quoted cells: they move every later row down. */
function breaksWithin(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) count += cell.match(/\r\n|\r|\n/g)?.length ?? 0
  }
  return count
}

/** Rows of a CSV text with their true line numbers; quoted cells, CRLF, a byte order mark and blank lines allowed. */
export function readCsv(text: string): readonly CsvLine[] {
  let line = 1
  const lines: CsvLine[] = []
  for (const cells of csvParseRows(text.replace(/^\uFEFF/, ''))) {
    if (cells.length > 1 || cells[0] !== '') lines.push({ line, cells })
    line += 1 + breaksWithin(cells)
  }
  return lines
}
