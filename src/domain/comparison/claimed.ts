/** The article's own table: what it claims beside what the facts give. Every figure of "found" is computed here. */
import type { Chip } from '../chip'
import type { ArticleRow, Claim } from '../claim'
import { type ChipFact, type ChipField, fieldInfo } from '../fact'
import { isSetAside } from '../fact-choice'
import { joinList } from '../format'
import { isMissing } from '../missing'
import { engineOf, type FactIndex, factsOf } from '../reading'
import { ratioText } from './comparability'
import { cellNumber } from './content'
import { shortNames } from './names'
import { hasNoNative, readEngineRate } from './rates'

export interface ClaimedRow {
  /** As the article names it. */
  readonly row: string
  readonly chipIds: readonly string[]
  /** FP4 against the H20, as claimed: `2.87×`, `far exceeds`. */
  readonly claimed: string
  /** What the published rates give, a sentence each. */
  readonly found: readonly string[]
  readonly maturity: string
  readonly customers: string
  /** The article's word for access to China's market; empty where it says nothing. */
  readonly access: string
  readonly claims: readonly Claim[]
}

export interface ClaimedContext {
  readonly chips: readonly Chip[]
  readonly index: FactIndex
  /** The chip the article measures against. */
  readonly baseline: string
}

/** Formats in which the claim could have been reckoned, besides the one it names. */
const OTHER_FORMATS = [
  'peak_bf16',
  'peak_fp16',
  'peak_fp8',
  'peak_int8',
] as const satisfies readonly ChipField[]

interface Quotient {
  readonly field: ChipField
  readonly fact: ChipFact
  readonly over: number
  readonly under: number
}

function quotientText({ over, under }: Quotient): string {
  return `${cellNumber(over)} ÷ ${cellNumber(under)}`
}

/** Every published matrix rate of the chip over the baseline's rate in the same format. */
function quotients({ index, baseline }: ClaimedContext, chipId: string): readonly Quotient[] {
  return OTHER_FORMATS.flatMap((field) => {
    const base = readEngineRate(index, baseline, field, 'matrix')
    if (isMissing(base) || typeof base.value !== 'number') return []
    const under = base.value
    return factsOf(index, chipId, field)
      .filter((fact) => engineOf(fact) === 'matrix' && fact.basis !== 'sparse' && !isSetAside(fact))
      .flatMap((fact) => (typeof fact.value === 'number' ? [{ field, fact, over: fact.value, under }] : []))
  })
}

function bestPerFormat(all: readonly Quotient[], basis: 'dense' | 'na'): readonly Quotient[] {
  return OTHER_FORMATS.flatMap(
    (field) => all.find((one) => one.field === field && one.fact.basis === basis) ?? [],
  )
}

/** The claim's own precision: 2.87 is met by anything that rounds to 2.87. */
function meets(quotient: Quotient, claim: string): boolean {
  const decimals = claim.split('.')[1]?.length ?? 0
  return (quotient.over / quotient.under).toFixed(decimals) === Number(claim).toFixed(decimals)
}

/** The same quotient in two formats is one sentence: `BF16 and FP16`. */
function byNumbers(all: readonly Quotient[]): readonly (readonly Quotient[])[] {
  const groups = new Map<string, Quotient[]>()
  for (const one of all) {
    const group = groups.get(quotientText(one))
    if (group) group.push(one)
    else groups.set(quotientText(one), [one])
  }
  return [...groups.values()]
}

function formatsOf(group: readonly Quotient[]): string {
  return joinList([...new Set(group.map(({ field }) => fieldInfo(field).label))])
}

function basisOf(group: readonly Quotient[]): string {
  if (group.some(({ fact }) => /plus vector/i.test(fact.note))) return 'matrix and vector units together'
  return group[0]?.fact.basis === 'dense' ? 'dense' : 'dense or sparse not stated'
}

function quotientSentence(group: readonly Quotient[]): string {
  const first = group[0]
  if (first === undefined) return ''
  const ratio = ratioText(first.over / first.under)
  return `${ratio} is ${quotientText(first)} in ${formatsOf(group)}, ${basisOf(group)}`
}

function fp4Sentence(
  { chips, index, baseline }: ClaimedContext,
  chip: Chip,
  name: string,
  baseName: string,
): string {
  const base = chips.find((one) => one.chipId === baseline)
  const lacksBase = base !== undefined && hasNoNative(base, chips, 'peak_fp4')
  const own = readEngineRate(index, chip.chipId, 'peak_fp4', 'matrix')
  const why = lacksBase ? `the ${baseName} has no native FP4` : `no source gives the ${baseName} an FP4 rate`
  if (!isMissing(own)) return `In FP4 there is no ratio: ${why}`
  return hasNoNative(chip, chips, 'peak_fp4')
    ? `In FP4 there is no ratio: the ${name} has no native FP4`
    : `In FP4 there is no ratio: no source gives the ${name} an FP4 rate`
}

function numericFindings(claim: string, all: readonly Quotient[]): readonly string[] {
  const met = byNumbers(all.filter((one) => meets(one, claim))).map(quotientSentence)
  const dense = byNumbers(bestPerFormat(all, 'dense')).slice(0, 1)
  const stated = byNumbers(bestPerFormat(all, 'na'))
  const others = [...stated, ...dense].map(quotientSentence).filter((sentence) => !met.includes(sentence))
  const none = all.length === 0 ? [] : [`No published rate gives ${claim}×`]
  return met.length > 0 ? [...met, ...others] : [...none, ...others]
}

function findings(row: ArticleRow, context: ClaimedContext): readonly string[] {
  const named = context.chips.filter((chip) => [...row.chipIds, context.baseline].includes(chip.chipId))
  const names = shortNames(named)
  const nameOf = (chipId: string) => names.get(chipId) ?? chipId
  const baseName = nameOf(context.baseline)
  const chips = named.filter((chip) => row.chipIds.includes(chip.chipId))
  if (row.chipIds.includes(context.baseline)) {
    const base = named.find((chip) => chip.chipId === context.baseline)
    return base === undefined ? [] : [fp4Sentence(context, base, baseName, baseName)]
  }
  const fp4 = chips.map((chip) => fp4Sentence(context, chip, nameOf(chip.chipId), baseName))
  const isNumber = /^\d+(\.\d+)?$/.test(row.fp4VsH20)
  const withRates = chips.map((chip) => ({ chip, all: quotients(context, chip.chipId) }))
  const isMet = ({ all }: { all: readonly Quotient[] }) =>
    isNumber && all.some((one) => meets(one, row.fp4VsH20))
  const metFirst = [...withRates].sort((a, b) => Number(isMet(b)) - Number(isMet(a)))
  const rates = metFirst.flatMap(({ chip, all }) => {
    const sentences = isNumber
      ? numericFindings(row.fp4VsH20, all)
      : byNumbers(bestPerFormat(all, 'dense')).slice(0, 1).map(quotientSentence)
    return sentences.map((sentence) => (chips.length > 1 ? `${nameOf(chip.chipId)}: ${sentence}` : sentence))
  })
  return [...new Set([...fp4, ...rates])]
}

/** The article's table with what is found, row by row. */
export function claimedRows(
  table: readonly ArticleRow[],
  claims: readonly Claim[],
  context: ClaimedContext,
): readonly ClaimedRow[] {
  return table.map((row) => ({
    row: row.row,
    chipIds: row.chipIds,
    claimed: /^\d/.test(row.fp4VsH20) ? `${row.fp4VsH20}×` : row.fp4VsH20,
    found: findings(row, context),
    maturity: row.ecosystemMaturity,
    customers: row.representativeCustomers,
    access: row.marketAccess,
    claims: row.claimIds.flatMap((claimId) => claims.find((claim) => claim.claimId === claimId) ?? []),
  }))
}
