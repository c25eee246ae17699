/** The events before and after one: in its lane, with its companies, on its chips. */
import type { TimelineEvent } from '../../domain/event'
import { LANE_WORDS } from '../../domain/words'
import { byDate } from './list-rows'
import { chipName, companyName, type Names } from './selection'

export interface Along {
  readonly id: string
  /** `Policy`, `NVIDIA`, `H20`. */
  readonly label: string
  readonly position: number
  readonly of: number
  readonly previous: TimelineEvent | null
  readonly next: TimelineEvent | null
}

/** Companies and chips offered at most: an event on a whole rule names dozens. */
const MOST = 4

function along(id: string, label: string, events: readonly TimelineEvent[], eventId: string): Along {
  const sorted = [...events].sort((a, b) => byDate(a, b) || (a.eventId < b.eventId ? -1 : 1))
  const at = sorted.findIndex((event) => event.eventId === eventId)
  return {
    id,
    label,
    position: at + 1,
    of: sorted.length,
    previous: at > 0 ? (sorted[at - 1] ?? null) : null,
    next: at >= 0 ? (sorted[at + 1] ?? null) : null,
  }
}

/** Every way on from an event that leads anywhere, over all dates and whatever the filters say. */
export function alongs(
  event: TimelineEvent,
  events: readonly TimelineEvent[],
  names: Names,
): readonly Along[] {
  const { eventId, lane } = event
  const lines = [
    along(
      lane,
      LANE_WORDS[lane],
      events.filter((one) => one.lane === lane),
      eventId,
    ),
    ...event.companyIds.slice(0, MOST).map((id) =>
      along(
        id,
        companyName(id, names),
        events.filter((one) => one.companyIds.includes(id)),
        eventId,
      ),
    ),
    ...event.chipIds.slice(0, MOST).map((id) =>
      along(
        id,
        chipName(id, names),
        events.filter((one) => one.chipIds.includes(id)),
        eventId,
      ),
    ),
  ]
  return lines.filter(({ of }) => of > 1)
}
