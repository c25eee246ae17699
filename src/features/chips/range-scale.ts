/** A range slider's positions: whole steps of a log scale, the ends of which stand for "no limit". */
import type { Range } from '../../state/view'

export interface RangeScale {
  /** Canonical values at both ends. */
  readonly domain: readonly [number, number]
  /** Steps from end to end: five to each of the 26 bins. */
  readonly steps: number
  /** Thresholds of the rules: a handle near one lies on it. */
  readonly thresholds: readonly number[]
}

export const BINS = 26
const STEPS = BINS * 5

export const TPP_SCALE: RangeScale = {
  domain: [100, 200_000],
  steps: STEPS,
  thresholds: [1600, 2400, 4800, 21_000],
}
/** GB/s. */
export const BANDWIDTH_SCALE: RangeScale = { domain: [100, 25_000], steps: STEPS, thresholds: [1400, 6500] }

const ratio = ({ domain }: RangeScale) => Math.log(domain[1] / domain[0])

/** Position of a value, 0 to `steps`; held at the ends. */
export function positionOf(value: number, scale: RangeScale): number {
  const share = Math.log(Math.max(value, scale.domain[0]) / scale.domain[0]) / ratio(scale)
  return Math.min(scale.steps, Math.round(share * scale.steps))
}

/** Value of a position, to three figures (fewer would not find back to the position); a threshold stands exactly. */
export function valueAt(position: number, scale: RangeScale): number {
  const near = scale.thresholds.find((threshold) => positionOf(threshold, scale) === position)
  if (near !== undefined) return near
  const value = scale.domain[0] * Math.exp((position / scale.steps) * ratio(scale))
  return Number(value.toPrecision(3))
}

/** Positions of both handles. */
export function handlesOf({ min, max }: Range, scale: RangeScale): readonly [number, number] {
  return [min === null ? 0 : positionOf(min, scale), max === null ? scale.steps : positionOf(max, scale)]
}

/** The range two handles stand for; a handle at its end leaves that end open. */
export function rangeOf([low, high]: readonly [number, number], scale: RangeScale): Range {
  return {
    min: low <= 0 ? null : valueAt(low, scale),
    max: high >= scale.steps ? null : valueAt(high, scale),
  }
}
