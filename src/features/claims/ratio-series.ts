/** What the claimed 2.87 compares: every ratio that published rates of the two chips give, beside the claim. */

import type { TableTwin } from '../../charts/figure-types'
import type { Claim } from '../../domain/claim'
import type { Term } from '../../domain/claims/grammar'
import { ratioValue } from '../../domain/claims/sums'
import type { ClaimWorld, Inputs } from '../../domain/claims/world'
import { hasNoNative } from '../../domain/comparison/rates'
import { type Basis, type ChipField, fieldInfo } from '../../domain/fact'
import { formatRatio } from '../../domain/format'
import { isMissing, type Maybe } from '../../domain/missing'
import { factsOf } from '../../domain/reading'

export const RATIO_CLAIM = 'cl-fp4-2-87x'
const CHIP = 'huawei-atlas-350'
const BASELINE = 'nvidia-h20-96'
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

const PAIRS: readonly { readonly field: ChipField; readonly basis: Basis }[] = [
  { field: 'peak_bf16', basis: 'na' },
  { field: 'peak_fp8', basis: 'na' },
  { field: 'peak_bf16', basis: 'dense' },
  { field: 'peak_fp8', basis: 'dense' },
  { field: 'peak_fp4', basis: 'na' },
]

/** Some statement of the same rate says that it counts the vector units in. */
function addsVectors(world: ClaimWorld, { facts }: Inputs): boolean {
  const [over] = facts
  if (over === undefined) return false
  return factsOf(world.index, over.chipId, over.field).some(
    ({ basis, value, note }) => basis === over.basis && value === over.value && /plus vector/i.test(note),
  )
}

function labelOf(field: ChipField, basis: Basis, inputs: Inputs, world: ClaimWorld): string {
  const format = fieldInfo(field).label
  if (inputs.facts.length < 2) return format
  if (addsVectors(world, inputs)) return `${format}, matrix + vector`
  return basis === 'dense' ? `${format}, dense matrix` : `${format}, basis not stated`
}

function rowOf(world: ClaimWorld, { field, basis }: (typeof PAIRS)[number]): RatioRow {
  const over: Term = { kind: 'field', chipId: CHIP, field, basis }
  const under: Term = { kind: 'field', chipId: BASELINE, field, basis: basis === 'dense' ? 'dense' : null }
  const found = ratioValue(over, under, world)
  const ratio = typeof found.value === 'string' ? Number.NaN : found.value
  const baseline = world.chips.find(({ chipId }) => chipId === BASELINE)
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
export function ratioRows(world: ClaimWorld): readonly RatioRow[] {
  return PAIRS.map((pair) => rowOf(world, pair))
}

/** The claimed ratio as a number. */
export function claimedRatio(claim: Claim): number {
  return Number(claim.claimedValue)
}

function matchOf(rows: readonly RatioRow[], claimed: number): RatioRow | undefined {
  return rows.find(({ ratio }) => !isMissing(ratio) && Math.abs(ratio - claimed) <= CLOSE * claimed)
}

/** Says which published pair gives the claimed ratio, and that the claimed format has none. */
export function ratioTitle(rows: readonly RatioRow[], claimed: number): string {
  const fp4 = rows.find(({ key }) => key.startsWith('peak_fp4'))
  const match = matchOf(rows, claimed)
  const text = formatRatio(claimed)
  if (fp4 === undefined || !isMissing(fp4.ratio)) {
    const holds = fp4 !== undefined && match === fp4
    return holds ? `The published FP4 rates give ${text}` : `The published FP4 rates do not give ${text}`
  }
  return match === undefined
    ? `No published pair of numbers gives ${text} in FP4`
    : `No published pair gives ${text} in FP4: it is the ${match.label.split(',')[0]} ratio`
}

export function ratioSummary(rows: readonly RatioRow[], claimed: number): string {
  const parts = rows.map(({ label, ratio, short }) =>
    isMissing(ratio) ? `${label}: ${short}` : `${label} ${formatRatio(ratio)}`,
  )
  return `Atlas 350 over H20 96 GB. Claimed for FP4 ${formatRatio(claimed)}. ${parts.join('; ')}.`
}

/** The same figures as a table, each with its sum. */
export function ratioTwin(rows: readonly RatioRow[], claimed: number): TableTwin {
  return {
    caption: 'Atlas 350 over H20 96 GB, by format and by what is counted',
    columns: [
      { key: 'label', label: 'Compared' },
      { key: 'ratio', label: 'Ratio', numeric: true },
      { key: 'words', label: 'How it is computed' },
    ],
    rows: [
      { label: 'Article: FP4', ratio: formatRatio(claimed), words: 'as claimed' },
      ...rows.map(({ label, ratio, words }) => ({
        label,
        ratio: isMissing(ratio) ? 'n.m.' : formatRatio(ratio),
        words,
      })),
    ],
  }
}
