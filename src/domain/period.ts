/** Stretches of the calendar that a reader compares: a year, a quarter, a month, or days from–to. Pure; no clock. */
import {
  addMonths,
  dayNumber,
  firstDay,
  formatDate,
  formatDateShort,
  type IsoDay,
  isIsoDay,
  isPartialDate,
  lastDay,
} from './date'

export interface Period {
  /** As in a link: `2026-Q2`, `2026`, `2026-04`, `2026-04-17..2026-05-09`. */
  readonly id: string
  readonly from: IsoDay
  readonly until: IsoDay
}

/** The period that a text stands for; null for any other text. Ends of a range are whole days, in their order. */
export function periodOf(id: string): Period | null {
  const [from = '', until] = id.split('..', 2)
  if (until === undefined) {
    return isPartialDate(from) ? { id, from: firstDay(from), until: lastDay(from) } : null
  }
  const ends = `${from}..${until}` === id && isIsoDay(from) && isIsoDay(until)
  return ends && from <= until ? { id, from, until } : null
}

/** The id of days from–to, whichever end comes first. */
export function rangeId(one: IsoDay, other: IsoDay): string {
  return one <= other ? `${one}..${other}` : `${other}..${one}`
}

/** `Q2 2026`, `2026`, `17 April to 9 May 2026`. */
export function periodName({ id, from, until }: Period): string {
  if (!id.includes('..')) return formatDate(id)
  if (from === until) return formatDate(from)
  const first = formatDate(from)
  return `${from.slice(0, 4) === until.slice(0, 4) ? first.slice(0, -5) : first} to ${formatDate(until)}`
}

/** Short enough to stand before a bar: `Q2 2026`, `17 Apr – 9 May 2026`. */
export function periodShortName({ id, from, until }: Period): string {
  if (!id.includes('..')) return formatDateShort(id)
  if (from === until) return formatDateShort(from)
  const first = formatDateShort(from)
  const sameYear = from.slice(0, 4) === until.slice(0, 4)
  return `${sameYear ? first.slice(0, -5) : first} – ${formatDateShort(until)}`
}

/** The same period a year before. */
export function yearBefore({ id, from, until }: Period): Period {
  const year = String(Number(id.slice(0, 4)) - 1)
  const before = periodOf(
    id.includes('..') ? rangeId(addMonths(from, -12), addMonths(until, -12)) : `${year}${id.slice(4)}`,
  )
  return before ?? { id, from, until }
}

/** The quarter that holds a day: `2026-Q4`. */
export function quarterId(day: IsoDay): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** Days in a period, both ends counted. */
export function daysIn({ from, until }: Pick<Period, 'from' | 'until'>): number {
  return dayNumber(until) - dayNumber(from) + 1
}
