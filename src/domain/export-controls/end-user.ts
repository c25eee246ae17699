/** Layer 5 in words: who receives or made the chip. It overrides the chip's answer for a listed buyer. */
import { formatDate } from '../date'
import { isActive } from './law-text'
import { companyMeasures, datesOfMeasure, type Finding, type Layer, layer } from './layer'
import type { Measure, StatusWord } from './rules'

/** The chosen buyer and what the Entity List makes of it. */
export interface BuyerAnswer {
  readonly companyId: string
  readonly name: string
  readonly listings: readonly Measure[]
  /** The status for this buyer, the more severe of the chip's and the listing's; null where it is not listed. */
  readonly status: StatusWord | null
  readonly sentence: string
}

function isListing(measure: Measure): boolean {
  return measure.actionId.startsWith('el-')
}

const POSTURE: Readonly<Partial<Record<StatusWord, string>>> = {
  'presumption-of-denial': 'presumption of denial',
  'licence-required': 'a licence requirement, reviewed item by item',
}

function nameOf(finding: Finding, companyId: string): string {
  return finding.law.companies.find((company) => company.companyId === companyId)?.name ?? companyId
}

function listingWords(listing: Measure): string {
  return `on the Entity List since ${formatDate(listing.date)} (${POSTURE[listing.status] ?? listing.status})`
}

/** What the 50 % ownership rule says on the day, in one sentence; empty before it existed. */
function affiliatesWords({ law, day }: Finding): string {
  const rule = law.rules.entity_rule
  const period = rule?.periods.find(({ from, to }) =>
    isActive({ effective_from: from, effective_to: to }, day),
  )
  if (!rule || !period) return ''
  if (period.status === 'in force') return ` ${rule.plain}`
  const words =
    period.status === 'suspended'
      ? 'suspended on this date'
      : 'of unknown standing: no source says what followed'
  return ` The 50 percent ownership rule is ${words}.`
}

/** The Entity List answer for a chosen buyer. No row is "not found", never "cleared". */
export function buyerAnswer(finding: Finding, companyId: string): BuyerAnswer {
  const name = nameOf(finding, companyId)
  const listings = companyMeasures(finding, companyId).filter(isListing)
  const order = finding.inForce.severityOrder
  const [first] = [...listings].sort((a, b) => order.indexOf(b.status) - order.indexOf(a.status))
  if (first === undefined) {
    return {
      companyId,
      name,
      listings,
      status: null,
      sentence: `No Entity List row for ${name} was found; that is not a clearance.`,
    }
  }
  const own = finding.decision.status
  const status = order.indexOf(own) > order.indexOf(first.status) ? own : first.status
  return {
    companyId,
    name,
    listings,
    status,
    sentence: `${name} is ${listingWords(first)}, whatever the chip's own answer.`,
  }
}

/** The layer "End user": the maker's own listing where it has one, and the chosen buyer's. */
export function endUserLayer(finding: Finding, buyer: BuyerAnswer | null): Layer {
  const { chip } = finding
  const maker = companyMeasures(finding, chip.vendorId).filter(isListing)
  const listed = maker[0]
  const makerWords = listed
    ? `Its maker ${nameOf(finding, chip.vendorId)} is ${listingWords(listed)}: that concerns shipping to the company, not its chips. `
    : ''
  const buyerWords = buyer?.sentence ?? 'A buyer on the Entity List meets its own answer, whatever the chip.'
  const shown = buyer?.listings[0] ?? listed
  return layer({
    id: 'end-user',
    title: 'End user',
    outcome: buyer
      ? (buyer.status?.replaceAll('-', ' ') ?? 'not found on the list')
      : listed
        ? 'maker listed'
        : 'depends on buyer',
    sentence: `${makerWords}${buyerWords}${affiliatesWords(finding)}`,
    ruleId: shown?.actionId ?? null,
    citation: shown ? shown.basis : '15 CFR 744.11',
    sourceIds: shown ? [shown.sourceId] : [],
    dates: shown ? datesOfMeasure(shown) : null,
  })
}
