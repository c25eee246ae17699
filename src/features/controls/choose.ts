/** Makes a chip of a list or figure the question; the made-up chip is the question already. */
import { OWN_ID } from '../../domain/export-controls/own-chip'
import { patchView } from '../../state/view-store'

/** Asks about this chip. */
export function choose(chipId: string): void {
  if (chipId !== OWN_ID) patchView({ chip: chipId, own: null })
}
