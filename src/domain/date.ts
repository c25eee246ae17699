/**
 * Calendar dates as the facts print them. Pure text arithmetic in UTC: no clock, no time zone, so every reader
 * sees the same days.
 */

/** A whole day, `YYYY-MM-DD`. */
export type IsoDay = string
/** A date as precise as its source: `YYYY`, `YYYY-Qn`, `YYYY-MM` or `YYYY-MM-DD`. */
export type PartialDate = string

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const QUARTER = /^(\d{4})-Q([1-4])$/
const DAY_MS = 86_400_000

/** Days in a month (1–12) of a year, leap years included. */
function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** First and last month of a quarter-precision date, or null for any other precision. */
function quarterMonths(date: PartialDate): { first: PartialDate; last: PartialDate } | null {
  const match = QUARTER.exec(date)
  if (!match) return null
  const end = Number(match[2]) * 3
  const month = (number: number) => `${match[1]}-${String(number).padStart(2, '0')}`
  return { first: month(end - 2), last: month(end) }
}

/** True when the text is a real date of year, quarter, month or day precision. */
export function isPartialDate(text: string): boolean {
  if (QUARTER.test(text)) return true
  const match = PARTIAL.exec(text)
  if (!match) return false
  const month = match[2] === undefined ? 1 : Number(match[2])
  const day = match[3] === undefined ? 1 : Number(match[3])
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(match[1]), month)
}

/** True when the text is a real whole day. */
export function isIsoDay(text: string): boolean {
  return text.length === 10 && isPartialDate(text)
}

/** First day a partial date can mean: `2026-04` → `2026-04-01`, `2026-Q2` → `2026-04-01`. */
export function firstDay(date: PartialDate): IsoDay {
  if (date.length === 10) return date
  const quarter = quarterMonths(date)
  if (quarter) return `${quarter.first}-01`
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date
}

/** Last day a partial date can mean: `2026-04` → `2026-04-30`. */
export function lastDay(date: PartialDate): IsoDay {
  const quarter = quarterMonths(date)
  if (quarter) return lastDay(quarter.last)
  if (date.length === 4) return `${date}-12-31`
  if (date.length > 7) return date
  return `${date}-${String(daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5)))).padStart(2, '0')}`
}

/** Days since 1970-01-01 of a whole day; the linear scale of every time axis. */
export function dayNumber(day: IsoDay): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS
}

/** The day that a day number stands for; the inverse of {@link dayNumber}. */
export function dayFromNumber(number: number): IsoDay {
  return new Date(Math.round(number) * DAY_MS).toISOString().slice(0, 10)
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: IsoDay, count: number): IsoDay {
  return dayFromNumber(dayNumber(day) + count)
}

/** The same day of the month `count` months later, held at the month's last day: 31 January + 1 → 28 February. */
export function addMonths(day: IsoDay, count: number): IsoDay {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  const date = Math.min(Number(day.slice(8, 10)), daysInMonth(year, month))
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** True when the date has begun by `day`: a month-only date counts from its first day. */
export function hasBegun(date: PartialDate, day: IsoDay): boolean {
  return firstDay(date) <= day
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** A date's parts in reading order, as precise as the date itself. */
function inWords(date: PartialDate, letters: number): string {
  const year = date.slice(0, 4)
  if (date.length === 4) return year
  if (date[5] === 'Q') return `${date.slice(5)} ${year}`
  const month = (MONTHS[Number(date.slice(5, 7)) - 1] ?? '').slice(0, letters)
  return date.length === 7 ? `${month} ${year}` : `${Number(date.slice(8))} ${month} ${year}`
}

/** `24 April 2026`, `April 2026`, `Q2 2026` or `2026`, as precise as the date itself. */
export function formatDate(date: PartialDate): string {
  return inWords(date, 9)
}

/** `24 Apr 2026`, `Apr 2026`, `Q2 2026` or `2026`. */
export function formatDateShort(date: PartialDate): string {
  return inWords(date, 3)
}
