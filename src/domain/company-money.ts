/** Rows of money in the sheet of companies: newest quarter and year, growth, currency and calendar as reported. */
import { companySeries, newestPoint, type Rhythm } from './company-growth'
import { dayNumber, formatDate, formatDateShort, type IsoDay } from './date'
import { figureEvidence, growthEvidence } from './evidence/figure-evidence'
import { periodWords } from './fiscal-period'
import { formatGrowth } from './growth'
import { isMissing } from './missing'
import { formatMoney } from './quantity'
import type { RevenueFigure } from './revenue'
import type { PeriodPoint } from './revenue-series'
import { type BesideCell, missingCell, numberCell, wordsCell } from './systems/beside'
import { REVENUE_KIND_WORDS } from './words'

export interface MoneyLine {
  readonly segment: string
  /** `Revenue`, `Net profit`. */
  readonly name: string
  readonly rhythm: Rhythm
}

interface Asked extends MoneyLine {
  readonly companyId: string
  readonly company: string
}

function point(figures: readonly RevenueFigure[], asked: Asked, asOf: IsoDay): PeriodPoint | null {
  return newestPoint(companySeries(figures, asked.companyId, asked.segment, asked.rhythm, asOf))
}

const nothing = ({ name, rhythm, company }: Asked) =>
  missingCell(
    'not disclosed',
    `${name} of ${company}`,
    `The facts hold no ${name.toLowerCase()} of a ${rhythm} published by this date.`,
  )

const subjectOf = ({ name, company }: Asked, { period }: PeriodPoint) =>
  `${name} of ${company}, ${periodWords(period)}`

/** The newest amount, with its period and how it came about. */
export function amountCell(figures: readonly RevenueFigure[], asked: Asked, asOf: IsoDay): BesideCell {
  const newest = point(figures, asked, asOf)
  if (newest === null || isMissing(newest.figure)) return nothing(asked)
  const { figure, period, periodEnd } = newest
  const kind = figure.kind === 'reported' ? '' : `; ${REVENUE_KIND_WORDS[figure.kind]}`
  return numberCell({
    text: formatMoney(figure.valueMillion, figure.currency),
    value: figure.valueMillion,
    footing: { unit: `million ${figure.currency}` },
    derived: figure.kind !== 'reported',
    note: `${periodWords(period)}, to ${formatDateShort(periodEnd)}${kind}`,
    evidence: figureEvidence(figure, subjectOf(asked, newest)),
  })
}

/** Growth on the year of the newest period; `n.m.` with its reason. */
export function growthCell(figures: readonly RevenueFigure[], asked: Asked, asOf: IsoDay): BesideCell {
  const newest = point(figures, asked, asOf)
  if (newest === null) return nothing(asked)
  const { growth, base } = newest.yearOnYear
  const evidence = growthEvidence(growth, newest.figure, base, `Growth, ${subjectOf(asked, newest)}`)
  if (isMissing(growth)) return wordsCell(formatGrowth(growth), evidence, growth.reason)
  return numberCell({
    text: formatGrowth(growth),
    value: growth.percent,
    footing: { unit: '%' },
    derived: true,
    note: `${periodWords(newest.period)} on the year`,
    evidence,
  })
}

/** Days by which a quarter of 13 whole weeks misses the end of a month. */
const NEAR = 7

/** Days from the nearest end of a calendar quarter; negative before it. */
function daysOff(day: IsoDay): number {
  const year = Number(day.slice(0, 4))
  const ends = [year - 1, year].flatMap((one) =>
    ['03-31', '06-30', '09-30', '12-31'].map((end) => `${one}-${end}`),
  )
  const off = ends.map((end) => dayNumber(day) - dayNumber(end))
  return off.toSorted((a, b) => Math.abs(a) - Math.abs(b))[0] ?? 0
}

function calendarWords({ period, ownLabel, periodEnd }: PeriodPoint): string {
  const off = Math.abs(daysOff(periodEnd))
  const end = formatDate(periodEnd)
  if (ownLabel !== period) return `Own year: ${periodWords(period)} is its ${ownLabel}, to ${end}`
  if (off === 0) return 'Calendar year'
  return off <= NEAR
    ? `Whole weeks: ${periodWords(period)} to ${end}`
    : `Own year: ${periodWords(period)} to ${end}`
}

/** How the company's periods lie against the calendar: its own label and last day where they differ. */
export function calendarCell(figures: readonly RevenueFigure[], asked: Asked, asOf: IsoDay): BesideCell {
  const newest = point(figures, asked, asOf) ?? point(figures, { ...asked, rhythm: 'year' }, asOf)
  if (newest === null || isMissing(newest.figure)) return nothing(asked)
  return wordsCell(calendarWords(newest), figureEvidence(newest.figure, subjectOf(asked, newest)))
}

/** The currency the amounts are in: as reported, never converted. */
export function currencyCell(figures: readonly RevenueFigure[], asked: Asked, asOf: IsoDay): BesideCell {
  const newest = point(figures, asked, asOf) ?? point(figures, { ...asked, rhythm: 'year' }, asOf)
  if (newest === null || isMissing(newest.figure)) return nothing(asked)
  const other = figures.some(
    (row) =>
      row.companyId === asked.companyId &&
      row.segment === asked.segment &&
      !isMissing(newest.figure) &&
      row.currency !== newest.figure.currency,
  )
  const name = newest.figure.currency === 'CNY' ? 'Yuan' : 'US dollars'
  return wordsCell(name, null, other ? 'some rows are in another currency and left out' : 'as reported')
}
