/** The finding of the timeline, as a sentence: computed from the events shown, the dates and the filters. */
import type { DayWindow } from '../../charts/chart-types'
import { dayFromNumber, formatDate, type IsoDay } from '../../domain/date'
import { LANES, type TimelineEvent } from '../../domain/event'
import { formatCount, joinList, plural } from '../../domain/format'
import { isOpen, type Names, type Selection, selectionWords, splitByDay } from './selection'
import { holds, spanOf, windowWords } from './window'
import { LANE_THINGS } from './words'

export interface Shown {
  /** Events that pass the filters and lie on the axis, later ones included. */
  readonly events: readonly TimelineEvent[]
  readonly axis: DayWindow
  readonly asOf: IsoDay
  readonly selection: Selection
  readonly names: Names
}

/** A month or day counts as the busiest from this many events on. */
const FEW = 3
/** Axes longer than this many days are judged by months, shorter ones by days. */
const LONG = 186

function monthsOf(window: DayWindow): string {
  const months = [
    ...new Set([dayFromNumber(window.from).slice(0, 7), dayFromNumber(window.until).slice(0, 7)]),
  ]
  return joinList(months.map(formatDate))
}

/** The week the article rests on, when nothing is filtered and all of it is in view and past. */
function articleFinding({ events, axis, asOf, selection }: Shown): string | null {
  const seeds = splitByDay(events, asOf).past.filter((event) => event.seed)
  if (!isOpen(selection) || seeds.length < FEW) return null
  const spans = seeds.map((event) => spanOf(event.date))
  const span = {
    from: Math.min(...spans.map(({ from }) => from)),
    until: Math.max(...spans.map(({ until }) => until)),
  }
  const days = span.until - span.from + 1
  if (!holds(axis, span) || events.some((event) => event.seed && !seeds.includes(event))) return null
  const stretch = days <= 7 ? 'One week' : plural(days, 'day')
  const firstOf = (lane: TimelineEvent['lane']) => seeds.findIndex((event) => event.lane === lane)
  const lanes = LANES.filter((lane) => firstOf(lane) >= 0).sort((a, b) => weight(a) - weight(b))
  return `${stretch} in ${monthsOf(span)} carried the whole article: ${joinList(lanes.map((lane) => LANE_THINGS[lane]))}`
}

/** What came first in the story stands first in the sentence: the model, what serves it, then the money. */
function weight(lane: TimelineEvent['lane']): number {
  return ['policy', 'chip', 'model', 'software', 'market', 'financial'].indexOf(lane)
}

/** The one date, cut to `length` characters, that more events share than any other; null when few do or two tie. */
function busiest(events: readonly TimelineEvent[], length: number): { date: string; count: number } | null {
  const counts = new Map<string, number>()
  for (const { date } of events) {
    if (date.length >= length) {
      const key = date.slice(0, length)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  if (!first || first[1] < FEW || second?.[1] === first[1]) return null
  return { date: first[0], count: first[1] }
}

/** The figure's title: the article's week, else the busiest month or day, else a plain count. */
export function timelineTitle(shown: Shown): string {
  const article = articleFinding(shown)
  if (article) return article
  const { events, axis, asOf, selection, names } = shown
  const past = splitByDay(events, asOf).past
  const words = selectionWords(selection, names, 'events')
  if (past.length === 0) return `No ${words} from ${windowWords(axis)} by ${formatDate(asOf)}`
  const long = axis.until - axis.from > LONG
  const peak = busiest(past, long ? 7 : 10)
  const all = past.length === 1 ? selectionWords(selection, names, 'event') : words
  if (!peak) return `${formatCount(past.length)} ${all}, ${windowWords(axis)}`
  return `${formatDate(peak.date)} was the busiest ${long ? 'month' : 'day'}: ${formatCount(peak.count)} of ${formatCount(past.length)} ${words}`
}
