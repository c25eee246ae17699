/** Marks of a lane in rows, what finds no room counted, and the labels along its top. Pure; px from day 0. */
import type { LaneEvent } from './chart-types'
import { type Stretch, Taken } from './taken'
import { textWidth } from './text-width'

export interface WorldRoom {
  /** Px a day. */
  readonly scale: number
  /** Rows of marks a lane has room for. */
  readonly levels: number
  readonly radius: number
  readonly label: number
}

export interface WorldMark {
  readonly event: LaneEvent
  readonly x: number
  readonly half: number
  readonly level: number
}

export interface WorldGroup {
  readonly id: string
  readonly events: readonly LaneEvent[]
  readonly from: number
  readonly until: number
}

export interface WorldLabel {
  readonly mark: WorldMark
  readonly anchor: 'start' | 'end'
  readonly width: number
}

/** Two overflowing events nearer than this many radii are one count. */
const GROUP_REACH = 6

/** The order in which a lane is stacked. */
export function inTime(a: LaneEvent, b: LaneEvent): number {
  return a.first - b.first || a.last - b.last || (a.id < b.id ? -1 : 1)
}

/** A lane's events in order of time, with what no zoom changes. */
export interface SortedLane {
  readonly events: readonly LaneEvent[]
  /** Places in `events` of those that wish for a label, most important first. */
  readonly wishes: readonly number[]
}

/** Widths of labels in em. */
const ems = new WeakMap<LaneEvent, number>()

function labelWidth(event: LaneEvent, size: number): number {
  const em = ems.get(event) ?? textWidth(event.label, 1)
  ems.set(event, em)
  return em * size
}

/** Stacks sorted events upwards from the lane's floor: each takes the lowest level on which it touches no earlier one, or joins a count. */
export function stack(sorted: readonly LaneEvent[], room: WorldRoom) {
  const { scale, levels, radius } = room
  const ends: number[] = new Array(levels).fill(Number.NEGATIVE_INFINITY)
  const marks: WorldMark[] = []
  const markOf: (WorldMark | null)[] = []
  const groups: { id: string; events: LaneEvent[]; from: number; until: number; end: number }[] = []
  for (const event of sorted) {
    const half = Math.max(radius, ((event.last - event.first) * scale) / 2)
    const x = ((event.first + event.last) / 2) * scale
    const level = ends.findIndex((end) => x - half > end + 0.5)
    if (level >= 0) {
      ends[level] = x + half
      const mark = { event, x, half, level }
      marks.push(mark)
      markOf.push(mark)
      continue
    }
    markOf.push(null)
    const open = groups.at(-1)
    if (open && x - half <= open.end + radius * GROUP_REACH) {
      open.events.push(event)
      open.until = Math.max(open.until, event.last)
      open.end = Math.max(open.end, x + radius)
    } else {
      groups.push({ id: event.id, events: [event], from: event.first, until: event.last, end: x + radius })
    }
  }
  const found: readonly WorldGroup[] = groups
  /** For each event its mark, or null where it is only counted. */
  const places: readonly (WorldMark | null)[] = markOf
  return { marks, groups: found, places }
}

/** Px from day 0 of a count. */
export function groupX(group: WorldGroup, scale: number): number {
  return ((group.from + group.until) / 2) * scale
}

/** The count as it stands in the plot. */
export function groupText(count: number): string {
  return `+${count}`
}

/** Labels along the lane's top, most important first; one that would touch another label, a count or a high mark is dropped. */
export function placeLabels(
  { marks, groups, places }: ReturnType<typeof stack>,
  wishes: SortedLane['wishes'],
  room: WorldRoom,
  worldRight: number,
): readonly WorldLabel[] {
  const { scale, label, levels } = room
  const taken = new Taken()
  for (const group of groups) {
    const half = textWidth(groupText(group.events.length), label) / 2 + 4
    const x = groupX(group, scale)
    taken.add({ from: x - half, to: x + half })
  }
  // A full stack reaches up to the labels.
  const tops = new Map<WorldMark, Stretch>()
  for (const mark of marks) {
    if (mark.level !== levels - 1) continue
    const top = { from: mark.x - mark.half, to: mark.x + mark.half }
    tops.set(mark, top)
    taken.add(top)
  }
  const placed: WorldLabel[] = []
  for (const at of wishes) {
    const mark = places[at]
    if (!mark) continue
    const width = labelWidth(mark.event, label) + 6
    const anchor = mark.x + width <= worldRight ? 'start' : 'end'
    const from = anchor === 'start' ? mark.x - 3 : mark.x - width
    const stretch = { from, to: from + width }
    if (taken.meets(stretch, tops.get(mark))) continue
    taken.add(stretch)
    placed.push({ mark, anchor, width })
  }
  return placed.sort((a, b) => a.mark.x - b.mark.x)
}
