/** Evidence of a ratio beside the article's. */
import type { RatioRow, RatioWorld } from '../claims/claimed-ratio'
import type { ChipFact } from '../fact'
import { factsOf, readingOf } from '../reading'
import { type NamedReading, ratioEvidence } from './derived-evidence'
import type { Evidence } from './evidence'

/** The sum, both facts and their rivals; null where there is no ratio. */
export function claimedRatioEvidence({ inputs }: RatioRow, { index, chips }: RatioWorld): Evidence | null {
  const [over, under] = inputs.facts
  if (over === undefined || under === undefined) return null
  const named = (fact: ChipFact): NamedReading => ({
    chipName: chips.find(({ chipId }) => chipId === fact.chipId)?.name ?? fact.chipId,
    reading: readingOf(fact, factsOf(index, fact.chipId, fact.field)),
  })
  return ratioEvidence(named(over), named(under))
}
