import type { KeyboardEvent } from 'react'

const ALONG: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 }
const DOWN: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 }

function inColumn(cell: HTMLTableCellElement, step: 1 | -1): HTMLElement | null {
  let row = cell.closest('tr')
  while (row) {
    const next = step === 1 ? row.nextElementSibling : row.previousElementSibling
    row = next instanceof HTMLTableRowElement ? next : null
    const button = row?.cells[cell.cellIndex]?.querySelector('button')
    if (button) return button
  }
  return null
}

/** Arrow keys between the values of a table body, past cells without one: one stop a row is enough for Tab. */
export function walkCells(event: KeyboardEvent<HTMLElement>): void {
  const cell = (event.target as HTMLElement).closest<HTMLTableCellElement>('td, th')
  const [along, down] = [ALONG[event.key], DOWN[event.key]]
  if (!cell || (along === undefined && down === undefined)) return
  const buttons = [...(cell.closest('tr')?.querySelectorAll('button') ?? [])]
  const at = buttons.indexOf(event.target as HTMLButtonElement)
  const next = down === undefined ? buttons[at + (along ?? 0)] : inColumn(cell, down)
  if (!next) return
  event.preventDefault()
  next.focus()
}
