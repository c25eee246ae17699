/** Who says a figure of this region: what marks and cells are asked by, and the evidence of each. */
import type { IsoDay } from '../../domain/date'
import type { Evidence, Statement } from '../../domain/evidence/evidence'
import { distinct } from '../../domain/evidence/evidence'
import { amountText, figureEvidence, growthEvidence } from '../../domain/evidence/figure-evidence'
import { parsePeriod } from '../../domain/fiscal-period'
import { formatPercent } from '../../domain/format'
import { isMissing } from '../../domain/missing'
import { rangeGrowth } from '../../domain/range-growth'
import type { RevenueFigure } from '../../domain/revenue'
import type { RevenueMeasure } from '../../domain/revenue-measure'
import { annualSeries, type PeriodPoint, type QuarterPoint, quarterSeries } from '../../domain/revenue-series'
import { segmentWords } from '../../domain/words'
import { printedSentence } from './evidence'
import { periodShort } from './subject'

/** `level`: the figure itself; the others are what is computed from it. */
export type Asked = Exclude<RevenueMeasure, 'annual'> | 'range' | 'margin' | 'outlook'

/** What a value is asked by: `yoy cambricon.total 2026Q1`. */
export function askFor(asked: Asked, lineId: string, period: string, base = ''): string {
  return [asked, lineId, period, base].join(' ').trim()
}

interface World {
  readonly figures: readonly RevenueFigure[]
  readonly asOf: IsoDay
  /** `Cambricon` for `cambricon`. */
  readonly nameOf: (companyId: string) => string
}

function seriesFor(world: World, companyId: string, segment: string, period: string) {
  const query = { companyId, segment, asOf: world.asOf }
  return parsePeriod(period)?.part === 'FY'
    ? annualSeries(world.figures, query)
    : quarterSeries(world.figures, query)
}

/** Several figures behind one computed value. */
function together(subject: string, value: string, sum: string, points: readonly PeriodPoint[]): Evidence {
  const all = points.map(({ figure }) => figureEvidence(figure, subject))
  return {
    subject,
    value,
    basis: 'Computed here.',
    sums: [sum, ...all.flatMap(({ sums }) => sums)].filter(Boolean),
    preferred: distinct(all.flatMap(({ preferred }): readonly Statement[] => preferred)),
    because: '',
    rivals: distinct(all.flatMap(({ rivals }) => rivals)),
    notes: [...new Set(all.flatMap(({ notes }) => notes))],
  }
}

/** A rate the source prints stands beside the one computed here, above all where they differ. */
function withPrinted(evidence: Evidence, point: PeriodPoint): Evidence {
  const printed = printedSentence(point)
  return printed === '' ? evidence : { ...evidence, notes: [...evidence.notes, printed] }
}

/** A part of revenue, or what is left of it once the part is taken away. */
function shareEvidence(
  world: World,
  companyId: string,
  point: PeriodPoint,
  subject: string,
  left: boolean,
): Evidence {
  const whole = seriesFor(world, companyId, 'total', point.period).find(
    ({ period }) => period === point.period,
  )
  const [part, total] = [point.figure, whole?.figure]
  if (isMissing(part) || !total || isMissing(total) || !whole) return figureEvidence(part, subject)
  const share = part.valueMillion / total.valueMillion
  const value = formatPercent(left ? 1 - share : share)
  const sum = `${left ? '1 − ' : ''}${amountText(part)} ÷ ${amountText(total)} = ${value}`
  return together(subject, value, sum, [point, whole])
}

/** The evidence of a value by what it is asked by; null where nothing is known by that name. */
export function evidenceFor(world: World, of: string): Evidence | null {
  const [asked, id = '', period = '', base = ''] = of.split(' ')
  const dot = id.indexOf('.')
  const [companyId, segment] = [id.slice(0, dot), id.slice(dot + 1)]
  const points = seriesFor(world, companyId, segment, period)
  const at = points.findIndex((one) => one.period === period)
  const point = points[at]
  if (!point) return null
  const what = segment === 'total' ? 'Revenue' : segmentWords(segment)
  const named = `${what} of ${world.nameOf(companyId)}, ${periodShort(point)}`
  switch (asked) {
    case 'level':
      return figureEvidence(point.figure, named)
    case 'yoy': {
      const { growth, base: before } = point.yearOnYear
      const subject = `${named}, on the year`
      return withPrinted(growthEvidence(growth, point.figure, before, subject), point)
    }
    case 'qoq': {
      const { growth, base: before } = (point as QuarterPoint).quarterOnQuarter
      return growthEvidence(growth, point.figure, before, `${named}, on the quarter before`)
    }
    case 'range': {
      const first = points.find((one) => one.period === base)
      if (!first) return null
      const over = rangeGrowth([first, point], first.periodEnd, point.periodEnd).growth
      return growthEvidence(over, point.figure, first.figure, `${named}, since ${periodShort(first)}`)
    }
    case 'ttm': {
      const four = points.slice(Math.max(0, at - 3), at + 1)
      const values = four.flatMap(({ figure }) => (isMissing(figure) ? [] : figure.valueMillion))
      const currency = isMissing(point.figure) ? 'CNY' : point.figure.currency
      const valueMillion = Number(values.reduce((sum, value) => sum + value, 0).toFixed(8))
      const sum = four
        .map(({ figure }) => (isMissing(figure) ? '··' : String(figure.valueMillion)))
        .join(' + ')
      return together(`${named} and the three before`, amountText({ valueMillion, currency }), sum, four)
    }
    case 'index': {
      const first = points.find((one) => one.period === base)
      if (!first || isMissing(first.figure) || isMissing(point.figure)) {
        return figureEvidence(point.figure, named)
      }
      const value = (point.figure.valueMillion / first.figure.valueMillion) * 100
      const sum = `${amountText(point.figure)} ÷ ${amountText(first.figure)} × 100 = ${value.toFixed(1)}`
      return together(`${named}, ${periodShort(first)} = 100`, value.toFixed(1), sum, [point, first])
    }
    case 'share':
      return shareEvidence(world, companyId, point, `${named}, as a share of revenue`, false)
    case 'margin':
      return shareEvidence(world, companyId, point, `Gross margin, by ${named}`, true)
    default:
      return null
  }
}
