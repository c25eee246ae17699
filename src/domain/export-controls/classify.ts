/** Layer 1: does the chip meet 3A090.a, 3A090.b or neither? Source: `meta.computation.classification`. */
import type { VendorListing } from './inputs'
import { evaluate, type Outcome, or, type RuleValues } from './logic'
import type { LawInForce } from './period'
import type { CarveOut, ClassificationTest } from './rules'

/** The two paragraphs a chip can meet. */
export type ControlledClass = '3A090.a' | '3A090.b'
export type ChipClass = ControlledClass | 'not-3A090' | 'unknown'

export interface Classification {
  readonly chipClass: ChipClass
  /** What settled it, or left it open. */
  readonly by: 'no-rule' | 'not-in-scope' | 'carve-out' | 'tests' | 'vendor-listing' | 'missing-input'
  readonly a: Outcome
  readonly b: Outcome
  /** The carve-out that ended it, or the one that cannot be decided. */
  readonly carveOut: CarveOut | null
}

function passes(test: ClassificationTest | null, values: RuleValues): Outcome {
  return test === null ? 'false' : evaluate(test.test, values)
}

function byTests(a: Outcome, b: Outcome, carvedOut: Outcome): ChipClass {
  if (a === 'false' && b === 'false') return 'not-3A090'
  if (carvedOut === 'unknown') return 'unknown'
  if (a === 'true') return '3A090.a'
  return a === 'false' && b === 'true' ? '3A090.b' : 'unknown'
}

/** The class on the law of one day. A class the maker prints speaks only where the tests cannot. */
export function classify(values: RuleValues, listing: VendorListing | null, law: LawInForce): Classification {
  const nothing = { chipClass: 'not-3A090', a: 'false', b: 'false', carveOut: null } as const
  if (law.version === null) return { ...nothing, by: 'no-rule' }
  if (!law.coversDestination) return { ...nothing, by: 'not-in-scope' }
  const a = passes(law.testA, values)
  const b = passes(law.testB, values)
  const outcomes = law.carveOuts.map((carveOut) => evaluate(carveOut.when, values))
  const carvedOut = or(outcomes)
  const carveOut = law.carveOuts[outcomes.indexOf(carvedOut)] ?? null
  const isUnderEveryLine = a === 'false' && b === 'false'
  if (carvedOut === 'true' && !isUnderEveryLine)
    return { chipClass: 'not-3A090', by: 'carve-out', a, b, carveOut }
  const open = carvedOut === 'unknown' ? carveOut : null
  const chipClass = byTests(a, b, carvedOut)
  if (chipClass !== 'unknown') return { chipClass, by: 'tests', a, b, carveOut: open }
  const printed = law.vendorListingCounts ? (listing?.meaning ?? null) : null
  if (printed === null) return { chipClass, by: 'missing-input', a, b, carveOut: open }
  return { chipClass: printed, by: 'vendor-listing', a, b, carveOut: open }
}
