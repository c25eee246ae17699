/** Evidence of how many chips stand in a status group on a day: which ones, and the texts that decide on that day. */
import { formatDate, type IsoDay } from '../date'
import { decidingCitations, type Law } from '../export-controls/law'
import type { StatusGroup } from '../export-controls/rules'
import { formatCount, joinList } from '../format'
import { STATUS_GROUP_WORDS } from '../words'
import type { Evidence, Statement } from './evidence'

/** The enforced rule texts of the day, one statement a document. */
export function decidingTexts(law: Law, day: IsoDay): readonly Statement[] {
  const citations = new Set(decidingCitations(law, day))
  return law.rules.rule_versions
    .filter(({ citation }) => citations.has(citation))
    .flatMap(({ id, name, citation, effective_from, source_ids }) =>
      source_ids.map((sourceId) => ({
        id: `${id}~${sourceId}`,
        value: name,
        basis: citation,
        sourceId,
        kind: null,
        date: effective_from,
        note: '',
      })),
    )
}

export interface StatusCount {
  readonly day: IsoDay
  /** null: all groups together. */
  readonly group: StatusGroup | null
  /** Names of the chips counted. */
  readonly chips: readonly string[]
}

/** `24`, denied on a day: the chips by name; each opens in Controls with its own reasons. */
export function statusCountEvidence({ day, group, chips }: StatusCount, law: Law): Evidence {
  const words = group === null ? 'any status' : STATUS_GROUP_WORDS[group].word.toLowerCase()
  return {
    subject: `Data-centre chips designed outside China, ${words}, ${formatDate(day)}`,
    value: formatCount(chips.length),
    basis:
      'Computed for every chip from the rules and measures of the day; Controls gives the reasons of each.',
    sums: chips.length === 0 ? [] : [`Counted: ${joinList(chips)}.`],
    preferred: decidingTexts(law, day),
    because: '',
    rivals: [],
    notes: [],
  }
}
