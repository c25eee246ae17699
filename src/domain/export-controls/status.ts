/** The status of a chip without the reasons: the same decision, cheap enough for every chip at once. */
import type { IsoDay } from '../date'
import { decide, groupOf } from './decide'
import { type Law, periodOn } from './law'
import type { Destination, StatusGroup, StatusWord } from './rules'
import { caseOf, type Subject } from './subject'

export interface Status {
  readonly status: StatusWord
  readonly group: StatusGroup
}

/** Status of a chip for a destination on a day. */
export function statusOf(subject: Subject, destination: Destination, day: IsoDay, law: Law): Status {
  const inForce = periodOn(law, day).inForce[destination]
  const { status } = decide(caseOf(subject, law), inForce)
  return { status, group: groupOf(status, inForce) }
}
