/** Layers 2 and 3: licence exceptions and the review policy. Source: `meta.computation` of the rules file. */
import type { ChipClass, ControlledClass } from './classify'
import { and, evaluate, type Outcome, or, type RuleValues } from './logic'
import type { LawInForce } from './period'
import type { LicenceException, ReviewPolicy, StatusWord } from './rules'

export interface Computed {
  /** Status of layers 1 to 3, before measures and letters. */
  readonly computed: StatusWord
  /** The exception that opens a route, or the one that cannot be decided. */
  readonly exception: LicenceException | null
  readonly exceptionOutcome: Outcome
  /** The policy that gives the posture, or the one that cannot be decided. */
  readonly policy: ReviewPolicy | null
  readonly policyOutcome: Outcome
}

const NOT_REACHED = {
  exception: null,
  exceptionOutcome: 'false',
  policy: null,
  policyOutcome: 'false',
} as const
const UNKNOWN: Computed = { computed: 'unknown', ...NOT_REACHED }
const UNRESTRICTED: Computed = { computed: 'unrestricted', ...NOT_REACHED }
const NO_POLICY: Computed = { computed: 'licence-required', ...NOT_REACHED }

/** An exception that no rule narrows by data centre is open to the whole class. */
function eligibility(exception: LicenceException, chipClass: ControlledClass, values: RuleValues): Outcome {
  const routes = exception.eligible_any.filter((route) => route.eccn.includes(chipClass))
  return or(
    routes.map((route): Outcome => {
      if (route.datacenter === undefined) return 'true'
      return evaluate({ field: 'datacenter', op: '==', value: route.datacenter }, values)
    }),
  )
}

function outcomeOf(policy: ReviewPolicy, values: RuleValues): Outcome {
  const { test, also } = policy.when
  const first = test === undefined ? 'true' : evaluate(test, values)
  return also === undefined ? first : and([first, evaluate(also, values)])
}

/** Layer 3: the posture of the highest policy that applies. A policy that cannot be decided leaves the posture open. */
function underReview(chipClass: ControlledClass, values: RuleValues, law: LawInForce): Computed {
  for (const policy of law.policies) {
    if (!policy.when.eccn.includes(chipClass)) continue
    const policyOutcome = outcomeOf(policy, values)
    if (policyOutcome === 'false') continue
    const computed = policyOutcome === 'true' ? policy.status : 'licence-required'
    return { computed, exception: null, exceptionOutcome: 'false', policy, policyOutcome }
  }
  return NO_POLICY
}

/** Layers 2 and 3. */
export function computeStatus(chipClass: ChipClass, values: RuleValues, law: LawInForce): Computed {
  if (chipClass === 'unknown') return UNKNOWN
  if (chipClass === 'not-3A090') return UNRESTRICTED
  const outcomes = law.exceptions.map((exception) => eligibility(exception, chipClass, values))
  const exceptionOutcome = or(outcomes)
  if (exceptionOutcome === 'false') return underReview(chipClass, values, law)
  const exception = law.exceptions[outcomes.indexOf(exceptionOutcome)] ?? null
  const opened = exceptionOutcome === 'true' ? exception?.status_when_eligible : null
  return { computed: opened ?? 'unknown', exception, exceptionOutcome, policy: null, policyOutcome: 'false' }
}
