/** Layers 2 and 3: licence exceptions and the review policy. Source: `meta.computation` of the rules file. */
import type { ChipClass, ControlledClass } from './classify'
import { and, evaluate, type Outcome, or, type RuleValues } from './logic'
import type { LawInForce } from './period'
import type { LicenceException, ReviewPolicy, RuleTest, StatusWord } from './rules'

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

const NO_ROUTE = { exception: null, exceptionOutcome: 'false' } as const
const NO_POSTURE = { policy: null, policyOutcome: 'false' } as const

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

function policyOutcome(policy: ReviewPolicy, values: RuleValues): Outcome {
  const tests: readonly (RuleTest | undefined)[] = [policy.when.test, policy.when.also]
  return and(tests.map((test) => (test === undefined ? 'true' : evaluate(test, values))))
}

/** Layer 3: the posture of the highest policy that applies. A policy that cannot be decided leaves the posture open. */
function underReview(chipClass: ControlledClass, values: RuleValues, law: LawInForce): Computed {
  for (const policy of law.policies) {
    if (!policy.when.eccn.includes(chipClass)) continue
    const outcome = policyOutcome(policy, values)
    if (outcome === 'false') continue
    const computed = outcome === 'true' ? policy.status : 'licence-required'
    return { ...NO_ROUTE, computed, policy, policyOutcome: outcome }
  }
  return { ...NO_ROUTE, ...NO_POSTURE, computed: 'licence-required' }
}

/** Layers 2 and 3. */
export function computeStatus(chipClass: ChipClass, values: RuleValues, law: LawInForce): Computed {
  if (chipClass === 'unknown') return { ...NO_ROUTE, ...NO_POSTURE, computed: 'unknown' }
  if (chipClass === 'not-3A090') return { ...NO_ROUTE, ...NO_POSTURE, computed: 'unrestricted' }
  const outcomes = law.exceptions.map((exception) => eligibility(exception, chipClass, values))
  const best = or(outcomes)
  if (best === 'false') return underReview(chipClass, values, law)
  const exception = law.exceptions[outcomes.indexOf(best)] ?? null
  const opened = best === 'true' ? exception?.status_when_eligible : null
  return { ...NO_POSTURE, computed: opened ?? 'unknown', exception, exceptionOutcome: best }
}
