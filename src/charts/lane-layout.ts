/** The part of a timeline that a range shows: where marks, labels and counts stand. Pure; px. */
import { countBefore } from './bisect'
import type { LaneEvent, LaneSpec } from './chart-types'
import { dayToX, type LaneRoom, laneHeight, levelsIn, scaleOf } from './lane-room'
import { groupX, type WorldMark } from './lane-stack'
import { type LaneTile, type LaneWorld, layWorld, sortLanes, type WorldLane } from './lane-world'

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

/** Events that found no room, as one count. */
export interface LaneGroup {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly count: number
  /** First and last day of what it stands for. */
  readonly from: number
  readonly until: number
}

export interface LaneRow {
  readonly lane: LaneSpec
  readonly top: number
  readonly bottom: number
  /** Events in the range that are not later than the as-of date. */
  readonly count: number
  readonly marks: readonly LaneMark[]
  readonly labels: readonly LaneLabel[]
  /** Stretches with more events than fit: a count that opens them. */
  readonly groups: readonly LaneGroup[]
  /** The tiles in sight, with the px at which each begins. */
  readonly tiles: readonly { readonly tile: LaneTile; readonly x: number }[]
  /** Where the events begin, below the bars. */
  readonly eventsTop: number
}

/** Middle of a level above the lane's floor. */
export function levelY(level: number, bottom: number, radius: number): number {
  return bottom - 4 - radius - 1 - level * radius * 2.2
}

/** A mark in the range; an uncertainty that begins before it, or ends after it, is cut at its edge. */
function markIn(mark: WorldMark, offset: number, y: number, room: LaneRoom): LaneMark {
  const { event, x, half } = mark
  if (event.first === event.last) return { event, x: x + offset, half, y }
  const from = dayToX(Math.max(event.first, room.range.from), room)
  const until = dayToX(Math.min(event.last, room.range.until), room)
  return { event, x: (from + until) / 2, half: Math.max(room.radius, (until - from) / 2), y }
}

function marksIn(lane: WorldLane, offset: number, bottom: number, room: LaneRoom): readonly LaneMark[] {
  const { from, until } = room.range
  const first = countBefore(lane.marks, ({ event }) => event.first < from - lane.longest)
  const end = countBefore(lane.marks, ({ event }) => event.first <= until)
  return lane.marks
    .slice(first, end)
    .filter(({ event }) => event.last >= from)
    .map((mark) => markIn(mark, offset, levelY(mark.level, bottom, room.radius), room))
}

function labelsIn(lane: WorldLane, offset: number, y: number, bottom: number, room: LaneRoom) {
  const { left, right, radius } = room
  const first = countBefore(lane.labels, ({ mark }) => mark.x + offset < left - 4)
  const end = countBefore(lane.labels, ({ mark }) => mark.x + offset <= right + radius * 2)
  return lane.labels.slice(first, end).flatMap(({ mark, anchor, width }): LaneLabel[] => {
    const x = mark.x + offset
    const from = anchor === 'start' ? x - 3 : x - width
    if (from < left - 4 || from + width > right + radius * 2) return []
    const markY = levelY(mark.level, bottom, radius) - radius
    return [{ event: mark.event, x: anchor === 'start' ? x - 2 : x + 2, y, anchor, markX: x, markY }]
  })
}

function groupsIn(lane: WorldLane, scale: number, offset: number, y: number, room: LaneRoom) {
  const { range, left, right } = room
  const inside = ({ first, last }: LaneEvent) => last >= range.from && first <= range.until
  return lane.groups
    .filter((group) => group.until >= range.from && group.from <= range.until && group.events.some(inside))
    .map((group): LaneGroup => {
      const x = Math.min(right, Math.max(left, groupX(group, scale) + offset))
      const { id, from, until, events } = group
      return { id, x, y, count: events.length, from, until }
    })
}

function rowOf(lane: WorldLane, top: number, bottom: number, scale: number, room: LaneRoom): LaneRow {
  const { range, left, right, radius } = room
  const { extra = 0 } = lane.lane
  const offset = left - range.from * scale
  const y = top + extra + room.label * 1.15
  return {
    lane: lane.lane,
    top,
    bottom,
    eventsTop: top + extra,
    count:
      countBefore(lane.firsts, (first) => first <= range.until) -
      countBefore(lane.lasts, (last) => last < range.from),
    marks: marksIn(lane, offset, bottom, room),
    labels: labelsIn(lane, offset, y, bottom, room),
    groups: groupsIn(lane, scale, offset, y, room),
    tiles: lane.tiles
      .filter(({ from, until }) => until + offset >= left - radius && from + offset <= right + radius)
      .map((tile) => ({ tile, x: tile.origin + offset })),
  }
}

/** The part of the world that a range shows. Lanes are equally tall but for the room they keep for bars. */
export function viewOf(world: LaneWorld, room: LaneRoom): readonly LaneRow[] {
  const tall = laneHeight(
    world.lanes.map(({ lane }) => lane),
    room,
  )
  let top = room.top
  return world.lanes.map((lane) => {
    const bottom = top + tall + (lane.lane.extra ?? 0)
    const row = rowOf(lane, top, bottom, world.scale, room)
    top = bottom
    return row
  })
}

/** All steps at once: see {@link layWorld} and {@link viewOf}. */
export function layoutLanes(
  lanes: readonly LaneSpec[],
  events: readonly LaneEvent[],
  room: LaneRoom,
): readonly LaneRow[] {
  const { radius, label } = room
  const levels = levelsIn(lanes, room)
  const sorted = sortLanes(lanes, events)
  return viewOf(layWorld(lanes, sorted, { scale: scaleOf(room), ...levels, radius, label }), room)
}
