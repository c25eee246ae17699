/** The region's data: every document with what it supports, and the data sets it supports. */
import { useDataset } from '../../api/queries'
import type { Chip } from '../../domain/chip'
import type { Source } from '../../domain/source'
import { type Supported, usageBySource } from '../../domain/source-usage'
import { combine, type Loaded, remember } from '../../state/combine'
import { useView } from '../../state/view-store'
import { type SourceFilter, type SourceRow, sourceRows } from './rows'

export interface SourceData {
  readonly rows: readonly SourceRow[]
  readonly supported: Supported
  readonly chips: readonly Chip[]
}

const together = remember(
  (
    sources: readonly Source[],
    chips: readonly Chip[],
    chipFacts: Supported['chipFacts'],
    systemFacts: Supported['systemFacts'],
    units: Supported['units'],
    events: Supported['events'],
    revenue: Supported['revenue'],
    rules: Supported['rules'],
    measures: Supported['measures'],
    claims: Supported['claims'],
    companies: Supported['companies'],
  ): SourceData => {
    const supported = {
      chipFacts,
      systemFacts,
      units,
      events,
      revenue,
      rules,
      measures,
      claims,
      companies,
    }
    return { rows: sourceRows(sources, usageBySource(supported)), supported, chips }
  },
)

export function useSources(): Loaded<SourceData> {
  return combine(
    [
      useDataset('sources'),
      useDataset('chips'),
      useDataset('chip-facts'),
      useDataset('system-facts'),
      useDataset('units'),
      useDataset('events'),
      useDataset('revenue'),
      useDataset('rules'),
      useDataset('measures'),
      useDataset('claims'),
      useDataset('companies'),
    ],
    together,
  )
}

/** The reader's search and facets. */
export function useSourceFilter(): SourceFilter {
  const text = useView((view) => view.sourceText)
  const kind = useView((view) => view.sourceKinds)
  const publisher = useView((view) => view.publishers)
  const language = useView((view) => view.languages)
  const year = useView((view) => view.sourceYears)
  return { text, chosen: { kind, publisher, language, year } }
}
