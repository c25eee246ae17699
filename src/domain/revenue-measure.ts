/** How a line of money is looked at: as it is, as growth, as a sum of four quarters, against a base or a whole. */
export const REVENUE_MEASURES = ['level', 'yoy', 'qoq', 'ttm', 'annual', 'index', 'share'] as const
export type RevenueMeasure = (typeof REVENUE_MEASURES)[number]

export const REVENUE_MEASURE_WORDS: Readonly<Record<RevenueMeasure, string>> = {
  level: 'Level',
  yoy: 'Year on year',
  qoq: 'Quarter on quarter',
  ttm: 'Trailing four quarters',
  annual: 'Annual',
  index: 'Index',
  share: 'Share of revenue',
}

/** Measures that are amounts: never drawn on one axis in two currencies. */
export function isAmount(measure: RevenueMeasure): boolean {
  return measure === 'level' || measure === 'ttm' || measure === 'annual'
}
