/** How wide the columns of a drawn table are, and where the words of a row stand in them. Pure; px. */
import type { TableCell, TableSeries } from './table-types'
import { type Face, textWidth, wrapText } from './text-width'

/** In shares of the type size. */
export const NOTE_SIZE = 0.88
const GAP = 1.1
const GLYPH = 1.15

export interface PlacedCell {
  readonly cell: TableCell
  readonly x: number
  readonly width: number
  readonly lines: readonly string[]
  readonly notes: readonly string[]
  /** Right edge of a figure, where letters and asides hang after it. */
  readonly figureEnd: number
  readonly asideEnd: number
}

interface ColumnMetrics {
  readonly least: number
  readonly natural: number
  readonly marks: number
  readonly aside: number
}

const faceOf = (cell: TableCell): Face => (cell.bold ? 'sans-bold' : 'sans')

function longestWord(text: string, size: number, face: Face): number {
  return Math.max(0, ...text.split(' ').map((word) => textWidth(word, size, face)))
}

function glyphRoom(cell: TableCell, size: number): number {
  return cell.glyph ? GLYPH * size : 0
}

function metricsOf(cells: readonly TableCell[], size: number): ColumnMetrics {
  const most = (of: (cell: TableCell) => number) => Math.max(0, ...cells.map(of))
  const marks = most(({ marks: letters = '' }) => (letters === '' ? 0 : textWidth(` ${letters}`, size)))
  const aside = most(({ aside: text = '' }) => (text === '' ? 0 : textWidth(text, size) + size * 0.5))
  const slots = marks + aside
  const note = size * NOTE_SIZE
  const natural = most((cell) =>
    Math.max(
      textWidth(cell.text, size, faceOf(cell)) + glyphRoom(cell, size) + (cell.figure ? slots : 0),
      textWidth(cell.note ?? '', note),
    ),
  )
  const least = most((cell) =>
    Math.max(
      glyphRoom(cell, size) +
        (cell.figure
          ? textWidth(cell.text, size, faceOf(cell)) + slots
          : longestWord(cell.text, size, faceOf(cell))),
      longestWord(cell.note ?? '', note, 'sans'),
    ),
  )
  return { least, natural, marks, aside }
}

/** Each column as wide as it needs where there is room; else what is short is shared by who would wrap. */
export function columnWidths(
  metrics: readonly Pick<ColumnMetrics, 'least' | 'natural'>[],
  width: number,
): readonly number[] | null {
  const least = metrics.reduce((sum, one) => sum + one.least, 0)
  if (least > width) return null
  const natural = metrics.reduce((sum, one) => sum + one.natural, 0)
  if (natural <= width) return metrics.map((one) => one.natural + (width - natural) / metrics.length)
  const free = width - least
  return metrics.map((one) => one.least + (free * (one.natural - one.least)) / (natural - least))
}

export interface Columns {
  readonly widths: readonly number[]
  readonly metrics: readonly ColumnMetrics[]
  readonly gap: number
}

/** All but the first as the widest of them. */
function alike(metrics: readonly ColumnMetrics[]): readonly ColumnMetrics[] {
  const most = (of: (one: ColumnMetrics) => number) => Math.max(0, ...metrics.slice(1).map(of))
  const widest = { least: most((one) => one.least), natural: most((one) => one.natural) }
  return metrics.map((one, at) => (at === 0 ? one : { ...one, ...widest }))
}

/** The columns at a type size; null where not even the longest words fit. */
export function columnsOf(
  { heads, groups, alike: isAlike = false }: TableSeries,
  width: number,
  size: number,
): Columns | null {
  const rows = groups.flatMap((group) => group.rows)
  const own = heads.map((head, at) =>
    metricsOf([{ ...head, bold: true }, ...rows.flatMap((row) => row[at] ?? [])], size),
  )
  const metrics = isAlike ? alike(own) : own
  const gap = GAP * size
  const widths = columnWidths(metrics, width - gap * (heads.length - 1))
  return widths === null ? null : { widths, metrics, gap }
}

/** The words of a row, broken to its columns. */
export function placeCells(
  cells: readonly TableCell[],
  { widths, metrics, gap }: Columns,
  size: number,
): readonly PlacedCell[] {
  let x = 0
  return cells.map((cell, at) => {
    const [width = 0, metric] = [widths[at], metrics[at]]
    const slots = (metric?.marks ?? 0) + (metric?.aside ?? 0)
    const room = width - glyphRoom(cell, size)
    const placed = {
      cell,
      x,
      width,
      lines: cell.figure ? [cell.text] : wrapText(cell.text, room, size, faceOf(cell)),
      notes: wrapText(cell.note ?? '', width, size * NOTE_SIZE),
      figureEnd: x + width - slots,
      asideEnd: x + width,
    }
    x += width + gap
    return placed
  })
}
