/** The room of a timeline's plot, and what a day is in it. Pure; px and day numbers. */
import type { DayWindow, LaneSpec } from './chart-types'

export interface LaneRoom {
  /** Plot, without the lane names. */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly range: DayWindow
  readonly radius: number
  readonly label: number
}

type Across = Pick<LaneRoom, 'left' | 'right' | 'range'>

/** Day number to px. */
export function dayToX(day: number, room: Across): number {
  const { from, until } = room.range
  return room.left + ((day - from) / Math.max(1, until - from)) * (room.right - room.left)
}

/** Px to the day number under it, held inside the range. */
export function xToDay(x: number, room: Across): number {
  const { from, until } = room.range
  const day = Math.round(from + ((x - room.left) / Math.max(1, room.right - room.left)) * (until - from))
  return Math.min(until, Math.max(from, day))
}

/** Px a day. */
export function scaleOf(room: Across): number {
  return (room.right - room.left) / Math.max(1, room.range.until - room.range.from)
}

/** The same zoom as the same number wherever the axis stands, whatever adding and taking away left in the last digits. */
export function steadyScale(room: Across): number {
  return Math.round(scaleOf(room) * 1e9) / 1e9
}

/** Height of a lane without what it keeps for bars. */
export function laneHeight(lanes: readonly LaneSpec[], room: Pick<LaneRoom, 'top' | 'bottom'>): number {
  const extra = lanes.reduce((sum, lane) => sum + (lane.extra ?? 0), 0)
  return (room.bottom - room.top - extra) / Math.max(1, lanes.length)
}

/** Too low a lane for two lines: its count stands beside its name. */
export function countsBeside(tall: number, label: number): boolean {
  return tall < label * 3.1
}

/** Rows of marks that fit into a lane under its labels; `tight` where not even one does and labels must keep clear of marks. */
export function levelsIn(
  lanes: readonly LaneSpec[],
  room: Pick<LaneRoom, 'top' | 'bottom' | 'radius' | 'label'>,
): { readonly levels: number; readonly tight: boolean } {
  const tall = laneHeight(lanes, room)
  const levels = Math.floor((tall - 4 - room.label * 1.7) / (room.radius * 2.2))
  return { levels: Math.max(1, levels), tight: tall < 5 + room.radius * 2 + room.label * 1.4 }
}
