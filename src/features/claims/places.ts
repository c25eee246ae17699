/** Where in the app a check's figure lives: the region, at the right chips, event, company or day. */
import type { Operand, Term } from '../../domain/claims/grammar'
import type { ChipField } from '../../domain/fact'
import { DEFAULT_VIEW, type Region, type View } from '../../state/view'

export interface Place {
  readonly region: Region
  readonly patch: Partial<View>
  /** `Open in Compare`. */
  readonly words: string
}

const WORDS: Partial<Record<Region, string>> = {
  compare: 'Open in Compare',
  revenue: 'Open in Revenue',
  timeline: 'Open in the timeline',
  controls: 'Open in Controls',
  chips: 'Open in Chips',
}

function place(region: Region, patch: Partial<View>): Place {
  return { region, patch, words: WORDS[region] ?? 'Open' }
}

function ofField(chipIds: readonly string[], field: ChipField): Place {
  return place('compare', { chips: [...new Set(chipIds)], baseline: chipIds.at(-1) ?? null, metric: field })
}

function ofTerms(over: Term, under: Term | null): Place | null {
  if (over.kind === 'field') {
    const base = under?.kind === 'field' ? [under.chipId] : []
    return ofField([over.chipId, ...base], over.field)
  }
  if (over.kind === 'figure') {
    return place('revenue', { companies: [over.companyId], segment: over.segment })
  }
  return null
}

function ofCount({ table, filters }: Extract<Operand, { kind: 'count' }>): Place {
  const value = (column: string) =>
    filters.flatMap((filter) =>
      filter.kind === 'equals' && filter.column === column ? filter.values : [],
    )[0] ?? null
  if (table === 'facts') {
    const chipId = value('chip')
    return place('compare', { chips: chipId === null ? [] : [chipId], baseline: null })
  }
  if (table === 'companies') {
    const country = value('country')
    const facets = { ...DEFAULT_VIEW.facets, country: country === null ? [] : [country] }
    return place('chips', { facets })
  }
  if (table === 'revenue') return place('revenue', { companies: [value('company') ?? 'cambricon'] })
  return place('timeline', {
    company: table === 'events' ? value('company') : null,
    lanes: table === 'actions' ? ['policy'] : [],
    event: null,
  })
}

/** Where the operand's figure stands; null for plain numbers and words. */
export function placeOf(operand: Operand): Place | null {
  switch (operand.kind) {
    case 'ratio':
      return ofTerms(operand.over, operand.under)
    case 'value':
      return ofTerms(operand.term, null)
    case 'growth':
      return place('revenue', { companies: [operand.companyId], segment: operand.segment })
    case 'date':
      return place('timeline', { event: operand.eventId })
    case 'count':
      return ofCount(operand)
    case 'status':
      return place('controls', {
        chip: operand.chipId,
        destination: operand.destination,
        asOf: operand.date,
      })
    default:
      return null
  }
}
