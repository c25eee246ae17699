/** The sentences of the region, computed from the figures, the date and the choice. */
import { formatDate, type IsoDay } from '../../domain/date'
import { formatNumber, formatPercent } from '../../domain/format'
import { describeGrowth, formatGrowth, formatTerm, type Growth } from '../../domain/growth'
import { isMissing, type Maybe } from '../../domain/missing'
import { formatMoney } from '../../domain/quantity'
import type { PeriodPoint } from '../../domain/revenue-series'
import type { GrowthClaim } from './periods'
import {
  currencyWords,
  isBalance,
  measureHead,
  periodLong,
  periodShort,
  type Subject,
  subjectMeasure,
  subjectName,
} from './subject'

/** Growth of the base itself from which it is worth a clause, as a fraction. */
const STRONG = 1
const WEAK = -0.2

/** `, on a base that had itself grown ×43`: only where the base explains the rate. */
function baseClause(base: Maybe<Growth> | null): string {
  if (base === null || isMissing(base)) return ''
  if (base.tinyBase) {
    return `, on a base that had itself grown ×${formatNumber(base.multiple, { significant: 2 })}`
  }
  if (base.fraction >= STRONG) return `, on a base that had itself grown ${formatPercent(base.fraction)}`
  if (base.fraction <= WEAK) return `, on a base that had itself shrunk ${formatPercent(-base.fraction)}`
  return ''
}

function money(point: PeriodPoint): string {
  return isMissing(point.figure) ? 'no figure' : formatMoney(point.figure.valueMillion, point.figure.currency)
}

/** The region's title: how fast the subject grew in the period spoken about, and from what base. */
export function growthTitle(
  subject: Subject,
  point: PeriodPoint | null,
  before: PeriodPoint | null,
  asOf: IsoDay,
): string {
  if (point === null) {
    return `${subjectName(subject)}: nothing published by ${formatDate(asOf)}`
  }
  const { growth } = point.yearOnYear
  const when = periodLong(point)
  if (isMissing(growth)) return `${subjectMeasure(subject)} came to ${money(point)} in ${when}`
  if (growth.tinyBase)
    return `${subjectName(subject)} grew ${formatGrowth(growth)} in ${when}, from a tiny base`
  const verb = growth.fraction < 0 ? 'shrank' : 'grew'
  const rate = formatPercent(Math.abs(growth.fraction))
  return `${subjectName(subject)} ${verb} ${rate} in ${when}${baseClause(before?.yearOnYear.growth ?? null)}`
}

/** `2 884.7 against 1 111.4 million yuan: +159.56 %.`; or why there is no rate. */
export function sumSentence(point: PeriodPoint): string {
  const { growth } = point.yearOnYear
  if (isMissing(growth) || isMissing(point.figure)) {
    return `Growth on the year before: ${describeGrowth(growth)}`
  }
  const flag = growth.tinyBase ? `, ${formatGrowth(growth)} from a tiny base` : ''
  return `${formatTerm(growth.current)} against ${formatTerm(growth.base)} ${currencyWords(point.figure.currency)}: ${formatGrowth(growth, { exact: true })}${flag}.`
}

/** `The article’s “over 150 %” is right.` */
export function claimSentence(
  claim: GrowthClaim | null,
  points: readonly PeriodPoint[],
  asOf: IsoDay,
): string {
  if (claim === null) return ''
  const said = `The article’s “${claim.operator === '>' ? 'over' : 'at least'} ${formatPercent(claim.value / 100, 0)}”`
  const point = points.find((one) => one.period === claim.period)
  const growth = point?.yearOnYear.growth
  if (!point || growth === undefined || isMissing(growth)) {
    return `${said} cannot be checked: not published by ${formatDate(asOf)}.`
  }
  const holds = claim.operator === '>' ? growth.percent > claim.value : growth.percent >= claim.value
  return `${said} for ${periodShort(point)} is ${holds ? 'right' : 'wrong'}.`
}

/** `The next quarter more than halved the rate: +75.8 % on ¥1.77 bn.` */
export function nextSentence(point: PeriodPoint, next: PeriodPoint | null): string {
  if (next === null) return ''
  const [here, after] = [point.yearOnYear.growth, next.yearOnYear.growth]
  if (isMissing(here) || isMissing(after) || isMissing(next.yearOnYear.base)) return ''
  const what = next.period.endsWith('FY') ? 'The next year' : 'The next quarter'
  const rate = formatGrowth(after)
  const base = formatMoney(after.base, next.yearOnYear.base.currency)
  if (here.fraction > 0 && after.fraction >= 0 && after.fraction < here.fraction / 2) {
    return `${what} more than halved the rate: ${rate} on ${base}.`
  }
  const verb = after.fraction < here.fraction ? 'lowered' : 'raised'
  return `${what} ${verb} the rate: ${rate} on ${base}.`
}

const COUNTS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

function spans(count: number, unit: string): string {
  return `${COUNTS[count] ?? formatNumber(count)} ${unit}${count === 1 ? '' : 's'}`
}

const amountOf = (point: PeriodPoint) => (isMissing(point.figure) ? 0 : point.figure.valueMillion)

/** The columns' title: `Revenue a quarter rose from ¥25.7 m to ¥3.11 bn in nine quarters`. */
export function levelTitle(subject: Subject, points: readonly PeriodPoint[]): string {
  const known = points.filter((point) => !isMissing(point.figure))
  const last = known.at(-1)
  const head = measureHead(subject)
  if (!last) return head
  const unit = last.period.endsWith('FY') ? 'year' : 'quarter'
  const per = isBalance(last) ? '' : ` a ${unit}`
  const low = known.reduce((best, point) => (amountOf(point) < amountOf(best) ? point : best), last)
  const high = known.reduce((best, point) => (amountOf(point) > amountOf(best) ? point : best), last)
  const since = (from: PeriodPoint) => spans(points.indexOf(last) - points.indexOf(from), unit)
  if (known.length === 1) return `${head} was ${money(last)} in ${periodLong(last)}`
  if (high === last && low !== last) {
    return `${head}${per} rose from ${money(low)} to ${money(last)} in ${since(low)}`
  }
  if (low === last && high !== last) {
    return `${head}${per} fell from ${money(high)} to ${money(last)} in ${since(high)}`
  }
  return high === low
    ? `${head}${per} stayed at ${money(last)}`
    : `${head}${per} stands at ${money(last)}, below ${money(high)} in ${periodLong(high)}`
}
