/** Keys of the chips table: down a column past rows without a value there, along a row, to both ends. */
import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { hasStop, type ShownColumn } from './ChipTableRow'
import type { ChipRow } from './rows'

const STOPS = 'input, button'

/** How each key walks down a column: where it starts, given the row it stands on and the last one, and its step. */
const DOWN: Readonly<Record<string, (at: number, last: number) => readonly [from: number, step: 1 | -1]>> = {
  ArrowDown: (at) => [at + 1, 1],
  ArrowUp: (at) => [at - 1, -1],
  Home: () => [0, 1],
  End: (_at, last) => [last, -1],
}
const ACROSS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 }

/** The first row from `from` on that has something to stop at in a column (null = the boxes before the first). */
export function nextStop(
  rows: readonly ChipRow[],
  column: ShownColumn | null,
  from: number,
  step: 1 | -1,
): ChipRow | null {
  for (let at = from; at >= 0 && at < rows.length; at += step) {
    const row = rows[at]
    if (row && (column === null || hasStop(row, column))) return row
  }
  return null
}

/** Moves the focus as the key says. `keep` brings a row into the page, which may lie far off the screen. */
export function walk(
  event: KeyboardEvent<HTMLElement>,
  rows: readonly ChipRow[],
  columns: readonly ShownColumn[],
  keep: (chipId: string) => void,
): void {
  const target = event.target as HTMLElement
  const cell = target.closest<HTMLTableCellElement>('td, th')
  const line = target.closest<HTMLTableRowElement>('tr[data-index]')
  if (!cell || !line) return
  const body = event.currentTarget
  const down = DOWN[event.key]?.(Number(line.dataset.index), rows.length - 1)
  const along = ACROSS[event.key]
  if (down) {
    const row = nextStop(rows, columns[cell.cellIndex - 1] ?? null, ...down)
    if (!row) return
    event.preventDefault()
    flushSync(() => keep(row.chipId))
    const to = [...body.querySelectorAll('tr')].find(({ dataset }) => dataset.chip === row.chipId)
    to?.cells[cell.cellIndex]?.querySelector<HTMLElement>(STOPS)?.focus()
  } else if (along) {
    const stops = [...line.querySelectorAll<HTMLElement>(STOPS)]
    const to = stops[stops.indexOf(target) + along]
    if (!to) return
    event.preventDefault()
    to.focus()
  }
}
