/** Labels beside points without two of them touching: dropped rather than overlapped. Pure; px in, px out. */
import { textWidth } from './text-width'

export interface LabelWish {
  readonly id: string
  readonly text: string
  /** Centre of the mark and the radius to keep clear of. */
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Higher first. */
  readonly importance: number
  readonly bold?: boolean | undefined
  /** Tried first; the right-hand side unless given. */
  readonly prefer?: 'above' | 'below' | undefined
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface PlacedLabel {
  readonly id: string
  readonly text: string
  readonly x: number
  /** Baseline. */
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly bold: boolean
  readonly box: Box
}

export interface PlacementRoom {
  readonly area: Box
  readonly size: number
  /** Other marks: a label may not cover one. */
  readonly obstacles?: readonly Box[] | undefined
  /** At most so many labels. */
  readonly limit?: number | undefined
}

const GAP = 4
/** Share of the type size above and below the baseline that ink can reach. */
const ASCENT = 0.76
const DESCENT = 0.24

/** True when two boxes share any ground. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function inside(box: Box, area: Box): boolean {
  return box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.bottom
}

/** The ground a mark covers. */
export function markBox(x: number, y: number, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
}

function at(wish: LabelWish, size: number, anchor: PlacedLabel['anchor'], x: number, y: number): PlacedLabel {
  const width = textWidth(wish.text, size, wish.bold ? 'sans-bold' : 'sans')
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  const box = { left, right: left + width, top: y - size * ASCENT, bottom: y + size * DESCENT }
  return { id: wish.id, text: wish.text, x, y, anchor, bold: wish.bold ?? false, box }
}

/** Where a label may stand, best first: the preferred place, right, left, above, below, then the corners. */
function candidates(wish: LabelWish, size: number): readonly PlacedLabel[] {
  const away = wish.radius + GAP
  const middle = wish.y + size * 0.35
  const above = wish.y - wish.radius - 2 - size * DESCENT
  const below = wish.y + wish.radius + GAP + size * ASCENT
  const slant = wish.radius * 0.7 + 2
  const over = at(wish, size, 'middle', wish.x, above)
  const under = at(wish, size, 'middle', wish.x, below)
  const first = wish.prefer === 'above' ? [over, under] : wish.prefer === 'below' ? [under, over] : []
  return [
    ...first,
    at(wish, size, 'start', wish.x + away, middle),
    at(wish, size, 'end', wish.x - away, middle),
    over,
    under,
    at(wish, size, 'start', wish.x + slant, above),
    at(wish, size, 'end', wish.x - slant, above),
    at(wish, size, 'start', wish.x + slant, below - 2),
    at(wish, size, 'end', wish.x - slant, below - 2),
  ]
}

/**
 * Places labels greedily by importance (then by id, so that the order of the data does not matter). Every placed
 * label lies inside the area and touches neither another label nor an obstacle other than its own mark.
 */
export function placeLabels(wishes: readonly LabelWish[], room: PlacementRoom): readonly PlacedLabel[] {
  const order = [...wishes].sort((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1))
  const taken: Box[] = [...(room.obstacles ?? [])]
  const placed: PlacedLabel[] = []
  for (const wish of order) {
    if (placed.length >= (room.limit ?? Number.POSITIVE_INFINITY)) break
    const found = candidates(wish, room.size).find(
      (label) => inside(label.box, room.area) && !taken.some((box) => overlaps(box, label.box)),
    )
    if (!found) continue
    placed.push(found)
    taken.push(found.box)
  }
  return placed
}
