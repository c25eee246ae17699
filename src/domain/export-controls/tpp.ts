/**
 * Total processing performance of a packaged IC, as 3A090 defines it: dense rate × bit length, the highest of all
 * formats. Follows `meta.computation.tpp` of the rules file step by step.
 */
import type { Chip } from '../chip'
import { type ChipFact, type ChipField, fieldInfo, isPeakRate } from '../fact'
import { chooseFact, isSetAside } from '../fact-choice'
import type { Interval } from './logic'

export type NumberFact = ChipFact & { readonly value: number }

/** A peak rate as it counts: per package, times the bit length. */
export interface Rate {
  readonly fact: NumberFact
  readonly bits: number
  readonly tpp: number
}

export interface Rates {
  /** One preferred rate per format, best first. */
  readonly chosen: readonly Rate[]
  /** Rows another choice could have taken. */
  readonly rivals: readonly Rate[]
}

export interface RateTable {
  readonly dense: Rates
  readonly denseVector: Rates
  readonly notStated: Rates
  readonly sparse: Rates
}

/** Which format to name when several give the same TPP: the one people quote. */
const FORMAT_ORDER: readonly ChipField[] = [
  'peak_bf16',
  'peak_fp16',
  'peak_fp8',
  'peak_int8',
  'peak_fp6',
  'peak_fp4',
  'peak_int4',
  'peak_tf32',
  'peak_fp32',
  'peak_fp64',
]

/** Only facts that are numbers can enter a computation. */
export function isNumberFact(fact: ChipFact): fact is NumberFact {
  return typeof fact.value === 'number'
}

/** The preferred number of rivals about one field, or null. */
export function chooseNumber(rivals: readonly ChipFact[]): NumberFact | null {
  const chosen = chooseFact(rivals.filter(isNumberFact))
  return chosen !== null && isNumberFact(chosen) ? chosen : null
}

/** A rate of the vector units, not of the matrix units (step 0). */
export function isVectorRate(fact: ChipFact): boolean {
  if (fact.field === 'peak_fp32' || fact.field === 'peak_fp64') return true
  return /non-tensor|vector rate|^vector/.test(fact.note)
}

/** GPUs from before matrix units: their vector rates are all there is (step 1). */
export function hasNoMatrixUnits(chip: Chip): boolean {
  const isGpuMaker = chip.vendorId === 'nvidia' || chip.vendorId === 'amd'
  return isGpuMaker && chip.released !== null && chip.released < '2017-05'
}

function byTpp(a: Rate, b: Rate): number {
  const near = Math.abs(a.tpp - b.tpp) <= 1e-9 * Math.max(a.tpp, b.tpp)
  return near ? FORMAT_ORDER.indexOf(a.fact.field) - FORMAT_ORDER.indexOf(b.fact.field) : b.tpp - a.tpp
}

function ratesOf(facts: readonly NumberFact[], packages: number): Rates {
  const rate = (fact: NumberFact): Rate => {
    const bits = fieldInfo(fact.field).bits ?? 0
    return { fact, bits, tpp: (fact.value * bits) / packages }
  }
  const fields = [...new Set(facts.map((fact) => fact.field))]
  const chosen = fields
    .map((field) => chooseNumber(facts.filter((fact) => fact.field === field)))
    .filter((fact) => fact !== null)
  const rivals = facts.filter((fact) => !chosen.includes(fact) && !isSetAside(fact))
  return { chosen: chosen.map(rate).sort(byTpp), rivals: rivals.map(rate) }
}

/** All peak rates of a chip, sorted into the drawers the steps open one after the other. */
export function rateTable(facts: readonly ChipFact[], packages: number): RateTable {
  const peaks = facts.filter((fact) => isPeakRate(fact.field)).filter(isNumberFact)
  const drawer = (basis: ChipFact['basis'], vector?: boolean) =>
    ratesOf(
      peaks.filter((f) => f.basis === basis && (vector === undefined || isVectorRate(f) === vector)),
      packages,
    )
  return {
    dense: drawer('dense', false),
    denseVector: drawer('dense', true),
    notStated: drawer('na', false),
    sparse: drawer('sparse'),
  }
}

/** The best of several drawers, best first. */
export function bestOf(...drawers: readonly Rates[]): readonly Rate[] {
  return drawers.flatMap((rates) => rates.chosen).sort(byTpp)
}

/** Step 4: nothing dense is stated. The vector units are a floor, the sparse rate a ceiling: never half of it. */
export function boundsOf(table: RateTable): Interval {
  const floor = table.denseVector.chosen[0]?.tpp ?? 0
  return { low: floor, high: table.sparse.chosen[0]?.tpp ?? Number.POSITIVE_INFINITY }
}
