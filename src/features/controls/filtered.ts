/** The chips of the current filter, as far as this region can read the filter: what the rail of the chips region set. */
import { announcedOn } from '../../domain/as-of'
import type { Company } from '../../domain/company'
import { isPoint } from '../../domain/export-controls/logic'
import { fieldInfo, isPeakRate } from '../../domain/fact'
import { isSetAside } from '../../domain/fact-choice'
import { isMissing } from '../../domain/missing'
import { searchChips } from '../../domain/search'
import { type FilterItem, filterChips, isOpen, NOT_STATED } from '../../state/chip-filters'
import type { ChipSubject, Statuses } from '../../state/select'
import { DEFAULT_VIEW, type View } from '../../state/view'

type Wanted = Pick<View, 'facets' | 'q' | 'tpp' | 'bandwidth'>

/** Memory and process are brought to families by rules that live with the chips region. */
const NOT_READ = { memory: [], process: [] } as const

/** Names of the filters in use that cannot be read here. */
export function unreadFilters(facets: View['facets']): readonly string[] {
  return (['memory', 'process'] as const).filter((facet) => facets[facet].length > 0)
}

/** True when the reader filters at all. */
export function isFiltered({ facets, q, tpp, bandwidth }: Wanted): boolean {
  return (
    q.trim() !== '' ||
    !isOpen(tpp) ||
    !isOpen(bandwidth) ||
    Object.values(facets).some((one) => one.length > 0)
  )
}

function formatsOf({ facts }: ChipSubject): readonly string[] {
  const stated = facts.filter((fact) => isPeakRate(fact.field) && !isSetAside(fact))
  const labels = [...new Set(stated.map((fact) => fieldInfo(fact.field).label))]
  return labels.length === 0 ? [NOT_STATED] : labels
}

function itemOf(
  subject: ChipSubject,
  country: string,
  group: string,
): FilterItem & { readonly subject: ChipSubject } {
  const { chip, inputs } = subject
  const dram = inputs.dramBandwidthGBps.value
  return {
    subject,
    chipId: chip.chipId,
    tpp: isPoint(inputs.tpp) ? inputs.tpp.low : null,
    bandwidth: isMissing(dram) ? null : dram * inputs.packages.count,
    facets: {
      ...DEFAULT_VIEW.facets,
      status: [group],
      vendor: [chip.vendorId],
      country: [country],
      market: [chip.market],
      year: [announcedOn(chip)?.slice(0, 4) ?? NOT_STATED],
      format: formatsOf(subject),
    },
  }
}

/** The chips the filter lets through, in the order given. */
export function filteredSubjects(
  subjects: readonly ChipSubject[],
  statuses: Statuses,
  companies: readonly Company[],
  wanted: Wanted,
): readonly ChipSubject[] {
  const countries = new Map(companies.map((one) => [one.companyId, one.country || NOT_STATED]))
  const items = subjects.map((subject) =>
    itemOf(
      subject,
      countries.get(subject.chip.vendorId) ?? NOT_STATED,
      statuses.get(subject.chip.chipId)?.group ?? 'undetermined',
    ),
  )
  const chips = subjects.map(({ chip }) => chip)
  const found =
    wanted.q.trim() === ''
      ? null
      : new Set(searchChips(chips, companies, wanted.q).map(({ chip }) => chip.chipId))
  const facets = { ...wanted.facets, ...NOT_READ }
  return filterChips(items, { facets, tpp: wanted.tpp, bandwidth: wanted.bandwidth, found }).shown.map(
    (item) => item.subject,
  )
}
