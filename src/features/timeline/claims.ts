/** What the article claims about an event, and on which dates the article and the sources differ. */
import type { Claim } from '../../domain/claim'
import type { IsoDay, PartialDate } from '../../domain/date'
import type { TimelineEvent } from '../../domain/event'
import { ARTICLE_SOURCE } from './words'

export interface RestingClaim {
  readonly claim: Claim
  /** `date`: one of its live checks reads this event's date; `source`: it cites a source of this event. */
  readonly how: 'date' | 'source'
}

/** Event ids whose date the claim's checks read, in their order (grammar: `mocks/facts/CLAIM_CHECKS.md`). */
function datedEvents(claim: Claim): readonly string[] {
  return [...claim.checkRef.matchAll(/\bdate:([\w-]+)/g)].map((match) => match[1] ?? '')
}

function sharesSource(claim: Claim, event: TimelineEvent): boolean {
  return event.sourceIds.some((id) => id !== ARTICLE_SOURCE && claim.sourceIds.includes(id))
}

/**
 * Claims that rest on the event: those that check its date first, then those that cite one of its sources. The article
 * itself does not count as a shared source, since every claim cites it.
 */
export function claimsOn(event: TimelineEvent, claims: readonly Claim[]): readonly RestingClaim[] {
  const dated = claims.filter((claim) => datedEvents(claim).includes(event.eventId))
  const sharing = claims.filter((claim) => !dated.includes(claim) && sharesSource(claim, event))
  return [
    ...dated.map((claim) => ({ claim, how: 'date' as const })),
    ...sharing.map((claim) => ({ claim, how: 'source' as const })),
  ]
}

export interface DateBySide {
  readonly claim: Claim
  /** The day the article gives. */
  readonly article: IsoDay
  /** What the facts date, earliest first. */
  readonly found: readonly { readonly event: TimelineEvent; readonly date: PartialDate }[]
  /** The first check's event has the article's day. */
  readonly agrees: boolean
}

const DATE_CHECK = /^date:([\w-]+) = (\d{4}-\d{2}-\d{2})$/

/**
 * The article's day beside the dates of the events it is checked against, for each claim that dates one of `shown`; in the
 * order of `shown`.
 */
export function datesBySide(
  shown: readonly TimelineEvent[],
  claims: readonly Claim[],
  events: readonly TimelineEvent[],
): readonly DateBySide[] {
  const place = new Map(shown.map(({ eventId }, at) => [eventId, at]))
  const sides = claims.flatMap((claim) => {
    if (claim.unit !== 'date') return []
    const checks = claim.checkRef.split('; ').flatMap((check) => {
      const [, id, day] = DATE_CHECK.exec(check) ?? []
      const dated = id !== undefined && events.find((other) => other.eventId === id)
      return dated && day ? [{ event: dated, date: dated.date, day }] : []
    })
    const first = checks[0]
    const at = Math.min(...checks.map(({ event }) => place.get(event.eventId) ?? shown.length))
    if (!first || at >= shown.length) return []
    const found = checks
      .map(({ event, date }) => ({ event, date }))
      .sort((a, b) => (a.date < b.date ? -1 : 1))
    return [{ at, side: { claim, article: first.day, found, agrees: first.date === first.day } }]
  })
  return sides.sort((a, b) => a.at - b.at).map(({ side }) => side)
}
