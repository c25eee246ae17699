/** Two periods side by side: what the facts hold of each, by lane, and which events changed a status. */
import { happened } from '../../domain/as-of'
import { firstDay, formatDate, type IsoDay, lastDay } from '../../domain/date'
import { LANES, type Lane, type TimelineEvent } from '../../domain/event'
import { formatCount, plural } from '../../domain/format'
import { daysIn, type Period, periodName, periodOf, quarterId, yearBefore } from '../../domain/period'
import { changedBy, type StatusWorld } from './effects'
import { byDate } from './list-rows'

/** How many chips an event gave another status, by event id; only of events that did. Null = not known yet. */
export type Effects = ReadonlyMap<string, number> | null

export interface Side {
  readonly period: Period
  readonly name: string
  /** Events that had happened by the as-of date, oldest first. */
  readonly past: readonly TimelineEvent[]
  /** Events after it, never counted. */
  readonly later: readonly TimelineEvent[]
}

export type Pair<T> = readonly [T, T]

export interface TwoPeriods {
  readonly sides: Pair<Side>
  readonly asOf: IsoDay
  readonly effects: Effects
  /** What is counted, for one and for many: `policy event with NVIDIA`, `policy events with NVIDIA`. */
  readonly words: { readonly one: string; readonly many: string }
}

/** The periods of a link, earlier first; what it leaves open is the as-of date's quarter, or the same a year before. */
export function periodsOf(ids: readonly string[], asOf: IsoDay): Pair<Period> {
  const quarter = quarterId(asOf)
  const now = { id: quarter, from: asOf, until: asOf, ...periodOf(quarter) }
  const [one, other] = ids.flatMap((id) => periodOf(id) ?? [])
  if (!one) return [yearBefore(now), now]
  if (!other) return [yearBefore(one), one]
  return [one, other]
}

/** A day that the date can mean lies in the period, as in the list's window: a month may count in two. */
export function inPeriod(event: TimelineEvent, { from, until }: Pick<Period, 'from' | 'until'>): boolean {
  return from <= lastDay(event.date) && firstDay(event.date) <= until
}

function sideOf(period: Period, events: readonly TimelineEvent[], asOf: IsoDay): Side {
  const own = events.filter((event) => inPeriod(event, period)).sort(byDate)
  return {
    period,
    name: periodName(period),
    past: own.filter((event) => happened(event, asOf)),
    later: own.filter((event) => !happened(event, asOf)),
  }
}

/** Both sides of the comparison. */
export function twoPeriods(
  pair: Pair<Period>,
  events: readonly TimelineEvent[],
  parts: Pick<TwoPeriods, 'asOf' | 'effects' | 'words'>,
): TwoPeriods {
  const [first, second] = pair
  return { ...parts, sides: [sideOf(first, events, parts.asOf), sideOf(second, events, parts.asOf)] }
}

/** What each of the events changed. */
export function effectsIn(events: readonly TimelineEvent[], world: StatusWorld): ReadonlyMap<string, number> {
  return new Map(
    events.flatMap((event) => {
      const chips = new Set(
        changedBy(event, world).flatMap(({ changes }) => changes.map(({ chipId }) => chipId)),
      )
      return chips.size > 0 ? [[event.eventId, chips.size] as const] : []
    }),
  )
}

export interface LanePair {
  readonly lane: Lane
  readonly events: Pair<readonly TimelineEvent[]>
  readonly counts: Pair<number>
  /** Events that changed a status; null = not known yet. */
  readonly changed: Pair<number> | null
}

const ofLane = (lane: Lane, events: readonly TimelineEvent[]) => events.filter((event) => event.lane === lane)

/** One row a lane; `events` holds the later ones too, after those counted. */
export function lanePairs({ sides, effects }: TwoPeriods): readonly LanePair[] {
  const [first, second] = sides
  const changed = (events: readonly TimelineEvent[]) =>
    events.filter(({ eventId }) => effects?.has(eventId)).length
  return LANES.map((lane) => {
    const [one, other] = [ofLane(lane, first.past), ofLane(lane, second.past)]
    return {
      lane,
      events: [
        [...one, ...ofLane(lane, first.later)],
        [...other, ...ofLane(lane, second.later)],
      ],
      counts: [one.length, other.length],
      changed: effects && [changed(one), changed(other)],
    }
  })
}

/** Events of a side in its first `days` days. */
function within(side: Side, days: number): number {
  return side.past.filter((event) => daysIn({ from: side.period.from, until: firstDay(event.date) }) <= days)
    .length
}

/** What the as-of date cuts short: `Q4 2026 is counted to 25 November 2026: 56 of its 92 days. …`. */
function partial(side: Side, other: Side, asOf: IsoDay): string {
  const { period, name } = side
  if (period.from > asOf) return `${name} has not begun by ${formatDate(asOf)}.`
  if (period.until <= asOf) return ''
  const days = daysIn({ from: period.from, until: asOf })
  const whole = `${name} is counted to ${formatDate(asOf)}: ${formatCount(days)} of its ${plural(daysIn(period), 'day')}.`
  if (other.period.until > asOf || daysIn(other.period) <= days) return whole
  return `${whole} In its first ${plural(days, 'day')}, ${other.name} held ${plural(within(other, days), 'event')}.`
}

/** What must be said for the counts to be fair: unfinished periods, unequal lengths, later events. */
export function fairness({ sides, asOf }: TwoPeriods): readonly string[] {
  const [first, second] = sides
  const later = first.later.length + second.later.length
  const [a, b] = [daysIn(first.period), daysIn(second.period)]
  // A leap day or a quarter's odd days do not make two periods unlike.
  const unlike = Math.max(a, b) > 1.1 * Math.min(a, b)
  if (first.period.id === second.period.id) return ['Both are the same period.']
  return [
    partial(first, second, asOf),
    partial(second, first, asOf),
    unlike ? `${first.name} is ${plural(a, 'day')} long, ${second.name} ${plural(b, 'day')}.` : '',
    later === 0 ? '' : `${plural(later, 'event')} after ${formatDate(asOf)} not counted.`,
  ].filter(Boolean)
}
