/** Sums over terms: a ratio of two, with what weakens it, and growth in per cent. */
import { fieldInfo, isPeakRate } from '../fact'
import { formatNumber } from '../format'
import { describeGrowth } from '../growth'
import { isMissing, type Maybe, missing } from '../missing'
import { periodFigure } from '../period-figure'
import { periodGrowth } from '../period-growth'
import { engineOf, type Reading } from '../reading'
import { BASIS_WORDS, segmentWords } from '../words'
import type { Operand, Term } from './grammar'
import { companyName, EVER, type Found, figuresOf, find, hiddenByDate, periodName, rowsOf } from './terms'
import { type ClaimWorld, NO_INPUTS, type TermValue } from './world'

/** What a reader must know before believing a ratio of two rates. */
function ratioWarnings(over: Reading | null, under: Reading | null): readonly string[] {
  if (!over || !under || !isPeakRate(over.field) || !isPeakRate(under.field)) return []
  const warnings: string[] = []
  if (over.basis !== under.basis) {
    warnings.push(`The bases differ: ${BASIS_WORDS[over.basis]} against ${BASIS_WORDS[under.basis]}.`)
  } else if (over.basis === 'na') warnings.push('Neither source says dense or sparse.')
  const [a, b] = [engineOf(over.fact), engineOf(under.fact)]
  if (a !== b) warnings.push(`A ${a} rate against a ${b} rate.`)
  if (over.field !== under.field) {
    warnings.push(`${fieldInfo(over.field).label} against ${fieldInfo(under.field).label}.`)
  }
  return warnings
}

function whyNoRatio(over: Found, under: Found): Maybe<never> | null {
  if (isMissing(over.value)) return over.value
  if (isMissing(under.value)) return under.value
  if (typeof over.value === 'string' || typeof under.value === 'string') {
    return missing('not-applicable', 'Words have no ratio.')
  }
  const bases = [over.reading?.basis, under.reading?.basis]
  if (bases.includes('sparse') && bases.includes('dense')) {
    return missing('not-applicable', 'Dense against sparse: the two are never compared.')
  }
  if (over.currency !== null && under.currency !== null && over.currency !== under.currency) {
    return missing('not-applicable', 'Two currencies, which are never converted.')
  }
  return under.value === 0 ? missing('not-derivable', 'The divisor is zero.') : null
}

function ratioDigits(ratio: number): string {
  return formatNumber(ratio, Math.abs(ratio) < 0.1 ? {} : { decimals: 2 })
}

/** The quotient of two terms: `425 ÷ 148 = 2.87 (BF16 rate of Atlas 350 …)`. */
export function ratioValue(over: Term, under: Term, world: ClaimWorld): TermValue {
  const [a, b] = [find(over, world), find(under, world)]
  const inputs = {
    ...NO_INPUTS,
    facts: [...a.inputs.facts, ...b.inputs.facts],
    figures: [...a.inputs.figures, ...b.inputs.figures],
  }
  const warnings = [...ratioWarnings(a.reading, b.reading), ...a.warnings, ...b.warnings]
  const none = whyNoRatio(a, b)
  if (none !== null || typeof a.value !== 'number' || typeof b.value !== 'number') {
    const value = none ?? missing('not-applicable', 'Words have no ratio.')
    return { value, words: isMissing(value) ? value.reason : '', warnings, inputs }
  }
  const value = a.value / b.value
  const names = [a.name, b.name].filter(Boolean).join(' ÷ ')
  const words = `${a.digits} ÷ ${b.digits} = ${ratioDigits(value)}${names && ` (${names})`}`
  return { value, words, warnings, inputs }
}

/** Growth in per cent, computed from the figures: `2 884.7 ÷ 1 111.4 − 1 = +159.56 %`. */
export function growthValue(operand: Extract<Operand, { kind: 'growth' }>, world: ClaimWorld): TermValue {
  const { companyId, period, segment, against } = operand
  const grow = (asOf: string) => periodGrowth(figuresOf(operand, world, asOf), period, against)
  const now = grow(world.asOf)
  const company = companyName(world, companyId)
  const name = periodName(world, companyId, period)
  const value = hiddenByDate(now.growth, grow(EVER).growth, `${company}, ${name}`, world)
  if (isMissing(value)) return { value, words: value.reason, warnings: [], inputs: NO_INPUTS }
  const current = periodFigure(figuresOf(operand, world, world.asOf), period)
  const both = [current, now.base].flatMap((figure) => (isMissing(figure) ? [] : [figure]))
  const compared = against === 'yoy' ? 'year on year' : 'quarter on quarter'
  return {
    value: value.percent,
    words: `${now.sum ?? describeGrowth(value)} (${segmentWords(segment)} of ${company}, ${name}, ${compared})`,
    warnings: value.tinyBase ? ['The base is tiny: read the multiple, not the percentage.'] : [],
    inputs: { ...NO_INPUTS, figures: both.flatMap(rowsOf) },
  }
}
