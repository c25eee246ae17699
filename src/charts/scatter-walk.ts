/** Finding one's way among points: by pointer and by key. Pure; px. */
import type { ScatterPoint } from './chart-types'

export interface Placed {
  readonly point: ScatterPoint
  readonly x: number
  readonly y: number
}

interface Scales {
  readonly x: (value: number) => number
  readonly y: (value: number) => number
}

/** Points with their places, in reading order: by x, then from the top, then by id. */
export function placePoints(points: readonly ScatterPoint[], scales: Scales): readonly Placed[] {
  return points
    .flatMap((point) => (point.y === null ? [] : [{ point, x: scales.x(point.x), y: scales.y(point.y) }]))
    .sort((a, b) => a.x - b.x || a.y - b.y || (a.point.id < b.point.id ? -1 : 1))
}

/** The id of the point nearest to a place, if it lies within reach. */
export function nearest(placed: readonly Placed[], at: { x: number; y: number }, reach = 18): string | null {
  let best: string | null = null
  let distance = reach * reach
  for (const { point, x, y } of placed) {
    const square = (x - at.x) ** 2 + (y - at.y) ** 2
    if (square <= distance) {
      best = point.id
      distance = square
    }
  }
  return best
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** The point a key leads to from the current one; undefined for a key that does not move. */
export function step(placed: readonly Placed[], current: string | null, key: string): string | undefined {
  const by = STEPS[key]
  if (by === undefined || placed.length === 0) return undefined
  const here = placed.findIndex(({ point }) => point.id === current)
  const last = placed.length - 1
  const from = here >= 0 ? here : by > 0 ? -1 : placed.length
  const next = Math.min(last, Math.max(0, from + by))
  return placed[next]?.point.id
}
