import type { Chip } from '../chip'
import type { Company } from '../company'
import type { IsoDay } from '../date'
import type { ChipInputs } from '../export-controls/inputs'
import type { FactIndex } from '../reading'

/** A chip in a comparison, with what is computed from its facts. */
export interface Compared {
  readonly chip: Chip
  readonly vendor: Company | null
  /** Head of the column: `H20 96 GB`. */
  readonly title: string
  /** Shortest name that tells it from the others: `H20`. */
  readonly short: string
  readonly inputs: ChipInputs
}

/** What a figure is given for: the part as sold, one of its packages, or one of its dies. */
export const FOOTINGS = ['card', 'package', 'die'] as const
export type Per = (typeof FOOTINGS)[number]

/** After a title or in a subtitle: `for each die`; empty for the part as sold. */
export const PER_WORDS: Readonly<Record<Per, string>> = {
  card: '',
  package: 'for each package',
  die: 'for each die',
}

/** All that the rows of the sheet read from. */
export interface SheetContext {
  /** Baseline first, then in the reader's order. */
  readonly compared: readonly Compared[]
  readonly index: FactIndex
  /** Every chip of the facts: a family's missing formats are told in any of its chips. */
  readonly chips: readonly Chip[]
  readonly asOf: IsoDay
  readonly per: Per
}

/** The baseline when the reader chose none (DESIGN §1). */
export const DEFAULT_BASELINE = 'nvidia-h20-96'

/** The chosen baseline if it is among the chips, else the H20 if it is, else the first. */
export function baselineOf(chipIds: readonly string[], chosen: string | null): string | null {
  if (chosen !== null && chipIds.includes(chosen)) return chosen
  return chipIds.includes(DEFAULT_BASELINE) ? DEFAULT_BASELINE : (chipIds[0] ?? null)
}

/** The baseline first, the others as they stood. */
export function baselineFirst(chipIds: readonly string[], baseline: string | null): readonly string[] {
  return baseline === null ? chipIds : [baseline, ...chipIds.filter((chipId) => chipId !== baseline)]
}
