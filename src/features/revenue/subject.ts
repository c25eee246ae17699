/** Whose money the page speaks of, and the words for its periods. */
import type { Company } from '../../domain/company'
import { companyShortName } from '../../domain/company-name'
import { formatDate, type IsoDay } from '../../domain/date'
import { parsePeriod, periodWords } from '../../domain/fiscal-period'
import { isMissing } from '../../domain/missing'
import type { RevenueFigure } from '../../domain/revenue'
import { segmentsOf } from '../../domain/revenue-figures'
import type { PeriodPoint } from '../../domain/revenue-series'
import { segmentWords } from '../../domain/words'

export const DEFAULT_COMPANY = 'cambricon'

export interface Subject {
  readonly companyId: string
  readonly name: string
  readonly nameZh: string
  readonly segment: string
}

/** Companies with any figure, by name. */
export function companiesWithFigures(
  figures: readonly RevenueFigure[],
  companies: readonly Company[],
): readonly { readonly value: string; readonly label: string }[] {
  const ids = [...new Set(figures.map((figure) => figure.companyId))]
  return ids
    .map((id) => ({ value: id, label: nameOf(id, companies) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'))
}

export function nameOf(companyId: string, companies: readonly Company[]): string {
  const company = companies.find((one) => one.companyId === companyId)
  return company ? companyShortName(company) : companyId
}

/** The text with a capital letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The segments a company gives figures for, in words, revenue first. */
export function segmentChoices(figures: readonly RevenueFigure[], companyId: string) {
  const segments = [...segmentsOf(figures, companyId)].sort(
    (a, b) => Number(b === 'total') - Number(a === 'total'),
  )
  return segments.map((segment) => ({ value: segment, label: capital(segmentWords(segment)) }))
}

export interface Chosen {
  readonly subject: Subject
  /** Sentence about a part of the link that could not be followed; empty when all of it was. */
  readonly note: string
}

/** Says that the chosen period is not among the figures known on the day; empty when it is, or none was chosen. */
export function periodNote(chosen: string | null, shown: string | null, name: string, asOf: IsoDay): string {
  if (chosen === null || chosen === shown) return ''
  return `${chosen} is not among the figures of ${name} by ${formatDate(asOf)}.`
}

/** The company and segment of the link, or the nearest that exists, with a sentence where it had to give way. */
export function chooseSubject(
  figures: readonly RevenueFigure[],
  companies: readonly Company[],
  wanted: { readonly companyId: string; readonly segment: string },
): Chosen {
  const known = figures.some((figure) => figure.companyId === wanted.companyId)
  const companyId = known ? wanted.companyId : DEFAULT_COMPANY
  const segments = segmentsOf(figures, companyId)
  const segment = segments.includes(wanted.segment) ? wanted.segment : (segments[0] ?? 'total')
  const name = nameOf(companyId, companies)
  const nameZh = companies.find((one) => one.companyId === companyId)?.nameZh ?? ''
  const subject = { companyId, name, nameZh, segment }
  if (!known) {
    return {
      subject,
      note: `The facts hold no figures of ${nameOf(wanted.companyId, companies)}; ${name} is shown.`,
    }
  }
  return {
    subject,
    note:
      segment === wanted.segment
        ? ''
        : `${name} gives no ${segmentWords(wanted.segment)} in the facts; ${segmentWords(segment)} is shown.`,
  }
}

/** `Cambricon`, or `NVIDIA’s data-centre revenue`: what grows. */
export function subjectName({ name, segment }: Subject): string {
  return segment === 'total' ? name : `${possessive(name)} ${segmentWords(segment)}`
}

/** `Cambricon’s revenue`, also for the total. */
export function subjectMeasure({ name, segment }: Subject): string {
  return `${possessive(name)} ${segmentWords(segment)}`
}

function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`
}

/** The measure alone, as the start of a sentence: `Revenue`, `Net profit`. */
export function measureHead({ segment }: Subject): string {
  return capital(segmentWords(segment))
}

/** A balance at a day, not a flow over a period: inventory, prepayments. */
export function isBalance(point: PeriodPoint): boolean {
  return !isMissing(point.figure) && point.figure.periodStart === point.figure.periodEnd
}

const ORDINALS = { Q1: 'first', Q2: 'second', Q3: 'third', Q4: 'fourth' } as const

/** `the first quarter of 2026`; a company with labels of its own: `FY27Q1 (to 26 April 2026)`. */
export function periodLong(point: PeriodPoint): string {
  if (point.ownLabel !== point.period) return `${point.ownLabel} (to ${formatDate(point.periodEnd)})`
  const period = parsePeriod(point.period)
  if (period && period.part in ORDINALS) {
    return `the ${ORDINALS[period.part as keyof typeof ORDINALS]} quarter of ${period.year}`
  }
  return periodWords(point.period)
}

/** `Q1 2026`, or the company's own `FY27Q1`. */
export function periodShort(point: PeriodPoint): string {
  return point.ownLabel === point.period ? periodWords(point.period) : point.ownLabel
}

/** `million yuan`. */
export function currencyWords(currency: RevenueFigure['currency']): string {
  return currency === 'CNY' ? 'million yuan' : 'million dollars'
}
