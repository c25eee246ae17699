/** Growth of a period over the one before it or a year before, by the company's own calendar. */
import { dayNumber } from './date'
import { type FiscalPeriod, parsePeriod, periodBefore, periodLabel, yearBefore } from './fiscal-period'
import { type Growth, growth, growthSum } from './growth'
import { isMissing, type Maybe, missing } from './missing'
import { type PeriodFigure, periodFigure } from './period-figure'
import type { ByPeriod } from './period-sums'

export interface PeriodGrowth {
  readonly growth: Maybe<Growth>
  readonly base: Maybe<PeriodFigure>
  /** `2 884.7 ÷ 1 111.4 − 1 = +159.56 %`; null when there is no growth to compute. */
  readonly sum: string | null
}

const DAYS_APART = { yoy: [350, 380], qoq: [80, 105], half: [170, 196] } as const

function spacing(period: FiscalPeriod, against: 'yoy' | 'qoq'): readonly [number, number] {
  if (against === 'yoy' || period.part === 'FY') return DAYS_APART.yoy
  return period.part.startsWith('H') ? DAYS_APART.half : DAYS_APART.qoq
}

/** Growth over the same period a year before (`yoy`) or the period just before (`qoq`), by the company's own calendar. */
export function periodGrowth(byPeriod: ByPeriod, label: string, against: 'yoy' | 'qoq'): PeriodGrowth {
  const current = periodFigure(byPeriod, label)
  const period = parsePeriod(label)
  const before = period && (against === 'yoy' ? yearBefore(period) : periodBefore(period))
  if (period === null || before === null) {
    const none = missing('not-applicable', `“${label}” has no period before it to compare with.`)
    return { growth: none, base: none, sum: null }
  }
  const base = periodFigure(byPeriod, periodLabel(before))
  const value = grow(current, base, spacing(period, against))
  return { growth: value, base, sum: isMissing(value) ? null : growthSum(value) }
}

function grow(
  current: Maybe<PeriodFigure>,
  base: Maybe<PeriodFigure>,
  [least, most]: readonly [number, number],
): Maybe<Growth> {
  if (isMissing(current)) return current
  if (isMissing(base)) return growth(current.valueMillion, base)
  const days = dayNumber(current.periodEnd) - dayNumber(base.periodEnd)
  return days < least || days > most
    ? missing('not-derivable', `The two periods end ${days} days apart, so they are not compared.`)
    : growth(current.valueMillion, base.valueMillion)
}
