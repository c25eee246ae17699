/** Disagreements between sources, ranked by what they change: an export status, the comparison, else by size. */
import type { Chip } from '../chip'
import { baselineOf } from '../comparison/compared'
import type { IsoDay } from '../date'
import type { Law } from '../export-controls/law'
import { subjectWith } from '../export-controls/prefer'
import type { Destination } from '../export-controls/rules'
import { type Status, statusOf } from '../export-controls/status'
import type { Subject } from '../export-controls/subject'
import type { ChipFact, ChipField } from '../fact'
import { isSetAside } from '../fact-choice'
import { isMissing } from '../missing'
import { disagree, type FactIndex, readField } from '../reading'
import { type ComparisonEffect, comparisonEffects } from './comparison-effect'

export interface Conflict {
  readonly chipId: string
  readonly field: ChipField
  /** The fact the app shows. */
  readonly preferred: ChipFact
  /** The rival that changes most. */
  readonly rival: ChipFact
  /** Rivals that disagree, this one included. */
  readonly rivals: number
  /** |rival − preferred| ÷ preferred; null where they differ in words. */
  readonly relative: number | null
  readonly now: Status
  /** With the rival preferred instead. */
  readonly instead: Status
  readonly changesStatus: boolean
  /** With the rival preferred, a ratio or rank of the reader's comparison would be another one: this one first. */
  readonly inComparison: ComparisonEffect | null
}

export interface ConflictQuery {
  readonly subjects: ReadonlyMap<
    string,
    Subject & { readonly chip: Chip; readonly facts: readonly ChipFact[] }
  >
  readonly index: FactIndex
  readonly law: Law
  readonly destination: Destination
  readonly day: IsoDay
  /** Chips of the reader's comparison, and the baseline they chose. */
  readonly compared: readonly string[]
  readonly baseline?: string | null
}

/** Fields the export-control tests read. */
const DECIDES = /^(peak_|die_area$|die_count$|memory_bandwidth$|interconnect_bandwidth$)/

function relativeOf(preferred: ChipFact, rival: ChipFact): number | null {
  if (typeof preferred.value !== 'number' || typeof rival.value !== 'number') return null
  if (preferred.value === 0) return Number.POSITIVE_INFINITY
  return Math.abs(rival.value - preferred.value) / Math.abs(preferred.value)
}

const bySize = (a: Pick<Conflict, 'relative'>, b: Pick<Conflict, 'relative'>) =>
  (b.relative ?? 0) - (a.relative ?? 0)

function byConsequence(a: Conflict, b: Conflict): number {
  return (
    Number(b.changesStatus) - Number(a.changesStatus) ||
    Number(b.inComparison !== null) - Number(a.inComparison !== null) ||
    bySize(a, b)
  )
}

type ChipOf = ConflictQuery['subjects'] extends ReadonlyMap<string, infer S> ? S : never

interface Dispute {
  readonly preferred: ChipFact
  /** Stated of the same thing, with another value, however near. */
  readonly rivals: readonly ChipFact[]
}

const BASES = ['dense', 'na', 'sparse'] as const

function isRival(preferred: ChipFact, rival: ChipFact): boolean {
  const sameThing = rival.basis === preferred.basis && rival.unit === preferred.unit
  return sameThing && !isSetAside(rival) && rival.value !== preferred.value
}

/** One dispute a basis: dense and sparse figures do not contradict each other. */
function disputesOf(index: FactIndex, chipId: string, field: ChipField, day: IsoDay): readonly Dispute[] {
  return BASES.flatMap((basis) => {
    const reading = readField(index, chipId, field, { asOf: day, basis })
    if (isMissing(reading)) return []
    const rivals = reading.rivals.filter((rival) => isRival(reading.fact, rival))
    return rivals.length === 0 ? [] : [{ preferred: reading.fact, rivals }]
  })
}

type EffectOf = (rival: ChipFact) => ComparisonEffect | null

const NO_EFFECT: EffectOf = () => null

/** What a fact would change in the comparison; nothing where fewer than two chips are compared. */
function effectsFor({
  subjects,
  index,
  law,
  destination,
  day,
  compared,
  baseline = null,
}: ConflictQuery): EffectOf {
  if (compared.length < 2) return NO_EFFECT
  const chips = [...subjects.values()].map(({ chip }) => chip)
  const choice = { chipIds: compared, baseline: baselineOf(compared, baseline), asOf: day, destination }
  return comparisonEffects({ chips, companies: law.companies, index, law }, choice)
}

interface Outcome extends Pick<Conflict, 'rival' | 'instead' | 'relative' | 'changesStatus'> {
  readonly disagrees: boolean
}

function outcomeOf(subject: ChipOf, { preferred }: Dispute, rival: ChipFact, query: ConflictQuery): Outcome {
  const { law, destination, day } = query
  const now = statusOf(subject, destination, day, law)
  const instead = DECIDES.test(rival.field)
    ? statusOf(subjectWith(subject.chip, subject.facts, rival, law.rules), destination, day, law)
    : now
  return {
    rival,
    instead,
    relative: relativeOf(preferred, rival),
    changesStatus: instead.status !== now.status,
    disagrees: disagree(preferred, rival),
  }
}

/** A difference within rounding is a conflict only where it changes a status. */
function conflictOf(
  subject: ChipOf,
  dispute: Dispute,
  query: ConflictQuery,
  effectOf: EffectOf,
): Conflict | null {
  const { chipId } = subject.chip
  const { preferred } = dispute
  const outcomes = dispute.rivals
    .map((rival) => outcomeOf(subject, dispute, rival, query))
    .filter(({ disagrees, changesStatus }) => disagrees || changesStatus)
    .toSorted((a, b) => Number(b.changesStatus) - Number(a.changesStatus) || bySize(a, b))
  const [first] = outcomes
  if (first === undefined) return null
  const effects = new Map(outcomes.map((one) => [one, effectOf(one.rival)]))
  // A status weighs most; then what the comparison would show; then size.
  const worst = first.changesStatus ? first : (outcomes.find((one) => effects.get(one) !== null) ?? first)
  return {
    chipId,
    field: preferred.field,
    preferred,
    rival: worst.rival,
    rivals: outcomes.length,
    relative: worst.relative,
    now: statusOf(subject, query.destination, query.day, query.law),
    instead: worst.instead,
    changesStatus: worst.changesStatus,
    inComparison: effects.get(worst) ?? null,
  }
}

/** Every disagreement about a chip's field on the day, those that change most first. */
export function conflicts(query: ConflictQuery): readonly Conflict[] {
  const found: Conflict[] = []
  const effectsIn = effectsFor(query)
  for (const [chipId, subject] of query.subjects) {
    const effectOf = query.compared.includes(chipId) ? effectsIn : NO_EFFECT
    for (const field of query.index.get(chipId)?.keys() ?? []) {
      for (const dispute of disputesOf(query.index, chipId, field, query.day)) {
        const conflict = conflictOf(subject, dispute, query, effectOf)
        if (conflict !== null) found.push(conflict)
      }
    }
  }
  return found.toSorted(byConsequence)
}
