/** A chip whose facts are read with another one preferred: for "what if the other source is right?". */
import type { Chip } from '../chip'
import type { ChipFact } from '../fact'
import { chipInputs } from './metrics'
import type { ExportRules } from './rules'
import type { Subject } from './subject'

/** The facts with `preferred` alone for its field and basis: whatever competes with it is left out. */
export function preferFact(facts: readonly ChipFact[], preferred: ChipFact): readonly ChipFact[] {
  return facts.filter(
    (fact) => fact === preferred || fact.field !== preferred.field || fact.basis !== preferred.basis,
  )
}

/** The chip as the tests would see it if `preferred` were preferred. */
export function subjectWith(
  chip: Chip,
  facts: readonly ChipFact[],
  preferred: ChipFact,
  rules: ExportRules,
): Subject {
  return { chip, inputs: chipInputs(chip, preferFact(facts, preferred), rules) }
}
