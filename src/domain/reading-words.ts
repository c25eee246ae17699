import { formatDate } from './date'
import { type Basis, type ChipFact, type ChipField, fieldInfo, isPeakRate } from './fact'
import { byPreference, isSetAside } from './fact-choice'

/** What a field is called inside a sentence, where its label would not read well. */
const NOUNS: Partial<Record<ChipField, string>> = {
  tdp: 'board power',
  interconnect_name: 'name for its chip-to-chip link',
  interconnect_bandwidth: 'chip-to-chip bandwidth',
  die_count: 'number of dies',
  transistors: 'number of transistors',
  software_stack: 'software stack',
  ecosystem_maturity: 'statement on the maturity of its software',
  representative_customer: 'named customer',
  units_shipped: 'number of units shipped',
  process_node: 'process node',
}

/** The field inside a sentence: `FP8 rate`, `memory bandwidth`. */
export function fieldNoun(field: ChipField): string {
  const label = fieldInfo(field).label
  return isPeakRate(field)
    ? `${label} rate`
    : (NOUNS[field] ?? label.charAt(0).toLowerCase() + label.slice(1))
}

const article = (noun: string) => (/^(FP|INT|[aeio])/.test(noun) ? 'an' : 'a')

/** Why there is no preferred fact: `No source gives a dense FP8 rate; one gives it without saying dense or sparse.` */
export function noFactReason(field: ChipField, known: readonly ChipFact[], basis?: Basis): string {
  const noun = fieldNoun(field)
  const live = known.filter((fact) => !isSetAside(fact))
  if (known.length > 0 && live.length === 0) {
    return `No undisputed source gives ${article(noun)} ${noun}.`
  }
  if (basis === undefined || basis === 'na') return `No source gives ${article(noun)} ${noun}.`
  const unstated = live.some((fact) => fact.basis === 'na')
  const other = live.some((fact) => fact.basis !== 'na' && fact.basis !== basis)
  const otherBasis = basis === 'dense' ? 'sparse' : 'dense'
  const tail = unstated
    ? '; the figures found do not say dense or sparse'
    : other
      ? `; only a ${otherBasis} one is given, and one is not computed from the other`
      : ''
  return `No source gives a ${basis} ${noun}${tail}.`
}

/** Why the preferred fact won over the best of the others: `official before database`. */
export function preferenceWords(fact: ChipFact, rivals: readonly ChipFact[], newestFirst: boolean): string {
  if (fact.chosenOver !== undefined) return 'your choice, in place of the one preferred by rule'
  const live = rivals.filter((rival) => !isSetAside(rival))
  const best = live.find((rival) => rival.basis === fact.basis) ?? live[0]
  if (best === undefined) {
    return rivals.length > 0 ? 'every other figure is disputed or suspect' : 'the only source'
  }
  if (best.basis !== fact.basis && byPreference(best, fact) < 0) {
    return `${basisWords(fact.basis)} before ${basisWords(best.basis)}`
  }
  const kind = fact.kind === best.kind ? null : `${fact.kind} before ${best.kind}`
  const words = newestFirst ? (byDate(fact, best) ?? kind) : (kind ?? byDate(fact, best))
  return words ?? 'equal in kind and date: the first row of the file'
}

function byDate(fact: ChipFact, rival: ChipFact): string | null {
  if (fact.asOf === rival.asOf || fact.asOf === null) return null
  if (rival.asOf === null) return `dated ${formatDate(fact.asOf)} before undated`
  return `the newer: ${formatDate(fact.asOf)} over ${formatDate(rival.asOf)}`
}

/** `dense`, `sparse` or `basis not stated`. */
export function basisWords(basis: Basis): string {
  return basis === 'na' ? 'basis not stated' : basis
}
