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
import { meet, spanOf } from './window'
import { LANE_ADJECTIVES } from './words'

export interface Selection {
  /** Empty = all. */
  readonly lanes: readonly Lane[]
  readonly company: string | null
  readonly chip: string | null
  readonly text: string
}

/** Names by id, for search and for words. */
export interface Names {
  readonly companies: ReadonlyMap<string, Company>
  readonly chips: ReadonlyMap<string, Chip>
}

/** Looks companies and chips up by id. */
export function namesOf(companies: readonly Company[], chips: readonly Chip[]): Names {
  return {
    companies: new Map(companies.map((company) => [company.companyId, company])),
    chips: new Map(chips.map((chip) => [chip.chipId, chip])),
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

/** Every word of the text occurs in the event's title, summary, companies or chips. */
function mentions(event: TimelineEvent, text: string, names: Names): boolean {
  const words = fold(text).split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const searched = searchedText(event, names)
  return words.every((word) => searched.includes(word))
}

/** The events that pass every filter, in the order of the data. */
export function selectEvents(
  events: readonly TimelineEvent[],
  selection: Selection,
  names: Names,
): readonly TimelineEvent[] {
  const { lanes, company, chip, text } = selection
  return events.filter(
    (event) =>
      (lanes.length === 0 || lanes.includes(event.lane)) &&
      (company === null || event.companyIds.includes(company)) &&
      (chip === null || event.chipIds.includes(chip)) &&
      mentions(event, text, names),
  )
}

/** The events any day of which lies in the range. */
export function inWindow(events: readonly TimelineEvent[], window: DayWindow): readonly TimelineEvent[] {
  return events.filter((event) => meet(spanOf(event.date), window))
}

/** Events that had happened by the day, and those that come later. */
export function splitByDay(events: readonly TimelineEvent[], asOf: IsoDay) {
  return {
    past: events.filter((event) => happened(event, asOf)),
    later: events.filter((event) => !happened(event, asOf)),
  }
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

function optionsOf(ids: readonly string[], name: (id: string) => string, chosen: string | null): Option[] {
  const counts = new Map<string, number>(chosen === null ? [] : [[chosen, 0]])
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts]
    .map(([id, count]) => ({ id, name: name(id), count }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** Companies that the events name, with how many name each; a chosen one stays though it has none. */
export function companyOptions(events: readonly TimelineEvent[], names: Names, chosen: string | null) {
  return optionsOf(
    events.flatMap((event) => event.companyIds),
    (id) => companyName(id, names),
    chosen,
  )
}

/** Chips that the events name, with how many name each; a chosen one stays though it has none. */
export function chipOptions(events: readonly TimelineEvent[], names: Names, chosen: string | null) {
  return optionsOf(
    events.flatMap((event) => event.chipIds),
    (id) => chipName(id, names),
    chosen,
  )
}

/** True when no filter is set. */
export function isOpen({ lanes, company, chip, text }: Selection): boolean {
  return lanes.length === 0 && company === null && chip === null && text.trim() === ''
}

/** What the filters ask for, around `event` or `events`: `policy events with NVIDIA that mention “h20”`. */
export function selectionWords(selection: Selection, names: Names, noun: string): string {
  const { lanes, company, chip, text } = selection
  const adjective =
    lanes.length === 0 || lanes.length === LANES.length
      ? ''
      : `${joinList(lanes.map((lane) => LANE_ADJECTIVES[lane]))} `
  const who = company === null ? '' : ` with ${companyName(company, names)}`
  const what = chip === null ? '' : ` on the ${chipName(chip, names)}`
  const words =
    text.trim() === '' ? '' : ` that ${noun.endsWith('s') ? 'mention' : 'mentions'} “${text.trim()}”`
  return `${adjective}${noun}${who}${what}${words}`
}
