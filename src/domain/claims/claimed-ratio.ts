/** What the claimed 2.87 compares: every ratio that published rates of the two chips give, beside the claim. */
import type { Chip } from '../chip'
import type { Claim } from '../claim'
import { hasNoNative } from '../comparison/rates'
import { type Basis, type ChipField, fieldInfo } from '../fact'
import { formatRatio, NOT_MEANINGFUL } from '../format'
import { isMissing, type Maybe } from '../missing'
import { factsOf } from '../reading'
import type { Term } from './grammar'
import { ratioValue } from './sums'
import type { ClaimWorld, Inputs } from './world'

export const RATIO_CLAIM = 'cl-fp4-2-87x'
export const RATIO_CHIP = 'huawei-atlas-350'
export const RATIO_BASELINE = 'nvidia-h20-96'
/** What the article's own figure is asked by; the others by the key of their row. */
export const CLAIMED = 'claimed'
/** The `~` of the claim checks. */
const CLOSE = 0.01

export interface RatioRow {
  readonly key: string
  readonly label: string
  readonly ratio: Maybe<number>
  /** `425 ÷ 148 = 2.87 (…)`, or why there is none. */
  readonly words: string
  /** Fits the bar's place where there is no bar. */
  readonly short: string
  /** Not both sides say dense. */
  readonly uncertain: boolean
  readonly inputs: Inputs
}

/** What the ratios are read from. */
export type RatioWorld = Pick<ClaimWorld, 'index' | 'chips' | 'asOf'>

const PAIRS: readonly { readonly field: ChipField; readonly basis: Basis }[] = [
  { field: 'peak_bf16', basis: 'na' },
  { field: 'peak_fp8', basis: 'na' },
  { field: 'peak_bf16', basis: 'dense' },
  { field: 'peak_fp8', basis: 'dense' },
  { field: 'peak_fp4', basis: 'na' },
]

/** Some statement of the same rate says that it counts the vector units in. */
function addsVectors({ index }: RatioWorld, { facts }: Inputs): boolean {
  const [over] = facts
  if (over === undefined) return false
  return factsOf(index, over.chipId, over.field).some(
    ({ basis, value, note }) => basis === over.basis && value === over.value && /plus vector/i.test(note),
  )
}

function labelOf(field: ChipField, basis: Basis, inputs: Inputs, world: RatioWorld): string {
  const format = fieldInfo(field).label
  if (inputs.facts.length < 2) return format
  if (addsVectors(world, inputs)) return `${format}, matrix + vector`
  return basis === 'dense' ? `${format}, dense matrix` : `${format}, basis not stated`
}

const baselineOf = (chips: readonly Chip[]) => chips.find(({ chipId }) => chipId === RATIO_BASELINE)

function rowOf(world: RatioWorld, { field, basis }: (typeof PAIRS)[number]): RatioRow {
  const over: Term = { kind: 'field', chipId: RATIO_CHIP, field, basis }
  const under: Term = {
    kind: 'field',
    chipId: RATIO_BASELINE,
    field,
    basis: basis === 'dense' ? 'dense' : null,
  }
  const found = ratioValue(over, under, {
    ...world,
    companies: [],
    revenue: [],
    events: [],
    measures: [],
    statusOf: () => 'unknown',
  })
  const ratio = typeof found.value === 'string' ? Number.NaN : found.value
  const baseline = baselineOf(world.chips)
  const format = fieldInfo(field).label
  const lacks = baseline !== undefined && hasNoNative(baseline, world.chips, field)
  return {
    key: `${field}-${basis}`,
    label: labelOf(field, basis, found.inputs, world),
    ratio,
    words: found.words,
    short: lacks ? `H20 has no native ${format}: no ratio exists` : `no ${format} ratio`,
    uncertain: found.inputs.facts.some((fact) => fact.basis !== 'dense'),
    inputs: found.inputs,
  }
}

/** One row per way of comparing the two chips. */
export function ratioRows(world: RatioWorld): readonly RatioRow[] {
  return PAIRS.map((pair) => rowOf(world, pair))
}

/** The claimed ratio as a number; null when the claim is not among the facts. */
export function claimedRatio(claims: readonly Claim[]): number | null {
  const claim = claims.find(({ claimId }) => claimId === RATIO_CLAIM)
  return claim ? Number(claim.claimedValue) : null
}

/** The published pair that gives the claimed ratio. */
export function matchOf(rows: readonly RatioRow[], claimed: number): RatioRow | undefined {
  return rows.find(({ ratio }) => !isMissing(ratio) && Math.abs(ratio - claimed) <= CLOSE * claimed)
}

/** `2.87×`, or `n.m.` where there is none. */
export function ratioText({ ratio }: RatioRow): string {
  return isMissing(ratio) ? NOT_MEANINGFUL : formatRatio(ratio)
}

/** A bar in words: what is compared, then what stands at it. */
export function ratioLabel(row: RatioRow): string {
  return `${row.label}: ${ratioText(row)}${isMissing(row.ratio) ? `, ${row.short}` : ''}`
}

/** The row of the format that the claim speaks of. */
export function claimedRow(rows: readonly RatioRow[]): RatioRow | undefined {
  return rows.find(({ key }) => key.startsWith('peak_fp4'))
}
