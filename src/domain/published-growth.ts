/** Growth rates that sources print, recomputed from the figures at hand: they agree to rounding, or the gap is shown. */
import { isPublished } from './as-of'
import type { IsoDay } from './date'
import { isMissing } from './missing'
import { periodFigure } from './period-figure'
import { type PeriodGrowth, periodGrowth } from './period-growth'
import type { ByPeriod } from './period-sums'
import type { RevenueFigure } from './revenue'
import { publishedByPeriod } from './revenue-figures'

export interface PrintedRate {
  readonly percent: number
  /** Decimals as printed: the precision at which a recomputed rate must agree. */
  readonly decimals: number
}

/** Reads `published YoY +4,347.82%` from a note; null where none is printed about the row's own period. */
export function printedGrowth(note: string): PrintedRate | null {
  const match = /(divided by [\d.]+ \()?published YoY ([+-]?[\d,]+(?:\.\d+)?)\s?%/.exec(note)
  const text = match?.[2]
  if (text === undefined || match?.[1] !== undefined) return null
  return { percent: Number(text.replaceAll(',', '')), decimals: text.split('.')[1]?.length ?? 0 }
}

/**
 * `agrees`: the rate rounded as printed is the printed one. `within-rounding`: the figures are too coarse to tell.
 * `differs`: no figures that round to the ones at hand give the printed rate. `no-base`: nothing to recompute.
 */
export type Agreement = 'agrees' | 'within-rounding' | 'differs' | 'no-base'

/** Half a unit of the last digit given; zeros at the end of a whole number count as rounded away. */
function halfStep(value: number): number {
  const text = String(Math.abs(value))
  const decimals = text.split('.')[1]?.length
  if (decimals !== undefined) return 0.5 * 10 ** -decimals
  return 0.5 * 10 ** (/0*$/.exec(text)?.[0].length ?? 0)
}

/** How a printed rate stands to the one recomputed from two positive figures. */
export function agreement(printed: PrintedRate, current: number, base: number): Agreement {
  const slack = 0.5 * 10 ** -printed.decimals + 1e-9
  const percent = (over: number, under: number) => (over / under - 1) * 100
  if (Math.abs(percent(current, base) - printed.percent) <= slack) return 'agrees'
  const [c, b] = [halfStep(current), halfStep(base)]
  const lowest = percent(current - c, base + b) - slack
  const highest = percent(current + c, Math.max(base - b, Number.MIN_VALUE)) + slack
  return printed.percent >= lowest && printed.percent <= highest ? 'within-rounding' : 'differs'
}

export interface GrowthCheck {
  readonly figure: RevenueFigure
  readonly printed: PrintedRate
  readonly computed: PeriodGrowth
  readonly agreement: Agreement
}

function checkOf(figure: RevenueFigure, printed: PrintedRate, byPeriod: ByPeriod): GrowthCheck {
  const computed = periodGrowth(byPeriod, figure.fiscalPeriod, 'yoy')
  const current = periodFigure(byPeriod, figure.fiscalPeriod)
  const { growth, base } = computed
  const none = isMissing(growth) || isMissing(current) || isMissing(base)
  return {
    figure,
    printed,
    computed,
    agreement: none ? 'no-base' : agreement(printed, current.valueMillion, base.valueMillion),
  }
}

/** Every printed year-on-year rate of figures published by the date, beside its recomputation. */
export function checkPrintedGrowth(figures: readonly RevenueFigure[], asOf: IsoDay): readonly GrowthCheck[] {
  return figures.filter(isPublished).flatMap((figure) => {
    const printed = printedGrowth(figure.note)
    if (printed === null) return []
    const { companyId, segment, currency, fiscalPeriod } = figure
    const byPeriod = publishedByPeriod(figures, { companyId, segment, currency, asOf })
    return byPeriod.has(fiscalPeriod) ? checkOf(figure, printed, byPeriod) : []
  })
}
