/**
 * The one contract between the data layer and the app: paths and schemas, shared by the client, the mock server, the
 * static files and any future real server. Every answer is an {@link Envelope}; rows are plain objects with the field
 * names of `domain/`.
 */
import * as v from 'valibot'
import { type Chip, LIFECYCLES, MARKETS, type ScaleUpSystem } from '../domain/chip'
import { type ArticleRow, CHECK_KINDS, type Claim, VERDICTS } from '../domain/claim'
import type { Company } from '../domain/company'
import { isIsoDay, isPartialDate } from '../domain/date'
import { LANES, type TimelineEvent } from '../domain/event'
import type { ExportRules, Measure } from '../domain/export-controls/rules'
import { CHIP_FIELDS, type ChipFact, type ChipField, FACT_KINDS } from '../domain/fact'
import type { FactRelease } from '../domain/fact-change'
import { REVENUE_KINDS, type RevenueFigure, type UnitEstimate } from '../domain/revenue'
import { SOURCE_KINDS, type Source } from '../domain/source'
import type { SystemFact } from '../domain/system-fact'

/** Raised when a shape changes in a way an older client cannot read. */
export const CONTRACT_VERSION = 1

const text = v.string()
const list = v.array(v.string())
const partialDate = v.pipe(v.string(), v.check(isPartialDate, 'not a date of year, month or day precision'))
const isoDay = v.pipe(v.string(), v.check(isIsoDay, 'not a whole day'))
const number = v.pipe(v.number(), v.finite())
const line = v.pipe(v.number(), v.integer(), v.minValue(2))
const basis = v.picklist(['dense', 'sparse', 'na'])
const factKind = v.picklist(FACT_KINDS)
/** Links come from data: only web addresses pass, so that no `javascript:` can ever become a link. */
const webAddress = v.pipe(v.string(), v.regex(/^(https?:\/\/\S+)?$/, 'not a web address'))

const chip = v.object({
  chipId: text,
  name: text,
  nameZh: text,
  vendorId: text,
  family: text,
  formFactor: text,
  market: v.picklist(MARKETS),
  announced: v.nullable(partialDate),
  released: v.nullable(partialDate),
  lifecycle: v.picklist(LIFECYCLES),
  chinaVariantOf: v.nullable(text),
  note: text,
}) satisfies v.GenericSchema<unknown, Chip>

const chipFact = v.object({
  factId: text,
  line,
  chipId: text,
  field: v.picklist(Object.keys(CHIP_FIELDS) as ChipField[]),
  value: v.union([number, text]),
  unit: text,
  basis,
  sourceId: text,
  kind: factKind,
  asOf: v.nullable(partialDate),
  note: text,
}) satisfies v.GenericSchema<unknown, ChipFact>

const system = v.object({
  systemId: text,
  name: text,
  nameZh: text,
  vendorId: text,
  chipId: v.nullable(text),
  chipCount: v.nullable(number),
  announced: v.nullable(partialDate),
  released: v.nullable(partialDate),
  lifecycle: v.picklist(LIFECYCLES),
  note: text,
}) satisfies v.GenericSchema<unknown, ScaleUpSystem>

const systemFact = v.object({
  line,
  systemId: text,
  field: text,
  value: v.union([number, text]),
  unit: text,
  basis,
  direction: v.picklist(['uni', 'bi', 'unknown', '']),
  sourceId: text,
  kind: factKind,
  asOf: v.nullable(partialDate),
  note: text,
}) satisfies v.GenericSchema<unknown, SystemFact>

const unitEstimate = v.object({
  line,
  chipId: v.nullable(text),
  vendorId: v.nullable(text),
  periodStart: isoDay,
  periodEnd: isoDay,
  low: v.nullable(number),
  median: number,
  high: v.nullable(number),
  unit: v.picklist(['units', 'H100e']),
  cumulative: v.boolean(),
  scope: text,
  sourceId: text,
  kind: text,
  note: text,
}) satisfies v.GenericSchema<unknown, UnitEstimate>

const company = v.object({
  companyId: text,
  name: text,
  nameZh: text,
  country: text,
  headquarters: text,
  role: text,
  ticker: text,
  exchange: text,
  founded: text,
  softwareStack: text,
  note: text,
  sourceId: v.nullable(text),
}) satisfies v.GenericSchema<unknown, Company>

const revenue = v.object({
  line,
  companyId: text,
  segment: text,
  fiscalPeriod: text,
  periodStart: isoDay,
  periodEnd: isoDay,
  valueMillion: number,
  currency: v.picklist(['CNY', 'USD']),
  reportedOn: v.nullable(partialDate),
  sourceId: text,
  kind: v.picklist(REVENUE_KINDS),
  note: text,
}) satisfies v.GenericSchema<unknown, RevenueFigure>

const event = v.object({
  eventId: text,
  date: partialDate,
  precision: v.picklist(['day', 'month', 'quarter', 'year']),
  title: text,
  lane: v.picklist(LANES),
  summary: text,
  companyIds: list,
  chipIds: list,
  sourceIds: list,
  seed: v.boolean(),
}) satisfies v.GenericSchema<unknown, TimelineEvent>

const source = v.object({
  sourceId: text,
  publisher: text,
  title: text,
  url: webAddress,
  published: v.nullable(partialDate),
  kind: v.picklist(SOURCE_KINDS),
  language: text,
}) satisfies v.GenericSchema<unknown, Source>

const statusWord = v.picklist([
  'unrestricted',
  'notification',
  'licence-required',
  'presumption-of-denial',
  'case-by-case',
  'licensed-with-conditions',
  'banned',
  'discouraged-by-china',
  'blocked-by-china',
  'unknown',
  'domestic',
])

const measure = v.object({
  actionId: text,
  date: partialDate,
  effectiveTo: v.nullable(isoDay),
  targetType: v.picklist(['chip', 'company', 'class']),
  targetId: text,
  destination: v.picklist(['china', 'worldwide', 'd5-macau', 'china-macau', 'us']),
  status: statusWord,
  authority: text,
  basis: text,
  sourceId: text,
  note: text,
}) satisfies v.GenericSchema<unknown, Measure>

const claim = v.object({
  claimId: text,
  text,
  subjectIds: list,
  metric: text,
  claimedValue: text,
  unit: text,
  verdict: v.picklist(VERDICTS),
  evidence: text,
  sourceIds: list,
  checkKind: v.picklist(CHECK_KINDS),
  checkRef: text,
}) satisfies v.GenericSchema<unknown, Claim>

const articleRow = v.object({
  row: text,
  chipIds: list,
  fp4VsH20: text,
  ecosystemMaturity: text,
  softwareStack: text,
  representativeCustomers: text,
  marketAccess: text,
  claimIds: list,
}) satisfies v.GenericSchema<unknown, ArticleRow>

/**
 * The rules are one document, checked in depth when they are built (`mocks/dataset.ts`); at the boundary only the parts
 * the computation cannot do without are asserted.
 */
const rules = v.pipe(
  v.looseObject({
    meta: v.looseObject({
      as_of: isoDay,
      wording: text,
      severity_order: list,
      status_groups: v.record(text, text),
    }),
    chip_inputs: v.array(v.looseObject({ chip_id: text })),
    rule_versions: v.array(
      v.looseObject({ id: text, layer: text, effective_from: isoDay, tests: v.array(v.unknown()) }),
    ),
    licence_exceptions: v.array(v.looseObject({ id: text })),
    review_policies: v.array(v.looseObject({ id: text, priority: number })),
    letters: v.array(v.looseObject({ id: text, effective_from: isoDay })),
    published_tpp: v.array(v.looseObject({ chip_id: text })),
  }),
  v.transform((document) => document as unknown as ExportRules),
)

const release = v.object({
  day: v.nullable(isoDay),
  against: v.nullable(isoDay),
  rows: number,
  changes: v.array(
    v.object({
      kind: v.picklist(['added', 'corrected', 'removed']),
      file: text,
      subject: text,
      what: text,
      before: text,
      after: text,
      sourceId: text,
      sourceBefore: text,
    }),
  ),
}) satisfies v.GenericSchema<unknown, FactRelease>

const indexEntry = v.object({ dataset: text, rows: number, path: text })
export type IndexEntry = v.InferOutput<typeof indexEntry>

/** Row schema of every dataset; `rules` and `index` are documents, the others lists. */
export const SCHEMAS = {
  index: v.object({ factsCheckedTo: isoDay, datasets: v.array(indexEntry) }),
  chips: v.array(chip),
  'chip-facts': v.array(chipFact),
  systems: v.array(system),
  'system-facts': v.array(systemFact),
  units: v.array(unitEstimate),
  companies: v.array(company),
  revenue: v.array(revenue),
  events: v.array(event),
  sources: v.array(source),
  rules,
  measures: v.array(measure),
  claims: v.array(claim),
  'article-table': v.array(articleRow),
  changes: v.array(release),
} as const

export type DatasetName = keyof typeof SCHEMAS
export type DatasetBody<N extends DatasetName> = v.InferOutput<(typeof SCHEMAS)[N]>
export const DATASETS = Object.keys(SCHEMAS) as readonly DatasetName[]

/** Every answer: the version of this contract, which dataset it is, and the dataset itself. */
export interface Envelope<N extends DatasetName = DatasetName> {
  readonly contractVersion: number
  readonly dataset: N
  readonly data: DatasetBody<N>
}

/** Path of a dataset below the data layer's base address: `v1/chips.json` on a file host and on a server alike. */
export function datasetPath(dataset: DatasetName): string {
  return `v${CONTRACT_VERSION}/${dataset}.json`
}
