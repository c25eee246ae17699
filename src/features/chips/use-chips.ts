/** The region's data: rows on the as-of date, what the filters let through, sorted. */
import { useMemo } from 'react'
import { useDataset } from '../../api/queries'
import type { Company } from '../../domain/company'
import type { FactIndex } from '../../domain/reading'
import { searchChips } from '../../domain/search'
import { type Filtered, type Filters, filterChips, sortChips } from '../../state/chip-filters'
import { combine, type Loaded, remember } from '../../state/combine'
import { useFactIndex } from '../../state/fact-index'
import {
  type ChipSubject,
  type Statuses,
  useAsOf,
  useLaw,
  useStatuses,
  useSubjects,
} from '../../state/select'
import { useView } from '../../state/view-store'
import { chinaSides } from './china-side'
import { columnById } from './columns'
import { type ChipProfile, chipProfile } from './profile'
import { type PlaneRules, planeRules } from './review-window'
import { type ChipRow, chipRows } from './rows'

const profilesOf = remember(
  (
    subjects: ReadonlyMap<string, ChipSubject>,
    index: FactIndex,
    companies: readonly Company[],
  ): readonly ChipProfile[] => {
    const byId = new Map(companies.map((company) => [company.companyId, company]))
    return [...subjects.values()].map(({ chip, inputs }) =>
      chipProfile(chip, byId.get(chip.vendorId), index, inputs),
    )
  },
)

const rowsOf = remember(chipRows)
const chinaOf = remember(chinaSides)
const rulesOf = remember(planeRules)

type Find = (query: string) => ReadonlySet<string> | null

/** Ids a text finds; null for an empty one. */
const findIn = remember((profiles: readonly ChipProfile[], companies: readonly Company[]): Find => {
  const chips = profiles.map((profile) => profile.chip)
  return (query) =>
    query.trim() === ''
      ? null
      : new Set(searchChips(chips, companies, query).map((match) => match.chip.chipId))
})

export interface ChipData {
  /** Every chip, announced or not. */
  readonly rows: readonly ChipRow[]
  readonly rules: PlaneRules
  readonly find: Find
}

const together = remember(
  (rows: ChipData['rows'], rules: ChipData['rules'], find: ChipData['find']): ChipData => ({
    rows,
    rules,
    find,
  }),
)

/** All rows on the as-of date. */
export function useChips(): Loaded<ChipData> {
  const asOf = useAsOf()
  const destination = useView((view) => view.destination)
  const parts = [useSubjects(), useFactIndex(), useDataset('companies'), useStatuses(), useLaw()] as const
  return combine(parts, (subjects, index, companies, statuses: Statuses, law) => {
    const profiles = profilesOf(subjects, index, companies)
    const china = chinaOf(law.measures, law.rules, destination, asOf)
    const rows = rowsOf(profiles, statuses, china, asOf)
    return together(rows, rulesOf(law, destination, asOf), findIn(profiles, companies))
  })
}

export interface Selection {
  readonly filters: Filters
  /** Chips that count: announced by the date, and the others too when the reader asks for them. */
  readonly filtered: Filtered<ChipRow>
  /** What is shown, in the reader's order. */
  readonly sorted: readonly ChipRow[]
  readonly notYetAnnounced: number
}

/** The rows the reader asked for. */
export function useSelection({ rows, find }: ChipData): Selection {
  const facets = useView((view) => view.facets)
  const tpp = useView((view) => view.tpp)
  const bandwidth = useView((view) => view.bandwidth)
  const q = useView((view) => view.q)
  const upcoming = useView((view) => view.upcoming)
  const sort = useView((view) => view.sort)
  const found = useMemo(() => find(q), [find, q])
  const filters = useMemo<Filters>(() => ({ facets, tpp, bandwidth, found }), [facets, tpp, bandwidth, found])
  const known = useMemo(() => rows.filter((row) => row.announced), [rows])
  const items = upcoming ? rows : known
  const filtered = useMemo(() => filterChips(items, filters), [items, filters])
  const ordered = useMemo(() => {
    const column = columnById(sort.column)?.id ?? 'tpp'
    const placed = items.map((row, place) => ({ row, place }))
    const named = sortChips(placed, ({ row }) => row.profile.chip.name, false)
    return sortChips(named, ({ row }) => row.cells[column].value, sort.descending)
  }, [items, sort])
  const notYetAnnounced = rows.length - known.length
  return useMemo(() => {
    const sorted = ordered.filter(({ place }) => filtered.failed[place] === 0).map(({ row }) => row)
    return { filters, filtered, sorted, notYetAnnounced }
  }, [filters, filtered, ordered, notYetAnnounced])
}
