/** The one rule, letter, note or row a decision rests on: what a reader would cite. */
import type { Decision } from '../../../src/domain/export-controls/decide'

export function deciderOf(decision: Decision): string {
  const { status, computed, measure, vendorStatement, letters, classification, policy, exception } = decision
  if (status === 'domestic') return 'designer'
  const met = letters.find((one) => one.outcome === 'true')?.letter
  if (measure !== null) return measure.actionId
  if (vendorStatement !== null) return vendorStatement.actionId
  if (met && status !== computed) return met.id
  if (exception !== null) return exception.id
  if (policy !== null) return policy.id
  if (classification.by === 'carve-out') return classification.carveOut?.id ?? 'carve-out'
  if (classification.by === 'vendor-listing') return 'vendor-listing'
  if (classification.by === 'no-rule') return 'no-rule'
  return decision.version?.id ?? 'no-rule'
}
