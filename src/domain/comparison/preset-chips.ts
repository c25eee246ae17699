/** Which chips a preset holds on a day. Pure. */
import { isAnnounced } from '../as-of'
import type { Chip } from '../chip'
import type { IsoDay } from '../date'
import type { ChipInputs } from '../export-controls/inputs'
import type { StatusGroup } from '../export-controls/rules'
import { chipTitle } from './names'
import type { Preset, PresetPick } from './presets'

export interface Candidate {
  readonly chip: Chip
  readonly inputs: Pick<ChipInputs, 'tpp'>
}

/** Candidates without a single TPP rank by what it is at least. */
function byTpp(a: Candidate, b: Candidate): number {
  return b.inputs.tpp.low - a.inputs.tpp.low || (a.chip.chipId < b.chip.chipId ? -1 : 1)
}

function picked(
  { groups, market, lifecycle, most }: PresetPick,
  candidates: readonly Candidate[],
  groupOf: (chipId: string) => StatusGroup | undefined,
  asOf: IsoDay,
): readonly string[] {
  const found = candidates
    .filter(({ chip, inputs }) => {
      const group = groupOf(chip.chipId)
      const isMeant = chip.market === market && lifecycle.includes(chip.lifecycle)
      return (
        isMeant &&
        inputs.tpp.low > 0 &&
        isAnnounced(chip, asOf) &&
        group !== undefined &&
        groups.includes(group)
      )
    })
    .toSorted(byTpp)
    .map(({ chip }) => chip)
  // Bins and variants of one part (`Ascend 910C (626T training bin)`) would crowd out the other parts.
  return found
    .filter((chip, at) => found.findIndex((one) => chipTitle(one) === chipTitle(chip)) === at)
    .slice(0, most)
    .map(({ chipId }) => chipId)
}

/** The chips named, then those the law picks on the day, each once. */
export function presetChips(
  preset: Preset,
  candidates: readonly Candidate[],
  groupOf: (chipId: string) => StatusGroup | undefined,
  asOf: IsoDay,
): readonly string[] {
  const found = (preset.picks ?? []).flatMap((pick) => picked(pick, candidates, groupOf, asOf))
  return [...new Set([...preset.chips, ...found])]
}
