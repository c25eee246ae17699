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
  const asOf = useAsOf()
  return useMemo(
    () => compare(facts, { chipIds, baseline, asOf, destination }),
    [facts, chipIds, baseline, asOf, destination],
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

/** Moves a chip one place left (−1) or right (+1) among those beside the baseline. */
export function moveChip(chipId: string, by: -1 | 1): void {
  const order = [...shownOrder()]
  const from = order.indexOf(chipId)
  const to = from + by
  const other = order[to]
  if (from < 1 || to < 1 || other === undefined) return
  order[to] = chipId
  order[from] = other
  patchView({ chips: order })
}

/** Leaves ids that no chip has out of the link. */
export function dropChips(chipIds: readonly string[]): void {
  patchView({ chips: currentView().chips.filter((chipId) => !chipIds.includes(chipId)) })
}
