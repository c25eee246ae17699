import { addMonths, dayFromNumber, dayNumber, formatDateShort } from '../domain/date'
import type { DayWindow } from './chart-types'

export interface TimeTick {
  readonly day: number
  readonly text: string
  /** Start of a year. */
  readonly year: boolean
}

/** Months between ticks, so that there are about `most` of them. */
function monthStep(range: DayWindow, most: number): number {
  const months = (range.until - range.from) / 30.44
  return [1, 3, 6, 12, 24, 60, 120].find((step) => months / step <= most) ?? 240
}

/** First days of months inside the range: January in full with its year, other months by name. */
export function timeTicks(range: DayWindow, most: number): readonly TimeTick[] {
  const step = monthStep(range, most)
  const start = dayFromNumber(range.from)
  const month = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1
  const first = Math.floor(month / step) * step
  const anchor = `${String(Math.floor(first / 12)).padStart(4, '0')}-${String((first % 12) + 1).padStart(2, '0')}-01`
  const ticks: TimeTick[] = []
  for (let count = 0; ; count += step) {
    const iso = addMonths(anchor, count)
    const day = dayNumber(iso)
    if (day > range.until) return ticks
    const year = iso.slice(5, 7) === '01'
    const text = step >= 12 ? iso.slice(0, 4) : formatDateShort(iso.slice(0, 7))
    if (day >= range.from) ticks.push({ day, text: year || step >= 12 ? text : text.slice(0, 3), year })
  }
}

/** Last days of years inside the range, each with the name of the year it ends; every so many, so that about `most` stand. */
export function yearEndTicks(range: DayWindow, most: number): readonly TimeTick[] {
  const yearOf = (day: number) => Number(dayFromNumber(day).slice(0, 4))
  const first = yearOf(range.from)
  // The day after the last names the year that has not ended in the range.
  const years = Array.from({ length: yearOf(range.until + 1) - first }, (_, at) => first + at)
  const step = [1, 2, 5, 10, 20].find((every) => years.length / every <= most) ?? 50
  return years
    .filter((_, at) => (years.length - 1 - at) % step === 0)
    .map((year) => ({ day: dayNumber(`${year}-12-31`), text: String(year), year: true }))
}
