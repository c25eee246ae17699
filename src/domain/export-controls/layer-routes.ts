/** Layer 2 in words: carve-outs and licence exceptions. */
import { type Finding, type Layer, type LayerProof, layer, proofOf } from './layer'
import type { LicenceException } from './rules'

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
