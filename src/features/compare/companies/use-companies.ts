/** The comparison of companies of the link, from data and view; and what the reader can do to it. */
import { useMemo } from 'react'
import { useDataset } from '../../../api/queries'
import type { Chip } from '../../../domain/chip'
import type { Company } from '../../../domain/company'
import { type CompanyContext, companySheet, sharedEvents } from '../../../domain/company-sheet'
import type { IsoDay } from '../../../domain/date'
import type { TimelineEvent } from '../../../domain/event'
import type { Measure } from '../../../domain/export-controls/rules'
import type { RevenueFigure } from '../../../domain/revenue'
import type { BesideGroup } from '../../../domain/systems/beside'
import { combine, type Loaded, remember } from '../../../state/combine'
import { notify } from '../../../state/notices'
import { useAsOf } from '../../../state/select'
import { MAX_BESIDE } from '../../../state/view'
import { currentView, patchView, useView } from '../../../state/view-store'

export interface CompanyFacts {
  readonly companies: readonly Company[]
  readonly chips: readonly Chip[]
  readonly figures: readonly RevenueFigure[]
  readonly measures: readonly Measure[]
  readonly events: readonly TimelineEvent[]
}

const factsOf = remember(
  (
    companies: readonly Company[],
    chips: readonly Chip[],
    figures: readonly RevenueFigure[],
    measures: readonly Measure[],
    events: readonly TimelineEvent[],
  ): CompanyFacts => ({ companies, chips, figures, measures, events }),
)

/** Everything a comparison of companies is made of. */
export function useCompanyFacts(): Loaded<CompanyFacts> {
  return combine(
    [
      useDataset('companies'),
      useDataset('chips'),
      useDataset('revenue'),
      useDataset('measures'),
      useDataset('events'),
    ],
    factsOf,
  )
}

export interface CompanyComparison {
  readonly context: CompanyContext
  readonly groups: readonly BesideGroup[]
  readonly events: readonly TimelineEvent[]
  readonly asOf: IsoDay
  /** Companies of the link beyond those that fit. */
  readonly left: number
}

/** The companies of the link on the as-of date. */
export function useCompanyComparison(facts: CompanyFacts): CompanyComparison {
  const ids = useView((view) => view.companies)
  const asOf = useAsOf()
  return useMemo(() => {
    const all = ids.flatMap((id) => facts.companies.find(({ companyId }) => companyId === id) ?? [])
    const companies = all.slice(0, MAX_BESIDE)
    const context = { ...facts, companies, asOf }
    return {
      context,
      groups: companySheet(context),
      events: sharedEvents(facts.events, companies, asOf),
      asOf,
      left: all.length - companies.length,
    }
  }, [facts, ids, asOf])
}

/** Adds a company or takes it out; a seventh is refused, with the reason. */
export function toggleCompany(companyId: string): void {
  const { companies } = currentView()
  if (companies.includes(companyId)) {
    patchView({ companies: companies.filter((id) => id !== companyId), comparing: 'companies' })
  } else if (companies.length >= MAX_BESIDE) {
    notify(`A comparison holds ${MAX_BESIDE} companies at most: take one out first.`)
  } else patchView({ companies: [...companies, companyId], comparing: 'companies' })
}
