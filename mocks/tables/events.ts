import { LANES, type TimelineEvent } from '../../src/domain/event'
import { flag, oneOf, ownId, partialDate, refs, requiredText, someRefs } from '../checks/cells'
import type { TableRules } from '../checks/table'

/** How a date of each precision is written. */
const SHAPES = {
  day: /^\d{4}-\d{2}-\d{2}$/,
  month: /^\d{4}-\d{2}$/,
  quarter: /^\d{4}-Q[1-4]$/,
  year: /^\d{4}$/,
} as const

export const events: TableRules<TimelineEvent, TimelineEvent> = {
  file: 'events.csv',
  id: 'eventId',
  names: { precision: 'date_precision' },
  columns: {
    eventId: ownId,
    date: partialDate,
    precision: oneOf(['day', 'month', 'quarter', 'year']),
    title: requiredText,
    lane: oneOf(LANES),
    summary: requiredText,
    companyIds: refs('company'),
    chipIds: refs('chip'),
    sourceIds: someRefs('source'),
    seed: flag,
  },
  finish: (event, at) => {
    if (!SHAPES[event.precision].test(event.date)) {
      at.fault('date', `not written with ${event.precision} precision, as date_precision says`)
    }
    return event
  },
}
