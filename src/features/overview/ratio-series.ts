/** What the article's 2.87× compares: every ratio that published rates of the two chips give, beside the claim. */
import type { Claim } from '../../domain/claim'
import { type Basis, type ChipField, fieldInfo } from '../../domain/fact'
import { formatNumber, formatRatio } from '../../domain/format'
import { isMissing, type Maybe, missing } from '../../domain/missing'
import { type FactIndex, type Reading, readField } from '../../domain/reading'

export const RATIO_CLAIM = 'cl-fp4-2-87x'
export const RATIO_CHIP = 'huawei-atlas-350'
export const RATIO_BASELINE = 'nvidia-h20-96'

export interface RatioRow {
  readonly key: string
  readonly label: string
  readonly ratio: Maybe<number>
  /** `425 ÷ 148 = 2.87`, or the reason why there is no ratio. */
  readonly words: string
  /** {@link words}, short enough for the bar's place. */
  readonly short: string
  /** The sources do not both say dense. */
  readonly uncertain: boolean
  readonly sourceIds: readonly string[]
}

/** Two figures agree when they are within this share of each other (the `~` of the claim checks). */
const CLOSE = 0.01

const PAIRS: readonly { readonly field: ChipField; readonly basis?: Basis; readonly label: string }[] = [
  { field: 'peak_fp4', label: 'FP4, as the article says' },
  { field: 'peak_bf16', basis: 'na', label: 'BF16, all units' },
  { field: 'peak_fp8', basis: 'na', label: 'FP8, all units' },
  { field: 'peak_bf16', basis: 'dense', label: 'BF16, dense matrix' },
  { field: 'peak_fp8', basis: 'dense', label: 'FP8, dense matrix' },
]

function baselineReading(index: FactIndex, field: ChipField): Maybe<Reading> {
  const dense = readField(index, RATIO_BASELINE, field, { basis: 'dense' })
  return isMissing(dense) ? readField(index, RATIO_BASELINE, field) : dense
}

function rowOf(index: FactIndex, pair: (typeof PAIRS)[number]): RatioRow {
  const chip = readField(index, RATIO_CHIP, pair.field, pair.basis === undefined ? {} : { basis: pair.basis })
  const base = baselineReading(index, pair.field)
  const key = `${pair.field}-${pair.basis ?? 'any'}`
  const common = { key, label: pair.label }
  const absent = isMissing(base) ? base : isMissing(chip) ? chip : null
  if (absent || isMissing(chip) || isMissing(base)) {
    const format = fieldInfo(pair.field).label
    const words = isMissing(base)
      ? `No source gives the H20 an ${format} rate: no ratio exists`
      : (absent?.reason ?? '')
    const short = `no ${isMissing(base) ? 'H20 ' : ''}${format} rate, no ratio`
    return { ...common, ratio: missing('not-derivable', words), words, short, uncertain: true, sourceIds: [] }
  }
  const ratio = Number(chip.value) / Number(base.value)
  const sum = `${formatNumber(Number(chip.value), { exact: true })} ÷ ${formatNumber(Number(base.value), { exact: true })}`
  return {
    ...common,
    ratio,
    words: `${sum} = ${formatNumber(ratio, { decimals: 2 })}`,
    short: sum,
    uncertain: chip.basis !== 'dense' || base.basis !== 'dense',
    sourceIds: [chip.fact.sourceId, base.fact.sourceId],
  }
}

/** One row per way of comparing the two chips. */
export function ratioRows(index: FactIndex): readonly RatioRow[] {
  return PAIRS.map((pair) => rowOf(index, pair))
}

/** The claimed ratio, or null when the claim is not among the facts. */
export function claimedRatio(claims: readonly Claim[]): number | null {
  const claim = claims.find((one) => one.claimId === RATIO_CLAIM)
  return claim ? Number(claim.claimedValue) : null
}

/** Says which published pair the claimed ratio matches, and that the claimed format has none. */
export function ratioTitle(rows: readonly RatioRow[], claimed: number | null): string {
  if (claimed === null) return 'What the Atlas 350 computes, against the H20'
  const match = rows.find((row) => !isMissing(row.ratio) && Math.abs(row.ratio - claimed) <= CLOSE * claimed)
  const asked = rows[0]
  const format = match?.label.split(',')[0]
  if (!match || !asked) return `No published pair of numbers gives ${formatRatio(claimed)}`
  return match === asked
    ? `${formatRatio(claimed)} is borne out by the published ${format} rates`
    : `The article’s ${formatRatio(claimed)} in FP4 is a ${format} ratio: the H20 has no FP4 rate to compare`
}

export function ratioSummary(rows: readonly RatioRow[], claimed: number | null): string {
  const parts = rows.map(
    (row) => `${row.label}: ${isMissing(row.ratio) ? 'no ratio' : formatRatio(row.ratio)}`,
  )
  return `Atlas 350 over H20${claimed === null ? '' : `, claimed ${formatRatio(claimed)}`}. ${parts.join('; ')}.`
}
