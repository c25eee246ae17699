/** The real facts for domain tests, and an export status computed from them. */
import { loadDataset } from '../../mocks/read-facts'
import type { ClaimWorld } from '../../src/domain/claims/world'
import { prepareLaw } from '../../src/domain/export-controls/law'
import { chipInputs } from '../../src/domain/export-controls/metrics'
import { statusOf } from '../../src/domain/export-controls/status'
import { indexFacts } from '../../src/domain/reading'

const dataset = loadDataset()

export const { chips, claims, companies, events, measures, revenue, rules } = dataset
export const facts = dataset['chip-facts']
export const index = indexFacts(facts)

const law = prepareLaw(rules, measures, companies)

/** Everything a claim check may look at, on a day; the status is the real computation. */
export function worldOn(asOf: string): ClaimWorld {
  const status: ClaimWorld['statusOf'] = (chipId, destination, date) => {
    const chip = chips.find((candidate) => candidate.chipId === chipId)
    if (!chip) throw new Error(`no chip ${chipId}`)
    const own = facts.filter((fact) => fact.chipId === chipId)
    return statusOf({ chip, inputs: chipInputs(chip, own, rules) }, destination, date, law).status
  }
  return { index, chips, companies, events, measures, revenue, statusOf: status, asOf }
}
