/** The values of a missing figure at which a test can turn. */
import type { Case } from './decide'
import { type Interval, isPoint, leavesOf, point, type RuleValues } from './logic'
import { isAddressed } from './overrides'
import type { LawInForce } from './period'
import type { RuleLeaf, RuleTest } from './rules'
import { type BaseValues, deriveValues } from './values'

/** Figures that can be missing and looked for. */
export type OpenFigure = 'tpp' | 'applicable_die_area_mm2' | 'io_bandwidth_gbs' | 'dram_bandwidth_gbs'

export interface Probe {
  readonly at: number
  readonly values: RuleValues
}

const ANY: Interval = { low: 0, high: Number.POSITIVE_INFINITY }

/** The values a figure may have, or null when it is known. */
export function rangeOf(figure: OpenFigure, base: BaseValues): Interval | null {
  if (figure === 'tpp') return isPoint(base.tpp) ? null : base.tpp
  const values = deriveValues(base)
  return values[figure] === null ? ANY : null
}

/** The inputs with one figure pinned. */
export function withFigure(base: BaseValues, figure: OpenFigure, value: number): BaseValues {
  switch (figure) {
    case 'tpp':
      return { ...base, tpp: point(value) }
    case 'applicable_die_area_mm2':
      return { ...base, dieAreaMm2: point(value) }
    case 'io_bandwidth_gbs':
      return { ...base, ioBandwidthGBps: point(value) }
    case 'dram_bandwidth_gbs':
      return { ...base, dramBandwidthGBps: point(value) }
  }
}

/** Every test that can have a say about this chip. */
function testsOf(chip: Case, law: LawInForce): readonly RuleTest[] {
  const tests = [
    law.testA?.test,
    law.testB?.test,
    ...law.carveOuts.map((one) => one.when),
    ...law.policies.flatMap((one) => [one.when.test, one.when.also]),
    ...law.letters.filter((one) => isAddressed(one, chip.vendorId)).map((one) => one.test),
  ]
  return tests.filter((test) => test !== undefined && test !== null)
}

function ends(interval: Interval | null): readonly number[] {
  return interval === null ? [] : [interval.low, interval.high]
}

/** Where a leaf turns when the figure moves and all else stays as known. */
function pointsOf(leaf: RuleLeaf, figure: OpenFigure, base: BaseValues): readonly number[] {
  const threshold = leaf.value
  if (typeof threshold !== 'number') return []
  if (leaf.field === figure || (leaf.field === 'bits_x_tops' && figure === 'tpp')) return [threshold]
  if (leaf.field === 'pd') {
    if (figure === 'tpp') return ends(base.dieAreaMm2).map((area) => area * threshold)
    return figure === 'applicable_die_area_mm2' ? ends(base.tpp).map((tpp) => tpp / threshold) : []
  }
  if (leaf.field !== 'sum_dram_io_gbs') return []
  const others = { dram_bandwidth_gbs: base.ioBandwidthGBps, io_bandwidth_gbs: base.dramBandwidthGBps }
  if (figure !== 'dram_bandwidth_gbs' && figure !== 'io_bandwidth_gbs') return []
  return [threshold, ...ends(others[figure]).map((other) => threshold - other)]
}

/** A density that is its threshold but for the rounding of a division is the threshold. */
function snapDensity(values: RuleValues, thresholds: readonly number[]): RuleValues {
  const { pd } = values
  if (pd === null || typeof pd === 'boolean') return values
  const snap = (value: number) => thresholds.find((one) => Math.abs(value / one - 1) < 1e-9) ?? value
  return { ...values, pd: { low: snap(pd.low), high: snap(pd.high) } }
}

/** The turning points of a figure inside its range, low to high, with what the tests read there. */
export function probesOf(
  chip: Case,
  base: BaseValues,
  figure: OpenFigure,
  range: Interval,
  law: LawInForce,
): readonly Probe[] {
  const leaves = testsOf(chip, law).flatMap(leavesOf)
  const densities = leaves.filter((leaf) => leaf.field === 'pd').map((leaf) => Number(leaf.value))
  const points = new Set(leaves.flatMap((leaf) => pointsOf(leaf, figure, base)))
  return [...points]
    .filter((at) => range.low < at && at < range.high)
    .sort((a, b) => a - b)
    .map((at) => ({ at, values: snapDensity(deriveValues(withFigure(base, figure, at)), densities) }))
}
