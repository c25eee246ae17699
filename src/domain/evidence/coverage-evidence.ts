/** Evidence of a count of values: the values themselves, each with its chip and document. */
import { type ChipField, fieldInfo } from '../fact'
import { formatCount, plural } from '../format'
import type { Reading } from '../reading'
import type { Evidence, Statement } from './evidence'
import { factStatement } from './reading-evidence'

export interface Counted {
  readonly field: ChipField
  /** As a sentence, what the counted values have in common: `The preferred source is official.` */
  readonly words: string
  readonly readings: readonly Reading[]
  /** Of how many chips; given for a share of all. */
  readonly of?: number
}

function statementOf({ fact }: Reading, nameOf: (chipId: string) => string): Statement {
  const statement = factStatement(fact)
  return { ...statement, basis: [nameOf(fact.chipId), statement.basis].filter(Boolean).join(', ') }
}

/** What a cell of the coverage counts, value by value. */
export function coverageEvidence(
  { field, words, readings, of }: Counted,
  text: string,
  nameOf: (chipId: string) => string,
): Evidence {
  const { label } = fieldInfo(field)
  return {
    subject: `${label}: ${plural(readings.length, 'chip')}`,
    value: text,
    basis: words,
    sums: of === undefined ? [] : [`${readings.length} ÷ ${formatCount(of)} chips = ${text}`],
    preferred: readings.map((reading) => statementOf(reading, nameOf)),
    because: '',
    rivals: [],
    notes: [],
  }
}
