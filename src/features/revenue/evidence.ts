/** How a growth rate was computed: both figures, where they come from, what else was printed. */
import { formatDateShort, type PartialDate } from '../../domain/date'
import { formatNumber, formatPercent } from '../../domain/format'
import { formatGrowth, growthSum } from '../../domain/growth'
import { isMissing } from '../../domain/missing'
import type { PeriodFigure } from '../../domain/period-figure'
import { printedGrowth } from '../../domain/published-growth'
import type { RevenueFigure } from '../../domain/revenue'
import type { PeriodPoint } from '../../domain/revenue-series'
import { REVENUE_KIND_WORDS } from '../../domain/words'
import { currencyWords } from './subject'

export interface FigureEvidence {
  /** `2 884.69674686 million yuan`. */
  readonly amount: string
  /** `reported, published 30 Apr 2026`. */
  readonly kind: string
  readonly sourceIds: readonly string[]
  /** The filing's own note, or the sum that gives the figure. */
  readonly notes: readonly string[]
}

/** Day or month on which a figure became public, as the facts date it; of a computed one, the latest of its parts. */
export function reportedOn({ figure, derivation }: PeriodFigure): PartialDate | null {
  const rows = figure ? [figure] : (derivation?.from ?? [])
  const dates = rows.flatMap((row) => row.reportedOn ?? []).sort()
  return dates.at(-1) ?? null
}

/** The same in words. */
export function publishedOn(figure: PeriodFigure): string {
  const latest = reportedOn(figure)
  return latest === null ? 'no date' : formatDateShort(latest)
}

function rivalWords(row: RevenueFigure): string {
  const note = row.note === '' ? '' : `: ${row.note}`
  return `Also printed as ${formatNumber(row.valueMillion, { exact: true })}${note}.`
}

/** Everything known about one figure. */
export function figureEvidence(figure: PeriodFigure): FigureEvidence {
  const row = figure.figure
  const rows = row ? [row] : (figure.derivation?.from ?? [])
  const notes = [
    figure.kind === 'reported' ? (row?.note ?? '') : (figure.derivation?.words ?? ''),
    figure.derivation?.rounded
      ? 'A part of the sum is rounded in its source, so the result is no better.'
      : '',
    ...figure.rivals.map(rivalWords),
  ]
  return {
    amount: `${formatNumber(figure.valueMillion, { exact: true })} ${currencyWords(figure.currency)}`,
    kind: `${REVENUE_KIND_WORDS[figure.kind]}, published ${publishedOn(figure)}`,
    sourceIds: [...new Set(rows.map(({ sourceId }) => sourceId))],
    notes: notes.filter(Boolean),
  }
}

/** `The source prints +159.56 %: the same.`; empty where it prints none or there is no rate to set beside it. */
export function printedSentence(point: PeriodPoint): string {
  const { growth } = point.yearOnYear
  if (isMissing(growth) || isMissing(point.figure)) return ''
  const printed = printedGrowth(point.figure.figure?.note ?? '')
  if (printed === null) return ''
  const { percent, decimals } = printed
  const shown = `${percent > 0 ? '+' : ''}${formatPercent(percent / 100, decimals)}`
  const same = Math.abs(growth.percent - percent) <= 0.5 * 10 ** -decimals + 1e-9
  return same
    ? `The source prints ${shown}: the same.`
    : `The source prints ${shown}; computed here ${formatGrowth(growth, { exact: true })}.`
}

/** `2 884.7 ÷ 1 111.4 − 1 = +159.56 %`, or why there is none. */
export function growthLine(point: PeriodPoint): string {
  const { growth } = point.yearOnYear
  return isMissing(growth) ? `n.m.: ${growth.reason}` : growthSum(growth)
}
