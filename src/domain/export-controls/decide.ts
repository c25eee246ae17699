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

const NO_MEASURES: readonly Measure[] = []
const NO_LETTERS: readonly LetterFinding[] = []

/** Decides one chip on the law of one destination and period. No prose, no trace: cheap enough for every chip at once. */
export function decide(chip: Case, law: LawInForce): Decision {
  const classification = classify(chip.values, chip.vendorListing, law)
  const posture = computeStatus(classification.chipClass, chip.values, law)
  const rows = chip.isDomestic ? NO_MEASURES : (law.measures.get(chip.chipId) ?? NO_MEASURES)
  const measured = applyMeasures(posture.computed, rows, law.severityOrder)
  const letters = chip.isDomestic ? NO_LETTERS : lettersTo(chip.vendorId, chip.values, law)
  // Spelt out: spreads would cost more than the tests when all chips are decided at once.
  return {
    status: chip.isDomestic ? 'domestic' : applyLetters(measured.status, letters, law.severityOrder),
    version: law.version,
    classification,
    computed: posture.computed,
    exception: posture.exception,
    exceptionOutcome: posture.exceptionOutcome,
    policy: posture.policy,
    policyOutcome: posture.policyOutcome,
    measure: measured.measure,
    vendorStatement: measured.vendorStatement,
    letters,
  }
}

/** The group people filter by. */
export function groupOf(status: StatusWord, law: LawInForce): StatusGroup {
  return law.statusGroups[status] ?? 'undetermined'
}
