/** Every chip with its inputs, and the law, prepared once. */

import { prepareLaw } from '../../../src/domain/export-controls/law'
import { chipInputs } from '../../../src/domain/export-controls/metrics'
import type { Destination } from '../../../src/domain/export-controls/rules'
import { statusOf } from '../../../src/domain/export-controls/status'
import type { Subject } from '../../../src/domain/export-controls/subject'
import { chips, companies, facts, measures, rules } from './facts'

export const law = prepareLaw(rules, measures, companies)

export const subjects: readonly (Subject & { readonly chip: (typeof chips)[number] })[] = chips.map(
  (chip) => ({
    chip,
    inputs: chipInputs(
      chip,
      facts.filter((fact) => fact.chipId === chip.chipId),
      rules,
    ),
  }),
)

export function subject(chipId: string) {
  const found = subjects.find((one) => one.chip.chipId === chipId)
  if (!found) throw new Error(`No chip ${chipId}`)
  return found
}

export function groupOn(chipId: string, day: string, destination: Destination = 'china') {
  return statusOf(subject(chipId), destination, day, law).group
}

export function wordOn(chipId: string, day: string, destination: Destination = 'china') {
  return statusOf(subject(chipId), destination, day, law).status
}
