/** The scale that columns and the growth line under them share. Pure; px. */
import type { AxisSpec, ColumnPoint, GrowthPoint } from './chart-types'
import type { Dress } from './mark-types'
import type { Margin } from './Plane'
import { linearTicks, logTicks, zeroDomain } from './scale'
import { textWidth } from './text-width'

/** Margins of both panels: equal left and right, so that a quarter stands at the same x in both. */
export function columnMargins(dress: Dress, axisTexts: readonly string[]): { left: number; right: number } {
  const widest = Math.max(0, ...axisTexts.map((text) => textWidth(text, dress.label)))
  return { left: Math.max(dress.label * 3.8, Math.ceil(widest) + 12), right: 8 }
}

/** Room for period and group labels under the columns, and for one line of labels over them, or two. */
export function columnMargin(dress: Dress, axisTexts: readonly string[], lines: 1 | 2 = 1): Margin {
  const top = dress.label * (lines === 2 ? 3.2 : 2)
  return { ...columnMargins(dress, axisTexts), top, bottom: dress.label * 3.4 }
}

/** Room above and below the growth line for its labels; it has no axis figures of its own beneath. */
export function growthMargin(dress: Dress, axisTexts: readonly string[]): Margin {
  return { ...columnMargins(dress, axisTexts), top: dress.label * 1.8, bottom: dress.label * 1.8 }
}

/** No column is wider than so many heights of its letters. */
const WIDEST = 10

/** Width of a column in its band, the room of one period. */
export function columnWidth(band: number, dress: Dress): number {
  return Math.max(2, Math.round(Math.min(band * 0.68, WIDEST * dress.label)))
}

/** The y-axis of a column chart: from zero, round ticks. */
export function columnAxis(
  points: readonly ColumnPoint[],
  label: string,
  format: (value: number) => string,
): AxisSpec {
  const values = points.map((point) => point.value)
  return { label, scale: 'linear', domain: zeroDomain(values), ticks: linearTicks(values, 4), format }
}

/** Growth as it stands on a log axis: halves and doubles in per cent, larger steps as multiples. */
export function growthTick(multiple: number): string {
  return multiple >= 3 ? `×${multiple}` : percentTick(multiple)
}

/** Growth as it stands on a linear axis: in per cent, like the labels of its points. */
export function percentTick(multiple: number): string {
  const percent = Math.round((multiple - 1) * 100)
  if (percent === 0) return '0\u2009%'
  return `${percent > 0 ? '+' : '−'}${Math.abs(percent)}\u2009%`
}

/** The y-axis of a growth line, in multiples of the base (1 = no growth). */
export function growthAxis(points: readonly GrowthPoint[], label: string, scale: 'log' | 'linear'): AxisSpec {
  const multiples = points.map((point) => point.multiple)
  if (scale === 'log') {
    const drawn = multiples.filter((value): value is number => value !== null && value > 0)
    const domain = [Math.min(0.8, ...drawn) / 1.2, Math.max(1.25, ...drawn) * 1.2] as const
    const ticks = [0.1, 0.2, 0.5, 1, 2, 5, 10, 50, 100, 500].filter(
      (tick) => tick >= domain[0] && tick <= domain[1],
    )
    return { label, scale, domain, ticks: ticks.length > 2 ? ticks : logTicks(domain), format: growthTick }
  }
  const changes = multiples.map((value) => (value === null ? null : value - 1))
  const [low, high] = zeroDomain(changes, 1.15)
  const ticks = linearTicks(changes, 4).map((change) => change + 1)
  return { label, scale, domain: [low + 1, high + 1], ticks, format: percentTick }
}
