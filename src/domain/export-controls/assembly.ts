/**
 * Cards and systems: 4A090 follows 3A090 paragraph by paragraph. Source: `meta.computation.classification` of the rules
 * file (4A090.a = 3A090.a, 4A090.b = 3A090.b) and `stage_dates` of the 2022 rule: both entries since 21 October 2022.
 */
import type { Finding } from './layer'

export type AssemblyEccn = '4A090.a' | '4A090.b'

/** The class of a card or system that contains the chip. */
export interface AssemblyClass {
  readonly eccn: AssemblyEccn
  /** True when the maker prints this very class for the part. */
  readonly isPrinted: boolean
  /** `A card or system with it is 4A090.a, the counterpart of 3A090.a.` */
  readonly sentence: string
}

const COUNTERPARTS: Readonly<Partial<Record<string, AssemblyEccn>>> = {
  '3A090.a': '4A090.a',
  '3A090.b': '4A090.b',
}

/** The counterpart in 4A090; null where the chip has no 3A090 class, and for a Chinese design, where nothing is asked. */
export function assemblyOf({ decision, subject, chip }: Finding): AssemblyClass | null {
  const { chipClass } = decision.classification
  const eccn = COUNTERPARTS[chipClass]
  if (eccn === undefined || chip.isDomestic) return null
  const listing = subject.inputs.vendorListing
  const isPrinted = listing?.eccn.startsWith(eccn) === true
  const words = `A card or system with it is ${eccn}, the counterpart of ${chipClass}`
  // 4A003.z and 5A002.z: "say nothing about .a or .b".
  const isSilent = listing !== null && listing.meaning === null
  const aside = isSilent ? `; ${listing.eccn}, which the maker prints, says nothing about that` : ''
  return { eccn, isPrinted, sentence: `${words}${aside}.` }
}
