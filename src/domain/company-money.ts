/** Rows of money in the sheet of companies: newest quarter and year, growth, currency and calendar as reported. */
import { companySeries, newestPoint, type Rhythm } from './company-growth'
import { formatDate, formatDateShort, type IsoDay } from './date'
import { figureEvidence, growthEvidence } from './evidence/figure-evidence'
import { parsePeriod, periodWords } from './fiscal-period'
import { formatGrowth } from './growth'
import { isMissing, missing } from './missing'
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

/** Quarter ends of the calendar, give or take the days by which some reports differ. */
const CALENDAR_ENDS = /-(03-31|06-30|09-30|12-31)$/

/** How the company's periods lie against the calendar: its own label and last day where they differ. */
export function calendarCell(figures: readonly RevenueFigure[], asked: Asked, asOf: IsoDay): BesideCell {
  const newest = point(figures, asked, asOf) ?? point(figures, { ...asked, rhythm: 'year' }, asOf)
  if (newest === null || isMissing(newest.figure)) return nothing(asked)
  const { period, ownLabel, periodEnd } = newest
  const evidence = figureEvidence(newest.figure, subjectOf(asked, newest))
  const own = ownLabel === period ? '' : `calls it ${ownLabel}`
  const off = CALENDAR_ENDS.test(periodEnd) ? '' : `ended on ${formatDate(periodEnd)}`
  const said = [own, off].filter(Boolean).join(', ')
  return wordsCell(said === '' ? 'Calendar year' : `Own year: ${periodWords(period)} ${said}`, evidence)
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

/** Why a period has no growth, for a bar's place. */
export function growthAt(points: readonly PeriodPoint[], period: string | null) {
  const at = period === null ? newestPoint(points) : (points.find((one) => one.period === period) ?? null)
  return (
    at ?? missing('not-disclosed', `No figure for ${period === null ? 'any period' : periodWords(period)}.`)
  )
}

/** True for a label of a whole year. */
export function isYear(period: string): boolean {
  return parsePeriod(period)?.part === 'FY'
}
