/** Evidence of a dated event and of a measure. */
import { formatDate } from '../date'
import type { TimelineEvent } from '../event'
import type { Measure } from '../export-controls/rules'
import { plural } from '../format'
import { STATUS_WORDS } from '../words'
import { type Evidence, type Statement, sentences } from './evidence'

/** The documents behind an event: what each of them dates. */
export function eventStatements(event: TimelineEvent): readonly Statement[] {
  return event.sourceIds.map((sourceId) => ({
    id: `${event.eventId}~${sourceId}`,
    value: formatDate(event.date),
    basis: '',
    sourceId,
    kind: null,
    date: null,
    note: '',
  }))
}

/** Evidence of an event's date. */
export function eventEvidence(event: TimelineEvent): Evidence {
  return {
    subject: event.title,
    value: formatDate(event.date),
    basis: event.precision === 'day' ? '' : sentences(`dated to the ${event.precision} only`),
    sums: [],
    preferred: eventStatements(event),
    because: '',
    rivals: [],
    notes: [event.summary].filter(Boolean),
  }
}

/** Evidence of a count of events: each of them, by its first document. */
export function eventsEvidence(subject: string, events: readonly TimelineEvent[]): Evidence {
  return {
    subject,
    value: plural(events.length, 'event'),
    basis: 'Events in the facts; the timeline opens each with all its documents.',
    sums: [],
    preferred: events.map((event) => ({
      id: event.eventId,
      value: event.title,
      basis: '',
      sourceId: event.sourceIds[0] ?? '',
      kind: null,
      date: event.date,
      note: '',
    })),
    because: '',
    rivals: [],
    notes: [],
  }
}

/** A measure as a statement: `blocked by China, from 4 Sept 2025`. */
export function measureStatement(measure: Measure): Statement {
  return {
    id: measure.actionId,
    value: STATUS_WORDS[measure.status],
    basis: [measure.targetId, measure.basis].filter(Boolean).join(', '),
    sourceId: measure.sourceId,
    kind: null,
    date: measure.date,
    note: measure.note,
  }
}
