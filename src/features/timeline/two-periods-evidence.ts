/** Which events stand behind a number of the comparison of two periods. Asked by its row and column: `policy first`. */
import type { PairedRow } from '../../charts/PairedBars'
import { LANES } from '../../domain/event'
import { eventsEvidence } from '../../domain/evidence/event-evidence'
import type { Evidence } from '../../domain/evidence/evidence'
import { formatCount } from '../../domain/format'
import { LANE_WORDS } from '../../domain/words'
import type { TwoPeriods } from './two-periods'

const COLUMNS = ['first', 'second', 'difference', 'changedFirst', 'changedSecond'] as const

/** The twin's columns as keys of what their cells are asked by. */
export function asksOf(rowId: string): Readonly<Record<string, string>> {
  return Object.fromEntries(COLUMNS.map((column) => [`?${column}`, `${rowId} ${column}`]))
}

/** The rows of bars, each bar with what it is asked by. */
export function askedRows(rows: readonly PairedRow[]): readonly PairedRow[] {
  return rows.map((row) => {
    const [first, second] = row.bars
    return {
      ...row,
      bars: [
        { ...first, ask: `${row.id} first` },
        { ...second, ask: `${row.id} second` },
      ],
    }
  })
}

/** The events counted; a difference has those of both sides. */
export function periodsEvidence({ sides, effects }: TwoPeriods, asked: string): Evidence | null {
  const [rowId, column] = asked.split(' ')
  const lane = LANES.find((one) => one === rowId)
  const [first, second] = sides.map(({ past }) => past.filter((event) => !lane || event.lane === lane))
  if (!first || !second) return null
  const name = lane ? LANE_WORDS[lane] : 'All lanes'
  const [before, after] = [sides[0].name, sides[1].name]
  const isChanging = ({ eventId }: { readonly eventId: string }) => effects?.has(eventId) ?? false
  switch (column) {
    case 'first':
      return eventsEvidence(`${name}, ${before}`, first)
    case 'second':
      return eventsEvidence(`${name}, ${after}`, second)
    case 'changedFirst':
      return eventsEvidence(`${name}, ${before}: changed a status`, first.filter(isChanging))
    case 'changedSecond':
      return eventsEvidence(`${name}, ${after}: changed a status`, second.filter(isChanging))
    default:
      return {
        ...eventsEvidence(`${name}, ${after} against ${before}`, [...second, ...first]),
        sums: [`${formatCount(second.length)} − ${formatCount(first.length)}`],
      }
  }
}
