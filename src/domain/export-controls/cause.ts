/** Because of what a status changed: the rule, policy, letter or measure that began or ended that day. */
import { addDays, firstDay, formatDate, type IsoDay } from '../date'
import type { Decision } from './decide'
import type { Law } from './law'
import type { Letter, LicenceException, Measure, ReviewPolicy } from './rules'

export interface Cause {
  /** Id of the rule version, policy, exception, letter or measure. */
  readonly id: string
  readonly event: 'began' | 'ended'
  /** Short words: `BIS letter to NVIDIA`, `Oct 2022 rule`. */
  readonly words: string
}

/** Something a status rests on, with its days. */
interface Ground {
  readonly id: string
  readonly words: string
  readonly from: IsoDay
  readonly to: IsoDay | null
}

function measureGround(measure: Measure): Ground {
  const { actionId: id, authority, date, effectiveTo: to } = measure
  return { id, words: authority, from: firstDay(date), to }
}

/** `BIS letter of 9 April 2025`. */
export function letterName(letter: Letter): string {
  return `BIS letter of ${formatDate(letter.effective_from)}`
}

function letterGround(letter: Letter): Ground {
  return { id: letter.id, words: letterName(letter), from: letter.effective_from, to: letter.effective_to }
}

/** The published rule a policy belongs to: the one that begins with it; else the policy speaks for itself. */
function policyGround(policy: ReviewPolicy, law: Law): Ground {
  const { effective_from: from, effective_to: to } = policy
  const version = law.rules.rule_versions.find(
    (v) => v.layer === 'review-policy' && v.effective_from === from,
  )
  const words = version === undefined ? 'Licence review policy' : `${version.name} (${version.citation})`
  return { id: version?.id ?? policy.id, words, from, to }
}

/** A version begins anew for a destination when it comes into scope there. */
function versionGround(decision: Decision, day: IsoDay): readonly Ground[] {
  const version = decision.version
  if (version === null) return []
  const { id, name, citation, effective_from, effective_to: to } = version
  const enters = (version.destination_scope ?? []).some((scope) => scope.from === day)
  return [{ id, words: `${name} (${citation})`, from: enters ? day : effective_from, to }]
}

/** An exception is open until the day before its removal. */
function exceptionGround({ id, name, introduced, removed }: LicenceException): Ground {
  return { id, words: name, from: introduced, to: removed === null ? null : addDays(removed, -1) }
}

function groundsOf(decision: Decision, law: Law, day: IsoDay): readonly Ground[] {
  const measures = [decision.measure, decision.vendorStatement].filter((one) => one !== null)
  const letters = decision.letters.filter((one) => one.outcome !== 'false').map((one) => one.letter)
  const { exception, policy } = decision
  return [
    ...measures.map(measureGround),
    ...letters.map(letterGround),
    ...versionGround(decision, day),
    ...(policy === null ? [] : [policyGround(policy, law)]),
    ...(exception === null ? [] : [exceptionGround(exception)]),
  ]
}

/** What made the difference between the day and the eve: what began today, else what ended yesterday. */
export function causeOf(before: Decision, after: Decision, day: IsoDay, law: Law): Cause {
  const now = groundsOf(after, law, day)
  const began = now.find((ground) => ground.from === day)
  if (began) return { id: began.id, event: 'began', words: began.words }
  const eve = addDays(day, -1)
  const ended = groundsOf(before, law, eve).find((ground) => ground.to === eve)
  if (ended) return { id: ended.id, event: 'ended', words: ended.words }
  const any = now[0]
  return { id: any?.id ?? 'none', event: 'began', words: any?.words ?? 'no rule in force' }
}
