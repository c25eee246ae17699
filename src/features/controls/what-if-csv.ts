/** The flips as a table to take away; every row says that it is hypothetical. */
import { STATUS_WORDS } from '../../domain/words'
import { saveBlob } from '../../image/save'
import type { Controls } from './use-controls'
import type { FlippedChip } from './what-if-rows'

/** A cell no spreadsheet takes for a formula. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One row for each chip that flips: kind, change, date, destination, chip, from, to. */
export function flipsCsv(
  { day, destination }: Pick<Controls, 'day' | 'destination'>,
  flipped: readonly FlippedChip[],
  change: string,
): string {
  const head = ['kind', 'change', 'as_of', 'destination', 'chip_id', 'chip', 'real_rule', 'hypothetical_rule']
  const rows = flipped.map(({ subject: { chip }, before, after }) => [
    'HYPOTHETICAL',
    change,
    day,
    destination,
    chip.chipId,
    chip.name,
    STATUS_WORDS[before.status],
    STATUS_WORDS[after.status],
  ])
  return `${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** Hands the table to the reader; its name says what it is. */
export function downloadFlips(controls: Controls, flipped: readonly FlippedChip[], change: string): void {
  const blob = new Blob(['\ufeff', flipsCsv(controls, flipped, change)], { type: 'text/csv;charset=utf-8' })
  saveBlob(blob, `chokepoint-HYPOTHETICAL-rule-${controls.day}.csv`)
}
