/** Layer 3 in words: the posture an application meets. */
import { type Finding, type Layer, layer, proofOf } from './layer'
import type { ReviewPolicy } from './rules'

const POSTURES: Readonly<Record<string, string>> = {
  'presumption-of-denial': 'presumption of denial',
  'case-by-case': 'case by case',
}

function reviewWords(finding: Finding): { readonly outcome: string; readonly sentence: string } {
  const { classification, exception, policy, policyOutcome } = finding.decision
  const { chipClass } = classification
  if (chipClass === 'not-3A090')
    return { outcome: 'not reached', sentence: 'The review policy concerns 3A090 items.' }
  if (chipClass === 'unknown')
    return { outcome: 'not reached', sentence: 'Not reached: the class is undetermined.' }
  if (exception)
    return {
      outcome: 'not reached',
      sentence: 'The exception needs no licence, so no application is reviewed.',
    }
  if (policy === null)
    return { outcome: 'licence required', sentence: 'A licence is required; no review policy is on record.' }
  if (policyOutcome === 'unknown')
    return {
      outcome: 'posture undecided',
      sentence: 'A licence is required; which review posture it meets cannot be said.',
    }
  const posture = POSTURES[policy.status] ?? policy.status
  return { outcome: posture, sentence: reviewSentence(policy, chipClass, posture) }
}

function reviewSentence(policy: ReviewPolicy, chipClass: string, posture: string): string {
  if (policy.when.also === undefined) return `Applications for ${chipClass} items meet a ${posture}.`
  return 'Case by case if shipped from the United States and on sale there on 15 January 2026, otherwise presumption of denial.'
}

/** The layer "Review policy", with every policy that was looked at. */
export function reviewLayer(finding: Finding): Layer {
  const { decision, inForce, chip, law } = finding
  const { policy, exception, classification } = decision
  const { chipClass } = classification
  const looked = inForce.policies.filter(
    (one) => one.when.eccn.some((eccn) => eccn === chipClass) && !exception,
  )
  const proofs = looked.flatMap((one) =>
    [one.when.test, one.when.also].flatMap((test) =>
      test ? [proofOf(one.codified ?? one.id, test, chip.values)] : [],
    ),
  )
  const rule = law.rules.rule_versions.find(
    (v) => policy && v.layer !== 'guidance' && v.effective_from === policy.effective_from,
  )
  return layer({
    ...reviewWords(finding),
    id: 'review-policy',
    title: 'Review policy',
    proofs,
    ruleId: policy?.id ?? null,
    citation: rule?.citation ?? '',
    paragraph: policy?.codified ?? '',
    sourceIds: policy?.source_ids ?? [],
    dates: policy
      ? {
          announced: rule?.announced ?? null,
          published: rule?.published ?? null,
          from: policy.effective_from,
          until: policy.effective_to,
        }
      : null,
  })
}

/** The transaction conditions of the case-by-case policy, spelt out; empty where it does not apply. */
export function conditionsOf({ decision, law }: Finding): readonly string[] {
  const { policy, status } = decision
  if (policy?.when.also === undefined || status === 'domestic') return []
  const rule = law.rules.rule_versions.find(
    (v) => v.layer === 'review-policy' && v.effective_from === policy.effective_from,
  )
  return [
    'on commercial sale in the United States on 15 January 2026 (assumed)',
    'exported from the United States: reexports keep the presumption of denial (assumed)',
    ...(rule?.conditions ?? []),
  ]
}
