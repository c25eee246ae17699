import { agingKind, isPastLimit } from './age-limit'
import { formatDate, hasBegun, type IsoDay } from './date'
import { type Basis, type ChipFact, type ChipField, fieldInfo, isPeakRate } from './fact'
import { byPreference, isSetAside, placeOf } from './fact-choice'
import { type Maybe, missing } from './missing'
import { noFactReason, preferenceWords } from './reading-words'

/** Footnote letters of LOOK §2: basis not stated, sources disagree, estimate, official but transcribed, the reader's choice, past its age limit. */
export type ReadingMark = 'u' | 'd' | 'e' | 't' | 'c' | 'o'

/** The value the app shows for a field: the preferred fact, with its rivals kept. */
export interface Reading {
  readonly field: ChipField
  readonly basis: Basis
  readonly value: number | string
  readonly unit: string
  readonly fact: ChipFact
  /** Every other fact of the field, other bases included, in order of preference; set-aside ones last. */
  readonly rivals: readonly ChipFact[]
  /** A rival of the same basis differs by more than 2 %, or in words. */
  readonly disagreement: boolean
  readonly marks: readonly ReadingMark[]
  /** Why this fact was preferred, in words: `official before database`. */
  readonly preferredBecause: string
}

export type FactIndex = ReadonlyMap<string, ReadonlyMap<ChipField, readonly ChipFact[]>>

/** Facts by chip and field, in file order. */
export function indexFacts(facts: readonly ChipFact[]): FactIndex {
  const index = new Map<string, Map<ChipField, ChipFact[]>>()
  for (const fact of facts) {
    const fields = index.get(fact.chipId) ?? new Map<ChipField, ChipFact[]>()
    index.set(fact.chipId, fields)
    const list = fields.get(fact.field)
    if (list) list.push(fact)
    else fields.set(fact.field, [fact])
  }
  return index
}

/** All facts about one field of one chip, in file order; none gives an empty list. */
export function factsOf(index: FactIndex, chipId: string, field: ChipField): readonly ChipFact[] {
  return index.get(chipId)?.get(field) ?? []
}

/** A rival differs when it is apart by more than this share of the preferred value (LOOK §2, letter d). */
export const DISAGREEMENT = 0.02

/**
 * `vector` for the general-purpose units, `matrix` for tensor, matrix or Cube units. For FP32 and FP64 sources mix both
 * and the note decides; without a note they are vector rates (facts README). The TPP rule counts rows more coarsely:
 * see `export-controls`.
 */
export function engineOf(fact: ChipFact): 'matrix' | 'vector' {
  if (/non-tensor|vector rate|^vector/i.test(fact.note)) return 'vector'
  if (fact.field !== 'peak_fp32' && fact.field !== 'peak_fp64') return 'matrix'
  return /\b(matrix|tensor|cube)\b/i.test(fact.note) ? 'matrix' : 'vector'
}

/** Same basis, unit (currency of a price), engine of a rate and, for time-bound fields, same year: a true rival. */
export function isComparable(fact: ChipFact, rival: ChipFact): boolean {
  if (fact.basis !== rival.basis || fact.unit !== rival.unit) return false
  if (isPeakRate(fact.field) && engineOf(fact) !== engineOf(rival)) return false
  return !fieldInfo(fact.field).timeBound || fact.asOf?.slice(0, 4) === rival.asOf?.slice(0, 4)
}

const sameWords = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** True when two comparable facts contradict each other: more than 2 % apart, or other words. */
export function disagree(fact: ChipFact, rival: ChipFact): boolean {
  if (isSetAside(rival) || !isComparable(fact, rival)) return false
  if (typeof fact.value === 'number' && typeof rival.value === 'number') {
    return Math.abs(rival.value - fact.value) > DISAGREEMENT * Math.abs(fact.value)
  }
  if (fieldInfo(fact.field).timeBound) return false
  return sameWords(String(fact.value)) !== sameWords(String(rival.value))
}

function marksOf(fact: ChipFact, disagreement: boolean): readonly ReadingMark[] {
  const marks: ReadingMark[] = []
  if (isPeakRate(fact.field) && fact.basis === 'na') marks.push('u')
  if (disagreement) marks.push('d')
  if (fact.kind === 'estimate' || /^(estimate|approximate)/i.test(fact.note)) marks.push('e')
  if (fact.kind === 'official' && /transcription/i.test(fact.note)) marks.push('t')
  if (fact.chosenOver !== undefined) marks.push('c')
  return marks
}

/** A time-bound field is ruled by its date: the newest first, then as {@link byPreference} says. */
function byNewest(a: ChipFact, b: ChipFact): number {
  const dateA = placeOf(a).asOf ?? ''
  const dateB = placeOf(b).asOf ?? ''
  return dateA === dateB ? byPreference(a, b) : dateA < dateB ? 1 : -1
}

/** The order in which facts of a field are preferred; set-aside ones come last. */
export function inOrder(field: ChipField, facts: readonly ChipFact[]): readonly ChipFact[] {
  const order = fieldInfo(field).timeBound ? byNewest : byPreference
  return [...facts].sort((a, b) => Number(isSetAside(a)) - Number(isSetAside(b)) || order(a, b))
}

/** The reading that prefers `fact` among all facts of its field. */
export function readingOf(fact: ChipFact, all: readonly ChipFact[]): Reading {
  const rivals = inOrder(
    fact.field,
    all.filter((other) => other !== fact),
  )
  const disagreement = rivals.some((rival) => disagree(fact, rival))
  return {
    field: fact.field,
    basis: fact.basis,
    value: fact.value,
    unit: fact.unit,
    fact,
    rivals,
    disagreement,
    marks: marksOf(fact, disagreement),
    preferredBecause: preferenceWords(fact, rivals, fieldInfo(fact.field).timeBound === true),
  }
}

/** The reading with `o` where its fact is past the limit of its kind on the day. */
function withAge(reading: Reading, day: IsoDay | undefined): Reading {
  const { field, fact, marks } = reading
  const kind = agingKind(field)
  if (day === undefined || kind === null || fact.asOf === null) return reading
  return isPastLimit(kind, fact.asOf, day) ? { ...reading, marks: [...marks, 'o'] } : reading
}

export interface ReadOptions {
  /** Only facts of this basis; without it the preferred fact, whatever its basis. */
  readonly basis?: Basis
  /** Hides facts of time-bound fields that are younger; physical figures are never hidden. */
  readonly asOf?: IsoDay
}

/** The facts that count on a day: all for a property of the chip, those begun by then for a time-bound field. */
export function factsOn(facts: readonly ChipFact[], field: ChipField, asOf?: IsoDay): readonly ChipFact[] {
  if (asOf === undefined || !fieldInfo(field).timeBound) return facts
  return facts.filter((fact) => fact.asOf === null || hasBegun(fact.asOf, asOf))
}

function notYetReason(field: ChipField, facts: readonly ChipFact[], asOf: IsoDay): string {
  const first = facts.map((fact) => fact.asOf ?? '').sort()[0] ?? ''
  const label = fieldInfo(field).label
  return `${label}: nothing published by ${formatDate(asOf)}; the first source is of ${formatDate(first)}.`
}

/** The reading of a field of a chip, or why there is none. */
export function readField(
  index: FactIndex,
  chipId: string,
  field: ChipField,
  options: ReadOptions = {},
): Maybe<Reading> {
  const all = factsOf(index, chipId, field)
  const known = factsOn(all, field, options.asOf)
  if (known.length === 0 && all.length > 0 && options.asOf !== undefined) {
    return missing('not-yet-published', notYetReason(field, all, options.asOf))
  }
  const { basis } = options
  const wanted = basis === undefined ? known : known.filter((fact) => fact.basis === basis)
  const best = inOrder(field, wanted)[0]
  return best === undefined || isSetAside(best)
    ? missing('not-disclosed', noFactReason(field, known, options.basis))
    : withAge(readingOf(best, known), options.asOf)
}

/** Every named customer that some source gives by the date, newest first: a list, never one choice. */
export function readCustomers(index: FactIndex, chipId: string, asOf?: IsoDay): Maybe<readonly ChipFact[]> {
  const field = 'representative_customer'
  const all = factsOf(index, chipId, field)
  const known = inOrder(field, factsOn(all, field, asOf))
  if (known.length > 0) return known
  return all.length > 0 && asOf !== undefined
    ? missing('not-yet-published', notYetReason(field, all, asOf))
    : missing('not-disclosed', noFactReason(field, all))
}
