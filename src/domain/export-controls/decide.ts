/**
 * The decision itself: from the class to the status, layer by layer. The only place where a status is made; everything
 * else explains it, dates it or looks for where it flips. Source: `meta.precedence` of the rules file.
 */
import { type Classification, classify } from './classify'
import type { VendorListing } from './inputs'
import { and, evaluate, type Outcome, or, type RuleValues } from './logic'
import type { LawInForce } from './period'
import type {
  Letter,
  LicenceException,
  Measure,
  ReviewPolicy,
  RuleTest,
  RuleVersion,
  StatusGroup,
  StatusWord,
} from './rules'

/** The chip as the decision sees it. */
export interface Case {
  readonly chipId: string
  readonly vendorId: string
  readonly values: RuleValues
  readonly vendorListing: VendorListing | null
  readonly isDomestic: boolean
}

export interface LetterFinding {
  readonly letter: Letter
  readonly outcome: Outcome
}

export interface Decision {
  readonly status: StatusWord
  /** The classification text of the day, also where it does not cover the destination. */
  readonly version: RuleVersion | null
  readonly classification: Classification
  /** Status of layers 1 to 3, before measures and letters. */
  readonly computed: StatusWord
  /** The exception that opens a route, or the one that cannot be decided. */
  readonly exception: LicenceException | null
  readonly exceptionOutcome: Outcome
  /** The policy that gives the posture, or the one that cannot be decided. */
  readonly policy: ReviewPolicy | null
  readonly policyOutcome: Outcome
  /** The measure that replaced the computed status. */
  readonly measure: Measure | null
  /** A vendor's statement that turned "unknown" into "unrestricted". */
  readonly vendorStatement: Measure | null
  readonly letters: readonly LetterFinding[]
}

type Computed = Pick<Decision, 'computed' | 'exception' | 'exceptionOutcome' | 'policy' | 'policyOutcome'>

const NO_ROUTE = { exception: null, exceptionOutcome: 'false' } as const
const NO_POSTURE = { policy: null, policyOutcome: 'false' } as const

/** An exception that no rule narrows by data centre is open to the whole class. */
function eligibility(exception: LicenceException, chipClass: string, values: RuleValues): Outcome {
  const routes = exception.eligible_any.filter((route) =>
    (route.eccn as readonly string[]).includes(chipClass),
  )
  return or(
    routes.map((route): Outcome => {
      if (route.datacenter === undefined) return 'true'
      return evaluate({ field: 'datacenter', op: '==', value: route.datacenter }, values)
    }),
  )
}

function policyOutcome(policy: ReviewPolicy, values: RuleValues): Outcome {
  const tests: readonly (RuleTest | undefined)[] = [policy.when.test, policy.when.also]
  return and(tests.map((test) => (test === undefined ? 'true' : evaluate(test, values))))
}

/** Layer 3: the posture of the highest policy that applies. A policy that cannot be decided leaves the posture open. */
function underReview(chipClass: string, values: RuleValues, law: LawInForce): Computed {
  for (const policy of law.policies) {
    if (!(policy.when.eccn as readonly string[]).includes(chipClass)) continue
    const outcome = policyOutcome(policy, values)
    if (outcome === 'false') continue
    const computed = outcome === 'true' ? policy.status : 'licence-required'
    return { ...NO_ROUTE, computed, policy, policyOutcome: outcome }
  }
  return { ...NO_ROUTE, ...NO_POSTURE, computed: 'licence-required' }
}

/** Layers 2 and 3. */
function computeStatus({ chipClass }: Classification, values: RuleValues, law: LawInForce): Computed {
  if (chipClass === 'unknown') return { ...NO_ROUTE, ...NO_POSTURE, computed: 'unknown' }
  if (chipClass === 'not-3A090') return { ...NO_ROUTE, ...NO_POSTURE, computed: 'unrestricted' }
  const outcomes = law.exceptions.map((exception) => eligibility(exception, chipClass, values))
  const best = or(outcomes)
  if (best === 'false') return underReview(chipClass, values, law)
  const exception = law.exceptions[outcomes.indexOf(best)] ?? null
  const opened = best === 'true' ? exception?.status_when_eligible : null
  return { ...NO_POSTURE, computed: opened ?? 'unknown', exception, exceptionOutcome: best }
}

/** True for a row that stays visible and never overrides. */
export function isDisputed(measure: Measure): boolean {
  return measure.note.startsWith('DISPUTED')
}

function overrides(measure: Measure): boolean {
  return measure.status !== 'unknown' && !isDisputed(measure)
}

interface Current {
  readonly status: StatusWord
  readonly measure: Measure | null
  readonly vendorStatement: Measure | null
}

/** Step 3: of the chip's measures the most severe, the oldest among equals, if it is more severe than the status. */
function applyMeasures(
  computed: StatusWord,
  measures: readonly Measure[],
  order: LawInForce['severityOrder'],
) {
  let current: Current = { status: computed, measure: null, vendorStatement: null }
  const counting = measures.filter(overrides)
  for (const measure of counting) {
    const severity = order.indexOf(measure.status)
    if (severity > Math.max(0, order.indexOf(current.status))) {
      current = { status: measure.status, measure, vendorStatement: null }
    }
  }
  const statement = counting.find((measure) => measure.status === 'unrestricted') ?? null
  const lifts = current.status === 'unknown' && statement !== null
  return lifts ? { ...current, status: 'unrestricted' as const, vendorStatement: statement } : current
}

function lettersTo(vendorId: string, values: RuleValues, law: LawInForce): readonly LetterFinding[] {
  const addressed = law.letters.filter((one) => (one.test_recipients ?? one.recipients).includes(vendorId))
  return addressed.map((letter) => ({
    letter,
    outcome: letter.test === null ? 'unknown' : evaluate(letter.test, values),
  }))
}

/** Step 4: a letter whose limits are law binds; one whose limits are only reported makes "unrestricted" undecided. */
function applyLetters(
  status: StatusWord,
  found: readonly LetterFinding[],
  order: LawInForce['severityOrder'],
) {
  let current = status
  for (const { letter, outcome } of found) {
    if (outcome !== 'true' || letter.binds !== 'test') continue
    if (order.indexOf(current) < order.indexOf(letter.status)) current = letter.status
  }
  const isReported = found.some((one) => one.outcome === 'true' && one.letter.binds === 'named')
  return isReported && current === 'unrestricted' ? 'unknown' : current
}

/** Decides one chip on the law of one destination and period. No prose, no trace: cheap enough for every chip at once. */
export function decide(subject: Case, law: LawInForce): Decision {
  const classification = classify(subject.values, subject.vendorListing, law)
  const layers = { ...computeStatus(classification, subject.values, law), version: law.version }
  if (subject.isDomestic) {
    return {
      ...layers,
      classification,
      status: 'domestic',
      measure: null,
      vendorStatement: null,
      letters: [],
    }
  }
  const rows = law.measures.get(subject.chipId) ?? []
  const measured = applyMeasures(layers.computed, rows, law.severityOrder)
  const letters = lettersTo(subject.vendorId, subject.values, law)
  const status = applyLetters(measured.status, letters, law.severityOrder)
  return { ...layers, ...measured, classification, letters, status }
}

/** The group people filter by. */
export function groupOf(status: StatusWord, law: LawInForce): StatusGroup {
  return law.statusGroups[status] ?? 'undetermined'
}
