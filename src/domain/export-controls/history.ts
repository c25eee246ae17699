/** Status through time: one chip over all dates, or all chips on one date. */
import { addDays, type IsoDay } from '../date'
import { type Cause, causeOf } from './cause'
import { type Decision, decide, groupOf } from './decide'
import { type Law, type Period, periodOn } from './law'
import type { Destination } from './rules'
import type { Status } from './status'
import { caseOf, type Subject } from './subject'

/** A stretch of time with one status. */
export interface Span extends Status {
  readonly from: IsoDay
  /** Last day; null while it goes on. */
  readonly to: IsoDay | null
  /** What began or ended on the first day; null for the first span. */
  readonly cause: Cause | null
}

/** One chip whose status changed. */
export interface StatusChange {
  readonly chipId: string
  readonly before: Status
  readonly after: Status
  readonly cause: Cause
}

interface Dated {
  readonly period: Period
  readonly decision: Decision
}

function statusIn(decision: Decision, period: Period, destination: Destination): Status {
  return { status: decision.status, group: groupOf(decision.status, period.inForce[destination]) }
}

/** Every status a chip has had towards a destination, oldest first, without gaps. */
export function statusHistory(subject: Subject, destination: Destination, law: Law): readonly Span[] {
  const chip = caseOf(subject, law)
  const spans: Span[] = []
  let last: Dated | null = null
  for (const period of law.periods) {
    const decision = decide(chip, period.inForce[destination])
    const status = statusIn(decision, period, destination)
    const open = spans.at(-1)
    if (open === undefined || open.status !== status.status) {
      const cause = last === null ? null : causeOf(last.decision, decision, period.from, law)
      if (open !== undefined) spans[spans.length - 1] = { ...open, to: addDays(period.from, -1) }
      spans.push({ ...status, from: period.from, to: null, cause })
    }
    last = { period, decision }
  }
  return spans
}

/** Which chips have another status on this day than on the day before, and because of what. */
export function changesOn(
  day: IsoDay,
  subjects: readonly Subject[],
  destination: Destination,
  law: Law,
): readonly StatusChange[] {
  const eve = periodOn(law, addDays(day, -1))
  const period = periodOn(law, day)
  if (eve === period) return []
  return subjects.flatMap((subject) => {
    const chip = caseOf(subject, law)
    const old = decide(chip, eve.inForce[destination])
    const now = decide(chip, period.inForce[destination])
    if (old.status === now.status) return []
    const before = statusIn(old, eve, destination)
    const after = statusIn(now, period, destination)
    return [{ chipId: chip.chipId, before, after, cause: causeOf(old, now, day, law) }]
  })
}
