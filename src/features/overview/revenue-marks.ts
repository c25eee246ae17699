/** Cambricon's last quarters as a few columns with their growth, for the overview. */
import type { Claim } from '../../domain/claim'
import { formatDate, type IsoDay } from '../../domain/date'
import type { Evidence } from '../../domain/evidence/evidence'
import { figureEvidence, growthEvidence } from '../../domain/evidence/figure-evidence'
import { periodWords } from '../../domain/fiscal-period'
import { formatPercent } from '../../domain/format'
import { formatGrowth } from '../../domain/growth'
import { isMissing } from '../../domain/missing'
import { formatMoney } from '../../domain/quantity'
import type { RevenueFigure } from '../../domain/revenue'
import { type QuarterPoint, quarterSeries } from '../../domain/revenue-series'

export const REVENUE_COMPANY = 'cambricon'
export const REVENUE_CLAIM = 'cl-cambricon-q1-150'
const CLAIMED_PERIOD = '2026Q1'
const SHOWN = 10

/** The newest quarters published by the as-of date, oldest first. */
export function lastQuarters(figures: readonly RevenueFigure[], asOf: IsoDay): readonly QuarterPoint[] {
  return quarterSeries(figures, { companyId: REVENUE_COMPANY, asOf }).slice(-SHOWN)
}

function growthWords(point: QuarterPoint): string {
  return `${formatGrowth(point.yearOnYear.growth)} in ${periodWords(point.period).replaceAll(' ', '\u00a0')}`
}

/** `Cambricon’s growth slowed to +75.8 % in the second quarter of 2026, from +159.6 % the quarter before`. */
export function revenueTitle(points: readonly QuarterPoint[]): string {
  const last = points.at(-1)
  const before = points.at(-2)
  if (!last || isMissing(last.yearOnYear.growth)) return 'Cambricon’s revenue by quarter'
  if (!before || isMissing(before.yearOnYear.growth)) return `Cambricon grew ${growthWords(last)}`
  const verb = last.yearOnYear.growth.fraction < before.yearOnYear.growth.fraction ? 'slowed' : 'rose'
  return `Cambricon’s growth ${verb} to ${growthWords(last)}, from ${formatGrowth(before.yearOnYear.growth)} the quarter before`
}

/** What the article claimed of the first quarter of 2026, beside what the figures give. */
export function claimLine(points: readonly QuarterPoint[], claims: readonly Claim[], asOf: IsoDay): string {
  const claim = claims.find((one) => one.claimId === REVENUE_CLAIM)
  const point = points.find((one) => one.period === CLAIMED_PERIOD)
  if (!claim) return ''
  const said = `The article claimed more than +${formatPercent(Number(claim.claimedValue) / 100, 0)} for ${periodWords(CLAIMED_PERIOD)}`
  if (!point || point.yearOnYear.sum === null)
    return `${said}; nothing had been published by ${formatDate(asOf)}.`
  return `${said}: ${point.yearOnYear.sum}.`
}

export function revenueSummary(points: readonly QuarterPoint[]): string {
  const parts = points.flatMap((point) =>
    isMissing(point.figure)
      ? []
      : [`${periodWords(point.period)} ${formatMoney(point.figure.valueMillion, point.figure.currency)}`],
  )
  return `Cambricon’s revenue by quarter: ${parts.join('; ')}.`
}

/** What a value of the figure is asked by: `growth 2026Q1`. */
export function askOf(of: 'revenue' | 'growth', { period }: QuarterPoint): string {
  return `${of} ${period}`
}

/** Who says what stands under such a name. */
export function revenueEvidence(points: readonly QuarterPoint[], asked: string): Evidence | null {
  const [of, period] = asked.split(' ')
  const point = points.find((one) => one.period === period)
  if (!point) return null
  const { figure, yearOnYear } = point
  const subject = `Cambricon’s revenue, ${periodWords(point.period)}`
  return of === 'growth'
    ? growthEvidence(yearOnYear.growth, figure, yearOnYear.base, `Growth of ${subject}, year on year`)
    : figureEvidence(figure, subject)
}
