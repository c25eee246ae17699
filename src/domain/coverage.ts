/** Per field: how many chips have a value, and what kind of source stands behind the best of them. */
import { CHIP_FIELDS, type ChipField, FACT_KINDS, type FactKind } from './fact'
import { isMissing } from './missing'
import { type FactIndex, factsOf, readField } from './reading'

export interface FieldCoverage {
  readonly field: ChipField
  /** Chips with a value, by the kind of the fact that is preferred. */
  readonly byKind: Readonly<Record<FactKind, number>>
  readonly chips: number
  /** Chips whose value rests on a single document. */
  readonly single: number
}

const FIELDS = Object.keys(CHIP_FIELDS) as readonly ChipField[]

function coverageOf(index: FactIndex, chipIds: readonly string[], field: ChipField): FieldCoverage {
  const byKind = Object.fromEntries(FACT_KINDS.map((kind) => [kind, 0])) as Record<FactKind, number>
  let [chips, single] = [0, 0]
  for (const chipId of chipIds) {
    const reading = readField(index, chipId, field)
    if (isMissing(reading)) continue
    chips += 1
    byKind[reading.fact.kind] += 1
    if (new Set(factsOf(index, chipId, field).map(({ sourceId }) => sourceId)).size === 1) single += 1
  }
  return { field, byKind, chips, single }
}

/** Coverage of every field over the given chips, in the order of the fields. */
export function fieldCoverage(index: FactIndex, chipIds: readonly string[]): readonly FieldCoverage[] {
  return FIELDS.map((field) => coverageOf(index, chipIds, field))
}
