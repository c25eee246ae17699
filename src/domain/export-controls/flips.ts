/**
 * Where an open answer flips: a missing input is moved over all values it may have, and the decision taken at every
 * point where a test can turn and between those points. Exact: the points come from the thresholds themselves.
 */
import type { ChipClass } from './classify'
import { type Case, type Decision, decide, groupOf } from './decide'
import type { Interval } from './logic'
import type { LawInForce } from './period'
import type { Status } from './status'
import { type OpenFigure, probesOf, rangeOf, withFigure } from './turning-points'
import { type BaseValues, deriveValues } from './values'

export interface Answer extends Status {
  readonly chipClass: ChipClass
}

/** Values of one open input that share one answer. */
export interface Region {
  readonly input: OpenFigure | 'datacenter'
  /** Bounds of the figure; null on a side without bound, and on both for a yes-or-no input. */
  readonly above: number | null
  readonly below: number | null
  /** Whether the bound itself belongs to the region. */
  readonly includesAbove: boolean
  readonly includesBelow: boolean
  /** For a yes-or-no input. */
  readonly equals: boolean | null
  readonly answer: Answer
}

const UNBOUNDED = {
  above: null,
  below: null,
  includesAbove: false,
  includesBelow: false,
  equals: null,
} as const

function answerOf(decision: Decision, law: LawInForce): Answer {
  const { status, classification } = decision
  return { status, group: groupOf(status, law), chipClass: classification.chipClass }
}

function isSame(a: Answer, b: Answer): boolean {
  return a.status === b.status && a.chipClass === b.chipClass
}

function middleOf(low: number, high: number): number {
  return high === Number.POSITIVE_INFINITY ? low * 2 + 1 : (low + high) / 2
}

/** Continues the last region, or closes it and opens the next one at `bound`. */
function extend(
  regions: readonly Region[],
  next: Answer,
  bound: number,
  isAtBound: boolean,
): readonly Region[] {
  const last = regions.at(-1)
  if (last === undefined) return regions
  if (isSame(last.answer, next)) return regions
  const closed = { ...last, below: bound, includesBelow: !isAtBound }
  const opened = { ...UNBOUNDED, input: last.input, above: bound, includesAbove: isAtBound, answer: next }
  return [...regions.slice(0, -1), closed, opened]
}

/** The regions of one open figure from its lowest possible value up. One region: the figure does not matter. */
function figureRegions(chip: Case, base: BaseValues, figure: OpenFigure, range: Interval, law: LawInForce) {
  const ask = (values: Case['values']) => answerOf(decide({ ...chip, values }, law), law)
  const askBetween = (low: number, high: number) =>
    ask(deriveValues(withFigure(base, figure, middleOf(low, high))))
  const probes = probesOf(chip, base, figure, range, law)
  const first = askBetween(range.low, probes[0]?.at ?? range.high)
  let regions: readonly Region[] = [{ ...UNBOUNDED, input: figure, answer: first }]
  for (const [index, probe] of probes.entries()) {
    regions = extend(regions, ask(probe.values), probe.at, true)
    regions = extend(regions, askBetween(probe.at, probes[index + 1]?.at ?? range.high), probe.at, false)
  }
  return regions
}

function judgementRegions(chip: Case, base: BaseValues, law: LawInForce): readonly Region[] {
  return [true, false].map((equals) => {
    const values = deriveValues({ ...base, datacenter: equals })
    const answer = answerOf(decide({ ...chip, values }, law), law)
    return { ...UNBOUNDED, input: 'datacenter', equals, answer }
  })
}

const FIGURES: readonly OpenFigure[] = [
  'applicable_die_area_mm2',
  'io_bandwidth_gbs',
  'dram_bandwidth_gbs',
  'tpp',
]

/** For each input that is missing and matters: its values, in regions of one answer each, low to high. */
export function openRegions(chip: Case, base: BaseValues, law: LawInForce): readonly (readonly Region[])[] {
  const figures = FIGURES.flatMap((figure) => {
    const range = rangeOf(figure, base)
    return range === null ? [] : [figureRegions(chip, base, figure, range, law)]
  })
  const judged = base.datacenter === null ? [judgementRegions(chip, base, law)] : []
  return [...figures, ...judged].filter(([first, ...rest]) =>
    rest.some((region) => first !== undefined && !isSame(region.answer, first.answer)),
  )
}
