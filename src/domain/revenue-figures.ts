/** Which published figure speaks for a period, and which figures stand beside it. */
import { isPublished, reportedBy } from './as-of'
import type { IsoDay } from './date'
import type { RevenueFigure } from './revenue'

export interface RevenueQuery {
  readonly companyId: string
  /** `total` unless told. */
  readonly segment?: string
  readonly asOf: IsoDay
  /** Without it, the currency most rows are in; amounts are never converted. */
  readonly currency?: RevenueFigure['currency']
}

const isPreliminary = (figure: RevenueFigure) => /^preliminary/i.test(figure.note)

/** True when the source itself rounds: its note says so. */
export function isRounded(figure: RevenueFigure): boolean {
  return /\b(rounded|lower bound)\b/i.test(figure.note) && !/\bexact\b/i.test(figure.note)
}

/** Digits that carry information: 30 000 has one, 1 111.3989 eight. */
export function significantDigits(value: number): number {
  const digits = String(Math.abs(value)).replace('.', '').replace(/^0+/, '')
  return Number.isInteger(value) ? digits.replace(/0+$/, '').length : digits.length
}

/**
 * Order of preference between figures of one period: audited before preliminary, exact before rounded, reported before
 * derived, more digits before fewer, then the earlier row of the file. Source: CLAIM_CHECKS.md ("reported or derived,
 * exact before rounded").
 */
export function byFigurePreference(a: RevenueFigure, b: RevenueFigure): number {
  return (
    Number(isPreliminary(a)) - Number(isPreliminary(b)) ||
    Number(isRounded(a)) - Number(isRounded(b)) ||
    Number(a.kind !== 'reported') - Number(b.kind !== 'reported') ||
    significantDigits(b.valueMillion) - significantDigits(a.valueMillion) ||
    a.line - b.line
  )
}

function mainCurrency(rows: readonly RevenueFigure[]): RevenueFigure['currency'] | null {
  const count = (currency: RevenueFigure['currency']) =>
    rows.filter((row) => row.currency === currency).length
  const [cny, usd] = [count('CNY'), count('USD')]
  return cny === usd ? (rows[0]?.currency ?? null) : cny > usd ? 'CNY' : 'USD'
}

function ofQuery(figures: readonly RevenueFigure[], query: RevenueQuery): readonly RevenueFigure[] {
  const segment = query.segment ?? 'total'
  const rows = figures.filter((row) => row.companyId === query.companyId && row.segment === segment)
  const currency = query.currency ?? mainCurrency(rows)
  return rows.filter((row) => row.currency === currency)
}

/** Figures of a company and segment published by the date, of one currency, by period in order of preference. */
export function publishedByPeriod(
  figures: readonly RevenueFigure[],
  query: RevenueQuery,
): ReadonlyMap<string, readonly RevenueFigure[]> {
  const byPeriod = new Map<string, RevenueFigure[]>()
  for (const row of ofQuery(figures, query)) {
    if (!isPublished(row) || !reportedBy(row, query.asOf)) continue
    byPeriod.set(row.fiscalPeriod, [...(byPeriod.get(row.fiscalPeriod) ?? []), row])
  }
  for (const rows of byPeriod.values()) rows.sort(byFigurePreference)
  return byPeriod
}

/** Guidance and estimates published by the date: never part of a series, shown apart. */
export function outlookFor(figures: readonly RevenueFigure[], query: RevenueQuery): readonly RevenueFigure[] {
  return ofQuery(figures, query).filter((row) => !isPublished(row) && reportedBy(row, query.asOf))
}

/** Segments of a company, in file order. */
export function segmentsOf(figures: readonly RevenueFigure[], companyId: string): readonly string[] {
  return [...new Set(figures.filter((row) => row.companyId === companyId).map((row) => row.segment))]
}

/**
 * The company's own period labels (`FY27Q1`) where its notes give them, by the label of the facts (`2026Q1`). A year without
 * one has its fourth quarter's: FY23Q4 ends FY2023.
 */
export function ownLabels(figures: readonly RevenueFigure[], companyId: string): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  for (const row of figures) {
    const own = row.companyId === companyId ? /^FY\d{2}(?:Q[1-4]|\d{2})\b/.exec(row.note)?.[0] : undefined
    if (own !== undefined && !labels.has(row.fiscalPeriod)) labels.set(row.fiscalPeriod, own)
  }
  for (const [period, own] of labels) {
    const year = `${period.slice(0, 4)}FY`
    const closes = /^FY(\d{2})Q4$/.exec(own)
    if (closes && period.endsWith('Q4') && !labels.has(year)) labels.set(year, `FY20${closes[1]}`)
  }
  return labels
}
