/** Which events the reader asked for: pure filters, counts and the words for them. */
import type { DayWindow } from '../../charts/chart-types'
import { happened } from '../../domain/as-of'
import type { Chip } from '../../domain/chip'
import type { Company } from '../../domain/company'
import { companyShortName } from '../../domain/company-name'
import { chipTitle } from '../../domain/comparison/names'
import type { IsoDay } from '../../domain/date'
import { LANES, type Lane, type TimelineEvent } from '../../domain/event'
import { joinList } from '../../domain/format'
import type { Source, SourceKind } from '../../domain/source'
import { countryAdjective, countryName, SOURCE_KIND_WORDS } from '../../domain/words'
import { meet, spanOf } from './window'
import { LANE_ADJECTIVES } from './words'

export interface Selection {
  /** Empty = all. */
  readonly lanes: readonly Lane[]
  readonly company: string | null
  readonly chip: string | null
  readonly text: string
  /** Countries of the companies named. Empty = all. */
  readonly countries: readonly string[]
  /** Kinds of the documents behind an event. Empty = all. */
  readonly kinds: readonly SourceKind[]
  /** Only events that changed the status of a chip. */
  readonly changed: boolean
}

export const OPEN_SELECTION: Selection = {
  lanes: [],
  company: null,
  chip: null,
  text: '',
  countries: [],
  kinds: [],
  changed: false,
}

/** Names by id, for search and for words. */
export interface Names {
  readonly companies: ReadonlyMap<string, Company>
  readonly chips: ReadonlyMap<string, Chip>
  readonly sources: ReadonlyMap<string, Source>
  /** Ids of the events that changed a status; null = not asked, or not known yet. */
  readonly changing: ReadonlySet<string> | null
}

/** Looks companies and chips up by id. */
export function namesOf(
  companies: readonly Company[],
  chips: readonly Chip[],
  sources: readonly Source[] = [],
): Names {
  return {
    companies: new Map(companies.map((company) => [company.companyId, company])),
    chips: new Map(chips.map((chip) => [chip.chipId, chip])),
    sources: new Map(sources.map((source) => [source.sourceId, source])),
    changing: null,
  }
}

export function companyName(id: string, names: Names): string {
  const company = names.companies.get(id)
  return company ? companyShortName(company) : id
}

export function chipName(id: string, names: Names): string {
  const chip = names.chips.get(id)
  return chip ? chipTitle(chip) : id
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

function searchedText(event: TimelineEvent, names: Names): string {
  const companies = event.companyIds.flatMap((id) => {
    const company = names.companies.get(id)
    return company ? [company.name, company.nameZh] : [id]
  })
  const chips = event.chipIds.flatMap((id) => [chipName(id, names), names.chips.get(id)?.nameZh ?? ''])
  return fold([event.title, event.summary, ...companies, ...chips].join(' '))
}

/** Every word occurs in the event's title, summary, companies or chips. */
function mentions(event: TimelineEvent, words: readonly string[], names: Names): boolean {
  if (words.length === 0) return true
  const searched = searchedText(event, names)
  return words.every((word) => searched.includes(word))
}

/** What the ids stand for, each once; an unknown id stands for nothing. */
function unique<T>(ids: readonly string[], of: (id: string) => T | undefined): readonly T[] {
  const found: T[] = []
  for (const id of ids) {
    const one = of(id)
    if (one !== undefined && !found.includes(one)) found.push(one)
  }
  return found
}

/** Countries of the companies an event names. */
function countriesOf(event: TimelineEvent, names: Names): readonly string[] {
  return unique(event.companyIds, (id) => names.companies.get(id)?.country)
}

/** Kinds of the documents behind an event. */
function kindsOf(event: TimelineEvent, names: Names): readonly SourceKind[] {
  return unique(event.sourceIds, (id) => names.sources.get(id)?.kind)
}

/** The events that pass every filter, in the order of the data. */
export function selectEvents(
  events: readonly TimelineEvent[],
  selection: Selection,
  names: Names,
): readonly TimelineEvent[] {
  if (isOpen(selection)) return events
  const { lanes, company, chip, text, countries, kinds, changed } = selection
  const words = fold(text).split(/\s+/).filter(Boolean)
  return events.filter(
    (event) =>
      (lanes.length === 0 || lanes.includes(event.lane)) &&
      (company === null || event.companyIds.includes(company)) &&
      (chip === null || event.chipIds.includes(chip)) &&
      (countries.length === 0 || countriesOf(event, names).some((one) => countries.includes(one))) &&
      (kinds.length === 0 || kindsOf(event, names).some((one) => kinds.includes(one))) &&
      (!changed || (names.changing?.has(event.eventId) ?? false)) &&
      mentions(event, words, names),
  )
}

/** The events any day of which lies in the range. */
export function inWindow(events: readonly TimelineEvent[], window: DayWindow): readonly TimelineEvent[] {
  return events.filter((event) => meet(spanOf(event.date), window))
}

/** Events that had happened by the day, and those that come later. */
export function splitByDay(events: readonly TimelineEvent[], asOf: IsoDay) {
  const past: TimelineEvent[] = []
  const later: TimelineEvent[] = []
  for (const event of events) (happened(event, asOf) ? past : later).push(event)
  return { past, later }
}

/** Events per lane. */
export function laneCounts(events: readonly TimelineEvent[]): ReadonlyMap<Lane, number> {
  return new Map(LANES.map((lane) => [lane, events.filter((event) => event.lane === lane).length]))
}

export interface Option {
  readonly id: string
  readonly name: string
  readonly count: number
}

const { compare } = new Intl.Collator('en-GB')

function optionsOf(
  events: readonly TimelineEvent[],
  idsOf: (event: TimelineEvent) => readonly string[],
  name: (id: string) => string,
  chosen: string | null,
): Option[] {
  const counts = new Map<string, number>(chosen === null ? [] : [[chosen, 0]])
  for (const event of events) for (const id of idsOf(event)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts]
    .map(([id, count]) => ({ id, name: name(id), count }))
    .sort((a, b) => compare(a.name, b.name))
}

/** Companies that the events name, with how many name each; a chosen one stays though it has none. */
export function companyOptions(events: readonly TimelineEvent[], names: Names, chosen: string | null) {
  return optionsOf(
    events,
    (event) => event.companyIds,
    (id) => companyName(id, names),
    chosen,
  )
}

/** Chips that the events name, with how many name each; a chosen one stays though it has none. */
export function chipOptions(events: readonly TimelineEvent[], names: Names, chosen: string | null) {
  return optionsOf(
    events,
    (event) => event.chipIds,
    (id) => chipName(id, names),
    chosen,
  )
}

/** Countries of the companies that the events name, with how many name one. */
export function countryOptions(events: readonly TimelineEvent[], names: Names, chosen: string | null) {
  return optionsOf(events, (event) => countriesOf(event, names), countryName, chosen)
}

/** Kinds of document behind the events. */
export function kindOptions(events: readonly TimelineEvent[], names: Names, chosen: SourceKind | null) {
  return optionsOf(
    events,
    (event) => kindsOf(event, names),
    (kind) => SOURCE_KIND_WORDS[kind as SourceKind],
    chosen,
  )
}

/** How many filters are set, the search left out. */
export function filtersSet({ lanes, company, chip, countries, kinds, changed }: Selection): number {
  const set = [
    lanes.length > 0,
    company !== null,
    chip !== null,
    countries.length > 0,
    kinds.length > 0,
    changed,
  ]
  return set.filter(Boolean).length
}

/** True when no filter is set. */
export function isOpen(selection: Selection): boolean {
  return filtersSet(selection) === 0 && selection.text.trim() === ''
}

/** What the filters ask for, around `event` or `events`: `policy events with NVIDIA that mention “h20”`. */
export function selectionWords(selection: Selection, names: Names, noun: string): string {
  const { lanes, company, chip, text, countries, kinds, changed } = selection
  const adjective =
    lanes.length === 0 || lanes.length === LANES.length
      ? ''
      : `${joinList(lanes.map((lane) => LANE_ADJECTIVES[lane]))} `
  const where =
    countries.length === 0 ? '' : ` of ${joinList(countries.map(countryAdjective), 'or')} companies`
  const told =
    kinds.length === 0
      ? ''
      : ` with ${joinList(
          kinds.map((kind) => SOURCE_KIND_WORDS[kind].toLowerCase()),
          'or',
        )} sources`
  const change = changed ? ' that changed a status' : ''
  const who = company === null ? '' : ` with ${companyName(company, names)}`
  const what = chip === null ? '' : ` on the ${chipName(chip, names)}`
  const words =
    text.trim() === '' ? '' : ` that ${noun.endsWith('s') ? 'mention' : 'mentions'} “${text.trim()}”`
  return `${adjective}${noun}${where}${who}${what}${told}${change}${words}`
}
