/** Checks against the facts: does each hold, and does the first agree with the editor's verdict? */
import type { Claim, Verdict } from '../claim'
import { THIN_SPACE } from '../format'
import { isMissing, type Maybe, type Missing } from '../missing'
import { compareValues, OPERATOR_WORDS } from './compare'
import type { Check, ParseError } from './grammar'
import { operandValue } from './operands'
import { parseChecks } from './parse'
import type { CheckValue, ClaimWorld, Inputs } from './world'

export interface CheckResult {
  readonly check: Check
  /** null: the check has no operator, or cannot be evaluated and {@link why} says why. */
  readonly holds: boolean | null
  readonly why: Missing | null
  /** The arithmetic and the answer: `425 ÷ 148 = 2.87; within 1 % of 2.87: yes.` */
  readonly sentence: string
  readonly left: Maybe<CheckValue>
  readonly right: Maybe<CheckValue> | null
  readonly warnings: readonly string[]
  readonly inputs: Inputs
}

const UNLIKE: Missing = {
  missing: 'not-applicable',
  reason: 'The two sides are of different kinds and cannot be compared.',
}

function joinInputs(a: Inputs, b: Inputs): Inputs {
  return {
    facts: [...a.facts, ...b.facts],
    figures: [...a.figures, ...b.figures],
    events: [...a.events, ...b.events],
    measures: [...a.measures, ...b.measures],
  }
}

/** A plain number beside a growth rate is in per cent. */
function withUnit({ left, comparison }: Check, words: string): string {
  return left.kind === 'growth' && comparison?.right.kind === 'number' ? `${words}${THIN_SPACE}%` : words
}

/** Evaluates one check at the world's as-of date. */
export function evaluateCheck(check: Check, world: ClaimWorld): CheckResult {
  const left = operandValue(check.left, world)
  const shown = { check, left: left.value, warnings: left.warnings, inputs: left.inputs }
  if (check.comparison === null) {
    const why = isMissing(left.value) ? left.value : null
    return { ...shown, holds: null, why, sentence: left.words, right: null }
  }
  const right = operandValue(check.comparison.right, world)
  const both = {
    ...shown,
    right: right.value,
    warnings: [...left.warnings, ...right.warnings],
    inputs: joinInputs(left.inputs, right.inputs),
  }
  if (isMissing(left.value)) return { ...both, holds: null, why: left.value, sentence: left.words }
  if (isMissing(right.value)) return { ...both, holds: null, why: right.value, sentence: right.words }
  const { operator } = check.comparison
  const holds = compareValues(operator, left.value, right.value)
  if (holds === null) return { ...both, holds, why: UNLIKE, sentence: UNLIKE.reason }
  const relation = `${OPERATOR_WORDS[left.value.kind][operator]} ${withUnit(check, right.words)}`
  return { ...both, holds, why: null, sentence: `${left.words}; ${relation}: ${holds ? 'yes' : 'no'}.` }
}

/** What the first check says of the claim. */
export type LiveAnswer =
  | 'holds'
  | 'fails'
  /** The facts lack what it needs. */
  | 'not-evaluable'
  /** What it needs had not been published by the as-of date. */
  | 'not-yet'
  /** No check, or one that only shows a figure. */
  | 'none'

export interface ClaimResult {
  readonly claim: Claim
  /** The first decides; the others are context. */
  readonly checks: readonly CheckResult[]
  readonly error: ParseError | null
  readonly live: LiveAnswer
  /** The verdict the first check stands for; null when it decides nothing. */
  readonly computed: Verdict | null
  /** null for `partly` and `opinion`, which no check decides, and where the check decides nothing. */
  readonly agrees: boolean | null
}

const COMPUTED: Readonly<Record<LiveAnswer, Verdict | null>> = {
  holds: 'supported',
  fails: 'contradicted',
  'not-evaluable': 'not-found',
  'not-yet': null,
  none: null,
}

function liveAnswer(first: CheckResult | undefined): LiveAnswer {
  if (first === undefined) return 'none'
  if (first.why !== null) return first.why.missing === 'not-yet-published' ? 'not-yet' : 'not-evaluable'
  return first.holds === null ? 'none' : first.holds ? 'holds' : 'fails'
}

/** Evaluates a claim's checks and sets the first against the editor's verdict (CLAIM_CHECKS.md). */
export function evaluateClaim(claim: Claim, world: ClaimWorld): ClaimResult {
  const parsed = parseChecks(claim.checkRef)
  const checks = parsed.ok ? parsed.checks.map((check) => evaluateCheck(check, world)) : []
  const live = liveAnswer(checks[0])
  const computed = COMPUTED[live]
  const decided = claim.verdict !== 'partly' && claim.verdict !== 'opinion'
  const agrees = decided && computed !== null ? computed === claim.verdict : null
  return { claim, checks, error: parsed.ok ? null : parsed.error, live, computed, agrees }
}
