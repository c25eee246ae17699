/**
 * The decision itself: from the class to the status, layer by layer. The only place where a status is made; everything
 * else explains it, dates it or looks for where it flips. Source: `meta.precedence` of the rules file.
 */
import { type Classification, classify } from './classify'
import type { VendorListing } from './inputs'
import type { RuleValues } from './logic'
import { applyLetters, applyMeasures, type LetterFinding, lettersTo } from './overrides'
import type { LawInForce } from './period'
import { type Computed, computeStatus } from './posture'
import type { Measure, RuleVersion, StatusGroup, StatusWord } from './rules'

export { isDisputed } from './overrides'

/** The chip as the decision sees it. */
export interface Case {
  readonly chipId: string
  readonly vendorId: string
  readonly values: RuleValues
  readonly vendorListing: VendorListing | null
  readonly isDomestic: boolean
}

export interface Decision extends Computed {
  readonly status: StatusWord
  /** The classification text of the day, also where it does not cover the destination. */
  readonly version: RuleVersion | null
  readonly classification: Classification
  /** The measure that replaced the computed status. */
  readonly measure: Measure | null
  /** A vendor's statement that turned "unknown" into "unrestricted". */
  readonly vendorStatement: Measure | null
  readonly letters: readonly LetterFinding[]
}

const NOTHING_OUTSIDE = { measure: null, vendorStatement: null, letters: [] } as const

/** Decides one chip on the law of one destination and period. No prose, no trace: cheap enough for every chip at once. */
export function decide(chip: Case, law: LawInForce): Decision {
  const { version } = law
  const classification = classify(chip.values, chip.vendorListing, law)
  const computed = computeStatus(classification.chipClass, chip.values, law)
  if (chip.isDomestic) {
    return { ...computed, ...NOTHING_OUTSIDE, version, classification, status: 'domestic' }
  }
  const measured = applyMeasures(computed.computed, law.measures.get(chip.chipId) ?? [], law.severityOrder)
  const letters = lettersTo(chip.vendorId, chip.values, law)
  const status = applyLetters(measured.status, letters, law.severityOrder)
  return { ...computed, ...measured, version, classification, letters, status }
}

/** The group people filter by. */
export function groupOf(status: StatusWord, law: LawInForce): StatusGroup {
  return law.statusGroups[status] ?? 'undetermined'
}
