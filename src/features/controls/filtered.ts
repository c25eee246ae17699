/** The chips of the current filter: what the rail of the chips region set. */
import type { Company } from '../../domain/company'
import type { FactIndex } from '../../domain/reading'
import { searchChips } from '../../domain/search'
import { filterChips, isOpen } from '../../state/chip-filters'
import { remember } from '../../state/combine'
import { filterItem } from '../../state/filter-item'
import type { ChipSubject, Statuses } from '../../state/select'
import type { View } from '../../state/view'

type Wanted = Pick<View, 'facets' | 'q' | 'tpp' | 'bandwidth'>

/** True when the reader filters at all. */
export function isFiltered({ facets, q, tpp, bandwidth }: Wanted): boolean {
  return (
    q.trim() !== '' ||
    !isOpen(tpp) ||
    !isOpen(bandwidth) ||
    Object.values(facets).some((one) => one.length > 0)
  )
}

const itemsOf = remember(
  (subjects: readonly ChipSubject[], companies: readonly Company[], index: FactIndex) => {
    const byId = new Map(companies.map((company) => [company.companyId, company]))
    return subjects.map((subject) => ({
      subject,
      ...filterItem(subject.chip, byId.get(subject.chip.vendorId), index, subject.inputs),
    }))
  },
)

/** What the filter is asked of. */
export interface Filterable {
  readonly subjects: readonly ChipSubject[]
  readonly companies: readonly Company[]
  readonly index: FactIndex
  /** On the as-of date, under the real rule. */
  readonly statuses: Statuses
}

/** The chips the filter lets through, in the order given. */
export function filteredSubjects(
  { subjects, companies, index, statuses }: Filterable,
  { facets, q, tpp, bandwidth }: Wanted,
): readonly ChipSubject[] {
  const items = itemsOf(subjects, companies, index).map((item) => {
    const group = statuses.get(item.chipId)?.group ?? 'undetermined'
    return { ...item, facets: { ...item.facets, status: [group] } }
  })
  const chips = subjects.map(({ chip }) => chip)
  const found =
    q.trim() === '' ? null : new Set(searchChips(chips, companies, q).map(({ chip }) => chip.chipId))
  return filterChips(items, { facets, tpp, bandwidth, found }).shown.map((item) => item.subject)
}
