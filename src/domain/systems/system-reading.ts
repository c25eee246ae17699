/** Which statement about a system is preferred, and which ones disagree with it. */
import { formatDate, hasBegun, type IsoDay } from '../date'
import { FACT_KINDS } from '../fact'
import { isMissing, type Maybe, missing } from '../missing'
import type { SystemFact } from '../system-fact'

/** Facts by system and field, in file order. */
export type SystemIndex = ReadonlyMap<string, ReadonlyMap<string, readonly SystemFact[]>>

export function indexSystemFacts(facts: readonly SystemFact[]): SystemIndex {
  const index = new Map<string, Map<string, SystemFact[]>>()
  for (const fact of facts) {
    const fields = index.get(fact.systemId) ?? new Map<string, SystemFact[]>()
    index.set(fact.systemId, fields)
    fields.set(fact.field, [...(fields.get(fact.field) ?? []), fact])
  }
  return index
}

export interface SystemReading {
  readonly fact: SystemFact
  /** The other end, where one source gives a range in two rows; the preferred fact is then its low end. */
  readonly upTo: SystemFact | null
  /** All other statements about the field, in order of preference. */
  readonly rivals: readonly SystemFact[]
  readonly disagreement: boolean
  readonly because: string
}

/** A statement its own note doubts never speaks for the system; it stays visible. */
export function isDoubted({ note }: SystemFact): boolean {
  return /^(doubtful|disputed|suspect)/i.test(note)
}

/** Stronger kind first, then the newest, then the earlier row, as for chips (`fact-choice.ts`). */
function byPreference(a: SystemFact, b: SystemFact): number {
  const kind = FACT_KINDS.indexOf(a.kind) - FACT_KINDS.indexOf(b.kind)
  if (kind !== 0) return kind
  const [dateA, dateB] = [a.asOf ?? '', b.asOf ?? '']
  return dateA === dateB ? a.line - b.line : dateA < dateB ? 1 : -1
}

function reasonOf(fact: SystemFact, rivals: readonly SystemFact[]): string {
  const best = rivals.find((rival) => !isDoubted(rival) && isSameThing(fact, rival))
  if (best === undefined) return rivals.length === 0 ? 'the only source' : 'the only one on this footing'
  if (best.kind !== fact.kind) return `${fact.kind} before ${best.kind}`
  if (best.asOf === fact.asOf || fact.asOf === null)
    return 'equal in kind and date: the first row of the file'
  const other = best.asOf === null ? 'undated' : formatDate(best.asOf)
  return `the newer: ${formatDate(fact.asOf)} over ${other}`
}

/** Same basis, unit and direction: only these can contradict each other. */
function isSameThing(a: SystemFact, b: SystemFact): boolean {
  return a.basis === b.basis && a.unit === b.unit && a.direction === b.direction
}

const APART = 0.02

function contradicts(fact: SystemFact, rival: SystemFact): boolean {
  if (isDoubted(rival) || !isSameThing(fact, rival)) return false
  if (typeof fact.value !== 'number' || typeof rival.value !== 'number') return false
  return Math.abs(rival.value - fact.value) > APART * Math.abs(fact.value)
}

const END = /^(low|high) end\b/i

/** The two ends that one source gives, low end first; null for a single value. */
function rangeOf(fact: SystemFact, all: readonly SystemFact[]): readonly [SystemFact, SystemFact] | null {
  if (!END.test(fact.note)) return null
  const ends = all.filter((other) => END.test(other.note) && other.sourceId === fact.sourceId)
  const [low, high] = ends.toSorted((a, b) => Number(a.value) - Number(b.value))
  return low && high ? [low, high] : null
}

function readingOf(best: SystemFact, all: readonly SystemFact[]): SystemReading {
  const [fact, upTo] = rangeOf(best, all) ?? [best, null]
  const rivals = all
    .filter((other) => other !== fact && other !== upTo)
    .toSorted((a, b) => Number(isDoubted(a)) - Number(isDoubted(b)) || byPreference(a, b))
  return {
    fact,
    upTo,
    rivals,
    disagreement: rivals.some((rival) => contradicts(fact, rival)),
    because: reasonOf(fact, rivals),
  }
}

export interface SystemQuestion {
  /** Only statements that pass speak; all others stay as rivals. */
  readonly only?: (fact: SystemFact) => boolean
  /** Hides statements that are younger: for prices and counts of machines, which change. */
  readonly asOf?: IsoDay
}

/** The reading of a field of a system, or why there is none. */
export function readSystem(
  index: SystemIndex,
  systemId: string,
  field: string,
  { only = () => true, asOf }: SystemQuestion = {},
): Maybe<SystemReading> {
  const all = index.get(systemId)?.get(field) ?? []
  const known = all.filter((fact) => asOf === undefined || fact.asOf === null || hasBegun(fact.asOf, asOf))
  if (known.length === 0 && all.length > 0 && asOf !== undefined) {
    return missing('not-yet-published', `Nothing had been published by ${formatDate(asOf)}.`)
  }
  const live = known.filter((fact) => !isDoubted(fact) && only(fact)).toSorted(byPreference)
  const [best] = live
  if (best !== undefined) return readingOf(best, known)
  const doubted = known.filter(isDoubted)
  return missing(
    'not-disclosed',
    doubted.length > 0
      ? `Only a doubtful statement was found. ${doubted[0]?.note ?? ''}`
      : 'No source gives it.',
  )
}

/** Bases in the order in which a rate is read: dense is what is compared, sparse never stands for it. */
const BASES = ['dense', 'na', 'sparse'] as const

/** A peak rate: the dense statement, else one that does not say, else a sparse one. */
export function readRate(index: SystemIndex, systemId: string, field: string): Maybe<SystemReading> {
  for (const basis of BASES) {
    const reading = readSystem(index, systemId, field, { only: (fact) => fact.basis === basis })
    if (!isMissing(reading)) return reading
  }
  return readSystem(index, systemId, field)
}
