/**
 * The stretch of time the list follows (the window, in the link) and the stretch the axis shows around it. Closed ranges of
 * day numbers; no pixels, no clock.
 */
import type { DayWindow } from '../../charts/chart-types'
import {
  addMonths,
  dayFromNumber,
  dayNumber,
  firstDay,
  formatDate,
  type IsoDay,
  lastDay,
  type PartialDate,
} from '../../domain/date'
import type { TimelineEvent } from '../../domain/event'

const WEEK = 7
/** Days after the article's last event that still belong to its weeks: what answered it. */
const AFTERMATH = 9
/** The axis never zooms closer than this many days. */
export const CLOSEST = 14

/** As many as there are dates in the facts; asked for several times an event. */
const spans = new Map<PartialDate, DayWindow>()

/** From the first to the last day a date can mean. */
export function spanOf(date: PartialDate): DayWindow {
  const known = spans.get(date)
  if (known) return known
  const span = { from: dayNumber(firstDay(date)), until: dayNumber(lastDay(date)) }
  spans.set(date, span)
  return span
}

/** True when the two ranges share a day. */
export function meet(a: DayWindow, b: DayWindow): boolean {
  return a.from <= b.until && b.from <= a.until
}

/** True when `outer` holds all of `inner`. */
export function holds(outer: DayWindow, inner: DayWindow): boolean {
  return outer.from <= inner.from && inner.until <= outer.until
}

function monthStart(day: IsoDay): IsoDay {
  return `${day.slice(0, 7)}-01`
}

/** Everything there is: from the month of the first event to the last event or the as-of date, whichever is later. */
export function wholeExtent(events: readonly TimelineEvent[], asOf: IsoDay): DayWindow {
  const today = dayNumber(asOf)
  const spans = events.map((event) => spanOf(event.date))
  const first = Math.min(today, ...spans.map((span) => span.from))
  const last = Math.max(today, ...spans.map((span) => span.until))
  return { from: dayNumber(monthStart(dayFromNumber(first))), until: last }
}

/** The article's weeks: from a week before its first event to nine days after its last; null without such events. */
export function articleWindow(events: readonly TimelineEvent[]): DayWindow | null {
  const spans = events.filter((event) => event.seed).map((event) => spanOf(event.date))
  if (spans.length === 0) return null
  return {
    from: Math.min(...spans.map((span) => span.from)) - WEEK,
    until: Math.max(...spans.map((span) => span.until)) + AFTERMATH,
  }
}

/** Where a bare address opens: the article's weeks once they have begun, before that the twelve months to the as-of date. */
export function defaultWindow(events: readonly TimelineEvent[], asOf: IsoDay): DayWindow {
  const article = articleWindow(events)
  const today = dayNumber(asOf)
  if (article && article.from <= today) return article
  return { from: dayNumber(addMonths(asOf, -12)), until: today }
}

/** The window of the link: an end left open reaches to the end of what there is; both open is the default. */
export function windowOf(
  link: { readonly from: IsoDay | null; readonly until: IsoDay | null },
  events: readonly TimelineEvent[],
  asOf: IsoDay,
): DayWindow {
  if (link.from === null && link.until === null) return defaultWindow(events, asOf)
  const extent = wholeExtent(events, asOf)
  const from = link.from === null ? extent.from : dayNumber(link.from)
  const until = link.until === null ? Math.max(extent.until, from) : dayNumber(link.until)
  return { from: Math.min(from, until), until: Math.max(from, until) }
}

/** The axis of a bare address: from January of the year before to the as-of date, and to the window's end. */
function yearsAround(window: DayWindow, asOf: IsoDay): DayWindow {
  const january = dayNumber(`${Number(asOf.slice(0, 4)) - 1}-01-01`)
  return { from: Math.min(january, window.from), until: Math.max(dayNumber(asOf), window.until) }
}

/** The axis around a window: a third of it window where there is that much to show. */
export function axisFor(window: DayWindow, extent: DayWindow, bare: boolean, asOf: IsoDay): DayWindow {
  if (bare) return yearsAround(window, asOf)
  const margin = Math.max(window.until - window.from + 1, CLOSEST)
  return {
    from: Math.min(window.from, Math.max(window.from - margin, extent.from)),
    until: Math.max(window.until, Math.min(window.until + margin, extent.until)),
  }
}

/** The axis at `factor` times its length about the window's middle, inside what there is and no closer than two weeks. */
export function zoomAxis(axis: DayWindow, window: DayWindow, factor: number, extent: DayWindow): DayWindow {
  const most = Math.max(extent.until, window.until) - Math.min(extent.from, window.from)
  const length = Math.min(Math.max((axis.until - axis.from) * factor, CLOSEST), most)
  const centre = (window.from + window.until) / 2
  const from = Math.max(Math.min(extent.from, window.from), Math.round(centre - length / 2))
  const until = Math.min(Math.max(extent.until, window.until), Math.round(from + length))
  return { from: Math.max(Math.min(extent.from, window.from), Math.round(until - length)), until }
}

/** The window moved by its own length, backwards or forwards. */
export function shiftWindow(window: DayWindow, direction: -1 | 1): DayWindow {
  const by = (window.until - window.from + 1) * direction
  return { from: window.from + by, until: window.until + by }
}

/** `April 2026` for a whole month, `2025` for a whole year, else `17 April to 9 May 2026`. */
export function windowWords(window: DayWindow): string {
  const from = dayFromNumber(window.from)
  const until = dayFromNumber(window.until)
  if (from === until) return formatDate(from)
  for (const coarse of [from.slice(0, 4), from.slice(0, 7)]) {
    if (firstDay(coarse) === from && lastDay(coarse) === until) return formatDate(coarse)
  }
  const first = formatDate(from)
  return `${from.slice(0, 4) === until.slice(0, 4) ? first.slice(0, -5) : first} to ${formatDate(until)}`
}

export interface Jump {
  readonly id: string
  readonly label: string
  readonly window: DayWindow
}

/** Months in which most of the story turned, newest first, then the as-of date and everything. */
const MONTHS_OF_NOTE = ['2026-04', '2026-01', '2025-04', '2023-10', '2022-10']

/** The named jumps. */
export function jumps(events: readonly TimelineEvent[], asOf: IsoDay): readonly Jump[] {
  const today = dayNumber(asOf)
  return [
    ...MONTHS_OF_NOTE.map((month) => ({ id: month, label: formatDate(month), window: spanOf(month) })),
    { id: 'as-of', label: 'As-of date', window: { from: dayNumber(addMonths(asOf, -1)), until: today } },
    { id: 'everything', label: 'Everything', window: wholeExtent(events, asOf) },
  ]
}

/** True when the two windows are the same days. */
export function sameWindow(a: DayWindow, b: DayWindow): boolean {
  return a.from === b.from && a.until === b.until
}
