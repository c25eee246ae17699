/** A law changed for the sake of a question. Pure: the real law stays as it is. */
import { addDays } from '../date'
import { type Law, prepareLaw } from './law'
import type { ExportRules, Letter, ReviewPolicy, RuleInput, RuleLeaf, RuleTest, RuleVersion } from './rules'

/** Every leaf of this input at this value moves to another value: the 4 800 line of every paragraph and note at once. */
export interface ThresholdMove {
  readonly field: RuleInput
  readonly from: number
  readonly to: number
  /** Only in this rule version, policy or letter; in all of them when absent. */
  readonly ruleId?: string
}

export interface LawChange {
  readonly moves?: readonly ThresholdMove[]
  /** Ids of rule versions, policies, exceptions, letters or measures to leave out. */
  readonly off?: readonly string[]
}

function movedLeaf(leaf: RuleLeaf, moves: readonly ThresholdMove[]): RuleLeaf {
  const move = moves.find((one) => one.field === leaf.field && one.from === leaf.value)
  return move === undefined ? leaf : { ...leaf, value: move.to }
}

function movedTest(test: RuleTest, moves: readonly ThresholdMove[]): RuleTest {
  if ('field' in test) return movedLeaf(test, moves)
  return 'all' in test
    ? { all: test.all.map((child) => movedTest(child, moves)) }
    : { any: test.any.map((child) => movedTest(child, moves)) }
}

function movedVersion(version: RuleVersion, moves: readonly ThresholdMove[]): RuleVersion {
  const tests = version.tests.map((one) => {
    const test = movedTest(one.test, moves)
    const paragraphs = one.paragraphs?.map((part) => ({ ...part, test: movedTest(part.test, moves) }))
    return paragraphs === undefined ? { ...one, test } : { ...one, test, paragraphs }
  })
  const notes = version.carve_outs?.map((note) => ({ ...note, when: movedTest(note.when, moves) }))
  return notes === undefined ? { ...version, tests } : { ...version, tests, carve_outs: notes }
}

function movedPolicy(policy: ReviewPolicy, moves: readonly ThresholdMove[]): ReviewPolicy {
  const { test } = policy.when
  return test === undefined ? policy : { ...policy, when: { ...policy.when, test: movedTest(test, moves) } }
}

function movedLetter(letter: Letter, moves: readonly ThresholdMove[]): Letter {
  return letter.test === null ? letter : { ...letter, test: movedTest(letter.test, moves) }
}

/** Without a classification text its predecessor would have stayed: the one that ended on its eve runs on. */
function withoutVersions(versions: readonly RuleVersion[], off: readonly string[]): readonly RuleVersion[] {
  let kept: readonly RuleVersion[] = versions.filter((version) => !off.includes(version.id))
  const dropped = versions.filter((version) => off.includes(version.id))
  for (const gap of dropped.toSorted((a, b) => (a.effective_from < b.effective_from ? -1 : 1))) {
    const eve = addDays(gap.effective_from, -1)
    kept = kept.map((old) => {
      const isPredecessor = old.layer === gap.layer && old.effective_to === eve
      return isPredecessor ? { ...old, effective_to: gap.effective_to } : old
    })
  }
  return kept
}

function changedRules(
  rules: ExportRules,
  moves: readonly ThresholdMove[],
  off: readonly string[],
): ExportRules {
  const movesIn = (id: string) => moves.filter((move) => move.ruleId === undefined || move.ruleId === id)
  const stays = ({ id }: { readonly id: string }) => !off.includes(id)
  return {
    ...rules,
    rule_versions: withoutVersions(rules.rule_versions, off).map((one) => movedVersion(one, movesIn(one.id))),
    review_policies: rules.review_policies.filter(stays).map((one) => movedPolicy(one, movesIn(one.id))),
    letters: rules.letters.filter(stays).map((one) => movedLetter(one, movesIn(one.id))),
    licence_exceptions: rules.licence_exceptions.filter(stays),
  }
}

/** The law as it would be with thresholds moved or parts switched off; answers from it are hypothetical. */
export function withRules(law: Law, { moves = [], off = [] }: LawChange): Law {
  const measures = law.measures.filter((measure) => !off.includes(measure.actionId))
  return prepareLaw(changedRules(law.rules, moves, off), measures, law.companies)
}
