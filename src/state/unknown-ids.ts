/**
 * Ids in a link that no data set knows: a typing error, or a link older than the facts. They are taken out and named once
 * the data they refer to is here; nothing is fetched for it.
 */
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { DatasetName } from '../api/contract'
import { datasetQuery } from '../api/queries'
import { remember } from './combine'
import { notify } from './notices'
import { shorten } from './url-fields'
import type { View } from './view'
import { correctView, useView } from './view-store'

/** Known ids by kind; undefined while the data is not here. */
export interface KnownIds {
  readonly chips: ReadonlySet<string> | undefined
  readonly companies: ReadonlySet<string> | undefined
  readonly systems: ReadonlySet<string> | undefined
  readonly events: ReadonlySet<string> | undefined
  readonly claims: ReadonlySet<string> | undefined
  readonly facts: ReadonlySet<string> | undefined
}

type Kind = keyof KnownIds
const NOUN: Readonly<Record<Kind, string>> = {
  chips: 'chip',
  companies: 'company',
  systems: 'system',
  events: 'event',
  claims: 'claim',
  facts: 'fact',
}
const SINGLE = [
  ['baseline', 'chips'],
  ['chip', 'chips'],
  ['eventChip', 'chips'],
  ['company', 'companies'],
  ['buyer', 'companies'],
  ['event', 'events'],
  ['claim', 'claims'],
] as const satisfies readonly (readonly [keyof View, Kind])[]
const LISTS = [
  ['chips', 'chips'],
  ['companies', 'companies'],
  ['systems', 'systems'],
  ['preferred', 'facts'],
] as const satisfies readonly (readonly [keyof View, Kind])[]

export interface Correction {
  readonly patch: Partial<View>
  readonly notes: readonly string[]
}

/** What to take out of a view, and the sentences that say so; null when every id is known or cannot be judged yet. */
export function correctionOf(view: View, known: KnownIds): Correction | null {
  // An empty set is a data layer in trouble, not a reason to empty the reader's comparison.
  const isUnknown = (kind: Kind, id: string) => (known[kind]?.size ?? 0) > 0 && !known[kind]?.has(id)
  const patch: { -readonly [K in keyof View]?: View[K] } = {}
  const notes = new Set<string>()
  const note = (kind: Kind, id: string) =>
    notes.add(`No ${NOUN[kind]} has the id “${shorten(id)}”: left out.`)
  for (const [key, kind] of SINGLE) {
    const id = view[key]
    if (id === null || !isUnknown(kind, id)) continue
    patch[key] = null
    note(kind, id)
  }
  for (const [key, kind] of LISTS) {
    const strangers = view[key].filter((id) => isUnknown(kind, id))
    if (strangers.length === 0) continue
    patch[key] = view[key].filter((id) => !strangers.includes(id))
    for (const id of strangers) note(kind, id)
  }
  return notes.size === 0 ? null : { patch, notes: [...notes] }
}

/** Data of a set if some part of the page has fetched it. */
function useFetched<N extends DatasetName>(name: N) {
  return useQuery({ ...datasetQuery(name), enabled: false }).data
}

function idSet<T>(idOf: (row: T) => string) {
  return remember((rows: readonly T[] | undefined) => rows && new Set(rows.map(idOf)))
}
const chipIds = idSet<{ readonly chipId: string }>((row) => row.chipId)
const companyIds = idSet<{ readonly companyId: string }>((row) => row.companyId)
const systemIds = idSet<{ readonly systemId: string }>((row) => row.systemId)
const eventIds = idSet<{ readonly eventId: string }>((row) => row.eventId)
const claimIds = idSet<{ readonly claimId: string }>((row) => row.claimId)
const factIds = idSet<{ readonly factId: string }>((row) => row.factId)

/** Watches the view for unknown ids; used once, by the frame. */
export function useUnknownIds(): void {
  const view = useView((current) => current)
  const chips = chipIds(useFetched('chips'))
  const companies = companyIds(useFetched('companies'))
  const systems = systemIds(useFetched('systems'))
  const events = eventIds(useFetched('events'))
  const claims = claimIds(useFetched('claims'))
  const facts = factIds(useFetched('chip-facts'))
  useEffect(() => {
    const correction = correctionOf(view, { chips, companies, systems, events, claims, facts })
    if (!correction) return
    notify(...correction.notes)
    correctView(correction.patch)
  }, [view, chips, companies, systems, events, claims, facts])
}
