/** Keys that lead from point to point of a figure of lines. Pure. */
import type { PlotLine } from './lines-layout'

/** A point of a line. */
export interface LinePlace {
  readonly line: string
  readonly point: string
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Home: [0, -1e6],
  End: [0, 1e6],
}

/** Where a key leads: along a line with left and right, to another line at the nearest day with up and down. */
export function walk(lines: readonly PlotLine[], at: LinePlace | null, key: string): LinePlace | null {
  const step = STEPS[key]
  if (!step) return null
  const known = (line: PlotLine | undefined) => line?.points.filter(({ value }) => value !== null) ?? []
  const row = Math.max(
    0,
    lines.findIndex(({ id }) => id === at?.line),
  )
  const here = known(lines[row])
  const column = here.findIndex(({ id }) => id === at?.point)
  if (at === null || column < 0) {
    const last = here.at(-1)
    return last && lines[row] ? { line: lines[row].id, point: last.id } : null
  }
  const [down, along] = step
  const target = lines[Math.min(lines.length - 1, Math.max(0, row + down))]
  const points = known(target)
  const day = here[column]?.day ?? 0
  const next =
    down === 0
      ? points[Math.min(points.length - 1, Math.max(0, column + along))]
      : points.toSorted((a, b) => Math.abs(a.day - day) - Math.abs(b.day - day))[0]
  return target && next ? { line: target.id, point: next.id } : null
}
