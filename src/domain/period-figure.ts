/** The figure of one period: as published, or computed from published year-to-date figures and said to be so. */
import { addDays, dayNumber, type IsoDay } from './date'
import {
  type FiscalPeriod,
  type PeriodPart,
  parsePeriod,
  periodBefore,
  periodLabel,
  periodWords,
  yearBefore,
} from './fiscal-period'
import { MINUS } from './format'
import { formatTerm, type Growth, growth, growthSum } from './growth'
import { isMissing, type Maybe, missing } from './missing'
import type { RevenueFigure } from './revenue'
import { isRounded } from './revenue-figures'

export interface Derivation {
  /** The sum with its numbers: `2026H1 5 995.6 − 2026Q1 2 884.7 = 3 110.9`, or the note of a derived row. */
  readonly words: string
  readonly from: readonly RevenueFigure[]
  /** An input is rounded in its source, so the result is no better. */
  readonly rounded: boolean
}

export interface PeriodFigure {
  readonly period: string
  readonly periodStart: IsoDay
  readonly periodEnd: IsoDay
  readonly valueMillion: number
  readonly currency: RevenueFigure['currency']
  readonly kind: 'reported' | 'derived' | 'computed'
  /** The row of the file; null for a computed figure. */
  readonly figure: RevenueFigure | null
  readonly derivation: Derivation | null
  /** Rows for the same period with another value, in order of preference. */
  readonly rivals: readonly RevenueFigure[]
}

type ByPeriod = ReadonlyMap<string, readonly RevenueFigure[]>

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

function computed(period: FiscalPeriod, terms: readonly RevenueFigure[], sign: 1 | -1): PeriodFigure | null {
  const [first, ...rest] = terms
  const last = terms.at(-1)
  if (first === undefined || last === undefined) return null
  const sum = rest.reduce((total, term) => total + sign * term.valueMillion, first.valueMillion)
  const valueMillion = atCommonPrecision(sum, terms)
  const days = sign < 0 ? uncovered(first, rest) : { start: first.periodStart, end: last.periodEnd }
  return {
    period: periodLabel(period),
    periodStart: days.start,
    periodEnd: days.end,
    valueMillion,
    currency: first.currency,
    kind: 'computed',
    figure: null,
    derivation: {
      words: sumWords(terms, sign < 0 ? MINUS : '+', valueMillion),
      from: terms,
      rounded: terms.some(isRounded),
    },
    rivals: [],
  }
}

function compute(byPeriod: ByPeriod, period: FiscalPeriod): PeriodFigure | null {
  for (const sum of SUMS[period.part]) {
    const terms = lookUp(byPeriod, period.year, sum)
    if (terms) return computed(period, terms, -1)
  }
  const terms = lookUp(byPeriod, period.year, PARTS[period.part] ?? [])
  return terms && computed(period, terms, 1)
}

/** A row marked derived: the sum that reproduces it from published rows, else what its note says. */
function derivationOf(row: RevenueFigure, again: PeriodFigure | null): Derivation | null {
  if (row.kind !== 'derived') return null
  const close =
    again !== null && Math.abs(again.valueMillion - row.valueMillion) <= 0.001 * Math.abs(row.valueMillion)
  return close && again.derivation !== null
    ? { ...again.derivation, words: `${again.derivation.words} (${row.note})` }
    : { words: row.note, from: [], rounded: isRounded(row) }
}

function published(byPeriod: ByPeriod, period: FiscalPeriod): PeriodFigure | null {
  const [row, ...others] = byPeriod.get(periodLabel(period)) ?? []
  if (row === undefined) return null
  return {
    period: row.fiscalPeriod,
    periodStart: row.periodStart,
    periodEnd: row.periodEnd,
    valueMillion: row.valueMillion,
    currency: row.currency,
    kind: row.kind === 'derived' ? 'derived' : 'reported',
    figure: row,
    derivation: derivationOf(row, row.kind === 'derived' ? compute(byPeriod, period) : null),
    rivals: others.filter((other) => other.valueMillion !== row.valueMillion),
  }
}

/** The figure of a period among those published ({@link publishedByPeriod}), computed where the rows allow it. */
export function periodFigure(byPeriod: ByPeriod, label: string): Maybe<PeriodFigure> {
  const period = parsePeriod(label)
  if (period === null) return missing('not-applicable', `“${label}” is not a fiscal period.`)
  return (
    published(byPeriod, period) ??
    compute(byPeriod, period) ??
    missing('not-disclosed', `No figure for ${periodWords(label)} had been published.`)
  )
}

export interface PeriodGrowth {
  readonly growth: Maybe<Growth>
  readonly base: Maybe<PeriodFigure>
  /** `2 884.7 ÷ 1 111.4 − 1 = +159.56 %`; null when there is no growth to compute. */
  readonly sum: string | null
}

const DAYS_APART = { yoy: [350, 380], qoq: [80, 105], half: [170, 196] } as const

function spacing(period: FiscalPeriod, against: 'yoy' | 'qoq'): readonly [number, number] {
  if (against === 'yoy' || period.part === 'FY') return DAYS_APART.yoy
  return period.part.startsWith('H') ? DAYS_APART.half : DAYS_APART.qoq
}

/** Growth over the same period a year before (`yoy`) or the period just before (`qoq`), by the company's own calendar. */
export function periodGrowth(byPeriod: ByPeriod, label: string, against: 'yoy' | 'qoq'): PeriodGrowth {
  const current = periodFigure(byPeriod, label)
  const period = parsePeriod(label)
  const before = period && (against === 'yoy' ? yearBefore(period) : periodBefore(period))
  if (period === null || before === null) {
    const none = missing('not-applicable', `“${label}” has no period before it to compare with.`)
    return { growth: none, base: none, sum: null }
  }
  const base = periodFigure(byPeriod, periodLabel(before))
  const value = grow(current, base, spacing(period, against))
  return { growth: value, base, sum: isMissing(value) ? null : growthSum(value) }
}

function grow(
  current: Maybe<PeriodFigure>,
  base: Maybe<PeriodFigure>,
  [least, most]: readonly [number, number],
): Maybe<Growth> {
  if (isMissing(current)) return current
  if (isMissing(base)) return growth(current.valueMillion, base)
  const days = dayNumber(current.periodEnd) - dayNumber(base.periodEnd)
  return days < least || days > most
    ? missing('not-derivable', `The two periods end ${days} days apart, so they are not compared.`)
    : growth(current.valueMillion, base.valueMillion)
}
