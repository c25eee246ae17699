/** The moves of the timeline's window. Pure; day numbers. */
import type { DayWindow } from './chart-types'
import type { LaneGroup, LaneRow } from './lane-layout'

/** A window from where a drag began to where it is. */
export function dragged(from: number, to: number): DayWindow {
  return from <= to ? { from, until: to } : { from: to, until: from }
}

const DAYS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 30,
  PageDown: -30,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** The window after a key on one of its handles; undefined for a key that does not move. Edges never cross. */
export function nudged(
  window: DayWindow,
  edge: 'from' | 'until',
  key: string,
  range: DayWindow,
): DayWindow | undefined {
  const by = DAYS[key]
  if (by === undefined) return undefined
  const low = edge === 'from' ? range.from : window.from
  const high = edge === 'from' ? window.until : range.until
  return { ...window, [edge]: Math.min(high, Math.max(low, window[edge] + by)) }
}

/** The event whose mark is under a place, or null. */
export function eventAt(rows: readonly LaneRow[], x: number, y: number, reach: number): string | null {
  const row = rows.find(({ top, bottom }) => y >= top && y < bottom)
  let best: string | null = null
  let distance = reach
  for (const mark of row?.marks ?? []) {
    const beyond = Math.max(0, Math.abs(mark.x - x) - mark.half)
    const away = Math.hypot(beyond, mark.y - y)
    if (away <= distance) {
      best = mark.event.id
      distance = away
    }
  }
  return best
}

/** The count under a place, or null. */
export function groupAt(rows: readonly LaneRow[], x: number, y: number, size: number): LaneGroup | null {
  const groups = rows.flatMap((row) => row.groups)
  return (
    groups.find((group) => Math.abs(group.x - x) <= size * 1.4 && y <= group.y + 5 && y >= group.y - size) ??
    null
  )
}
