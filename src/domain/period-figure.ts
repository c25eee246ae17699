/** The figure of one period: as published, or computed from published year-to-date figures and said to be so. */
import type { IsoDay } from './date'
import { type FiscalPeriod, parsePeriod, periodLabel, periodWords } from './fiscal-period'
import { type Maybe, missing } from './missing'
import { type ByPeriod, type Derivation, type PeriodSum, sumFor } from './period-sums'
import type { RevenueFigure } from './revenue'
import { isRounded } from './revenue-figures'

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

/** A row marked derived: the sum that reproduces it from published rows, else what its note says. */
function derivationOf(row: RevenueFigure, again: PeriodSum | null): Derivation | null {
  if (row.kind !== 'derived') return null
  const close =
    again !== null && Math.abs(again.valueMillion - row.valueMillion) <= 0.001 * Math.abs(row.valueMillion)
  return close
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
    derivation: derivationOf(row, row.kind === 'derived' ? sumFor(byPeriod, period) : null),
    rivals: others.filter((other) => other.valueMillion !== row.valueMillion),
  }
}

function computed(byPeriod: ByPeriod, period: FiscalPeriod): PeriodFigure | null {
  const sum = sumFor(byPeriod, period)
  return sum && { ...sum, period: periodLabel(period), kind: 'computed', figure: null, rivals: [] }
}

/** The figure of a period among those published ({@link publishedByPeriod}), computed where the rows allow it. */
export function periodFigure(byPeriod: ByPeriod, label: string): Maybe<PeriodFigure> {
  const period = parsePeriod(label)
  if (period === null) return missing('not-applicable', `“${label}” is not a fiscal period.`)
  return (
    published(byPeriod, period) ??
    computed(byPeriod, period) ??
    missing('not-disclosed', `No figure for ${periodWords(label)} had been published.`)
  )
}
