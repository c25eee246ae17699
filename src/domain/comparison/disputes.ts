/** Where the sources of a reading disagree by more than 2 %: the range, in words, for notes under sheet and picture. */
import { disagree, type Reading } from '../reading'
import type { SheetCell, SheetRow } from './cell'
import { cellNumber, type FigureStyle } from './content'

export interface DisputeRange {
  readonly low: number
  readonly high: number
}

/** Lowest and highest figure among the reading and the comparable rivals that differ; null where nobody disagrees. */
export function disputeRange(reading: Reading): DisputeRange | null {
  if (!reading.disagreement || typeof reading.value !== 'number') return null
  const rivals = reading.rivals
    .filter((rival) => disagree(reading.fact, rival))
    .map((rival) => Number(rival.value))
  const figures = [reading.value, ...rivals]
  return { low: Math.min(...figures), high: Math.max(...figures) }
}

function cellDispute(cell: SheetCell): DisputeRange | null {
  const { content } = cell
  return content.kind === 'figure' && content.reading !== null ? disputeRange(content.reading) : null
}

/** Print style of the rows that do not print in their canonical unit. */
const STYLES: Readonly<Record<string, FigureStyle>> = { memory_bandwidth: { divide: 1000 } }

/**
 * `910C memory bandwidth 1.6 to 3.2 TB/s`, one for each disputed figure of the rows; names by chip id.
 */
export function disputeNotes(
  rows: readonly SheetRow[],
  names: ReadonlyMap<string, string>,
  labels: ReadonlyMap<string, string>,
): readonly string[] {
  return rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      const range = cellDispute(cell)
      if (range === null) return []
      const style = STYLES[row.id] ?? {}
      const unit = row.unit === '' ? '' : `\u2009${row.unit}`
      const label = labels.get(row.id) ?? row.label.toLowerCase()
      const name = names.get(cell.chipId) ?? cell.chipId
      return [`${name} ${label} ${cellNumber(range.low, style)} to ${cellNumber(range.high, style)}${unit}`]
    }),
  )
}
