import {
  type Basis,
  CHIP_FIELDS,
  type ChipFact,
  type ChipField,
  FACT_KINDS,
  fieldInfo,
  isPeakRate,
} from '../../src/domain/fact'
import { finiteNumber, oneOf, optional, partialDate, ref, requiredText, text } from '../checks/cells'
import { Bad } from '../checks/fault'
import { nearest } from '../checks/nearest'
import type { At, TableRules } from '../checks/table'
import { canonicalUnit, printedUnits, scaled } from './units-of-measure'

export const BASES = ['dense', 'sparse', 'na'] as const satisfies readonly Basis[]
const FIELDS = Object.keys(CHIP_FIELDS) as ChipField[]

interface Row extends Omit<ChipFact, 'factId' | 'line' | 'value' | 'chosenOver'> {
  readonly value: string
}

function checkBasis({ field, basis }: Row, at: At): void {
  if (basis !== 'na' && !isPeakRate(field)) {
    at.fault('basis', `${field} is no peak rate: its basis must be na`)
  }
}

/** Value in the field's canonical unit. */
function canonicalValue(row: Row, at: At): number | string {
  const units = printedUnits(row.field)
  const factor = units[row.unit]
  if (factor === undefined) {
    const known = Object.keys(units)
    at.fault(
      'unit',
      `${row.field} is given in ${known.map((unit) => unit || 'no unit').join(' or ')}`,
      nearest(row.unit, known) ?? known[0] ?? null,
    )
    return row.value
  }
  if (fieldInfo(row.field).text) return row.value
  const value = finiteNumber(row.value, at.ids)
  if (value instanceof Bad) at.fault('value', `${row.field} holds a number: ${value.reason}`)
  else if (value < 0) at.fault('value', `${row.field} cannot be below zero`)
  else return scaled(value, factor)
  return row.value
}

function finish(row: Row, at: At): Omit<ChipFact, 'factId' | 'chosenOver'> {
  checkBasis(row, at)
  const value = canonicalValue(row, at)
  return { ...row, line: at.line, value, unit: canonicalUnit(row.field, row.unit) }
}

export const chipFacts: TableRules<Row, Omit<ChipFact, 'factId' | 'chosenOver'>> = {
  file: 'chip_facts.csv',
  columns: {
    chipId: ref('chip'),
    field: oneOf(FIELDS),
    value: requiredText,
    unit: text,
    basis: oneOf(BASES),
    sourceId: ref('source'),
    kind: oneOf(FACT_KINDS),
    asOf: optional(partialDate),
    note: text,
  },
  finish,
}
