/** Evidence of a change of status: the text, letter or measure that made it, and its documents. */
import { formatDate } from '../../domain/date'
import { measureStatement } from '../../domain/evidence/event-evidence'
import { type Evidence, sentences } from '../../domain/evidence/evidence'
import type { Cause } from '../../domain/export-controls/cause'
import type { Law } from '../../domain/export-controls/law'
import type { StatusWord } from '../../domain/export-controls/rules'
import { STATUS_WORDS } from '../../domain/words'

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
