/** Ticks of the lanes' axis: years and months from afar, weeks and days close up. */
import { dayFromNumber, formatDateShort } from '../domain/date'
import type { DayWindow } from './chart-types'
import { type TimeTick, timeTicks } from './time-ticks'

/** Fewer days than this are counted in days. */
const DAYS = 75
/** Day number 4 was a Monday. */
const MONDAY = 4

/** Days between ticks, or null where months serve better. */
function dayStep(range: DayWindow, most: number): 1 | 2 | 7 | 14 | null {
  const days = range.until - range.from
  if (days > DAYS) return null
  return ([1, 2, 7, 14] as const).find((step) => days / step <= most) ?? null
}

/** About `most` ticks; weeks begin on Mondays, a month is named at its first tick. */
export function laneTicks(range: DayWindow, most: number): readonly TimeTick[] {
  const step = dayStep(range, most)
  if (step === null) return timeTicks(range, most)
  const first = Math.ceil((range.from - MONDAY) / step) * step + MONDAY
  const ticks: TimeTick[] = []
  let month = ''
  for (let day = first; day <= range.until; day += step) {
    const iso = dayFromNumber(day)
    const fresh = iso.slice(0, 7) !== month
    month = iso.slice(0, 7)
    const text = fresh ? formatDateShort(iso).replace(/ \d{4}$/, '') : String(Number(iso.slice(8)))
    ticks.push({ day, text: ticks.length === 0 ? formatDateShort(iso) : text, year: fresh })
  }
  return ticks
}
