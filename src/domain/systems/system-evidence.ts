/** Evidence of what is said, or computed, of a system. */
import type { Evidence, Statement } from '../evidence/evidence'
import { sentences } from '../evidence/evidence'
import { formatNumber, THIN_SPACE } from '../format'
import { formatQuantity } from '../quantity'
import type { SystemFact } from '../system-fact'
import { BASIS_WORDS, SOURCE_KIND_WORDS } from '../words'
import { isDoubted, type SystemReading } from './system-reading'

export const DIRECTION_WORDS = {
  uni: 'one way',
  bi: 'both ways together',
  unknown: 'direction not said',
  '': '',
} as const

/** The value with its unit, exact as stated. */
export function statedValue({ value, unit }: Pick<SystemFact, 'value' | 'unit'>): string {
  return typeof value === 'number' ? formatQuantity(value, unit, { exact: true }) : value
}

function basisOf(fact: SystemFact): string {
  const rate = fact.field.includes('peak') ? BASIS_WORDS[fact.basis] : ''
  return [rate, DIRECTION_WORDS[fact.direction], isDoubted(fact) ? 'set aside' : '']
    .filter(Boolean)
    .join(', ')
}

/** One row of the file as a statement. */
export function systemStatement(fact: SystemFact): Statement {
  return {
    id: `system~${fact.line}`,
    value: statedValue(fact),
    basis: basisOf(fact),
    sourceId: fact.sourceId,
    kind: fact.kind,
    date: fact.asOf,
    note: fact.note,
  }
}

/** `190–230 kW` for a range, else the value alone. */
export function readingText({ fact, upTo }: SystemReading): string {
  if (upTo === null || typeof fact.value !== 'number' || typeof upTo.value !== 'number')
    return statedValue(fact)
  const [low, high] = [fact.value, upTo.value].map((value) => formatNumber(value, { exact: true }))
  return fact.unit === 'USD' || fact.unit === 'CNY'
    ? `${statedValue(fact)} to ${statedValue(upTo)}`
    : `${low}–${high}${THIN_SPACE}${fact.unit}`
}

/** Evidence of a value as stated. */
export function statedEvidence(reading: SystemReading, subject: string): Evidence {
  const { fact, upTo, rivals, because, disagreement } = reading
  return {
    subject,
    value: readingText(reading),
    basis: sentences(basisOf(fact), SOURCE_KIND_WORDS[fact.kind]),
    sums: [],
    preferred: [fact, ...(upTo === null ? [] : [upTo])].map(systemStatement),
    because,
    rivals: rivals.map(systemStatement),
    notes: disagreement ? ['Sources disagree by more than 2\u2009%.'] : [],
  }
}
