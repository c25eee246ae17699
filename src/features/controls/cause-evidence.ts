/** Evidence of a change of status: the text, letter or measure that made it, and its documents. */
import { formatDate } from '../../domain/date'
import { measureStatement } from '../../domain/evidence/event-evidence'
import { type Evidence, sentences } from '../../domain/evidence/evidence'
import type { Cause } from '../../domain/export-controls/cause'
import type { Law } from '../../domain/export-controls/law'
import type { StatusWord } from '../../domain/export-controls/rules'
import { STATUS_WORDS } from '../../domain/words'
import type { BandRow } from './band-series'
import { fullName } from './use-controls'

/** A change of one chip, or of several on one day. */
export interface Change {
  /** Who changed: `NVIDIA H20 96 GB`, `3 chips`. */
  readonly who: string
  readonly day: string
  readonly from: StatusWord | null
  readonly to: StatusWord
  readonly cause: Cause
}

interface Text {
  readonly source_ids: readonly string[]
  readonly plain?: string
  readonly note?: string
}

function textOf({ rules }: Law, id: string): Text | undefined {
  const { rule_versions, review_policies, licence_exceptions, letters } = rules
  return [...rule_versions, ...review_policies, ...licence_exceptions, ...letters].find(
    (one) => one.id === id,
  )
}

/** Who says that the status changed on that day, and because of what. */
export function causeEvidence({ who, day, from, to, cause }: Change, law: Law): Evidence {
  const text = textOf(law, cause.id)
  const measure = law.measures.find((one) => one.actionId === cause.id)
  const documents = (text?.source_ids ?? []).map((sourceId) => ({
    id: `${cause.id}~${sourceId}`,
    value: '',
    basis: '',
    sourceId,
    kind: null,
    date: null,
    note: '',
  }))
  return {
    subject: `${who} on ${formatDate(day)}`,
    value: from === null ? STATUS_WORDS[to] : `${STATUS_WORDS[from]} → ${STATUS_WORDS[to]}`,
    basis: sentences(`${cause.words} ${cause.event} on this day`),
    sums: [],
    preferred: measure ? [measureStatement(measure)] : documents,
    because: '',
    rivals: [],
    notes: [text?.plain ?? '', text?.note ?? ''].filter(Boolean),
  }
}

/** Evidence of a stretch of a band, asked by `nvidia-h20-96 2025-04-09`: its cause; the first one has none. */
export function stretchEvidence(rows: readonly BandRow[], asked: string, law: Law): Evidence | null {
  const [chipId, day] = asked.split(' ')
  const row = rows.find(({ subject }) => subject.chip.chipId === chipId)
  const at = row?.spans.findIndex(({ from }) => from === day) ?? -1
  const span = row?.spans[at]
  if (!row || !span) return null
  const who = fullName(row.subject.chip, law)
  const from = row.spans[at - 1]?.status ?? null
  if (span.cause !== null) {
    return causeEvidence({ who, day: span.from, from, to: span.status, cause: span.cause }, law)
  }
  return {
    subject: `${who} on ${formatDate(span.from)}`,
    value: STATUS_WORDS[span.status],
    basis:
      'Where the band begins: the announcement of the chip, or the first day drawn. Nothing changed on it.',
    sums: [],
    preferred: [],
    because: '',
    rivals: [],
    notes: ['The answer above gives the reasons, test by test, when the date is set to that day.'],
  }
}
