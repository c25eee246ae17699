/** Where panels of lines, their end labels and the marked days stand. Pure; px. */
import type { AxisSpec, DayWindow } from './chart-types'
import { textWidth } from './text-width'

export interface PlotPoint {
  readonly id: string
  /** Day number. */
  readonly day: number
  /** null = a gap. */
  readonly value: number | null
  readonly hollow: boolean
  /** What its evidence is asked by; absent in pictures. */
  readonly of?: string | undefined
  /** What the keyboard and a hover read out. */
  readonly readout: string
}

export interface PlotLine {
  readonly id: string
  readonly name: string
  /** Newest value, beside the name. */
  readonly last: string
  readonly color: string
  readonly dashed: boolean
  readonly points: readonly PlotPoint[]
}

export interface LinesPanel {
  readonly id: string
  readonly title: string
  readonly axis: AxisSpec
  readonly lines: readonly PlotLine[]
}

export interface DayMark {
  readonly id: string
  readonly day: number
  readonly label: string
}

/** Px of a value on a vertical axis. */
export function valueToY(value: number, axis: AxisSpec, top: number, bottom: number): number {
  const [low, high] = axis.domain
  const share =
    axis.scale === 'log'
      ? Math.log(Math.max(value, low) / low) / Math.log(high / low)
      : (value - low) / (high - low)
  return bottom - Math.min(1, Math.max(0, share)) * (bottom - top)
}

export function dayToPx(day: number, range: DayWindow, left: number, right: number): number {
  return left + ((day - range.from) / Math.max(1, range.until - range.from)) * (right - left)
}

/** Stretches of points without a gap. */
export function stretches(points: readonly PlotPoint[]): readonly (readonly PlotPoint[])[] {
  const all: PlotPoint[][] = []
  let open: PlotPoint[] = []
  for (const point of points) {
    if (point.value !== null) open.push(point)
    else if (open.length > 0) {
      all.push(open)
      open = []
    }
  }
  return open.length > 0 ? [...all, open] : all
}

/** Heights pushed apart so that none is nearer than `gap` to the next, held inside top and bottom; order kept. */
export function apart(ys: readonly number[], gap: number, top: number, bottom: number): readonly number[] {
  const order = ys.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y)
  let floor = top
  for (const one of order) {
    one.y = Math.max(one.y, floor)
    floor = one.y + gap
  }
  let ceiling = bottom
  for (const one of [...order].reverse()) {
    one.y = Math.min(one.y, ceiling)
    ceiling = one.y - gap
  }
  const placed: number[] = new Array(ys.length).fill(0)
  for (const { y, index } of order) placed[index] = y
  return placed
}

export interface PlacedMark extends DayMark {
  readonly x: number
  /** Row of the label from the top; null = no room for words. */
  readonly row: number | null
  readonly anchor: 'start' | 'end'
}

/**
 * Marked days with labels in up to `rows` rows, none touching another; days outside the range are left out. A label may
 * run on to `end`, over the names of the lines: those stand lower.
 */
export function placeMarks(
  marks: readonly DayMark[],
  range: DayWindow,
  left: number,
  right: number,
  size: number,
  rows: number,
  end = right,
): readonly PlacedMark[] {
  const taken: { readonly row: number; readonly from: number; readonly to: number }[] = []
  return marks
    .filter(({ day }) => day >= range.from && day <= range.until)
    .sort((a, b) => a.day - b.day)
    .map((mark) => {
      const x = dayToPx(mark.day, range, left, right)
      const width = textWidth(mark.label, size) + 8
      const anchor = x + width <= end ? ('start' as const) : ('end' as const)
      const [from, to] = anchor === 'start' ? [x, x + width] : [x - width, x]
      const free = Array.from({ length: rows }, (_, row) => row).find(
        (row) =>
          from >= left - 4 && !taken.some((other) => other.row === row && other.from < to && from < other.to),
      )
      if (free !== undefined) taken.push({ row: free, from, to })
      return { ...mark, x, row: free ?? null, anchor }
    })
}
