/** Evidence of a claim's live check: its arithmetic and every row it read, with the rivals of those rows. */
import type { CheckResult } from '../claims/evaluate'
import type { ClaimWorld } from '../claims/world'
import type { ChipFact } from '../fact'
import { isMissing } from '../missing'
import { factsOf, isComparable, readingOf } from '../reading'
import { eventStatements, measureStatement } from './event-evidence'
import { distinct, type Evidence, type Statement } from './evidence'
import { figureStatement } from './figure-evidence'
import { factStatement } from './reading-evidence'

function named(fact: ChipFact, world: ClaimWorld): Statement {
  const statement = factStatement(fact)
  const chip = world.chips.find(({ chipId }) => chipId === fact.chipId)?.name ?? fact.chipId
  return { ...statement, basis: [chip, statement.basis].filter(Boolean).join(', ') }
}

const STATUS_NOTE =
  'Computed from the chip’s published figures and the rules in force on that day; Controls shows the reasoning and its sources.'

/** A count can read hundreds of rows: only facts of a term compete with rivals. */
function isTerm({ check }: CheckResult): boolean {
  return check.left.kind !== 'count'
}

function rivalsOf(result: CheckResult, world: ClaimWorld): readonly Statement[] {
  if (!isTerm(result)) return []
  return result.inputs.facts.flatMap((fact) =>
    readingOf(fact, factsOf(world.index, fact.chipId, fact.field)).rivals.map((rival) => ({
      ...named(rival, world),
      canPrefer: isComparable(fact, rival),
    })),
  )
}

function reasons(result: CheckResult, world: ClaimWorld): string {
  if (!isTerm(result)) return ''
  const words = result.inputs.facts.map((fact) => {
    const chip = world.chips.find(({ chipId }) => chipId === fact.chipId)?.name ?? fact.chipId
    return `${chip}: ${readingOf(fact, factsOf(world.index, fact.chipId, fact.field)).preferredBecause}`
  })
  return [...new Set(words)].join('; ')
}

/** Evidence of the check's left value; `value` is how the reader saw it, `subject` the claim in our words. */
export function checkEvidence(
  result: CheckResult,
  world: ClaimWorld,
  shown: { readonly subject: string; readonly value: string },
): Evidence {
  const { facts, figures, events, measures } = result.inputs
  const preferred = distinct([
    ...facts.map((fact) => named(fact, world)),
    ...figures.map(figureStatement),
    ...events.flatMap((event) =>
      eventStatements(event).map((statement) => ({ ...statement, basis: event.title })),
    ),
    ...measures.map(measureStatement),
  ])
  const used = new Set(preferred.map(({ id }) => id))
  return {
    ...shown,
    basis: isMissing(result.left) ? result.left.reason : '',
    sums: isMissing(result.left) ? [] : [result.sentence],
    preferred,
    because: reasons(result, world),
    rivals: distinct(rivalsOf(result, world)).filter(({ id }) => !used.has(id)),
    notes: [...result.warnings, ...(result.check.left.kind === 'status' ? [STATUS_NOTE] : [])],
  }
}
