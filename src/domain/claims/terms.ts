/** Terms of a check: a chip's reading, a revenue figure or a plain number, in numbers and in words. */
import { formatDate } from '../date'
import { isPeakRate } from '../fact'
import { periodWords } from '../fiscal-period'
import { formatNumber } from '../format'
import { formatTerm } from '../growth'
import { isMissing, type Maybe, missing } from '../missing'
import { type PeriodFigure, periodFigure } from '../period-figure'
import type { ByPeriod } from '../period-sums'
import { formatQuantity } from '../quantity'
import { type Reading, readField } from '../reading'
import { fieldNoun } from '../reading-words'
import type { RevenueFigure } from '../revenue'
import { ownLabels, publishedByPeriod } from '../revenue-figures'
import { BASIS_WORDS, segmentWords } from '../words'
import type { Term } from './grammar'
import { type ClaimWorld, NO_INPUTS, type TermValue } from './world'

/** The company's own label of the period where it has one (`FY2026`), else the period in words. */
export function periodName(world: ClaimWorld, companyId: string, period: string): string {
  return ownLabels(world.revenue, companyId).get(period) ?? periodWords(period)
}

type FieldTerm = Extract<Term, { kind: 'field' }>
type FigureTerm = Extract<Term, { kind: 'figure' }>
/** A term, with what a sum over it must know. */
export interface Found extends TermValue {
  readonly reading: Reading | null
  readonly currency: string | null
  /** The bare number inside a sum. */
  readonly digits: string
  readonly name: string
}

export const EVER = '9999-12-31'

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

export function companyName(world: ClaimWorld, companyId: string): string {
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

export function figuresOf(term: Omit<FigureTerm, 'kind'>, world: ClaimWorld, asOf: string): ByPeriod {
  const { companyId, segment } = term
  return publishedByPeriod(world.revenue, { companyId, segment, asOf })
}

/** `not yet published` where the facts hold the figure but the date hides it. */
export function hiddenByDate<T>(
  now: Maybe<T>,
  ever: Maybe<unknown>,
  what: string,
  world: ClaimWorld,
): Maybe<T> {
  return isMissing(now) && !isMissing(ever)
    ? missing('not-yet-published', `${what} had not been published by ${formatDate(world.asOf)}.`)
    : now
}

export function rowsOf(figure: PeriodFigure): readonly RevenueFigure[] {
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

export function find(term: Term, world: ClaimWorld): Found {
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
