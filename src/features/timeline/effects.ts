/** What an event changed: which chips had another status from its day on, and the company quarters it falls into. */
import { dayNumber, firstDay, type IsoDay, lastDay } from '../../domain/date'
import type { TimelineEvent } from '../../domain/event'
import { changesOn, type StatusChange } from '../../domain/export-controls/history'
import { isKnownBy } from '../../domain/export-controls/known-chips'
import { changeDates, type Law } from '../../domain/export-controls/law'
import type { Destination } from '../../domain/export-controls/rules'
import { isMissing } from '../../domain/missing'
import type { RevenueFigure } from '../../domain/revenue'
import { type QuarterPoint, quarterSeries } from '../../domain/revenue-series'
import type { ChipSubject } from '../../state/select'

/** What the question of changed status is asked of. */
export interface StatusWorld {
  readonly law: Law
  readonly subjects: ReadonlyMap<string, ChipSubject>
  readonly destination: Destination
}

/** The day on which what an event says takes effect; later than its date for a rule announced or published on it. */
export interface Effect {
  readonly day: IsoDay
  /** Name of the rule that the event announces, where it takes effect on a later day; else null. */
  readonly rule: string | null
}

/** Days on which an event may have changed a status; none for a date without a day, which would be a guess. */
export function effectsOf(event: TimelineEvent, law: Law): readonly Effect[] {
  if (event.precision !== 'day') return []
  const later = law.rules.rule_versions
    .filter(
      ({ announced, published, effective_from, source_ids }) =>
        event.lane === 'policy' &&
        (announced === event.date || published === event.date) &&
        effective_from > event.date &&
        source_ids.some((id) => event.sourceIds.includes(id)),
    )
    .map(({ effective_from: day, name, citation }) => ({ day, rule: `${name} (${citation})` }))
  return [{ day: event.date, rule: null }, ...later]
}

export interface Changed extends Effect {
  readonly changes: readonly StatusChange[]
}

/** Policy speaks for every chip; any other event only for the chips it names. */
function concerns(event: TimelineEvent, change: StatusChange): boolean {
  return event.lane === 'policy' || event.chipIds.includes(change.chipId)
}

/** The chips whose status an event changed, by the day from which it did. Chips not known by then are left out. */
export function changedBy(event: TimelineEvent, world: StatusWorld): readonly Changed[] {
  const { law, subjects, destination } = world
  const days = new Set(changeDates(law))
  return effectsOf(event, law)
    .filter(({ day }) => days.has(day))
    .map((effect) => {
      const known = [...subjects.values()].filter(({ chip }) => isKnownBy(chip, effect.day, law))
      const changes = changesOn(effect.day, known, destination, law)
      return { ...effect, changes: changes.filter((change) => concerns(event, change)) }
    })
    .filter(({ changes }) => changes.length > 0)
}

/** Ids of the events that changed a status. */
export function changingEvents(events: readonly TimelineEvent[], world: StatusWorld): ReadonlySet<string> {
  return new Set(events.filter((event) => changedBy(event, world).length > 0).map(({ eventId }) => eventId))
}

/** Changes that read alike, as one line: `A100, H100: unrestricted → licence, because of …`. */
export interface ChangeLine {
  readonly chipIds: readonly string[]
  readonly change: StatusChange
}

export function changeLines(changes: readonly StatusChange[]): readonly ChangeLine[] {
  const lines = new Map<string, { chipIds: string[]; change: StatusChange }>()
  for (const change of changes) {
    const key = [change.before.status, change.after.status, change.cause.id, change.cause.event].join(' ')
    const line = lines.get(key)
    if (line) line.chipIds.push(change.chipId)
    else lines.set(key, { chipIds: [change.chipId], change })
  }
  return [...lines.values()].sort((a, b) => b.chipIds.length - a.chipIds.length)
}

export interface EventQuarter {
  readonly companyId: string
  readonly point: QuarterPoint
}

/** The quarter of each company's revenue that holds the event, by the company's own calendar, published by the day. */
export function quartersOf(
  event: TimelineEvent,
  figures: readonly RevenueFigure[],
  asOf: IsoDay,
): readonly EventQuarter[] {
  const middle = (dayNumber(firstDay(event.date)) + dayNumber(lastDay(event.date))) / 2
  return event.companyIds.flatMap((companyId) => {
    const point = quarterSeries(figures, { companyId, asOf }).find(
      (one) =>
        !isMissing(one.figure) &&
        dayNumber(one.periodStart) <= middle &&
        middle < dayNumber(one.periodEnd) + 1,
    )
    return point ? [{ companyId, point }] : []
  })
}
