/** From the facts to the sheet of the chosen chips: the one way in for the region, the picture and the tests. */
import type { Chip } from '../chip'
import type { Company } from '../company'
import type { IsoDay } from '../date'
import type { Law } from '../export-controls/law'
import { chipInputs } from '../export-controls/metrics'
import type { Destination } from '../export-controls/rules'
import type { FactIndex } from '../reading'
import { baselineFirst, baselineOf, type Compared, type Per } from './compared'
import { chipTitles, shortNames } from './names'
import { buildSheet, type Sheet } from './sheet'
import { type StatusContext, statusGroup } from './status-rows'

export interface ComparisonFacts {
  readonly chips: readonly Chip[]
  readonly companies: readonly Company[]
  readonly index: FactIndex
  readonly law: Law
}

export interface ComparisonChoice {
  readonly chipIds: readonly string[]
  /** null: the H20 if it is among the chips, else the first. */
  readonly baseline: string | null
  readonly asOf: IsoDay
  readonly destination: Destination
  /** Of which whole the figures are; of the part as sold unless told. */
  readonly per?: Per
}

export interface Comparison {
  readonly context: StatusContext
  /** Baseline first. */
  readonly compared: readonly Compared[]
  readonly sheet: Sheet
  /** Ids of the choice that are no chip of the facts. */
  readonly unknown: readonly string[]
}

function comparedOf(chips: readonly Chip[], { companies, index, law }: ComparisonFacts): readonly Compared[] {
  const names = shortNames(chips)
  const titles = chipTitles(chips)
  return chips.map((chip) => ({
    chip,
    vendor: companies.find((company) => company.companyId === chip.vendorId) ?? null,
    title: titles.get(chip.chipId) ?? chip.name,
    short: names.get(chip.chipId) ?? chip.name,
    inputs: chipInputs(chip, [...(index.get(chip.chipId)?.values() ?? [])].flat(), law.rules),
  }))
}

/** Compares the chosen chips on a day. Ids that no chip has are named and left out. */
export function compare(facts: ComparisonFacts, choice: ComparisonChoice): Comparison {
  const byId = new Map(facts.chips.map((chip) => [chip.chipId, chip]))
  const unknown = choice.chipIds.filter((chipId) => !byId.has(chipId))
  const known = choice.chipIds.filter((chipId) => byId.has(chipId))
  const order = baselineFirst(known, baselineOf(known, choice.baseline))
  const chosen = order.map((chipId) => byId.get(chipId)).filter((chip) => chip !== undefined)
  const compared = comparedOf(chosen, facts)
  const { asOf, destination, per = 'card' } = choice
  const context = { compared, index: facts.index, chips: facts.chips, asOf, per, law: facts.law, destination }
  return { context, compared, sheet: buildSheet(context, [statusGroup(context)]), unknown }
}
