/** Where the marks and labels of a timeline stand: placement without drawing. Pure; px. */
import type { DayWindow, LaneEvent, LaneSpec } from './chart-types'
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
  /** Events in the range that are not later than the as-of date. */
  readonly count: number
  readonly marks: readonly LaneMark[]
  readonly labels: readonly LaneLabel[]
  /** Stretches with more events than fit: a count that opens them. */
  readonly groups: readonly LaneGroup[]
  /** Where the events begin, below the bars. */
  readonly eventsTop: number
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

/** A lane laid out over all days at one scale, so that nothing moves against anything else while panning. */
interface WorldLane {
  readonly lane: LaneSpec
  readonly marks: readonly WorldMark[]
  readonly labels: readonly {
    readonly mark: WorldMark
    readonly anchor: 'start' | 'end'
    readonly width: number
  }[]
  readonly groups: readonly WorldGroup[]
}

interface WorldMark {
  readonly event: LaneEvent
  /** Px from day 0 at the world's scale. */
  readonly x: number
  readonly half: number
  readonly level: number
}

interface WorldGroup {
  readonly id: string
  readonly events: readonly LaneEvent[]
  readonly from: number
  readonly until: number
}

export interface LaneWorld {
  /** Px a day. */
  readonly scale: number
  readonly lanes: readonly WorldLane[]
}

interface WorldRoom {
  readonly scale: number
  /** Rows of marks a lane has room for. */
  readonly levels: number
  readonly radius: number
  readonly label: number
}

/** Two overflowing events nearer than this many radii are one count. */
const GROUP_REACH = 6

/** Stacks marks upwards from the lane's floor: each takes the lowest level on which it touches no earlier one, or joins a count. */
function stack(events: readonly LaneEvent[], room: WorldRoom): Pick<WorldLane, 'marks' | 'groups'> {
  const { scale, levels, radius } = room
  const ends: number[] = new Array(levels).fill(Number.NEGATIVE_INFINITY)
  const sorted = [...events].sort((a, b) => a.first - b.first || a.last - b.last || (a.id < b.id ? -1 : 1))
  const marks: WorldMark[] = []
  const groups: { id: string; events: LaneEvent[]; from: number; until: number; end: number }[] = []
  for (const event of sorted) {
    const half = Math.max(radius, ((event.last - event.first) * scale) / 2)
    const x = ((event.first + event.last) / 2) * scale
    const level = ends.findIndex((end) => x - half > end + 0.5)
    if (level >= 0) {
      ends[level] = x + half
      marks.push({ event, x, half, level })
      continue
    }
    const open = groups.at(-1)
    if (open && x - half <= open.end + radius * GROUP_REACH) {
      open.events.push(event)
      open.until = Math.max(open.until, event.last)
      open.end = Math.max(open.end, x + radius)
    } else {
      groups.push({ id: event.id, events: [event], from: event.first, until: event.last, end: x + radius })
    }
  }
  return { marks, groups: groups.map(({ end: _end, ...group }) => group) }
}

const groupX = (group: WorldGroup, scale: number) => ((group.from + group.until) / 2) * scale

/** The count as it stands in the plot. */
export function groupText(count: number): string {
  return `+${count}`
}

/** Labels along the lane's top, most important first; one that would touch another label, a count or a high mark is dropped. */
function placeLabels(
  { marks, groups }: Pick<WorldLane, 'marks' | 'groups'>,
  room: WorldRoom,
  worldRight: number,
): WorldLane['labels'] {
  const { scale, label, levels } = room
  const taken: { readonly from: number; readonly to: number }[] = [
    ...groups.map((group) => {
      const half = textWidth(groupText(group.events.length), label) / 2 + 4
      const x = groupX(group, scale)
      return { from: x - half, to: x + half }
    }),
    // A full stack reaches up to the labels.
    ...marks
      .filter(({ level }) => level === levels - 1)
      .map(({ x, half }) => ({ from: x - half, to: x + half })),
  ].sort((a, b) => a.from - b.from)
  const wishes = marks
    .filter((mark) => mark.event.importance > 0)
    .sort((a, b) => b.event.importance - a.event.importance || (a.event.id < b.event.id ? -1 : 1))
  const placed: { mark: WorldMark; anchor: 'start' | 'end'; width: number }[] = []
  for (const mark of wishes) {
    const width = textWidth(mark.event.label, label) + 6
    const anchor = mark.x + width <= worldRight ? 'start' : 'end'
    const from = anchor === 'start' ? mark.x - 3 : mark.x - width
    const to = from + width
    const own = mark.level === levels - 1 ? mark : null
    const blocked = taken.some(
      (other) => other.from < to && from < other.to && !(own && other.from === own.x - own.half),
    )
    if (blocked) continue
    taken.push({ from, to })
    placed.push({ mark, anchor, width })
  }
  return placed
}

/** Lays every event out at a scale; panning only looks at another part of it. */
export function layWorld(
  lanes: readonly LaneSpec[],
  events: readonly LaneEvent[],
  room: WorldRoom,
): LaneWorld {
  const byLane = new Map<string, LaneEvent[]>(lanes.map((lane) => [lane.id, []]))
  for (const event of events) byLane.get(event.lane)?.push(event)
  const lastDay = events.reduce((last, event) => Math.max(last, event.last), Number.NEGATIVE_INFINITY)
  const worldRight = lastDay * room.scale + room.radius * 2
  return {
    scale: room.scale,
    lanes: lanes.map((lane) => {
      const stacked = stack(byLane.get(lane.id) ?? [], room)
      return { lane, ...stacked, labels: placeLabels(stacked, room, worldRight) }
    }),
  }
}

/** Px a day. */
export function scaleOf(room: Pick<LaneRoom, 'left' | 'right' | 'range'>): number {
  return (room.right - room.left) / Math.max(1, room.range.until - room.range.from)
}

function laneHeight(lanes: readonly LaneSpec[], room: Pick<LaneRoom, 'top' | 'bottom'>): number {
  const extra = lanes.reduce((sum, lane) => sum + (lane.extra ?? 0), 0)
  return (room.bottom - room.top - extra) / Math.max(1, lanes.length)
}

/** Rows of marks that fit into a lane under its labels. */
export function levelsIn(
  lanes: readonly LaneSpec[],
  room: Pick<LaneRoom, 'top' | 'bottom' | 'radius' | 'label'>,
): number {
  const free = laneHeight(lanes, room) - 4 - room.label * 1.7
  return Math.max(1, Math.floor(free / (room.radius * 2.2)))
}

function rowOf(lane: WorldLane, top: number, bottom: number, scale: number, room: LaneRoom): LaneRow {
  const { range, left, right, radius } = room
  const { extra = 0 } = lane.lane
  const offset = left - range.from * scale
  const inside = (first: number, last: number) => last >= range.from && first <= range.until
  const yOf = (level: number) => bottom - 4 - radius - 1 - level * radius * 2.2
  const marks = lane.marks
    .filter(({ event }) => inside(event.first, event.last))
    .map(({ event, x, half, level }): LaneMark => {
      if (event.first === event.last) return { event, x: x + offset, half, y: yOf(level) }
      // An uncertainty that begins before the range, or ends after it, is cut at its edge.
      const from = dayToX(Math.max(event.first, range.from), room)
      const until = dayToX(Math.min(event.last, range.until), room)
      return { event, x: (from + until) / 2, half: Math.max(radius, (until - from) / 2), y: yOf(level) }
    })
  const y = top + extra + room.label * 1.15
  const labels = lane.labels.flatMap(({ mark, anchor, width }): LaneLabel[] => {
    const x = mark.x + offset
    const from = anchor === 'start' ? x - 3 : x - width
    if (from < left - 4 || from + width > right + radius * 2) return []
    const markY = yOf(mark.level) - radius
    return [{ event: mark.event, x: anchor === 'start' ? x - 2 : x + 2, y, anchor, markX: x, markY }]
  })
  const groups = lane.groups
    .filter((group) => group.events.some((event) => inside(event.first, event.last)))
    .map((group): LaneGroup => {
      const x = Math.min(right, Math.max(left, groupX(group, scale) + offset))
      const { id, from, until, events } = group
      return { id, x, y, count: events.length, from, until }
    })
  const hidden = lane.groups.flatMap((group) =>
    group.events.filter((event) => inside(event.first, event.last) && !event.later),
  )
  const count = marks.filter(({ event }) => !event.later).length + hidden.length
  return { lane: lane.lane, top, bottom, eventsTop: top + extra, count, marks, labels, groups }
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

/** Both steps at once: see {@link layWorld} and {@link viewOf}. */
export function layoutLanes(
  lanes: readonly LaneSpec[],
  events: readonly LaneEvent[],
  room: LaneRoom,
): readonly LaneRow[] {
  const { radius, label } = room
  const levels = levelsIn(lanes, room)
  return viewOf(layWorld(lanes, events, { scale: scaleOf(room), levels, radius, label }), room)
}
