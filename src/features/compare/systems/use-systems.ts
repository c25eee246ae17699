/** The comparison of systems of the link, from data and view; and what the reader can do to it. */
import { useMemo } from 'react'
import { useDataset } from '../../../api/queries'
import type { Chip, ScaleUpSystem } from '../../../domain/chip'
import type { Company } from '../../../domain/company'
import type { IsoDay } from '../../../domain/date'
import type { FactIndex } from '../../../domain/reading'
import type { Source } from '../../../domain/source'
import type { SystemFact } from '../../../domain/system-fact'
import type { BesideGroup } from '../../../domain/systems/beside'
import { comparedSystems, type SystemContext, type SystemFacts } from '../../../domain/systems/compared'
import { indexSystemFacts } from '../../../domain/systems/system-reading'
import { systemSheet } from '../../../domain/systems/system-sheet'
import { combine, type Loaded, remember } from '../../../state/combine'
import { useFactIndex } from '../../../state/fact-index'
import { announce, notify } from '../../../state/notices'
import { useAsOf } from '../../../state/select'
import { MAX_BESIDE } from '../../../state/view'
import { currentView, patchView, useView } from '../../../state/view-store'

const factsOf = remember(
  (
    systems: readonly ScaleUpSystem[],
    facts: readonly SystemFact[],
    chips: readonly Chip[],
    companies: readonly Company[],
    chipIndex: FactIndex,
  ): SystemFacts => ({ systems, index: indexSystemFacts(facts), chips, companies, chipIndex }),
)

/** Everything a comparison of systems is made of. */
export function useSystemFacts(): Loaded<SystemFacts> {
  return combine(
    [
      useDataset('systems'),
      useDataset('system-facts'),
      useDataset('chips'),
      useDataset('companies'),
      useFactIndex(),
    ],
    factsOf,
  )
}

export interface SystemComparison {
  readonly context: SystemContext
  readonly groups: readonly BesideGroup[]
  readonly asOf: IsoDay
}

/** The systems of the link on the as-of date, the first of them the baseline. */
export function useSystemComparison(facts: SystemFacts): SystemComparison {
  const ids = useView((view) => view.systems)
  const asOf = useAsOf()
  return useMemo(() => {
    const context = { ...facts, compared: comparedSystems(facts, ids), asOf }
    return { context, groups: systemSheet(context), asOf }
  }, [facts, ids, asOf])
}

const NO_SOURCES: readonly Source[] = []

/** The documents, for credits; empty until they are here. */
export function useSources(): readonly Source[] {
  return useDataset('sources').data ?? NO_SOURCES
}

/** Adds a system or takes it out; a seventh is refused, with the reason. */
export function toggleSystem(systemId: string): void {
  const { systems } = currentView()
  if (systems.includes(systemId)) {
    if (systems[0] === systemId && systems.length > 2)
      announce('The baseline left; the next system is the baseline.')
    patchView({ systems: systems.filter((id) => id !== systemId), comparing: 'systems' })
  } else if (systems.length >= MAX_BESIDE) {
    notify(`A comparison holds ${MAX_BESIDE} systems at most: take one out first.`)
  } else patchView({ systems: [...systems, systemId], comparing: 'systems' })
}

/** Puts an id on another place of a list; a place outside leaves the list as it is. */
export function moved(ids: readonly string[], id: string, to: number): readonly string[] {
  const rest = ids.filter((other) => other !== id)
  return to < 0 || to >= ids.length ? ids : [...rest.slice(0, to), id, ...rest.slice(to)]
}
