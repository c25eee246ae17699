/** What each document supports in the facts, and what rests on it alone. */
import type { Claim } from './claim'
import type { Company } from './company'
import type { TimelineEvent } from './event'
import type { ExportRules, Measure } from './export-controls/rules'
import type { ChipFact } from './fact'
import { isSetAside } from './fact-choice'
import type { RevenueFigure, UnitEstimate } from './revenue'
import type { SystemFact } from './system-fact'

/** The data sets that name documents. */
export interface Supported {
  readonly chipFacts: readonly ChipFact[]
  readonly systemFacts: readonly SystemFact[]
  readonly units: readonly UnitEstimate[]
  readonly events: readonly TimelineEvent[]
  readonly revenue: readonly RevenueFigure[]
  readonly rules: ExportRules
  readonly measures: readonly Measure[]
  readonly claims: readonly Claim[]
  readonly companies: readonly Company[]
}

export const SUPPORTS = ['facts', 'events', 'revenue', 'rules', 'claims', 'companies'] as const
export type Support = (typeof SUPPORTS)[number]

/** Rows that name the document, by kind; `alone`: values and events that name no other. */
export type Usage = Readonly<Record<Support | 'alone', number>>

export const NO_USAGE: Usage = {
  facts: 0,
  events: 0,
  revenue: 0,
  rules: 0,
  claims: 0,
  companies: 0,
  alone: 0,
}

/** Every document named anywhere in the rules document, once for each part that names it. */
function ruleSources(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(ruleSources)
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) => {
    if (key === 'source_id') return typeof value === 'string' ? [value] : []
    if (key === 'source_ids') return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []
    return ruleSources(value)
  })
}

/** Groups of statements about the same thing: where all are of one document, the thing rests on it alone. */
function alone(statements: readonly (readonly [thing: string, sourceId: string])[]): readonly string[] {
  const sources = new Map<string, Set<string>>()
  for (const [thing, sourceId] of statements) {
    const known = sources.get(thing)
    if (known) known.add(sourceId)
    else sources.set(thing, new Set([sourceId]))
  }
  return [...sources.values()].flatMap((ids) => (ids.size === 1 ? [...ids] : []))
}

/** Documents that some value rests on alone, once for each value: a field of a chip or system, a figure, an event. */
function restingAlone({ chipFacts, systemFacts, revenue, events }: Supported): readonly string[] {
  const live = chipFacts.filter((fact) => !isSetAside(fact))
  return [
    ...alone(live.map(({ chipId, field, sourceId }) => [`${chipId} ${field}`, sourceId])),
    ...alone(systemFacts.map(({ systemId, field, sourceId }) => [`${systemId} ${field}`, sourceId])),
    ...alone(
      revenue.map((row) => [`${row.companyId} ${row.segment} ${row.fiscalPeriod} ${row.kind}`, row.sourceId]),
    ),
    ...alone(events.flatMap(({ eventId, sourceIds }) => sourceIds.map((id) => [eventId, id] as const))),
  ]
}

/** Usage of every document that is named at all, by id. */
export function usageBySource(data: Supported): ReadonlyMap<string, Usage> {
  const usage = new Map<string, Record<keyof Usage, number>>()
  const count = (key: keyof Usage, sourceIds: readonly string[]) => {
    for (const sourceId of sourceIds) {
      const known = usage.get(sourceId) ?? { ...NO_USAGE }
      known[key] += 1
      usage.set(sourceId, known)
    }
  }
  const ids = (rows: readonly { readonly sourceId: string }[]) => rows.map((row) => row.sourceId)
  count('facts', [...ids(data.chipFacts), ...ids(data.systemFacts), ...ids(data.units)])
  count(
    'events',
    data.events.flatMap((event) => event.sourceIds),
  )
  count('revenue', ids(data.revenue))
  count('rules', [...ruleSources(data.rules), ...ids(data.measures)])
  count(
    'claims',
    data.claims.flatMap((claim) => claim.sourceIds),
  )
  count(
    'companies',
    data.companies.flatMap(({ sourceId }) => sourceId ?? []),
  )
  count('alone', restingAlone(data))
  return usage
}

/** Everything that names the document, all kinds together. */
export function totalUsage(usage: Usage): number {
  return SUPPORTS.reduce((sum, key) => sum + usage[key], 0)
}
