/** The two axes of the plane: the part around the thresholds, or more. */
import type { AxisSpec } from '../../charts/chart-types'
import { logDomain, logTicks } from '../../charts/scale'
import type { RulePlane } from '../../domain/export-controls/plane'
import { formatNumber } from '../../domain/format'

/** Figures of one chip; null = not one known number. */
interface Place {
  readonly tpp: number | null
  readonly pd: number | null
}

export interface PlaneAxes {
  readonly x: AxisSpec
  readonly y: AxisSpec
}

const exact = (value: number) => formatNumber(value, { exact: true })

/** The part of the plane around the thresholds, the same on every date: there the answers differ. */
const WINDOW = { x: [600, 160_000], y: [0.9, 110] } as const

type Window = readonly [number, number]

/** The window, stretched to the chosen chip and to moved thresholds, or to every chip. */
function windowOf(fixed: Window, thresholds: readonly number[], values: readonly (number | null)[]): Window {
  const wanted = logDomain([...thresholds, ...values])
  return values.length === 0 && thresholds.length === 0
    ? fixed
    : [Math.min(fixed[0], wanted[0]), Math.max(fixed[1], wanted[1])]
}

/** Whether a chip lies in the part shown; without a density, by its TPP alone. */
export function isInside({ tpp, pd }: Place, x: Window, y: Window): boolean {
  if (tpp === null || tpp < x[0] || tpp > x[1]) return false
  return pd === null || (pd >= y[0] && pd <= y[1])
}

/** The axes with the thresholds in bold, reaching to the places given. */
export function axesOf(reaching: readonly Place[], rule: RulePlane): PlaneAxes {
  const xDomain = windowOf(
    WINDOW.x,
    rule.tpp,
    reaching.map(({ tpp }) => tpp),
  )
  const yDomain = windowOf(
    WINDOW.y,
    rule.pd,
    reaching.map(({ pd }) => pd),
  )
  return {
    x: {
      label: 'Total processing performance (TPP), log scale',
      scale: 'log',
      domain: xDomain,
      ticks: logTicks(xDomain),
      bold: rule.tpp,
      format: exact,
    },
    y: {
      label: 'Performance density, TPP per mm², log scale',
      scale: 'log',
      domain: yDomain,
      ticks: logTicks(yDomain),
      bold: rule.pd,
      format: exact,
    },
  }
}
