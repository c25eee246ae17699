/** Evidence of a chip's reading: the preferred fact, why, and every rival. */
import { agingKind } from '../age-limit'
import { type ChipFact, type ChipField, isPeakRate } from '../fact'
import { isSetAside } from '../fact-choice'
import { isMissing, type Maybe } from '../missing'
import { formatQuantity } from '../quantity'
import { isComparable, type Reading } from '../reading'
import { fieldNoun } from '../reading-words'
import { BASIS_WORDS, MARK_WORDS, MISSING_WORDS, SOURCE_KIND_WORDS } from '../words'
import { type Evidence, type Statement, sentences } from './evidence'

/** A fact's value with its unit, exact as stated; text stays text. */
export function factValue({ value, unit }: Pick<ChipFact, 'value' | 'unit'>): string {
  return typeof value === 'number' ? formatQuantity(value, unit, { exact: true }) : value
}

/** One fact as a statement. */
export function factStatement(fact: ChipFact): Statement {
  const basis = isPeakRate(fact.field) ? BASIS_WORDS[fact.basis] : ''
  const ages = agingKind(fact.field)
  return {
    id: fact.factId,
    value: factValue(fact),
    basis: isSetAside(fact) ? [basis, 'set aside'].filter(Boolean).join(', ') : basis,
    sourceId: fact.sourceId,
    kind: fact.kind,
    date: fact.asOf,
    note: fact.note,
    ...(ages === null ? {} : { ages }),
    ...(fact.chosenOver === undefined ? {} : { chosen: true }),
  }
}

/** A rival of the fact shown, which may be preferred instead where it states the same thing. */
export function rivalStatement(shown: ChipFact, rival: ChipFact): Statement {
  const statement = factStatement(rival)
  return isComparable(shown, rival) ? { ...statement, canPrefer: true } : statement
}

/** `BF16 rate of H20 96GB`, `Memory bandwidth of …`. */
export function readingSubject(field: ChipField, chipName: string): string {
  const noun = fieldNoun(field)
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)} of ${chipName}`
}

function basisOf(reading: Reading): string {
  const rate = isPeakRate(reading.field) ? BASIS_WORDS[reading.basis] : ''
  const transcribed = reading.marks.includes('t') ? ', transcribed' : ''
  return sentences(rate, SOURCE_KIND_WORDS[reading.fact.kind] + transcribed)
}

/** Evidence of a reading, or of its absence, of one field of one chip. */
export function readingEvidence(reading: Maybe<Reading>, field: ChipField, chipName: string): Evidence {
  const subject = readingSubject(field, chipName)
  if (isMissing(reading)) {
    const value = MISSING_WORDS[reading.missing]
    return {
      subject,
      value,
      basis: reading.reason,
      sums: [],
      preferred: [],
      because: '',
      rivals: [],
      notes: [],
    }
  }
  const marks = reading.marks.filter((mark) => mark === 'd' || mark === 'e' || mark === 'c')
  return {
    subject,
    value: factValue(reading),
    basis: basisOf(reading),
    sums: [],
    preferred: [factStatement(reading.fact)],
    because: reading.preferredBecause,
    rivals: reading.rivals.map((rival) => rivalStatement(reading.fact, rival)),
    notes: marks.map((mark) => sentences(MARK_WORDS[mark])),
  }
}
