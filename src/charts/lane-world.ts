/** A timeline laid out over all days at one scale: nothing moves against anything else while panning. Pure; px from day 0. */
import type { LaneEvent, LaneSpec } from './chart-types'
import {
  inTime,
  placeLabels,
  type SortedLane,
  stack,
  type WorldGroup,
  type WorldLabel,
  type WorldMark,
  type WorldRoom,
} from './lane-stack'

/** Marks near each other, drawn together and kept while they are in sight. */
export interface LaneTile {
  readonly id: string
  /** Px from day 0 that its marks are drawn from. */
  readonly origin: number
  readonly marks: readonly WorldMark[]
  /** Where its first mark begins and its last ends. */
  readonly from: number
  readonly until: number
}

export interface WorldLane {
  readonly lane: LaneSpec
  /** In the order of their first days. */
  readonly marks: readonly WorldMark[]
  readonly labels: readonly WorldLabel[]
  readonly groups: readonly WorldGroup[]
  readonly tiles: readonly LaneTile[]
  /** First and last days of the events that count, each sorted. */
  readonly firsts: readonly number[]
  readonly lasts: readonly number[]
  /** Days of the longest uncertainty, and px of the widest label. */
  readonly longest: number
  readonly widest: number
}

export interface LaneWorld {
  /** Px a day. */
  readonly scale: number
  readonly lanes: readonly WorldLane[]
}

/** About half a screen, so that a step of the axis draws few tiles anew. */
const TILE_PX = 640

function tilesOf(marks: readonly WorldMark[]): readonly LaneTile[] {
  const tiles = new Map<number, WorldMark[]>()
  for (const mark of marks) {
    const at = Math.floor(mark.x / TILE_PX)
    const tile = tiles.get(at)
    if (tile) tile.push(mark)
    else tiles.set(at, [mark])
  }
  return [...tiles].map(([at, own]) => ({
    id: String(at),
    origin: at * TILE_PX,
    marks: own,
    from: own.reduce((least, { x, half }) => Math.min(least, x - half), Number.POSITIVE_INFINITY),
    until: own.reduce((most, { x, half }) => Math.max(most, x + half), Number.NEGATIVE_INFINITY),
  }))
}

/** The events of each lane in order of time: the part of the work that no zoom repeats. */
export function sortLanes(
  lanes: readonly LaneSpec[],
  events: readonly LaneEvent[],
): ReadonlyMap<string, SortedLane> {
  const byLane = new Map<string, LaneEvent[]>(lanes.map((lane) => [lane.id, []]))
  for (const event of events) byLane.get(event.lane)?.push(event)
  return new Map([...byLane].map(([lane, own]) => [lane, sortedLane(own)]))
}

function sortedLane(own: readonly LaneEvent[]): SortedLane {
  const events = own.toSorted(inTime)
  const wishes = events
    .map((event, at) => ({ event, at }))
    .filter(({ event }) => event.importance > 0)
    .sort((a, b) => b.event.importance - a.event.importance || (a.event.id < b.event.id ? -1 : 1))
  return { events, wishes: wishes.map(({ at }) => at) }
}

const most = (values: readonly number[]) => values.reduce((high, value) => Math.max(high, value), 0)

const NOTHING: SortedLane = { events: [], wishes: [] }

function layLane(lane: LaneSpec, sorted: SortedLane, room: WorldRoom, right: number): WorldLane {
  const stacked = stack(sorted.events, room)
  const { marks } = stacked
  const { labels, groups } = placeLabels(stacked, sorted.wishes, room, right)
  const counted = sorted.events.filter((event) => !event.later)
  return {
    lane,
    marks,
    groups,
    labels,
    tiles: tilesOf(marks),
    firsts: counted.map(({ first }) => first),
    lasts: counted.map(({ last }) => last).sort((a, b) => a - b),
    longest: most(sorted.events.map(({ first, last }) => last - first)),
    widest: most(labels.map(({ width }) => width)),
  }
}

/** Lays every event out at a scale; panning only looks at another part of it. */
export function layWorld(
  lanes: readonly LaneSpec[],
  sorted: ReadonlyMap<string, SortedLane>,
  room: WorldRoom,
): LaneWorld {
  let lastDay = Number.NEGATIVE_INFINITY
  for (const { events } of sorted.values()) for (const { last } of events) lastDay = Math.max(lastDay, last)
  const right = lastDay * room.scale + room.radius * 2
  return {
    scale: room.scale,
    lanes: lanes.map((lane) => layLane(lane, sorted.get(lane.id) ?? NOTHING, room, right)),
  }
}
