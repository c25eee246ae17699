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

function readingOf({ content }: SheetCell): Reading | null {
  return content.kind === 'figure' ? content.reading : null
}

/** Print style of the rows that do not print in their canonical unit. */
const STYLES: Readonly<Record<string, FigureStyle>> = { memory_bandwidth: { divide: 1000 } }

function rangeWords(row: SheetRow, reading: Reading, label: string): string | null {
  const range = disputeRange(reading)
  if (range === null) return null
  const { low, high } = range
  const style = STYLES[row.id] ?? {}
  const shown = row.unit === '' ? reading.unit : row.unit
  const unit = shown === '' ? '' : `\u2009${shown}`
  return `${label} ${cellNumber(low, style)} to ${cellNumber(high, style)}${unit}`
}

/**
 * `Ascend 910C: memory bandwidth 1.6 to 3.2 TB/s, board power 400 to 700 W`: one text for each chip with a disputed figure
 * among the rows. Names by chip id, labels by row id.
 */
export function disputeNotes(
  rows: readonly SheetRow[],
  names: ReadonlyMap<string, string>,
  labels: ReadonlyMap<string, string>,
): readonly string[] {
  return [...names].flatMap(([chipId, name]) => {
    const ranges = rows.flatMap((row) => {
      const cell = row.cells.find((one) => one.chipId === chipId)
      const reading = cell ? readingOf(cell) : null
      return reading === null
        ? []
        : (rangeWords(row, reading, labels.get(row.id) ?? row.label.toLowerCase()) ?? [])
    })
    return ranges.length === 0 ? [] : [`${name}: ${ranges.join(', ')}`]
  })
}
