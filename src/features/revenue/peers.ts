/** The same period at other companies: growth side by side, amounts in their own currency. */
import type { BarPanel, BarSeries } from '../../charts/chart-types'
import type { TableTwin } from '../../charts/figure-types'
import { companyColor } from '../../charts/palette'
import type { Company } from '../../domain/company'
import { companyShortName } from '../../domain/company-name'
import { formatDate, type IsoDay } from '../../domain/date'
import { periodWords } from '../../domain/fiscal-period'
import { formatCount, formatNumber } from '../../domain/format'
import { formatGrowth, type Growth } from '../../domain/growth'
import { isMissing } from '../../domain/missing'
import { currencySign } from '../../domain/quantity'
import type { RevenueFigure } from '../../domain/revenue'
import type { PeriodPoint } from '../../domain/revenue-series'
import { segmentWords } from '../../domain/words'
import { askFor } from './ask'
import { type Rhythm, seriesOf } from './periods'
import { currencyWords, type Subject } from './subject'

/** Lines of business that stand beside a company's total: chips for data centres and AI. */
const LINES = ['total', 'data_center', 'ai'] as const
const LINE_WORDS: Readonly<Record<string, string>> = { data_center: 'data centre', ai: 'AI' }

export interface Peer {
  readonly id: string
  readonly companyId: string
  readonly name: string
  readonly segment: string
  readonly point: PeriodPoint
  readonly growth: Growth
  readonly derived: boolean
  readonly isSubject: boolean
  readonly isChinese: boolean
}

function peerOf(
  subject: Subject,
  company: Company | undefined,
  growing: PeriodPoint | undefined,
  ownSubject: Subject,
): Peer | null {
  if (!growing || isMissing(growing.yearOnYear.growth) || isMissing(growing.figure)) return null
  const { base, growth } = growing.yearOnYear
  const name = company ? companyShortName(company) : subject.companyId
  return {
    id: `${subject.companyId}.${subject.segment}`,
    companyId: subject.companyId,
    name:
      subject.segment === 'total'
        ? name
        : `${name}, ${LINE_WORDS[subject.segment] ?? segmentWords(subject.segment)}`,
    segment: subject.segment,
    point: growing,
    growth,
    derived: growing.figure.kind !== 'reported' || (!isMissing(base) && base.kind !== 'reported'),
    isChinese: company?.country === 'China',
    isSubject: subject.companyId === ownSubject.companyId && subject.segment === ownSubject.segment,
  }
}

/** Every line with growth in the period published by the day, fastest first; `only` narrows to some companies. */
export function peersOf(
  figures: readonly RevenueFigure[],
  companies: readonly Company[],
  subject: Subject,
  period: string,
  rhythm: Rhythm,
  asOf: IsoDay,
  only: readonly string[] = [],
): readonly Peer[] {
  const ids = [...new Set(figures.map((figure) => figure.companyId))]
  const wanted = only.length > 0 ? ids.filter((id) => only.includes(id) || id === subject.companyId) : ids
  const isRevenue = LINES.some((line) => line === subject.segment)
  const segments = isRevenue ? LINES : [subject.segment]
  const lines = wanted.flatMap((companyId) =>
    segments.flatMap((segment) => {
      const line = { ...subject, companyId, segment }
      const point = seriesOf(figures, line, rhythm, asOf).find((one) => one.period === period)
      return (
        peerOf(
          line,
          companies.find((one) => one.companyId === companyId),
          point,
          subject,
        ) ?? []
      )
    }),
  )
  return [...lines].sort((a, b) => b.growth.fraction - a.growth.fraction)
}

/** The finding: who grew fastest, and where the subject stands. */
export function peersTitle(peers: readonly Peer[], subject: Subject, period: string): string {
  const own = peers.find((peer) => peer.isSubject)
  const others = peers.filter((peer) => !peer.isSubject)
  const when = periodWords(period)
  const best = others[0]
  if (!best) return `No other company in the facts has growth for ${when}`
  const rate = `${best.name} with ${formatGrowth(best.growth)}`
  if (!own) return `Fastest in ${when} was ${rate}`
  const faster = others.filter((peer) => peer.growth.fraction > own.growth.fraction).length
  if (faster === 0)
    return `${subject.name} grew fastest of ${formatCount(peers.length)} lines in ${when}; next came ${rate}`
  return `${formatCount(faster)} of ${formatCount(others.length)} lines grew faster than ${subject.name} in ${when}, led by ${rate}`
}

/** `¥2 885`: million of the company's own currency. */
function amountOf({ point, growth }: Peer): string {
  const sign = isMissing(point.figure) ? '' : currencySign(point.figure.currency)
  return `${sign}${formatNumber(growth.current, { decimals: 0 })}`
}

/** A later line of one company wears its tint; derived figures are hatched. */
export function peerBars(peers: readonly Peer[]): {
  series: readonly BarSeries[]
  panels: readonly BarPanel[]
} {
  const series = peers.map((peer) => {
    const second = peers.some((other) => other.companyId === peer.companyId && other.segment !== 'total')
    return {
      id: peer.id,
      name: peer.name,
      strong: peer.isSubject,
      paint: {
        color: companyColor(peer.companyId),
        style: peer.segment === 'total' && second ? ('tint' as const) : ('solid' as const),
      },
    }
  })
  const cells = peers.map((peer) => ({
    seriesId: peer.id,
    value: peer.growth.percent,
    label: formatGrowth(peer.growth),
    ratio: amountOf(peer),
    ask: {
      of: askFor('yoy', `${peer.companyId}.${peer.segment}`, peer.point.period),
      label: `${peer.name}, on the year: ${formatGrowth(peer.growth)}`,
    },
    ...(peer.derived ? { style: 'hatch' as const } : {}),
  }))
  const panel = { id: 'growth', title: 'Growth on the year', unit: '%', cells, ratioHead: 'million' }
  return { series, panels: [panel] }
}

/** Quarters that end on other days than the calendar's, said under the figure. */
export function calendarNote(peers: readonly Peer[]): string {
  const own = [...new Map(peers.map((peer) => [peer.companyId, peer])).values()].filter(
    ({ point }) => point.ownLabel !== point.period,
  )
  const parts = own.map(
    ({ name, point }) => `${name.split(',')[0]}’s ${point.ownLabel} ended on ${formatDate(point.periodEnd)}`,
  )
  return parts.length === 0 ? '' : `Aligned by calendar: ${parts.join('; ')}.`
}

export function peersTwin(peers: readonly Peer[], period: string): TableTwin {
  return {
    caption: `Growth on the year in ${periodWords(period)}`,
    columns: [
      { key: 'name', label: 'Company' },
      { key: 'growth', label: 'Year on year', numeric: true, ask: 'askGrowth' },
      { key: 'value', label: 'Million', numeric: true, ask: 'askValue' },
      { key: 'currency', label: 'Currency' },
      { key: 'kind', label: 'Kind' },
      { key: 'sum', label: 'How it is computed' },
    ],
    rows: peers.map((peer) => ({
      name: peer.name,
      growth: formatGrowth(peer.growth, { exact: true }),
      askGrowth: askFor('yoy', `${peer.companyId}.${peer.segment}`, peer.point.period),
      askValue: askFor('level', `${peer.companyId}.${peer.segment}`, peer.point.period),
      value: formatNumber(peer.growth.current, { decimals: 1 }),
      currency: isMissing(peer.point.figure)
        ? ''
        : currencyWords(peer.point.figure.currency).replace('million ', ''),
      kind: peer.derived ? 'one side derived' : 'reported',
      sum: peer.point.yearOnYear.sum ?? '',
    })),
  }
}

export function peersSummary(peers: readonly Peer[], period: string): string {
  const parts = peers.map((peer) => `${peer.name} ${formatGrowth(peer.growth)}`)
  return `Growth on the year in ${periodWords(period)}: ${parts.join('; ')}.`
}
