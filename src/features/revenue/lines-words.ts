/** What the figure of lines says: finding, subtitle, notes, summary and table twin. */
import type { TableTwin } from '../../charts/figure-types'
import { dayFromNumber, formatDate, type IsoDay } from '../../domain/date'
import { periodWords } from '../../domain/fiscal-period'
import { formatCount, joinList } from '../../domain/format'
import { TINY_BASE_MULTIPLE } from '../../domain/growth'
import { isMissing } from '../../domain/missing'
import { formatMoney } from '../../domain/quantity'
import { isAmount, REVENUE_MEASURE_WORDS, type RevenueMeasure } from '../../domain/revenue-measure'
import { segmentWords } from '../../domain/words'
import { type Line, type LinePoint, type LineSet, latest } from './lines'

interface Ended {
  readonly line: Line
  readonly last: LinePoint
}

function ended({ lines }: LineSet): readonly Ended[] {
  return lines.flatMap((line) => {
    const last = latest(line)
    return last ? [{ line, last }] : []
  })
}

const newest = ({ last }: Ended) => last.value ?? 0

/** `fell 4.2 %`, `grew 159.6 %`, `grew ×43.3`. */
function grew({ last }: Ended): string {
  const shown = last.label.replace(/^[+−]/, '')
  return newest({ last } as Ended) < 1 ? `shrank ${shown}` : `grew ${shown}`
}

const measured = (line: Line) => (line.segment === 'total' ? `${line.name}’s revenue` : line.name)

function one(end: Ended, measure: RevenueMeasure, base: string | null): string {
  const { line, last } = end
  const what = measured(line)
  switch (measure) {
    case 'yoy':
      return `${what} ${grew(end)} on the year in ${last.name}`
    case 'qoq':
      return `${what} ${grew(end)} on the quarter in ${last.name}`
    case 'ttm':
      return `${what} came to ${last.label} in the four quarters to ${last.name}`
    case 'index':
      return `${what} stands at ${last.label} in ${last.name}, with ${periodWords(base ?? '')} = 100`
    case 'share':
      return line.segment === 'net_profit'
        ? `${line.name.replace(/, net profit$/, '')}’s net margin was ${last.label} in ${last.name}`
        : `${what} made up ${last.label} of its revenue in ${last.name}`
    default:
      return fromTo(end)
  }
}

/** `Cambricon’s revenue rose from ¥444 m in 2019 to ¥6.5 bn in 2025`. */
function fromTo({ line, last }: Ended): string {
  const first = line.points.find(({ value }) => value !== null)
  if (!first || first === last) return `${measured(line)} was ${last.label} in ${last.name}`
  const verb = (last.value ?? 0) >= (first.value ?? 0) ? 'rose' : 'fell'
  return `${measured(line)} ${verb} from ${first.label} in ${first.name} to ${last.label} in ${last.name}`
}

/** The lines that reach the newest period, where two do: only these are ranked. */
function abreast(ends: readonly Ended[]): readonly Ended[] {
  const period = ends
    .map(({ last }) => last.period)
    .sort()
    .at(-1)
  const reaching = ends.filter(({ last }) => last.period === period)
  return reaching.length >= 2 ? reaching : ends
}

/** The figure's finding, from the newest value of each line. */
export function linesTitle(set: LineSet, measure: RevenueMeasure, asOf: IsoDay): string {
  const ends = ended(set)
  const [only, second] = ends
  if (!only) {
    return `${REVENUE_MEASURE_WORDS[measure]}: nothing to show from what was published by ${formatDate(asOf)}`
  }
  if (!second) return one(only, measure, set.base)
  const ranked = abreast(ends)
  const sorted = [...ranked].sort((a, b) => newest(b) - newest(a))
  const [best, worst] = [sorted[0] ?? only, sorted.at(-1) ?? second]
  const at = ({ line, last }: Ended) => `${line.name} ${last.label} in ${last.name}`
  switch (measure) {
    case 'yoy':
    case 'qoq':
      return `Fastest on the ${measure === 'yoy' ? 'year' : 'quarter'}: ${at(best)}; slowest: ${at(worst)}`
    case 'index':
      return `With ${periodWords(set.base ?? '')} = 100: ${at(best)}, ${at(worst)}`
    case 'share':
      return `Share of revenue: ${at(best)}, ${at(worst)}`
    default:
      if (ends.length === 2) return ends.map(fromTo).join('; ')
      return new Set(ends.map(({ line }) => line.currency)).size > 1
        ? `${formatCount(ends.length)} lines in two currencies: ${ends.slice(0, 3).map(at).join('; ')}`
        : ranked.length < ends.length
          ? `Of the ${formatCount(ranked.length)} lines that reach ${best.last.name} the largest is ${best.line.name}, ${best.last.label}, the smallest ${worst.line.name}, ${worst.last.label}`
          : `Largest of ${formatCount(ranked.length)}: ${at(best)}; smallest: ${at(worst)}`
  }
}

const UNITS: Readonly<Record<Exclude<RevenueMeasure, 'index'>, string>> = {
  level: 'by quarter, in the currency reported',
  annual: 'by fiscal year, in the currency reported, a year named where it ends',
  ttm: 'sum of four quarters, in the currency reported',
  yoy: 'growth on the same quarter a year earlier',
  qoq: 'growth on the quarter before, not seasonally adjusted',
  share: 'share of the company’s revenue in the same period, %',
}

/** Measure, unit, scale, look and date. */
export function linesSubtitle(set: LineSet, measure: RevenueMeasure, log: boolean, asOf: IsoDay): string {
  const word = REVENUE_MEASURE_WORDS[measure]
  const what =
    measure === 'index' ? `${word}, ${periodWords(set.base ?? '')} = 100` : `${word}: ${UNITS[measure]}`
  const scale = log ? ', log scale' : ''
  return `${what}${scale}, as published by ${formatDate(asOf)}. Hollow: derived. A gap breaks the line`
}

/** Lines whose index says more of the base than of the growth. */
function tinyBases({ lines, base }: LineSet): string {
  const tiny = lines.flatMap((line) => {
    const last = latest(line)
    const at = line.source.find(({ period }) => period === base)?.figure
    if (!last || !at || isMissing(at) || (last.value ?? 0) < 100 * TINY_BASE_MULTIPLE) return []
    return `${line.name} at ${last.label} from ${formatMoney(at.valueMillion, at.currency)}`
  })
  return tiny.length === 0
    ? ''
    : `A tiny base: ${joinList(tiny)} in ${periodWords(base ?? '')}. With a later quarter as 100 the index says more of the growth.`
}

/** Assumptions, and what is missing, as sentences. */
export function linesNotes(set: LineSet, measure: RevenueMeasure): readonly string[] {
  const own = set.lines.filter(({ source }) => source.some(({ ownLabel, period }) => ownLabel !== period))
  const names = [...new Set(own.map(({ name }) => name.split(',')[0] ?? name))]
  const currencies = new Set(set.lines.map(({ currency }) => currency))
  return [
    names.length === 0
      ? ''
      : `A point stands at its period’s last day. ${joinList(names)} closes its books on other days than the calendar’s and is labelled by its own period; an index takes the fiscal quarter nearest to the calendar’s.`,
    measure === 'index' ? tinyBases(set) : '',
    currencies.size > 1 && isAmount(measure)
      ? 'Two currencies, each on an axis of its own: amounts are never converted.'
      : '',
    set.without.length === 0
      ? ''
      : `Not drawn, because no ${REVENUE_MEASURE_WORDS[measure].toLowerCase()} can be had from what was published: ${joinList(set.without)}.`,
  ].filter(Boolean)
}

/** One sentence with the newest value of each line. */
export function linesSummary(set: LineSet, measure: RevenueMeasure, asOf: IsoDay): string {
  const parts = ended(set).map(({ line, last }) => `${line.name} ${last.label} (${last.name})`)
  return `${REVENUE_MEASURE_WORDS[measure]}, newest published by ${formatDate(asOf)}: ${parts.join('; ')}.`
}

/** Every point of every line, oldest first, with how it was computed or why there is none. */
export function linesTwin(set: LineSet, measure: RevenueMeasure): TableTwin {
  return {
    caption: `${REVENUE_MEASURE_WORDS[measure]} by company and period`,
    columns: [
      { key: 'line', label: 'Line' },
      { key: 'figure', label: 'Figure' },
      { key: 'period', label: 'Period' },
      { key: 'until', label: 'Ends' },
      { key: 'value', label: REVENUE_MEASURE_WORDS[measure], numeric: true, ask: 'of' },
      { key: 'kind', label: 'Kind' },
      { key: 'note', label: 'How, or why not' },
    ],
    rows: set.lines.flatMap((line) =>
      line.points.map((point) => ({
        line: line.name,
        figure: segmentWords(line.segment),
        period: point.name,
        until: formatDate(dayFromNumber(point.day)),
        value: point.label,
        kind: point.value === null ? '' : point.derived ? 'derived' : 'reported',
        note: point.note,
        of: point.of,
      })),
    ),
  }
}
