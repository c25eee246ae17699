/** Evidence of a ratio beside the article's. */
import type { RatioRow, RatioWorld } from '../claims/claimed-ratio'
import type { ChipFact } from '../fact'
import { NOT_MEANINGFUL } from '../format'
import { factsOf, readingOf } from '../reading'
import { type NamedReading, ratioEvidence } from './derived-evidence'
import type { Evidence } from './evidence'
import { factStatement } from './reading-evidence'

function noRatioEvidence({ label, words, inputs }: RatioRow): Evidence {
  return {
    subject: `Ratio in ${label}`,
    value: NOT_MEANINGFUL,
    basis: words,
    sums: [],
    preferred: inputs.facts.map(factStatement),
    because: '',
    rivals: [],
    notes: [],
  }
}

/** The sum, both facts and their rivals; where there is no ratio, why, and what is stated all the same. */
export function claimedRatioEvidence(row: RatioRow, { index, chips }: RatioWorld): Evidence {
  const [over, under] = row.inputs.facts
  if (over === undefined || under === undefined) return noRatioEvidence(row)
  const named = (fact: ChipFact): NamedReading => ({
    chipName: chips.find(({ chipId }) => chipId === fact.chipId)?.name ?? fact.chipId,
    reading: readingOf(fact, factsOf(index, fact.chipId, fact.field)),
  })
  return ratioEvidence(named(over), named(under))
}
