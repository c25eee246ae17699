/** A printed table as rows of a file: numbers as numbers, what stands in brackets beside them apart, who says so, the date. */
import type { IsoDay } from '../date'
import { MISSING_SIGNS, MISSING_WORDS } from '../words'
import type { CsvValue } from './csv'

/** A table as a figure prints it. */
export interface PrintedTable {
  readonly columns: readonly {
    readonly key: string
    readonly label: string
    readonly numeric?: boolean | undefined
    /** Key of the row's text that says what the cell can be asked by. */
    readonly ask?: string | undefined
  }[]
  readonly rows: readonly Readonly<Record<string, string>>[]
}

/** Key of a row's documents, ids apart by spaces, where no cell of it can be asked. */
export const ROW_SOURCES = '?sources'

export interface TableData {
  /** Heads in their order, `source_ids` and `as_of` last. */
  readonly columns: readonly string[]
  readonly rows: readonly Readonly<Record<string, CsvValue>>[]
  /** Documents that any row names, each once. */
  readonly sourceIds: readonly string[]
}

interface Printed {
  readonly value: CsvValue
  /** `%` or `×`; empty for a plain number, null for what is no number. */
  readonly unit: string | null
  /** Words in brackets after the value. */
  readonly note: string
}

/** Groups of digits are parted by a space of any width, a minus may be a true one. */
const NUMBER = /^([+\-−]?\d[\d\s]*(?:\.\d+)?)\s?([%×]?)(?:\s\((.+)\))?$/

function printed(text: string): Printed {
  const found = NUMBER.exec(text)
  if (!found) {
    const value = text === MISSING_SIGNS['not-disclosed'] ? MISSING_WORDS['not-disclosed'] : text
    return { value, unit: null, note: '' }
  }
  const [, digits = '', unit = '', note = ''] = found
  return { value: Number(digits.replace(/\s/g, '').replace('−', '-')), unit, note }
}

interface Column {
  readonly head: string
  readonly cellOf: (row: Readonly<Record<string, string>>) => CsvValue
}

type Rows = PrintedTable['rows']

function columnsOf({ key, label, numeric }: PrintedTable['columns'][number], rows: Rows): readonly Column[] {
  const asPrinted: Column = { head: label, cellOf: (row) => row[key] ?? '' }
  if (!numeric) return [asPrinted]
  const cells = new Map(rows.map((row) => [row, printed(row[key] ?? '')]))
  const units = new Set([...cells.values()].flatMap(({ unit }) => (unit === null ? [] : [unit])))
  // Two units in one column cannot stand in its head.
  if (units.size > 1) return [asPrinted]
  const [unit = ''] = units
  const head = unit === '' ? label : `${label}, ${unit}`
  const value: Column = { head, cellOf: (row) => cells.get(row)?.value ?? null }
  const noted = [...cells.values()].some(({ note }) => note !== '')
  return noted ? [value, { head: `${label}, note`, cellOf: (row) => cells.get(row)?.note ?? '' }] : [value]
}

/** The table as data; `sourcesOf` gives the documents of what a cell is asked by. */
export function tableData(
  { columns, rows }: PrintedTable,
  asOf: IsoDay,
  sourcesOf: (of: string) => readonly string[],
): TableData {
  const own = columns.flatMap((column) => columnsOf(column, rows))
  const heads = own.map(({ head }) => head)
  const idsOf = (row: Readonly<Record<string, string>>): readonly string[] => {
    const asked = columns.flatMap(({ ask }) => (ask && row[ask] ? sourcesOf(row[ask]) : []))
    const named = row[ROW_SOURCES]?.split(' ').filter(Boolean) ?? []
    return [...new Set([...asked, ...named])]
  }
  const all = rows.map((row) => ({ row, ids: idsOf(row) }))
  return {
    columns: [...heads, 'source_ids', 'as_of'],
    rows: all.map(({ row, ids }) => ({
      ...Object.fromEntries(own.map(({ head, cellOf }) => [head, cellOf(row)])),
      source_ids: ids.join(' '),
      as_of: asOf,
    })),
    sourceIds: [...new Set(all.flatMap(({ ids }) => ids))],
  }
}
