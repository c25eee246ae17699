/** The events in the window as rows of a file and as a calendar. */
import type { IsoDay } from '../../domain/date'
import type { TimelineEvent } from '../../domain/event'
import type { Source } from '../../domain/source'
import { type CalendarEntry, calendarText } from '../../domain/take-away/calendar'
import { type CsvValue, csvText } from '../../domain/take-away/csv'
import { jsonText } from '../../domain/take-away/json'
import { LANE_WORDS } from '../../domain/words'
import type { EventRow } from './list-rows'

/** Columns of an event in a file, in their order. */
export const EVENT_COLUMNS = [
  'event_id',
  'date',
  'date_precision',
  'lane',
  'title',
  'summary',
  'company_ids',
  'chip_ids',
  'source_ids',
  'in_article',
  'later_than_as_of',
  'as_of',
] as const

/** One event as a row of a file. */
export function eventRecord({ event, later }: Pick<EventRow, 'event' | 'later'>, asOf: IsoDay) {
  return {
    event_id: event.eventId,
    date: event.date,
    date_precision: event.precision,
    lane: event.lane,
    title: event.title,
    summary: event.summary,
    company_ids: event.companyIds.join(' '),
    chip_ids: event.chipIds.join(' '),
    source_ids: event.sourceIds.join(' '),
    in_article: event.seed,
    later_than_as_of: later,
    as_of: asOf,
  } satisfies Record<(typeof EVENT_COLUMNS)[number], CsvValue>
}

export function eventsCsv(rows: readonly EventRow[], asOf: IsoDay): string {
  return csvText(
    EVENT_COLUMNS,
    rows.map((row) => eventRecord(row, asOf)),
  )
}

export function eventsJson(
  title: string,
  rows: readonly EventRow[],
  sources: readonly Source[],
  asOf: IsoDay,
): string {
  const ids = new Set(rows.flatMap(({ event }) => event.sourceIds))
  const cited = sources.filter(({ sourceId }) => ids.has(sourceId))
  return jsonText({ title, asOf, rows: rows.map((row) => eventRecord(row, asOf)), sources: cited })
}

function calendarEntry(event: TimelineEvent, sources: ReadonlyMap<string, Source>): CalendarEntry {
  const documents = event.sourceIds.flatMap((id) => sources.get(id) ?? [])
  const dated = event.precision === 'day' ? '' : ` Dated to the ${event.precision} only.`
  return {
    id: event.eventId,
    date: event.date,
    title: event.title,
    text: `${event.summary}${dated}`,
    url: documents.find(({ url }) => url !== '')?.url ?? '',
    categories: [LANE_WORDS[event.lane]],
  }
}

/** The window as a calendar that can be subscribed to or imported. */
export function eventsCalendar(
  title: string,
  rows: readonly EventRow[],
  sources: ReadonlyMap<string, Source>,
  asOf: IsoDay,
): string {
  return calendarText(
    title,
    rows.map(({ event }) => calendarEntry(event, sources)),
    asOf,
  )
}
