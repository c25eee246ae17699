/**
 * Where the words of a drawn table stand. As large as fits: one table, or the same columns again beside it, rows running on
 * like a newspaper's. Pure; px.
 */

import { type Columns, columnsOf, NOTE_SIZE, type PlacedCell, placeCells } from './table-columns'
import type { TableGroup, TableSeries } from './table-types'

/** Smaller type would print under 6 pt, where a picture of 1600 px is 277 mm wide. */
export const SMALLEST = 12.5
const STEP = 0.5
/** How often the columns may stand side by side. */
const STRIPS = [1, 2, 3] as const

/** In shares of the type size. */
const LINE = 1.28
const PAD = 0.34
const STRIP_GAP = 2.4

export interface PlacedRow {
  readonly kind: 'head' | 'group' | 'row'
  readonly key: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Of a group's heading. */
  readonly title: string
  readonly cells: readonly PlacedCell[]
}

export interface TableLayout {
  readonly size: number
  readonly noteSize: number
  readonly line: number
  readonly pad: number
  readonly rows: readonly PlacedRow[]
  /** Rows without room. */
  readonly left: number
  /** Where the table ends. */
  readonly bottom: number
}

function cellHeight({ cell, lines, notes }: PlacedCell, size: number): number {
  const band = cell.band ? 1 : 0
  return (lines.length + band) * size * LINE + notes.length * size * NOTE_SIZE * LINE
}

function rowHeight(cells: readonly PlacedCell[], size: number): number {
  return Math.max(size * LINE, ...cells.map((cell) => cellHeight(cell, size))) + 2 * PAD * size
}

/** A heading with its rows, measured. */
interface MeasuredGroup {
  readonly title: string
  readonly height: number
  readonly rows: readonly { readonly cells: readonly PlacedCell[]; readonly height: number }[]
}

function measured({ title, rows }: TableGroup, columns: Columns, size: number): MeasuredGroup {
  return {
    title,
    height: title === '' ? 0 : size * LINE + 3 * PAD * size,
    rows: rows.map((row) => {
      const cells = placeCells(row, columns, size)
      return { cells, height: rowHeight(cells, size) }
    }),
  }
}

interface Strips {
  readonly rows: readonly PlacedRow[]
  readonly left: number
  readonly bottom: number
}

interface StripRoom {
  readonly count: number
  readonly width: number
  readonly height: number
  readonly gap: number
}

/** Fills strips one after the other; a heading never stands without a row, and stands again where its rows run on. */
function fill(
  groups: readonly MeasuredGroup[],
  head: { readonly cells: readonly PlacedCell[]; readonly height: number },
  { count, width, height, gap }: StripRoom,
): Strips {
  const placed: PlacedRow[] = []
  let [strip, y, left, bottom] = [-1, 0, 0, 0]
  const put = (kind: PlacedRow['kind'], high: number, cells: readonly PlacedCell[], title = '') => {
    const x = strip * (width + gap)
    placed.push({ kind, key: `${strip} ${placed.length}`, x, y, width, height: high, title, cells })
    y += high
    bottom = Math.max(bottom, y)
  }
  const open = () => {
    strip += 1
    y = 0
    put('head', head.height, head.cells)
  }
  open()
  for (const group of groups) {
    group.rows.forEach((row, at) => {
      if (left > 0) {
        left += 1
        return
      }
      const heading = at === 0 ? group.height : 0
      if (y + heading + row.height > height) {
        const isTooTall = head.height + group.height + row.height > height
        if (strip + 1 >= count || isTooTall) {
          left += 1
          return
        }
        open()
        if (at > 0 && group.height > 0) put('group', group.height, [], `${group.title}, continued`)
      }
      if (heading > 0) put('group', group.height, [], group.title)
      put('row', row.height, row.cells)
    })
  }
  return { rows: placed, left, bottom }
}

/** The same strips as short as they can be, so that the last is not almost empty. */
function evened(groups: readonly MeasuredGroup[], head: Parameters<typeof fill>[1], room: StripRoom): Strips {
  let [low, high] = [0, room.height]
  let best = fill(groups, head, room)
  if (best.left > 0 || room.count === 1) return best
  while (high - low > 4) {
    const height = (low + high) / 2
    const tried = fill(groups, head, { ...room, height })
    if (tried.left === 0) [best, high] = [tried, height]
    else low = height
  }
  return best
}

function attempt(
  table: TableSeries,
  width: number,
  height: number,
  size: number,
  count: number,
): Strips | null {
  const gap = STRIP_GAP * size
  const strip = (width - gap * (count - 1)) / count
  const columns = columnsOf(table, strip, size)
  if (columns === null) return null
  const cells = placeCells(
    table.heads.map((head) => ({ ...head, bold: true })),
    columns,
    size,
  )
  const head = { cells, height: rowHeight(cells, size) }
  const groups = table.groups.map((group) => measured(group, columns, size))
  return evened(groups, head, { count, width: strip, height, gap })
}

function laidOut(strips: Strips, size: number): TableLayout {
  return { ...strips, size, noteSize: size * NOTE_SIZE, line: size * LINE, pad: PAD * size }
}

/**
 * The table in the largest type, from `largest` px down, with which all of it fits; where none does, as many rows as the
 * smallest type takes, and how many are left out (`more` then needs its line).
 */
export function layoutTable(table: TableSeries, width: number, height: number, largest: number): TableLayout {
  for (let size = largest; size >= SMALLEST; size -= STEP) {
    for (const count of STRIPS) {
      const strips = attempt(table, width, height, size, count)
      if (strips?.left === 0) return laidOut(strips, size)
    }
  }
  const room = height - SMALLEST * LINE * 1.5
  const tries = STRIPS.flatMap((count) => attempt(table, width, room, SMALLEST, count) ?? [])
  const fullest = tries.sort((a, b) => a.left - b.left)[0]
  return laidOut(
    fullest ?? { rows: [], left: table.groups.flatMap(({ rows }) => rows).length, bottom: 0 },
    SMALLEST,
  )
}
