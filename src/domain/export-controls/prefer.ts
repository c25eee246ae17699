/** A chip whose facts are read with another one preferred: for "what if the other source is right?". */
import type { Chip } from '../chip'
import type { ChipFact } from '../fact'
import { withInstead } from '../preferred-facts'
import { chipInputs } from './metrics'
import type { ExportRules } from './rules'
import type { Subject } from './subject'

/** The chip as the tests would see it if `preferred` were preferred. */
export function subjectWith(
  chip: Chip,
  facts: readonly ChipFact[],
  preferred: ChipFact,
  rules: ExportRules,
): Subject {
  return { chip, inputs: chipInputs(chip, withInstead(facts, preferred.factId), rules) }
}
