/** The flips as a table to take away; every row says that it is hypothetical. */
import { BYTE_ORDER_MARK, csvText } from '../../domain/take-away/csv'
import { STATUS_WORDS } from '../../domain/words'
import { saveBlob } from '../../image/save'
import type { Controls } from './use-controls'
import type { FlippedChip } from './what-if-flips'

/** One row for each chip that flips: kind, change, date, destination, chip, from, to. */
export function flipsCsv(
  { day, destination }: Pick<Controls, 'day' | 'destination'>,
  flipped: readonly FlippedChip[],
  change: string,
): string {
  const columns = [
    'kind',
    'change',
    'as_of',
    'destination',
    'chip_id',
    'chip',
    'real_rule',
    'hypothetical_rule',
  ]
  const rows = flipped.map(({ subject: { chip }, before, after }) => ({
    kind: 'HYPOTHETICAL',
    change,
    as_of: day,
    destination,
    chip_id: chip.chipId,
    chip: chip.name,
    real_rule: STATUS_WORDS[before.status],
    hypothetical_rule: STATUS_WORDS[after.status],
  }))
  return csvText(columns, rows)
}

/** Hands the table to the reader; its name says what it is. */
export function downloadFlips(controls: Controls, flipped: readonly FlippedChip[], change: string): void {
  const blob = new Blob([BYTE_ORDER_MARK, flipsCsv(controls, flipped, change)], {
    type: 'text/csv;charset=utf-8',
  })
  saveBlob(blob, `chokepoint-HYPOTHETICAL-rule-${controls.day}.csv`)
}
