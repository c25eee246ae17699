/** How old the facts are that decide what a region shows. */
import { dayNumber, firstDay, formatDate, type IsoDay, lastDay, type PartialDate } from './date'
import { formatNumber, plural } from './format'

export interface Freshness {
  readonly newest: PartialDate
  readonly oldest: PartialDate
  /** Deciding facts without a date. */
  readonly undated: number
}

/** The dates known to be newest and oldest, a vague one by its less telling end; null when none is dated. */
export function freshness(dates: readonly (PartialDate | null)[]): Freshness | null {
  const known = dates.filter((date) => date !== null)
  const [first, ...rest] = new Set(known)
  if (first === undefined) return null
  let [newest, oldest] = [first, first]
  for (const date of rest) {
    if (firstDay(date) > firstDay(newest)) newest = date
    if (lastDay(date) < lastDay(oldest)) oldest = date
  }
  return { newest, oldest, undated: dates.length - known.length }
}

/** Age on a day in words: `3 days`, `5 months`, `2.4 years`; a date not yet over counts as none. */
export function ageWords(date: PartialDate, day: IsoDay): string {
  const days = dayNumber(day) - dayNumber(lastDay(date))
  if (days <= 0) return 'new'
  if (days < 60) return plural(days, 'day')
  if (days < 730) return plural(days / 30.44, 'month')
  return `${formatNumber(days / 365.25, { significant: 2 })} years`
}

function agedDate(date: PartialDate, day: IsoDay, old: string): string {
  const words = ageWords(date, day)
  const age = firstDay(date) > day ? 'later than the as-of date' : words === 'new' ? words : words + old
  return `${formatDate(date)} (${age})`
}

/** `The newest deciding fact is of 10 September 2026 (3 months old), the oldest of March 2018 (8.7 years); 4 are undated.` */
export function freshnessSentence(fresh: Freshness | null, day: IsoDay, noun = 'deciding fact'): string {
  if (fresh === null) return `No ${noun} is dated.`
  const { newest, oldest, undated } = fresh
  const tail = undated === 0 ? '' : `; ${plural(undated, 'is', 'are')} undated`
  return newest === oldest
    ? `The newest ${noun} and the oldest are of ${agedDate(newest, day, ' old')}${tail}.`
    : `The newest ${noun} is of ${agedDate(newest, day, ' old')}, the oldest of ${agedDate(oldest, day, '')}${tail}.`
}
