/** Words for the codes of the facts: British, the field's own terms, one word per thing (DESIGN §2). */
import type { Lifecycle, Market } from './chip'
import type { Verdict } from './claim'
import type { Lane } from './event'
import type { StatusGroup, StatusWord } from './export-controls/rules'
import type { Basis, FactKind, FieldInfo } from './fact'
import type { Missing } from './missing'
import type { ReadingMark } from './reading'
import type { RevenueKind } from './revenue'
import type { SourceKind } from './source'

export const LANE_WORDS: Readonly<Record<Lane, string>> = {
  policy: 'Policy',
  market: 'Market',
  chip: 'Chips',
  software: 'Software',
  model: 'Models',
  financial: 'Financial',
}

export const MARKET_WORDS: Readonly<Record<Market, string>> = {
  'data-centre': 'Data centre',
  workstation: 'Workstation',
  consumer: 'Consumer',
  edge: 'Edge',
}

export const LIFECYCLE_WORDS: Readonly<Record<Lifecycle, string>> = {
  rumoured: 'Rumoured',
  announced: 'Announced',
  sampling: 'Sampling',
  shipping: 'Shipping',
  discontinued: 'Discontinued',
  cancelled: 'Cancelled',
}

export const SOURCE_KIND_WORDS: Readonly<Record<FactKind | SourceKind, string>> = {
  official: 'Official',
  regulator: 'Regulator',
  filing: 'Filing',
  database: 'Database',
  press: 'Press',
  analyst: 'Analyst',
  estimate: 'Estimate',
  community: 'Community',
}

export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  dense: 'dense',
  sparse: 'sparse',
  na: 'basis not stated',
}

export interface StatusGroupWords {
  readonly word: string
  /** For narrow cells, tables and print in black (LOOK §1). */
  readonly letter: 'U' | 'N' | 'L' | 'D' | 'X' | 'C'
}

export const STATUS_GROUP_WORDS: Readonly<Record<StatusGroup, StatusGroupWords>> = {
  unrestricted: { word: 'Unrestricted', letter: 'U' },
  notification: { word: 'Notification', letter: 'N' },
  licence: { word: 'Licence', letter: 'L' },
  denied: { word: 'Denied', letter: 'D' },
  undetermined: { word: 'Undetermined', letter: 'X' },
  domestic: { word: 'Domestic', letter: 'C' },
}

export const STATUS_WORDS: Readonly<Record<StatusWord, string>> = {
  unrestricted: 'unrestricted',
  notification: 'notification (NAC)',
  'licence-required': 'licence required',
  'presumption-of-denial': 'presumption of denial',
  'case-by-case': 'case-by-case review',
  'licensed-with-conditions': 'licensed with conditions',
  banned: 'banned',
  'discouraged-by-china': 'discouraged by China',
  'blocked-by-china': 'blocked by China',
  unknown: 'undetermined',
  domestic: 'domestic',
}

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  supported: 'Supported',
  partly: 'Partly supported',
  contradicted: 'Contradicted',
  'not-found': 'Not found',
  opinion: 'Opinion',
}

export const GROUP_WORDS: Readonly<Record<FieldInfo['group'], string>> = {
  compute: 'Compute',
  memory: 'Memory',
  interconnect: 'Interconnect',
  power: 'Power',
  silicon: 'Silicon',
  ecosystem: 'Ecosystem',
  market: 'Market',
}

/** The key that stands under each table (LOOK §2). */
export const MARK_WORDS: Readonly<Record<ReadingMark, string>> = {
  u: 'dense or sparse not stated',
  d: 'sources disagree by more than 2\u2009%, or in words',
  e: 'estimate',
  t: 'official, transcribed',
  c: 'source of your choice',
  o: 'older than the age limit for its kind',
}

/** What stands in a cell without a value; its reason is told in words. */
export const MISSING_SIGNS: Readonly<Record<Missing['missing'], string>> = {
  'not-disclosed': '··',
  'not-applicable': '—',
  'not-derivable': 'n.m.',
  'not-yet-published': '··',
}

export const MISSING_WORDS: Readonly<Record<Missing['missing'], string>> = {
  'not-disclosed': 'not disclosed',
  'not-applicable': 'not applicable',
  'not-derivable': 'not derivable',
  'not-yet-published': 'not yet published',
}

export const REVENUE_KIND_WORDS: Readonly<Record<RevenueKind | 'computed', string>> = {
  reported: 'reported',
  derived: 'derived from reports',
  computed: 'computed from year-to-date reports',
  guidance: 'guidance',
  estimate: 'estimate',
}

const SEGMENTS: Readonly<Record<string, string>> = {
  total: 'revenue',
  data_center: 'data-centre revenue',
  china: 'revenue from China',
  ai: 'AI semiconductor revenue',
  ai_chips: 'AI chip revenue',
  hopper_china: 'Hopper revenue from China',
  h20_sales: 'H20 sales',
  h20_charge: 'H20 charge',
  h20_unshipped: 'H20 revenue not shipped',
  h200_charge: 'H200 charge',
  mi308_charge: 'MI308 charge',
  net_profit: 'net profit',
  net_profit_adjusted: 'net profit without one-off items',
  r_and_d: 'R&D spending',
  r_and_d_expense: 'R&D expense',
  cost_of_revenue: 'cost of revenue',
  cloud_line: 'cloud-line revenue',
  edge_line: 'edge-line revenue',
  ip_licensing: 'IP licensing revenue',
  cluster_systems: 'cluster-system revenue',
  top5_customers: 'sales to the five largest customers',
  tencent: 'revenue from Tencent',
}

/** A revenue segment inside a sentence: `net profit`, `revenue` for the total; an unknown code in plain words. */
export function segmentWords(segment: string): string {
  return SEGMENTS[segment] ?? segment.replaceAll('_', ' ')
}

const COUNTRY_ADJECTIVES: Readonly<Record<string, string>> = {
  China: 'Chinese',
  Netherlands: 'Dutch',
  'South Korea': 'South Korean',
  Taiwan: 'Taiwanese',
  'United Kingdom': 'British',
  'United States': 'American',
}

/** The country as shown; an empty one is said to be unknown. */
export function countryName(country: string): string {
  return country === '' ? 'Country not stated' : country
}

/** `Chinese chip designers`: the adjective of a country, or the country itself where none is known. */
export function countryAdjective(country: string): string {
  return COUNTRY_ADJECTIVES[country] ?? country
}
