/** The comparison of the link, from data and view; and what the reader can do to it. */
import { useMemo } from 'react'
import { useDataset } from '../../api/queries'
import type { Chip } from '../../domain/chip'
import type { Company } from '../../domain/company'
import { baselineFirst, baselineOf } from '../../domain/comparison/compared'
import { type Comparison, type ComparisonFacts, compare } from '../../domain/comparison/prepare'
import type { Law } from '../../domain/export-controls/law'
import type { FactIndex } from '../../domain/reading'
import type { Source } from '../../domain/source'
import { combine, type Loaded, remember } from '../../state/combine'
import { useFactIndex } from '../../state/fact-index'
import { useAsOf, useLaw } from '../../state/select'
import { currentView, patchView, useView } from '../../state/view-store'
import { settingsOf } from './settings'

const factsOf = remember(
  (chips: readonly Chip[], companies: readonly Company[], index: FactIndex, law: Law): ComparisonFacts => {
    return { chips, companies, index, law }
  },
)

/** Everything a comparison is made of; asks for nothing that the region does not show. */
export function useComparisonFacts(): Loaded<ComparisonFacts> {
  return combine([useDataset('chips'), useDataset('companies'), useFactIndex(), useLaw()], factsOf)
}

/** The chips of the link compared on the as-of date. */
export function useComparison(facts: ComparisonFacts): Comparison {
  const chipIds = useView((view) => view.chips)
  const baseline = useView((view) => view.baseline)
  const destination = useView((view) => view.destination)
  const words = useView((view) => view.sheet)
  const asOf = useAsOf()
  const { per } = settingsOf(words)
  return useMemo(
    () => compare(facts, { chipIds, baseline, asOf, destination, per }),
    [facts, chipIds, baseline, asOf, destination, per],
  )
}

const NO_SOURCES: readonly Source[] = []

/** The documents, for credits and source lines; empty until they are here, so that figures need not wait. */
export function useSources(): readonly Source[] {
  return useDataset('sources').data ?? NO_SOURCES
}

/** The order on the page: the baseline is pinned first. */
function shownOrder(): readonly string[] {
  const { chips, baseline } = currentView()
  return baselineFirst(chips, baselineOf(chips, baseline))
}

/** Puts a chip where another stands. Onto the first place: it becomes the baseline, since the baseline is pinned there. */
export function placeChip(chipId: string, where: string): void {
  const order = shownOrder()
  const to = order.indexOf(where)
  const from = order.indexOf(chipId)
  if (from < 0 || to < 0 || from === to) return
  const others = order.filter((other) => other !== chipId)
  const chips = [...others.slice(0, to), chipId, ...others.slice(to)]
  const moved = from === 0 || to === 0
  patchView(moved ? { chips, baseline: chips[0] ?? null } : { chips })
}

/** Moves a chip one place left (−1) or right (+1) among those beside the baseline. */
export function moveChip(chipId: string, by: -1 | 1): void {
  const order = shownOrder()
  const to = order.indexOf(chipId) + by
  const other = order[to]
  if (to >= 1 && to - by >= 1 && other !== undefined) placeChip(chipId, other)
}

/** The chip and the baseline change places and roles. */
export function swapWithBaseline(chipId: string): void {
  const order = [...shownOrder()]
  const at = order.indexOf(chipId)
  const base = order[0]
  if (at < 1 || base === undefined) return
  order[0] = chipId
  order[at] = base
  patchView({ chips: order, baseline: chipId })
}

/** Leaves ids that no chip has out of the link. */
export function dropChips(chipIds: readonly string[]): void {
  patchView({ chips: currentView().chips.filter((chipId) => !chipIds.includes(chipId)) })
}
