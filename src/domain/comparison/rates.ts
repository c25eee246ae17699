import type { Chip } from '../chip'
import { type Basis, type ChipField, fieldInfo } from '../fact'
import { isSetAside } from '../fact-choice'
import { type Maybe, missing } from '../missing'
import { engineOf, type FactIndex, factsOf, inOrder, type Reading, readingOf } from '../reading'
import { noFactReason } from '../reading-words'

/** Dense compares with everything worth comparing; a rate without a stated basis comes next; sparse last. */
const BASIS_ORDER: readonly Basis[] = ['dense', 'na', 'sparse']

/**
 * The rate of one engine in one format: the preferred dense figure, else one whose basis is not stated, else a sparse
 * one. Matrix and vector rates are never mixed.
 */
export function readEngineRate(
  index: FactIndex,
  chipId: string,
  field: ChipField,
  engine: 'matrix' | 'vector',
): Maybe<Reading> {
  const rates = factsOf(index, chipId, field).filter((fact) => engineOf(fact) === engine)
  for (const basis of BASIS_ORDER) {
    const best = inOrder(
      field,
      rates.filter((fact) => fact.basis === basis && typeof fact.value === 'number'),
    ).find((fact) => !isSetAside(fact))
    if (best) return readingOf(best, rates)
  }
  return missing('not-disclosed', noFactReason(field, rates))
}

/** Reads `no FP4 in Hopper` from a chip's note. */
function lacks(note: string, field: ChipField): string | null {
  const { label } = fieldInfo(field)
  return new RegExp(`\\bno ${label} in (\\w+)`, 'i').exec(note)?.[1] ?? null
}

/**
 * True when the facts say that the chip's whole family has no units for the format (`no FP4 in Hopper` in the note of
 * any chip). Silence is no evidence: then the rate is only not disclosed.
 */
export function hasNoNative(chip: Chip, chips: readonly Chip[], field: ChipField): boolean {
  return chips.some(
    (other) =>
      other.vendorId === chip.vendorId &&
      lacks(other.note, field)?.toLowerCase() === chip.family.toLowerCase(),
  )
}
