/** Layers 2 and 3 in words: carve-outs, licence exceptions, and the posture an application meets. */
import { type Finding, type Layer, type LayerProof, layer, proofOf } from './layer'
import type { LicenceException, ReviewPolicy } from './rules'

function exceptionProofs(finding: Finding): readonly LayerProof[] {
  const { decision, inForce, chip } = finding
  const { chipClass } = decision.classification
  if (chipClass === 'not-3A090' || chipClass === 'unknown') return []
  return inForce.exceptions.flatMap((exception) => {
    const routes = exception.eligible_any.filter((route) => route.eccn.includes(chipClass))
    // A route without a condition leaves nothing to prove.
    if (routes.some((route) => route.datacenter === undefined)) return []
    return routes.map((route) => {
      const test = { field: 'datacenter', op: '==', value: route.datacenter ?? false } as const
      return proofOf(`${exception.id.toUpperCase()}: ${chipClass}, not for data centres`, test, chip.values)
    })
  })
}

function exceptionSentence(exception: LicenceException, chipClass: string): string {
  const name = `licence exception ${exception.id.toUpperCase()} (${exception.name}, ${exception.cfr ?? ''})`
  return `${chipClass} may go under ${name}: ${exception.procedure ?? ''}. Notification is not permission.`
}

function routeWords(finding: Finding): { readonly outcome: string; readonly sentence: string } {
  const { classification, exception, exceptionOutcome } = finding.decision
  const { chipClass, by, carveOut } = classification
  if (by === 'carve-out' && carveOut) return { outcome: 'left out', sentence: carveOut.plain }
  if (chipClass === 'not-3A090')
    return {
      outcome: 'not needed',
      sentence: 'No 3A090 paragraph applies, so no carve-out or exception matters.',
    }
  if (chipClass === 'unknown') {
    const sentence = carveOut
      ? 'Whether the note on parts not made for data centres leaves it out cannot be said.'
      : 'Not reached: the class is undetermined.'
    return { outcome: carveOut ? 'undetermined' : 'not reached', sentence }
  }
  if (exception === null)
    return {
      outcome: 'none',
      sentence: `No note leaves it out and no exception is open to ${chipClass} of this kind.`,
    }
  if (exceptionOutcome === 'unknown')
    return {
      outcome: 'undetermined',
      sentence:
        'An exception is open only if it is not designed or marketed for data centres; that cannot be said.',
    }
  return { outcome: exception.id.toUpperCase(), sentence: exceptionSentence(exception, chipClass) }
}

/** The layer "Carve-outs, exceptions". */
export function routesLayer(finding: Finding): Layer {
  const { decision, inForce, chip, subject } = finding
  const { classification, exception } = decision
  const proofs = inForce.carveOuts.map((one) => proofOf('Note 2 to 3A090', one.when, chip.values))
  const isMoot = classification.chipClass === 'not-3A090' && classification.by !== 'carve-out'
  return layer({
    ...routeWords(finding),
    id: 'carve-outs',
    title: 'Carve-outs, exceptions',
    proofs: isMoot ? [] : [...proofs, ...exceptionProofs(finding)],
    arithmetic: isMoot ? [] : [`Judgement: ${subject.inputs.datacenter.basis}`],
    ruleId: exception?.id ?? classification.carveOut?.id ?? null,
    citation: exception?.cfr ?? (classification.carveOut ? (decision.version?.citation ?? '') : ''),
    sourceIds: exception?.source_ids ?? [],
    dates: exception
      ? { announced: null, published: null, from: exception.introduced, until: exception.removed }
      : null,
  })
}

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
  const { policy, status } = { policy: decision.policy, status: decision.status }
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
