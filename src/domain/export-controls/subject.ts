/** The chip a question is about. */
import type { Chip } from '../chip'
import type { Case } from './decide'
import type { ChipInputs } from './inputs'
import type { Law } from './law'

export interface Subject {
  readonly chip: Pick<Chip, 'chipId' | 'name' | 'vendorId'>
  readonly inputs: ChipInputs
}

/** The chip as the decision sees it. */
export function caseOf({ chip, inputs }: Subject, law: Law): Case {
  return {
    chipId: chip.chipId,
    vendorId: chip.vendorId,
    values: inputs.values,
    vendorListing: inputs.vendorListing,
    isDomestic: law.chineseDesigners.has(chip.vendorId),
  }
}
