/** Status through time: one chip over all dates, or all chips on one date. */
import { addDays, type IsoDay } from '../date'
import { type Cause, causeOf } from './cause'
import { type Decision, decide, groupOf } from './decide'
import { type Law, periodOn } from './law'
import { isSameFor, type LawInForce } from './period'
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

function statusIn(decision: Decision, law: LawInForce): Status {
  return { status: decision.status, group: groupOf(decision.status, law) }
}

/** Every status a chip has had towards a destination, oldest first, without gaps. */
export function statusHistory(subject: Subject, destination: Destination, law: Law): readonly Span[] {
  const chip = caseOf(subject, law)
  const spans: Span[] = []
  let last: { readonly inForce: LawInForce; readonly decision: Decision } | null = null
  for (const { from, inForce: byDestination } of law.periods) {
    const inForce = byDestination[destination]
    if (last !== null && isSameFor(chip.chipId, last.inForce, inForce)) continue
    const decision = decide(chip, inForce)
    const open = spans.at(-1)
    if (last === null || open === undefined) {
      spans.push({ ...statusIn(decision, inForce), from, to: null, cause: null })
    } else if (open.status !== decision.status) {
      spans[spans.length - 1] = { ...open, to: addDays(from, -1) }
      const cause = causeOf(last.decision, decision, from, law)
      spans.push({ ...statusIn(decision, inForce), from, to: null, cause })
    }
    last = { inForce, decision }
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
  const eve = periodOn(law, addDays(day, -1)).inForce[destination]
  const today = periodOn(law, day).inForce[destination]
  return subjects.flatMap((subject) => {
    const chip = caseOf(subject, law)
    if (isSameFor(chip.chipId, eve, today)) return []
    const before = decide(chip, eve)
    const after = decide(chip, today)
    if (before.status === after.status) return []
    const cause = causeOf(before, after, day, law)
    return [{ chipId: chip.chipId, before: statusIn(before, eve), after: statusIn(after, today), cause }]
  })
}
