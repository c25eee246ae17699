/** Guidance and estimates: never part of a series, drawn dashed and told beside it. */
import type { ColumnPoint } from '../../charts/chart-types'
import { formatDate, type IsoDay, lastDay } from '../../domain/date'
import type { Evidence } from '../../domain/evidence/evidence'
import { figureStatement } from '../../domain/evidence/figure-evidence'
import { parsePeriod, periodWords } from '../../domain/fiscal-period'
import { formatNumber } from '../../domain/format'
import { formatMoney } from '../../domain/quantity'
import type { RevenueFigure } from '../../domain/revenue'
import { outlookFor, ownLabels, publishedByPeriod } from '../../domain/revenue-figures'
import { REVENUE_KIND_WORDS } from '../../domain/words'
import { askFor } from './ask'
import type { Rhythm } from './periods'
import { axisNames, type Scale } from './series'
import { capital, measureHead, type Subject } from './subject'

/** What was expected of a period without a figure so far. */
export interface Outlook {
  readonly period: string
  readonly ownLabel: string
  readonly kind: RevenueFigure['kind']
  readonly currency: RevenueFigure['currency']
  /** Million; one number where both ends are the same. */
  readonly low: number
  readonly high: number
  /** The newest word on the period: one row, or the two ends of a range. */
  readonly rows: readonly RevenueFigure[]
  /** Older words. */
  readonly older: readonly RevenueFigure[]
}

function unpublished(
  figures: readonly RevenueFigure[],
  { companyId, segment }: Subject,
  asOf: IsoDay,
): readonly RevenueFigure[] {
  const query = { companyId, segment, asOf }
  const published = publishedByPeriod(figures, query)
  return outlookFor(figures, query).filter((row) => !published.has(row.fiscalPeriod))
}

const saidOn = ({ reportedOn }: RevenueFigure) => (reportedOn === null ? '' : lastDay(reportedOn))

/** The outlook on each year or quarter that has no figure so far, oldest period first. */
export function outlooks(
  figures: readonly RevenueFigure[],
  subject: Subject,
  rhythm: Rhythm,
  asOf: IsoDay,
): readonly Outlook[] {
  const own = ownLabels(figures, subject.companyId)
  const byPeriod = new Map<string, RevenueFigure[]>()
  for (const row of unpublished(figures, subject, asOf))
    byPeriod.set(row.fiscalPeriod, [...(byPeriod.get(row.fiscalPeriod) ?? []), row])
  return [...byPeriod]
    .filter(([period]) => {
      const part = parsePeriod(period)?.part
      return rhythm === 'years' ? part === 'FY' : /^Q[1-4]$/.test(part ?? '')
    })
    .map(([period, all]): Outlook => {
      const newest = all.map(saidOn).toSorted().at(-1)
      const rows = all.filter((row) => saidOn(row) === newest)
      const [first] = rows as [RevenueFigure]
      const values = rows.map(({ valueMillion }) => valueMillion)
      return {
        period,
        ownLabel: own.get(period) ?? period,
        kind: first.kind,
        currency: first.currency,
        low: Math.min(...values),
        high: Math.max(...values),
        rows,
        older: all.filter((row) => saidOn(row) !== newest),
      }
    })
    .toSorted((a, b) => (a.period < b.period ? -1 : 1))
}

/** The rhythm in which anything is expected, where nothing was published. */
export function expectedRhythm(figures: readonly RevenueFigure[], subject: Subject, asOf: IsoDay): Rhythm {
  return outlooks(figures, subject, 'years', asOf).length > 0 ? 'years' : 'quarters'
}

function amountWords({ low, high }: Outlook, divisor = 1): string {
  const text = (value: number) => formatNumber(value / divisor)
  return low === high ? text(low) : `${text(low)} to ${text(high)}`
}

/** The finding where nothing was published: `Revenue: ¥3.5 bn expected in 2025 by an estimate, nothing published`. */
export function outlookTitle(subject: Subject, ahead: readonly Outlook[]): string {
  const head = measureHead(subject)
  const last = ahead.at(-1)
  if (!last) return head
  const amount = [...new Set([last.low, last.high])]
    .map((value) => formatMoney(value, last.currency))
    .join(' to ')
  return `${head}: ${amount} for ${periodWords(last.period)} by ${REVENUE_KIND_WORDS[last.kind]}, nothing published`
}

/** What the outlook on a period is asked by. */
export function outlookAsk({ companyId, segment }: Subject, period: string): string {
  return askFor('outlook', `${companyId}.${segment}`, period)
}

/** The period that an outlook was asked of; null where something else was asked. */
export function outlookPeriod(of: string): string | null {
  return /^outlook \S+ (\S+)$/.exec(of)?.[1] ?? null
}

/** Dashed columns, as high as the low end. */
export function outlookColumns(
  ahead: readonly Outlook[],
  subject: Subject,
  { divisor }: Scale,
): readonly ColumnPoint[] {
  return ahead.map((outlook) => ({
    id: outlook.period,
    ...axisNames(outlook),
    value: outlook.low / divisor,
    valueLabel: amountWords(outlook, divisor),
    style: 'dashed',
    ask: {
      of: outlookAsk(subject, outlook.period),
      label: `${subject.name}, ${periodWords(outlook.period)}, ${REVENUE_KIND_WORDS[outlook.kind]}: ${amountWords(outlook)}`,
    },
  }))
}

/** Who expects it; null where nothing is asked of that period. */
export function outlookEvidence(
  figures: readonly RevenueFigure[],
  subject: Subject,
  period: string,
  asOf: IsoDay,
): Evidence | null {
  const rhythm = parsePeriod(period)?.part === 'FY' ? 'years' : 'quarters'
  const found = outlooks(figures, subject, rhythm, asOf).find((one) => one.period === period)
  if (!found) return null
  const words = REVENUE_KIND_WORDS[found.kind]
  return {
    subject: `${subject.name}, ${periodWords(period)}`,
    value: `${amountWords(found)} million ${found.currency === 'CNY' ? 'yuan' : 'dollars'}`,
    basis: `${capital(words)}: expected, not reported, and never part of a growth rate.`,
    sums: [],
    preferred: found.rows.map(figureStatement),
    because: found.older.length === 0 ? '' : 'the newest word on this period',
    rivals: found.older.map(figureStatement),
    notes: [],
  }
}

/** `2026, guidance of 28 July 2026: ¥13.5 bn; floor of the revenue target …`, for periods without a figure so far. */
export function outlookLines(
  figures: readonly RevenueFigure[],
  subject: Subject,
  asOf: IsoDay,
): readonly string[] {
  return unpublished(figures, subject, asOf).map((row) => {
    const dated = row.reportedOn === null ? '' : ` of ${formatDate(row.reportedOn)}`
    const note = row.note === '' ? '' : `; ${row.note}`
    return `${capital(periodWords(row.fiscalPeriod))}, ${REVENUE_KIND_WORDS[row.kind]}${dated}: ${formatMoney(row.valueMillion, row.currency)}${note}.`
  })
}
