import type { Ids, Read } from './cells'
import { type CsvLine, readCsv } from './csv'
import { Bad, type Fault, faultAt } from './fault'
import { nearest } from './nearest'

/** What a row's own check may see and say. */
export interface At {
  readonly line: number
  readonly ids: Ids
  /** Reports a fault of this row in a column; the row is then left out. */
  fault(column: string, reason: string, suggestion?: string | null): void
}

/** The rule of one CSV file: a reader for every column and a check of the row as a whole. */
export interface TableRules<Row extends object, Out> {
  readonly file: string
  /** Keyed by the record's own names; the column is the same in snake_case unless {@link names} says otherwise. */
  readonly columns: { readonly [K in keyof Row & string]: Read<Row[K]> }
  readonly names?: { readonly [K in keyof Row & string]?: string }
  /** The key that no two rows may share. */
  readonly id?: keyof Row & string
  readonly finish: (row: Row, at: At) => Out
}

export interface Checked<Out> {
  readonly rows: readonly Out[]
  readonly faults: readonly Fault[]
}

interface Column {
  readonly key: string
  readonly name: string
  readonly read: Read<unknown>
}

function columnsOf<Row extends object, Out>(rules: TableRules<Row, Out>): readonly Column[] {
  const names: Readonly<Record<string, string | undefined>> = rules.names ?? {}
  return Object.entries<Read<unknown>>(rules.columns).map(([key, read]) => ({
    key,
    name: names[key] ?? key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    read,
  }))
}

function headerFaults(file: string, header: readonly string[], names: readonly string[]): Fault[] {
  const faults = names
    .filter((name) => !header.includes(name))
    .map(
      (column): Fault => ({ file, row: 1, column, value: header.join(','), reason: 'the column is missing' }),
    )
  header.forEach((column, index) => {
    const place = { file, row: 1, column, value: column }
    if (!names.includes(column))
      faults.push(faultAt(place, new Bad('unknown column', nearest(column, names))))
    if (header.indexOf(column) < index) faults.push(faultAt(place, new Bad('the column stands twice')))
  })
  return faults
}

function widthFault(file: string, { line, cells }: CsvLine, width: number): Fault {
  const reason = `the row has ${cells.length} cells, the header ${width} (an unclosed quote or a stray comma?)`
  return { file, row: line, column: '', value: cells.join(',').slice(0, 60), reason }
}

/** One row on its way through the rules. */
class RowReader<Row extends object, Out> {
  private readonly seen = new Map<string, number>()

  constructor(
    private readonly rules: TableRules<Row, Out>,
    private readonly header: readonly string[],
    private readonly columns: readonly Column[],
    private readonly ids: Ids,
    private readonly faults: Fault[],
  ) {}

  /** The finished row, or null when it has a fault. */
  read({ line, cells }: CsvLine): Out | null {
    const before = this.faults.length
    const fault = (column: string, reason: string, suggestion: string | null = null) => {
      this.report(line, column, cells[this.header.indexOf(column)] ?? '', new Bad(reason, suggestion))
    }
    const record = this.readCells(line, cells)
    this.checkRepeat(line, cells)
    if (this.faults.length > before) return null
    const out = this.rules.finish(record as Row, { line, ids: this.ids, fault })
    return this.faults.length > before ? null : out
  }

  private report(row: number, column: string, value: string, bad: Bad): void {
    this.faults.push(faultAt({ file: this.rules.file, row, column, value }, bad))
  }

  private readCells(line: number, cells: readonly string[]): object {
    const record: Record<string, unknown> = {}
    for (const { key, name, read } of this.columns) {
      const cell = cells[this.header.indexOf(name)] ?? ''
      const value = read(cell, this.ids)
      if (value instanceof Bad) this.report(line, name, cell, value)
      else record[key] = value
    }
    return record
  }

  private checkRepeat(line: number, cells: readonly string[]): void {
    const idName = this.columns.find(({ key }) => key === this.rules.id)?.name
    const id = cells[this.header.indexOf(idName ?? '')]
    const key = id ?? cells.join('\u0000')
    const first = this.seen.get(key)
    if (first === undefined) {
      this.seen.set(key, line)
      return
    }
    const what = idName === undefined ? 'the same row' : 'the same id'
    this.report(line, idName ?? '', id ?? cells.join(','), new Bad(`${what} stands on row ${first}`))
  }
}

/** Reads a CSV by its rules. All faults at once; a row with a fault is left out of the rows. */
export function readTable<Row extends object, Out>(
  rules: TableRules<Row, Out>,
  text: string,
  ids: Ids,
): Checked<Out> {
  const [first, ...lines] = readCsv(text)
  const header = first?.cells ?? []
  const columns = columnsOf(rules)
  const faults = headerFaults(
    rules.file,
    header,
    columns.map(({ name }) => name),
  )
  if (faults.length > 0) return { rows: [], faults }
  const reader = new RowReader(rules, header, columns, ids, faults)
  const rows: Out[] = []
  for (const line of lines) {
    if (line.cells.length === header.length) {
      const row = reader.read(line)
      if (row !== null) rows.push(row)
    } else faults.push(widthFault(rules.file, line, header.length))
  }
  return { rows, faults }
}
