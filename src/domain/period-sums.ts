/** Sums that give a period from others: year-to-date totals less what went before, or parts added up. */
import { addDays, type IsoDay } from './date'
import { type FiscalPeriod, type PeriodPart, periodLabel } from './fiscal-period'
import { MINUS } from './format'
import { formatTerm } from './growth'
import type { RevenueFigure } from './revenue'
import { isRounded } from './revenue-figures'

export interface Derivation {
  /** The sum with its numbers: `2026H1 5 995.6 − 2026Q1 2 884.7 = 3 110.9`, or the note of a derived row. */
  readonly words: string
  readonly from: readonly RevenueFigure[]
  /** An input is rounded in its source, so the result is no better. */
  readonly rounded: boolean
}

/** A period as a sum of published figures. */
export interface PeriodSum {
  readonly periodStart: IsoDay
  readonly periodEnd: IsoDay
  readonly valueMillion: number
  readonly currency: RevenueFigure['currency']
  readonly derivation: Derivation
}

/** Published figures by period label, each list in order of preference. */
export type ByPeriod = ReadonlyMap<string, readonly RevenueFigure[]>

/** Per part, the sums that give it, fewest terms first: a total and what is taken away, or parts added up. */
const SUMS: Readonly<Record<PeriodPart, readonly (readonly [PeriodPart, ...PeriodPart[]])[]>> = {
  Q1: [
    ['H1', 'Q2'],
    ['9M', 'Q2', 'Q3'],
    ['FY', 'Q2', 'Q3', 'Q4'],
  ],
  Q2: [
    ['H1', 'Q1'],
    ['9M', 'Q1', 'Q3'],
    ['FY', 'Q1', 'Q3', 'Q4'],
  ],
  Q3: [
    ['9M', 'H1'],
    ['9M', 'Q1', 'Q2'],
    ['FY', 'H1', 'Q4'],
    ['FY', 'Q1', 'Q2', 'Q4'],
  ],
  Q4: [
    ['FY', '9M'],
    ['FY', 'H1', 'Q3'],
    ['FY', 'Q1', 'Q2', 'Q3'],
  ],
  H2: [['FY', 'H1']],
  H1: [],
  '9M': [],
  FY: [],
}
/** Totals that may be added up from their parts. */
const PARTS: Partial<Record<PeriodPart, readonly PeriodPart[]>> = {
  H1: ['Q1', 'Q2'],
  '9M': ['Q1', 'Q2', 'Q3'],
  FY: ['Q1', 'Q2', 'Q3', 'Q4'],
}

const isBalance = (figure: RevenueFigure) => figure.periodStart === figure.periodEnd

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0
}

/** A difference is no more precise than its coarsest term; this also clears floating-point dust. */
function atCommonPrecision(value: number, terms: readonly RevenueFigure[]): number {
  return Number(value.toFixed(Math.min(...terms.map((term) => decimalsOf(term.valueMillion)))))
}

/** The days of a total that the other terms leave uncovered, in one piece. */
function uncovered(total: RevenueFigure, taken: readonly RevenueFigure[]): { start: IsoDay; end: IsoDay } {
  let start = total.periodStart
  for (const term of [...taken].sort((a, b) => (a.periodStart < b.periodStart ? -1 : 1))) {
    if (term.periodStart > start) return { start, end: addDays(term.periodStart, -1) }
    start = addDays(term.periodEnd, 1)
  }
  return { start, end: total.periodEnd }
}

function sumWords(terms: readonly RevenueFigure[], sign: string, value: number): string {
  const parts = terms.map((term) => `${term.fiscalPeriod} ${formatTerm(term.valueMillion)}`)
  return `${parts.join(` ${sign} `)} = ${formatTerm(value)}`
}

function lookUp(byPeriod: ByPeriod, year: number, parts: readonly PeriodPart[]): RevenueFigure[] | null {
  const found = parts.flatMap((part) => byPeriod.get(periodLabel({ year, part }))?.[0] ?? [])
  return found.length === parts.length && !found.some(isBalance) ? found : null
}

function sumOf(terms: readonly RevenueFigure[], sign: 1 | -1): PeriodSum | null {
  const [first, ...rest] = terms
  const last = terms.at(-1)
  if (first === undefined || last === undefined) return null
  const sum = rest.reduce((total, term) => total + sign * term.valueMillion, first.valueMillion)
  const valueMillion = atCommonPrecision(sum, terms)
  const days = sign < 0 ? uncovered(first, rest) : { start: first.periodStart, end: last.periodEnd }
  return {
    periodStart: days.start,
    periodEnd: days.end,
    valueMillion,
    currency: first.currency,
    derivation: {
      words: sumWords(terms, sign < 0 ? MINUS : '+', valueMillion),
      from: terms,
      rounded: terms.some(isRounded),
    },
  }
}

/** The sum of published figures that gives a period, with the fewest terms; null when the figures do not suffice. */
export function sumFor(byPeriod: ByPeriod, period: FiscalPeriod): PeriodSum | null {
  for (const sum of SUMS[period.part]) {
    const terms = lookUp(byPeriod, period.year, sum)
    if (terms) return sumOf(terms, -1)
  }
  const terms = lookUp(byPeriod, period.year, PARTS[period.part] ?? [])
  return terms && sumOf(terms, 1)
}
