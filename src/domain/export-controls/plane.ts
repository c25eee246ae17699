/**
 * The rule as a map: which answer a data-centre part of a given TPP and performance density meets. Found by asking the
 * tests themselves between their own thresholds, so that a moved threshold moves the map.
 */
import { type ChipClass, classify } from './classify'
import { leavesOf, point, type RuleValues } from './logic'
import type { LawInForce } from './period'
import { computeStatus } from './posture'
import type { RuleInput, RuleLeaf, StatusWord } from './rules'
import { deriveValues } from './values'

/** Why there is a map, or why there is none. */
export type PlaneKind = 'classes' | 'other-quantities' | 'not-in-scope' | 'no-rule'

/** A rectangle in which no test turns; null = without bound. */
export interface PlaneCell {
  readonly tppFrom: number | null
  readonly tppBelow: number | null
  readonly pdFrom: number | null
  readonly pdBelow: number | null
  readonly chipClass: ChipClass
  readonly status: StatusWord
}

export interface RulePlane {
  readonly kind: PlaneKind
  readonly cells: readonly PlaneCell[]
  /** Thresholds of the two axes, low to high. */
  readonly tpp: readonly number[]
  readonly pd: readonly number[]
  /** Limits on quantities that are no axis here: I/O of the 2022 rule, the DRAM ceiling of the 2026 policy. */
  readonly others: readonly RuleLeaf[]
}

const X: ReadonlySet<RuleInput> = new Set(['tpp', 'bits_x_tops'])

function leavesIn(law: LawInForce): {
  readonly ofClass: readonly RuleLeaf[]
  readonly ofPolicy: readonly RuleLeaf[]
} {
  const tests = [law.testA?.test, law.testB?.test].filter((test) => test !== undefined)
  const notes = law.carveOuts.map((one) => one.when)
  const policies = law.policies.flatMap(({ when }) => (when.test === undefined ? [] : [when.test]))
  return { ofClass: [...tests, ...notes].flatMap(leavesOf), ofPolicy: policies.flatMap(leavesOf) }
}

function thresholds(leaves: readonly RuleLeaf[], isAxis: (field: RuleInput) => boolean): readonly number[] {
  const values = leaves.flatMap(({ field, value }) =>
    isAxis(field) && typeof value === 'number' ? [value] : [],
  )
  return [...new Set(values)].sort((a, b) => a - b)
}

/** A value inside a stretch. */
function inside(from: number | null, below: number | null): number {
  if (from === null) return below === null ? 1 : below / 2
  return below === null ? from * 2 : Math.sqrt(from * below)
}

function valuesAt(tpp: number, pd: number): RuleValues {
  return {
    ...deriveValues({
      tpp: point(tpp),
      dieAreaMm2: point(tpp / pd),
      ioBandwidthGBps: null,
      // Under every ceiling: the map shows the mildest posture a part of this size can meet.
      dramBandwidthGBps: point(1e-6),
      datacenter: true,
      commerciallyAvailableUs: true,
      exportedFromUs: true,
    }),
    pd: point(pd),
  }
}

function stretches(at: readonly number[]): readonly (readonly [number | null, number | null])[] {
  const bounds = [null, ...at, null]
  return bounds.slice(0, -1).map((from, index) => [from, bounds[index + 1] ?? null] as const)
}

function cellsOf(law: LawInForce, xs: readonly number[], ys: readonly number[]): readonly PlaneCell[] {
  return stretches(xs).flatMap(([tppFrom, tppBelow]) =>
    stretches(ys).map(([pdFrom, pdBelow]) => {
      const values = valuesAt(inside(tppFrom, tppBelow), inside(pdFrom, pdBelow))
      const { chipClass } = classify(values, null, law)
      const { computed } = computeStatus(chipClass, values, law)
      return { tppFrom, tppBelow, pdFrom, pdBelow, chipClass, status: computed }
    }),
  )
}

/** The map of the law of one destination and period. */
export function planeOf(law: LawInForce): RulePlane {
  const none = { cells: [], tpp: [], pd: [], others: [] }
  if (law.version === null) return { kind: 'no-rule', ...none }
  if (!law.coversDestination) return { kind: 'not-in-scope', ...none }
  const { ofClass, ofPolicy } = leavesIn(law)
  const isAxis = (field: RuleInput) => X.has(field) || field === 'pd'
  const isNumber = ({ field, value }: RuleLeaf) => !isAxis(field) && typeof value === 'number'
  const tpp = thresholds([...ofClass, ...ofPolicy], (field) => X.has(field))
  const pd = thresholds(ofClass, (field) => field === 'pd')
  const others = [...ofClass, ...ofPolicy].filter(isNumber)
  const kind = ofClass.some(isNumber) ? 'other-quantities' : 'classes'
  return { kind, cells: kind === 'classes' ? cellsOf(law, tpp, pd) : [], tpp, pd, others }
}
