/** Terms of a check and the sums over them: a reading, a revenue figure, a ratio of two, a growth rate. */
import { formatDate } from '../date'
import { fieldInfo, isPeakRate } from '../fact'
import { periodWords } from '../fiscal-period'
import { formatNumber } from '../format'
import { describeGrowth, formatTerm } from '../growth'
import { isMissing, type Maybe, missing } from '../missing'
import { type PeriodFigure, periodFigure, periodGrowth } from '../period-figure'
import { formatQuantity } from '../quantity'
import { engineOf, type Reading, readField } from '../reading'
import { fieldNoun } from '../reading-words'
import type { RevenueFigure } from '../revenue'
import { ownLabels, publishedByPeriod } from '../revenue-figures'
import { BASIS_WORDS, segmentWords } from '../words'
import type { Operand, Term } from './grammar'
import { type ClaimWorld, NO_INPUTS, type TermValue } from './world'

/** The company's own label of the period where it has one (`FY2026`), else the period in words. */
function periodName(world: ClaimWorld, companyId: string, period: string): string {
  return ownLabels(world.revenue, companyId).get(period) ?? periodWords(period)
}

type FieldTerm = Extract<Term, { kind: 'field' }>
type FigureTerm = Extract<Term, { kind: 'figure' }>
type ByPeriod = ReadonlyMap<string, readonly RevenueFigure[]>

/** A term, with what a sum over it must know. */
interface Found extends TermValue {
  readonly reading: Reading | null
  readonly currency: string | null
  /** The bare number inside a sum. */
  readonly digits: string
  readonly name: string
}

const EVER = '9999-12-31'

function absent(reason: Maybe<never>, name: string): Found {
  const words = isMissing(reason) ? reason.reason : ''
  return {
    value: reason,
    words,
    warnings: [],
    inputs: NO_INPUTS,
    reading: null,
    currency: null,
    digits: '',
    name,
  }
}

function chipName(world: ClaimWorld, chipId: string): string {
  return world.chips.find((chip) => chip.chipId === chipId)?.name ?? chipId
}

function companyName(world: ClaimWorld, companyId: string): string {
  return world.companies.find((company) => company.companyId === companyId)?.name ?? companyId
}

function fieldValue(term: FieldTerm, world: ClaimWorld): Found {
  const options = term.basis === null ? { asOf: world.asOf } : { asOf: world.asOf, basis: term.basis }
  const reading = readField(world.index, term.chipId, term.field, options)
  const chip = chipName(world, term.chipId)
  const noun = fieldNoun(term.field)
  if (isMissing(reading)) {
    return absent({ ...reading, reason: `${chip}: ${reading.reason}` }, `${noun} of ${chip}`)
  }
  const basis = isPeakRate(term.field) ? `, ${BASIS_WORDS[reading.basis]}` : ''
  const name = `${noun} of ${chip}${basis}`
  const { value, unit } = reading
  const digits = typeof value === 'number' ? formatNumber(value, { exact: true }) : value
  const quantity = typeof value === 'number' ? formatQuantity(value, unit, { exact: true }) : value
  const inputs = { ...NO_INPUTS, facts: [reading.fact] }
  return { value, words: `${name}: ${quantity}`, warnings: [], inputs, reading, currency: null, digits, name }
}

function figuresOf(term: Omit<FigureTerm, 'kind'>, world: ClaimWorld, asOf: string): ByPeriod {
  const { companyId, segment } = term
  return publishedByPeriod(world.revenue, { companyId, segment, asOf })
}

/** `not yet published` where the facts hold the figure but the date hides it. */
function hiddenByDate<T>(now: Maybe<T>, ever: Maybe<unknown>, what: string, world: ClaimWorld): Maybe<T> {
  return isMissing(now) && !isMissing(ever)
    ? missing('not-yet-published', `${what} had not been published by ${formatDate(world.asOf)}.`)
    : now
}

function rowsOf(figure: PeriodFigure): readonly RevenueFigure[] {
  return figure.figure ? [figure.figure] : (figure.derivation?.from ?? [])
}

function figureValue(term: FigureTerm, world: ClaimWorld): Found {
  const company = companyName(world, term.companyId)
  const period = periodName(world, term.companyId, term.period)
  const name = `${segmentWords(term.segment)} of ${company}, ${period}`
  const read = (asOf: string) => periodFigure(figuresOf(term, world, asOf), term.period)
  const figure = hiddenByDate(read(world.asOf), read(EVER), `${company}, ${period}`, world)
  if (isMissing(figure)) return absent(figure, name)
  const { valueMillion, currency } = figure
  const words = `${name}: ${formatTerm(valueMillion)} million ${currency === 'CNY' ? 'yuan' : 'dollars'}`
  const warnings = figure.kind === 'reported' ? [] : [`The figure for ${figure.period} is ${figure.kind}.`]
  return {
    value: valueMillion,
    words,
    warnings,
    inputs: { ...NO_INPUTS, figures: rowsOf(figure) },
    reading: null,
    currency,
    digits: formatTerm(valueMillion),
    name,
  }
}

function find(term: Term, world: ClaimWorld): Found {
  if (term.kind === 'field') return fieldValue(term, world)
  if (term.kind === 'figure') return figureValue(term, world)
  const digits = formatNumber(term.value, { exact: true })
  const base = { warnings: [], inputs: NO_INPUTS, reading: null, currency: null }
  return { ...base, value: term.value, words: digits, digits, name: '' }
}

/** One term: `BF16 rate of Atlas 350, basis not stated: 425 TFLOPS`. */
export function termValue(term: Term, world: ClaimWorld): TermValue {
  return find(term, world)
}

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
