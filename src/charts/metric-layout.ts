/** Axes and heights of panels that show one metric each. Pure; px. */
import { headHeight, panelHeight } from './bar-layout'
import type { BarPanel } from './chart-types'
import type { Dress } from './mark-types'
import { hasPlace, linearTicks, logDomain, logTicks } from './scale'
import { textWidth } from './text-width'

export type MetricScale = 'linear' | 'log'

export interface MetricAxis {
  readonly scale: MetricScale
  readonly domain: readonly [number, number]
  readonly ticks: readonly number[]
}

/** A linear axis starts at zero, as bars must; a log axis has no zero, so dots stand on it and not bars. */
export function metricAxis(values: readonly (number | null)[], scale: MetricScale): MetricAxis {
  const drawn = values.filter((value) => hasPlace(value, scale))
  if (scale === 'log') {
    const domain = logDomain(drawn, 1.6)
    return { scale, domain, ticks: logTicks(domain) }
  }
  const top = Math.max(0, ...drawn)
  return { scale, domain: [0, top === 0 ? 1 : top], ticks: linearTicks(drawn, 4) }
}

/** Value to px between `left` and `right`. */
export function placeOn({ scale, domain: [low, high] }: MetricAxis, left: number, right: number) {
  const at = scale === 'log' ? Math.log10 : (value: number) => value
  const span = at(high) - at(low) || 1
  return (value: number) => left + ((at(value) - at(low)) / span) * (right - left)
}

/** One axis for panels of one unit (`shared`), or for each its own. By panel id. */
export function axesOf(
  panels: readonly BarPanel[],
  scale: MetricScale,
  shared: boolean,
): ReadonlyMap<string, MetricAxis> {
  const valuesOf = (list: readonly BarPanel[]) => list.flatMap(({ cells }) => cells.map(({ value }) => value))
  return new Map(
    panels.map((panel) => {
      const group = shared && panel.unit !== '' ? panels.filter(({ unit }) => unit === panel.unit) : [panel]
      return [panel.id, metricAxis(valuesOf(group), scale)]
    }),
  )
}

/** The ticks whose figures do not touch each other, from the lowest on. */
export function ticksApart(
  ticks: readonly number[],
  place: (value: number) => number,
  textOf: (tick: number) => string,
  size: number,
): readonly number[] {
  const kept: number[] = []
  let free = Number.NEGATIVE_INFINITY
  for (const tick of ticks) {
    const half = textWidth(textOf(tick), size) / 2
    if (place(tick) - half < free) continue
    kept.push(tick)
    free = place(tick) + half + size * 0.6
  }
  return kept
}

/** Height of the axis figures under a panel. */
export function axisHeight(dress: Dress): number {
  return dress.label * 1.7
}

/** Height of one panel with its own axis. */
export function multipleHeight(series: number, dress: Dress): number {
  return panelHeight(series, dress) + axisHeight(dress)
}

/** Height that grouped bars want: every group with its title, one axis under all. */
export function groupedHeight(groups: number, series: number, dress: Dress): number {
  return Math.round(
    groups * (headHeight(dress) + series * dress.pitch + dress.pitch * 0.4) + axisHeight(dress),
  )
}

/** Rows closer than this many times the size of their numbers cannot be read. */
const CLOSEST = 1.3

/**
 * The dress in which `rows` rows of panels, each with its title, its axis and `series` lines, fit the height: the lines
 * close up first, and only then everything grows smaller together. With fewer `axes` than rows, the others have none.
 */
export function tightened(dress: Dress, height: number, rows: number, series: number, axes = rows): Dress {
  const frame = headHeight(dress) + (axisHeight(dress) * axes) / rows
  const lines = series + 0.4
  const pitch = (height / rows - frame) / lines
  if (pitch >= dress.pitch) return dress
  const closest = dress.value * CLOSEST
  if (pitch >= closest) return { ...dress, pitch, bar: Math.min(dress.bar, pitch * 0.66) }
  const share = Math.max(0.3, height / (rows * (frame + closest * lines)))
  return {
    label: dress.label * share,
    value: dress.value * share,
    head: dress.head * share,
    unit: dress.unit * share,
    radius: dress.radius * share,
    halo: dress.halo * share,
    pitch: closest * share,
    bar: Math.min(dress.bar, closest * 0.66) * share,
  }
}
