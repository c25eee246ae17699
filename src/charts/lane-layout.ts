/** Where the marks and labels of a timeline stand: placement without drawing. Pure; px. */
import type { DayWindow, LaneEvent, LaneSpec } from './chart-types'
import { type Box, overlaps } from './label-placement'
import { textWidth } from './text-width'

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

export interface LaneMark {
  readonly event: LaneEvent
  /** Middle, and half the width: the radius for a day, more for a month or quarter. */
  readonly x: number
  readonly half: number
  readonly y: number
}

export interface LaneLabel {
  readonly event: LaneEvent
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end'
  /** Where the leader to the mark ends. */
  readonly markX: number
  readonly markY: number
}

export interface LaneRow {
  readonly lane: LaneSpec
  readonly top: number
  readonly bottom: number
  readonly count: number
  readonly marks: readonly LaneMark[]
  readonly labels: readonly LaneLabel[]
}

/** Day number to px. */
export function dayToX(day: number, room: Pick<LaneRoom, 'left' | 'right' | 'range'>): number {
  const { from, until } = room.range
  return room.left + ((day - from) / Math.max(1, until - from)) * (room.right - room.left)
}

/** Px to the day number under it, held inside the range. */
export function xToDay(x: number, room: Pick<LaneRoom, 'left' | 'right' | 'range'>): number {
  const { from, until } = room.range
  const day = Math.round(from + ((x - room.left) / Math.max(1, room.right - room.left)) * (until - from))
  return Math.min(until, Math.max(from, day))
}

/** Stacks marks upwards from the lane's floor: each takes the lowest level on which it touches no earlier one. */
function stack(
  events: readonly LaneEvent[],
  floor: number,
  ceiling: number,
  room: LaneRoom,
): readonly LaneMark[] {
  const { radius } = room
  const levels = Math.max(1, Math.floor((floor - ceiling) / (radius * 2.2)))
  const ends: number[] = new Array(levels).fill(Number.NEGATIVE_INFINITY)
  const sorted = [...events].sort((a, b) => a.first - b.first || a.last - b.last || (a.id < b.id ? -1 : 1))
  return sorted.map((event) => {
    // An uncertainty that begins before the range, or ends after it, is cut at its edge.
    const from = dayToX(Math.max(event.first, room.range.from), room)
    const until = dayToX(Math.min(event.last, room.range.until), room)
    const half = Math.max(radius, (until - from) / 2)
    const x = (from + until) / 2
    const free = ends.findIndex((end) => x - half > end + 0.5)
    const level = free >= 0 ? free : ends.indexOf(Math.min(...ends))
    ends[level] = Math.max(ends[level] ?? 0, x + half)
    return { event, x, half, y: floor - radius - 1 - level * radius * 2.2 }
  })
}

/** The lane's labels along its top, most important first; one that would touch another label or any mark is dropped. */
function placeLaneLabels(marks: readonly LaneMark[], top: number, room: LaneRoom): readonly LaneLabel[] {
  const y = top + room.label * 1.15
  const taken: Box[] = marks
    .filter((mark) => mark.y - room.radius < y + 3)
    .map((mark) => ({
      left: mark.x - mark.half,
      right: mark.x + mark.half,
      top: mark.y - room.radius,
      bottom: mark.y + room.radius,
    }))
  const wishes = marks
    .filter((mark) => mark.event.importance > 0)
    .sort((a, b) => b.event.importance - a.event.importance || (a.event.id < b.event.id ? -1 : 1))
  const placed: LaneLabel[] = []
  for (const { event, x, y: markY } of wishes) {
    const width = textWidth(event.label, room.label) + 6
    const anchor = x + width <= room.right ? 'start' : 'end'
    const left = anchor === 'start' ? x - 3 : x - width
    const box = { left, right: left + width, top: y - room.label, bottom: y + 3 }
    const leader = { left: x - 1, right: x + 1, top: y + 3, bottom: y + 4 }
    if (left < room.left - 4 || [box, leader].some((one) => taken.some((other) => overlaps(other, one))))
      continue
    taken.push(box)
    placed.push({
      event,
      x: anchor === 'start' ? x - 2 : x + 2,
      y,
      anchor,
      markX: x,
      markY: markY - room.radius,
    })
  }
  return placed
}

/**
 * Lanes of equal height, top to bottom. Events outside the range are left out and not counted. Linear in the number of
 * events but for the sort: 5 000 events take a few milliseconds.
 */
export function layoutLanes(
  lanes: readonly LaneSpec[],
  events: readonly LaneEvent[],
  room: LaneRoom,
): readonly LaneRow[] {
  const tall = (room.bottom - room.top) / Math.max(1, lanes.length)
  const byLane = new Map<string, LaneEvent[]>(lanes.map((lane) => [lane.id, []]))
  for (const event of events) {
    if (event.last >= room.range.from && event.first <= room.range.until) byLane.get(event.lane)?.push(event)
  }
  return lanes.map((lane, index) => {
    const top = room.top + index * tall
    const bottom = top + tall
    const own = byLane.get(lane.id) ?? []
    const marks = stack(own, bottom - 4, top + room.label * 1.7, room)
    return { lane, top, bottom, count: own.length, marks, labels: placeLaneLabels(marks, top, room) }
  })
}
