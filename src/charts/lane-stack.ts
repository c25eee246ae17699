/** Marks of a lane in rows, what finds no room counted, and the labels along its top. Pure; px from day 0. */
import { countBefore } from './bisect'
import type { LaneEvent } from './chart-types'
import { type Stretch, Taken } from './taken'
import { textWidth } from './text-width'

export interface WorldRoom {
  /** Px a day. */
  readonly scale: number
  /** Rows of marks a lane has room for. */
  readonly levels: number
  /** The top row reaches up to the labels: a lane lower than one row and one line of words. */
  readonly tight: boolean
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
  /** Px by which its count stands beside its middle, to leave a label its place. */
  readonly aside: number
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

type Placed = (WorldMark | null)[]

function spanOf({ first, last }: LaneEvent, { scale, radius }: WorldRoom) {
  return { x: ((first + last) / 2) * scale, half: Math.max(radius, ((last - first) * scale) / 2) }
}

/** The emphasised take their places before all others: none of them is only counted while there is a level for it. */
function placeEmphasised(sorted: readonly LaneEvent[], room: WorldRoom) {
  const places: Placed = new Array(sorted.length).fill(null)
  const byLevel: WorldMark[][] = Array.from({ length: room.levels }, () => [])
  sorted.forEach((event, at) => {
    if (!event.emphasised) return
    const { x, half } = spanOf(event, room)
    const level = byLevel.findIndex((own) => {
      const last = own.at(-1)
      return !last || last.x + last.half + 0.5 < x - half
    })
    if (level < 0) return
    const mark = { event, x, half, level }
    places[at] = mark
    byLevel[level]?.push(mark)
  })
  return { places, byLevel }
}

/** Stacks sorted events upwards from the lane's floor: each takes the lowest level on which it touches no other, or joins a count. */
export function stack(sorted: readonly LaneEvent[], room: WorldRoom) {
  const { levels, radius } = room
  const { places, byLevel } = placeEmphasised(sorted, room)
  const ends: number[] = new Array(levels).fill(Number.NEGATIVE_INFINITY)
  const nexts: number[] = new Array(levels).fill(0)
  const groups: { id: string; events: LaneEvent[]; from: number; until: number; end: number }[] = []
  const isFree = (level: number, from: number, to: number) => {
    if (from <= (ends[level] ?? 0) + 0.5) return false
    const own = byLevel[level] ?? []
    let next = nexts[level] ?? 0
    for (let mark = own[next]; mark && mark.x + mark.half < from; mark = own[next]) next += 1
    nexts[level] = next
    const ahead = own[next]
    return !ahead || to + 0.5 < ahead.x - ahead.half
  }
  sorted.forEach((event, at) => {
    if (places[at]) return
    const { x, half } = spanOf(event, room)
    const level = ends.findIndex((_, one) => isFree(one, x - half, x + half))
    if (level >= 0) {
      ends[level] = x + half
      places[at] = { event, x, half, level }
      return
    }
    const open = groups.at(-1)
    if (open && x - half <= open.end + radius * GROUP_REACH) {
      open.events.push(event)
      open.until = Math.max(open.until, event.last)
      open.end = Math.max(open.end, x + radius)
    } else {
      groups.push({ id: event.id, events: [event], from: event.first, until: event.last, end: x + radius })
    }
  })
  const found: readonly WorldGroup[] = groups.map((group) => ({ ...group, aside: 0 }))
  return {
    marks: places.filter((mark) => mark !== null),
    groups: found,
    /** For each event its mark, or null where it is only counted. */
    places: places as readonly (WorldMark | null)[],
  }
}

/** Px from day 0 of a count. */
export function groupX({ from, until, aside }: WorldGroup, scale: number): number {
  return ((from + until) / 2) * scale + aside
}

/** The count as it stands in the plot. */
export function groupText(count: number): string {
  return `+${count}`
}

/** A count gives way to a label by at most so many heights of its letters. */
const ASIDE = 2.2

interface Count extends Stretch {
  readonly group: WorldGroup
}

/** Labels along the lane's top, most important first; one that would touch another label, a count or a high mark is dropped. */
export function placeLabels(
  { marks, groups, places }: ReturnType<typeof stack>,
  wishes: SortedLane['wishes'],
  room: WorldRoom,
  worldRight: number,
): { readonly labels: readonly WorldLabel[]; readonly groups: readonly WorldGroup[] } {
  const { scale, label, levels } = room
  const taken = new Taken()
  const counts = groups.map((group): Count => {
    const half = textWidth(groupText(group.events.length), label) / 2 + 4
    const x = groupX(group, scale)
    return { group, from: x - half, to: x + half }
  })
  counts.sort((a, b) => a.from - b.from)
  const tops = new Map<WorldMark, Stretch>()
  if (room.tight)
    for (const mark of marks) {
      if (mark.level !== levels - 1) continue
      const top = { from: mark.x - mark.half, to: mark.x + mark.half }
      tops.set(mark, top)
      taken.add(top)
    }

  /** The counts in the label's way, moved out of it; null where one cannot be. */
  const given = (stretch: Stretch, anchor: WorldLabel['anchor']): ReadonlyMap<number, Count> | null => {
    const moved = new Map<number, Count>()
    for (let at = countBefore(counts, ({ to }) => to <= stretch.from); at < counts.length; at += 1) {
      const count = counts[at] as Count
      if (count.from >= stretch.to) break
      const by = anchor === 'start' ? stretch.from - count.to : stretch.to - count.from
      const next = {
        group: { ...count.group, aside: count.group.aside + by },
        from: count.from + by,
        to: count.to + by,
      }
      const beside = counts[anchor === 'start' ? at - 1 : at + 1]
      const touches = beside && (anchor === 'start' ? beside.to > next.from : beside.from < next.to)
      if (touches || Math.abs(next.group.aside) > label * ASIDE || taken.meets(next)) return null
      moved.set(at, next)
    }
    return moved
  }

  const placed: WorldLabel[] = []
  for (const at of wishes) {
    const mark = places[at]
    if (!mark) continue
    const width = labelWidth(mark.event, label) + 6
    for (const anchor of ['start', 'end'] as const) {
      if (anchor === 'start' && mark.x + width > worldRight) continue
      const from = anchor === 'start' ? mark.x - 3 : mark.x + 3 - width
      const stretch = { from, to: from + width }
      if (taken.meets(stretch, tops.get(mark))) continue
      const moved = given(stretch, anchor)
      if (!moved) continue
      for (const [which, count] of moved) counts[which] = count
      taken.add(stretch)
      placed.push({ mark, anchor, width })
      break
    }
  }
  return { labels: placed.sort((a, b) => a.mark.x - b.mark.x), groups: counts.map(({ group }) => group) }
}
