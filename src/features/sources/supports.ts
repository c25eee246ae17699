/** What one document supports, item by item, each with its place in the app. */
import type { Chip } from '../../domain/chip'
import { formatDateShort } from '../../domain/date'
import { fieldInfo } from '../../domain/fact'
import { periodWords } from '../../domain/fiscal-period'
import { joinList } from '../../domain/format'
import type { Supported } from '../../domain/source-usage'
import { segmentWords } from '../../domain/words'
import type { Region, View } from '../../state/view'

export interface SupportItem {
  readonly key: string
  readonly words: string
  readonly region: Region
  readonly patch: Partial<View>
}

export interface SupportGroup {
  readonly name: string
  readonly items: readonly SupportItem[]
}

const unique = (texts: readonly string[]) => [...new Set(texts)]

function ofChips({ chipFacts }: Supported, chips: readonly Chip[], sourceId: string): readonly SupportItem[] {
  const own = chipFacts.filter((fact) => fact.sourceId === sourceId)
  return unique(own.map(({ chipId }) => chipId)).map((chipId) => {
    const labels = own.filter((fact) => fact.chipId === chipId).map(({ field }) => fieldInfo(field).label)
    const name = chips.find((chip) => chip.chipId === chipId)?.name ?? chipId
    return {
      key: chipId,
      words: `${name}: ${joinList(unique(labels))}`,
      region: 'controls',
      patch: { chip: chipId },
    }
  })
}

function ofRevenue({ revenue, companies }: Supported, sourceId: string): readonly SupportItem[] {
  return revenue
    .filter((row) => row.sourceId === sourceId)
    .map((row) => {
      const company = companies.find(({ companyId }) => companyId === row.companyId)?.name ?? row.companyId
      return {
        key: `revenue ${row.line}`,
        words: `${company}: ${segmentWords(row.segment)}, ${periodWords(row.fiscalPeriod)}`,
        region: 'revenue',
        patch: { companies: [row.companyId], segment: row.segment },
      }
    })
}

/** Everything in the facts that names the document, in groups; empty groups are left out. */
export function supportGroups(
  data: Supported,
  chips: readonly Chip[],
  sourceId: string,
): readonly SupportGroup[] {
  const events = data.events
    .filter((event) => event.sourceIds.includes(sourceId))
    .map(
      (event): SupportItem => ({
        key: event.eventId,
        words: `${formatDateShort(event.date)}: ${event.title}`,
        region: 'timeline',
        patch: { event: event.eventId },
      }),
    )
  const claims = data.claims
    .filter((claim) => claim.sourceIds.includes(sourceId))
    .map(
      (claim): SupportItem => ({
        key: claim.claimId,
        words: claim.text,
        region: 'claims',
        patch: { claim: claim.claimId },
      }),
    )
  return [
    { name: 'Chips', items: ofChips(data, chips, sourceId) },
    { name: 'Events', items: events },
    { name: 'Revenue', items: ofRevenue(data, sourceId) },
    { name: 'Claims', items: claims },
  ].filter(({ items }) => items.length > 0)
}
