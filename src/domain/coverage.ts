/** Per field: how many chips have a value, and what kind of source stands behind the best of them. */
import { CHIP_FIELDS, type ChipField, FACT_KINDS, type FactKind } from './fact'
import { isMissing } from './missing'
import { type FactIndex, factsOf, type Reading, readField } from './reading'

export interface FieldCoverage {
  readonly field: ChipField
  /** Chips with a value, by the kind of the fact that is preferred. */
  readonly byKind: Readonly<Record<FactKind, number>>
  readonly chips: number
  /** Chips whose value rests on a single document. */
  readonly single: number
  /** What was counted: the value shown of each chip, in the order of the chips. */
  readonly readings: readonly CoveredReading[]
}

export interface CoveredReading extends Reading {
  /** No second document gives the field at all. */
  readonly single: boolean
}

const FIELDS = Object.keys(CHIP_FIELDS) as readonly ChipField[]

function coverageOf(index: FactIndex, chipIds: readonly string[], field: ChipField): FieldCoverage {
  const byKind = Object.fromEntries(FACT_KINDS.map((kind) => [kind, 0])) as Record<FactKind, number>
  const readings = chipIds.flatMap((chipId): CoveredReading[] => {
    const reading = readField(index, chipId, field)
    if (isMissing(reading)) return []
    const documents = new Set(factsOf(index, chipId, field).map(({ sourceId }) => sourceId))
    return [{ ...reading, single: documents.size === 1 }]
  })
  for (const { fact } of readings) byKind[fact.kind] += 1
  const single = readings.filter((reading) => reading.single).length
  return { field, byKind, chips: readings.length, single, readings }
}

/** Coverage of every field over the given chips, in the order of the fields. */
export function fieldCoverage(index: FactIndex, chipIds: readonly string[]): readonly FieldCoverage[] {
  return FIELDS.map((field) => coverageOf(index, chipIds, field))
}
