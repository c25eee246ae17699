/** The events of two periods as rows of a file: those of `events.csv`, with the period and what each changed. */
import type { Source } from '../../domain/source'
import { csvText } from '../../domain/take-away/csv'
import { jsonText } from '../../domain/take-away/json'
import { EVENT_COLUMNS, eventRecord } from './take-away'
import type { TwoPeriods } from './two-periods'

const COLUMNS = ['period', ...EVENT_COLUMNS, 'chips_with_changed_status'] as const

function records({ sides, effects, asOf }: TwoPeriods) {
  return sides.flatMap(({ period, past, later }) =>
    [...past, ...later].map((event) => ({
      period: period.id,
      ...eventRecord({ event, later: later.includes(event) }, asOf),
      chips_with_changed_status: effects && (effects.get(event.eventId) ?? 0),
    })),
  )
}

export function periodsCsv(two: TwoPeriods): string {
  return csvText(COLUMNS, records(two))
}

export function periodsJson(two: TwoPeriods, title: string, sources: readonly Source[]): string {
  const ids = new Set(
    two.sides.flatMap(({ past, later }) => [...past, ...later].flatMap(({ sourceIds }) => sourceIds)),
  )
  const cited = sources.filter(({ sourceId }) => ids.has(sourceId))
  return jsonText({ title, asOf: two.asOf, rows: records(two), sources: cited })
}
