/** Which periods are shown, which one is spoken about, and what comes next. */

import { isPublished, reportedBy } from '../../domain/as-of'
import type { Claim } from '../../domain/claim'
import { parseChecks } from '../../domain/claims/parse'
import { type IsoDay, lastDay, type PartialDate } from '../../domain/date'
import { parsePeriod, periodLabel, quarterIndex, yearBefore } from '../../domain/fiscal-period'
import { isMissing } from '../../domain/missing'
import type { RevenueFigure } from '../../domain/revenue'
import { annualSeries, type PeriodPoint, quarterSeries } from '../../domain/revenue-series'
import type { Subject } from './subject'

export type Rhythm = 'quarters' | 'years'

/** Calendar years before the newest that are shown unless the reader wants all. */
const YEARS_BACK = 3

/** The subject's series by quarter or year, as published by the day. */
export function seriesOf(
  figures: readonly RevenueFigure[],
  { companyId, segment }: Subject,
  rhythm: Rhythm,
  asOf: IsoDay,
): readonly PeriodPoint[] {
  const query = { companyId, segment, asOf }
  return rhythm === 'quarters' ? quarterSeries(figures, query) : annualSeries(figures, query)
}

/** The rhythms in which anything had been published; quarters first. */
export function rhythmsOf(
  figures: readonly RevenueFigure[],
  subject: Subject,
  asOf: IsoDay,
): readonly Rhythm[] {
  return (['quarters', 'years'] as const).filter(
    (rhythm) => seriesOf(figures, subject, rhythm, asOf).length > 0,
  )
}

function yearOf(point: PeriodPoint): number {
  return parsePeriod(point.period)?.year ?? 0
}

/** The newest years of a series; all of it for `all`, and always all of a series of years. */
export function recent(points: readonly PeriodPoint[], rhythm: Rhythm, all: boolean): readonly PeriodPoint[] {
  const last = points.at(-1)
  if (!last || all || rhythm === 'years') return points
  return points.filter((point) => yearOf(point) >= yearOf(last) - YEARS_BACK)
}

export interface GrowthClaim {
  readonly claim: Claim
  readonly period: string
  readonly operator: '>' | '>='
  /** Per cent. */
  readonly value: number
}

/** The article's claim about the subject's growth on the year, if its first check is one: growth, more than, a number. */
export function growthClaimOn(subject: Subject, claims: readonly Claim[]): GrowthClaim | null {
  for (const claim of claims) {
    const parsed = parseChecks(claim.checkRef)
    const check = parsed.ok ? parsed.checks[0] : undefined
    if (check?.left.kind !== 'growth' || check.left.against !== 'yoy') continue
    const { left, comparison } = check
    if (left.companyId !== subject.companyId || left.segment !== subject.segment) continue
    if (claim.subjectIds.length !== 1 || comparison?.right.kind !== 'number') continue
    const { operator, right } = comparison
    if (operator === '>' || operator === '>=') {
      return { claim, period: left.period, operator, value: right.value }
    }
  }
  return null
}

/** The period the page speaks about: the reader's choice, the article's, else the newest with growth, else the newest. */
export function focusOf(
  points: readonly PeriodPoint[],
  chosen: string | null,
  claim: GrowthClaim | null,
): PeriodPoint | null {
  const known = points.filter((point) => !isMissing(point.figure))
  const named = (period: string | null | undefined) => known.find((point) => point.period === period)
  return (
    named(chosen) ??
    named(claim?.period) ??
    known.findLast((point) => !isMissing(point.yearOnYear.growth)) ??
    known.at(-1) ??
    null
  )
}

/** The same period one year before. */
export function pointBefore(points: readonly PeriodPoint[], point: PeriodPoint): PeriodPoint | null {
  const period = parsePeriod(point.period)
  const label = period && periodLabel(yearBefore(period))
  return points.find((one) => one.period === label) ?? null
}

/** The period after it in the series. */
export function pointAfter(points: readonly PeriodPoint[], point: PeriodPoint): PeriodPoint | null {
  return points[points.indexOf(point) + 1] ?? null
}

export interface Awaited {
  readonly period: string
  readonly periodEnd: IsoDay
  readonly reportedOn: PartialDate | null
}

/** The next period of the series that the facts know but that had not been published by the day. */
export function awaited(
  figures: readonly RevenueFigure[],
  { companyId, segment }: Subject,
  rhythm: Rhythm,
  asOf: IsoDay,
): Awaited | null {
  const rows = figures
    .filter(
      (row) =>
        row.companyId === companyId && row.segment === segment && isPublished(row) && isPeriodOf(row, rhythm),
    )
    .sort((a, b) => (a.periodEnd < b.periodEnd ? -1 : 1))
  const published = new Set(rows.filter((row) => reportedBy(row, asOf)).map((row) => row.fiscalPeriod))
  const lastEnd = rows.findLast((row) => published.has(row.fiscalPeriod))?.periodEnd ?? ''
  const next = rows
    .filter((row) => !published.has(row.fiscalPeriod) && row.periodEnd > lastEnd)
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))[0]
  return next ? { period: next.fiscalPeriod, periodEnd: next.periodEnd, reportedOn: next.reportedOn } : null
}

/** Earliest period first; within it the earliest report, and of two dates alike the exact one. */
function orderOf(row: RevenueFigure): string {
  const { reportedOn } = row
  return `${row.periodEnd} ${reportedOn === null ? '~' : `${lastDay(reportedOn)} ${reportedOn.length === 10 ? 'a' : 'b'}`}`
}

function isPeriodOf(row: RevenueFigure, rhythm: Rhythm): boolean {
  const period = parsePeriod(row.fiscalPeriod)
  if (!period) return false
  return rhythm === 'years' ? period.part === 'FY' : quarterIndex(period) !== null
}
