/** Lines as panels with axes, and the days marked across them. */
import type { AxisSpec, DayWindow } from '../../charts/chart-types'
import { growthAxis } from '../../charts/column-layout'
import type { DayMark, LinesPanel, PlotLine } from '../../charts/lines-layout'
import { hasPlace, linearTicks, logDomain, logTicks, zeroDomain } from '../../charts/scale'
import { happened } from '../../domain/as-of'
import { dayNumber, firstDay, type IsoDay } from '../../domain/date'
import type { Lane, TimelineEvent } from '../../domain/event'
import type { RuleMark } from '../../domain/export-controls/law'
import { formatNumber, THIN_SPACE } from '../../domain/format'
import { TINY_BASE_MULTIPLE } from '../../domain/growth'
import { currencySign } from '../../domain/quantity'
import { isAmount, type RevenueMeasure } from '../../domain/revenue-measure'
import { type Line, type LineSet, latest } from './lines'

function valuesOf(lines: readonly Line[]): readonly (number | null)[] {
  return lines.flatMap(({ points }) => points.map(({ value }) => value))
}

function plainAxis(
  values: readonly (number | null)[],
  log: boolean,
  label: string,
  format: (value: number) => string,
): AxisSpec {
  if (log) {
    const domain = logDomain(values)
    return { label, scale: 'log', domain, ticks: logTicks(domain), format }
  }
  return { label, scale: 'linear', domain: zeroDomain(values), ticks: linearTicks(values, 4), format }
}

function growthScale(lines: readonly Line[]): AxisSpec {
  const points = lines.flatMap(({ points: own }) =>
    own.map(({ period, value, label }) => ({ id: period, multiple: value, label })),
  )
  const multiples = points.flatMap(({ multiple }) => multiple ?? [])
  const isLog = multiples.some((one) => one >= TINY_BASE_MULTIPLE) && multiples.every((one) => one > 0)
  return growthAxis(points, '', isLog ? 'log' : 'linear')
}

function axisOf(lines: readonly Line[], measure: RevenueMeasure, log: boolean): AxisSpec {
  if (measure === 'yoy' || measure === 'qoq') return growthScale(lines)
  const values = valuesOf(lines)
  if (measure === 'share')
    return plainAxis(values, false, '', (value) => `${formatNumber(value * 100)}${THIN_SPACE}%`)
  const most = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)))
  const divisor = isAmount(measure) && most >= 1000 ? 1000 : 1
  return plainAxis(values, log, '', (value) => formatNumber(value / divisor))
}

/** `¥ bn`, `Growth, per cent or multiple`. */
function panelTitle(lines: readonly Line[], measure: RevenueMeasure): string {
  if (measure === 'yoy' || measure === 'qoq') return 'Growth'
  if (measure === 'index') return 'Index'
  if (measure === 'share') return 'Share of revenue'
  const most = Math.max(0, ...valuesOf(lines).map((value) => Math.abs(value ?? 0)))
  const sign = currencySign(lines[0]?.currency ?? 'CNY').trim()
  return most >= 1000 ? `${sign} bn` : `${sign} million`
}

/** The newest value; with its period where others reach further. */
function lastWords(line: Line, newest: string): string {
  const last = latest(line)
  if (!last) return ''
  return last.period === newest ? last.label : `${last.label}, ${last.name}`
}

function plotLine(line: Line, axis: AxisSpec, newest: string): PlotLine {
  return {
    id: line.id,
    name: line.name,
    last: lastWords(line, newest),
    color: line.color,
    dashed: line.second,
    points: line.points.map((point) => ({
      id: point.period,
      day: point.day,
      value: hasPlace(point.value, axis.scale) ? point.value : null,
      hollow: point.derived,
      of: point.of,
      readout: `${line.name}, ${point.name}: ${point.label}${point.derived ? ', derived' : ''}`,
    })),
  }
}

/** One panel; for amounts one for each currency. */
export function linesPanels(set: LineSet, measure: RevenueMeasure, log: boolean): readonly LinesPanel[] {
  const currencies = isAmount(measure) ? [...new Set(set.lines.map(({ currency }) => currency))] : [null]
  return currencies.map((currency) => {
    const lines = set.lines.filter((line) => currency === null || line.currency === currency)
    const axis = axisOf(lines, measure, log)
    const newest =
      lines
        .map((line) => latest(line)?.period ?? '')
        .toSorted()
        .at(-1) ?? ''
    return {
      id: currency ?? 'all',
      title: panelTitle(lines, measure),
      axis,
      lines: lines.map((line) => plotLine(line, axis, newest)),
    }
  })
}

/** Values a log axis has no place for, said under the figure; empty where there are none. */
export function logNote(set: LineSet, log: boolean): string {
  const lost = set.lines.filter(({ points }) => points.some(({ value }) => value !== null && value <= 0))
  return log && lost.length > 0
    ? `Zero and negative values have no place on a log scale: ${lost.map(({ name }) => name).join(', ')}.`
    : ''
}

/** From the first to the last point with a value, a month of air at both ends. */
export function linesRange(set: LineSet): DayWindow {
  const days = set.lines.flatMap(({ points }) =>
    points.flatMap(({ day, value }) => (value === null ? [] : day)),
  )
  const [from, until] = [Math.min(...days), Math.max(...days)]
  return days.length === 0 ? { from: 0, until: 1 } : { from: from - 45, until: until + 15 }
}

/** Days marked: the turning points of the law for the policy lane, for other lanes the events of the companies drawn. */
export function dayMarks(
  lanes: readonly Lane[],
  rules: readonly RuleMark[],
  events: readonly TimelineEvent[],
  companyIds: readonly string[],
  asOf: IsoDay,
): readonly DayMark[] {
  const law = lanes.includes('policy')
    ? rules
        .filter(({ date }) => date <= asOf)
        .map(({ ruleId, date, label }) => ({ id: ruleId, day: dayNumber(date), label }))
    : []
  const own = events
    .filter(
      (event) =>
        event.lane !== 'policy' &&
        lanes.includes(event.lane) &&
        event.companyIds.some((id) => companyIds.includes(id)) &&
        happened(event, asOf),
    )
    .map(({ eventId, date, title }) => ({
      id: eventId,
      day: dayNumber(firstDay(date)),
      label: title.length > 30 ? `${title.slice(0, 28).replace(/\s+\S*$/, '')} …` : title,
    }))
  return [...law, ...own]
}
