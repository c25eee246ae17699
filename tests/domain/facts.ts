/** The real facts as rows, for domain tests: read straight from the files, without the mock server. */
import { readFileSync } from 'node:fs'
import { csvParse } from 'd3-dsv'
import type { Chip } from '../../src/domain/chip'
import type { Claim } from '../../src/domain/claim'
import type { Company } from '../../src/domain/company'
import type { TimelineEvent } from '../../src/domain/event'
import type { ExportRules, Measure } from '../../src/domain/export-controls/rules'
import type { Basis, ChipFact, ChipField } from '../../src/domain/fact'
import { fieldInfo } from '../../src/domain/fact'
import type { RevenueFigure } from '../../src/domain/revenue'

const folder = new URL('../../mocks/facts/', import.meta.url)
type Row = Record<string, string>

function rows(file: string): (Row & { line: string })[] {
  const text = readFileSync(new URL(file, folder), 'utf8')
  return csvParse(text).map((row, at) => ({ ...(row as Row), line: String(at + 2) }))
}

const t = (row: Row, column: string) => row[column] ?? ''
const orNull = (text: string) => (text === '' ? null : text)
const list = (text: string) => text.split(';').filter(Boolean)

export const facts: readonly ChipFact[] = rows('chip_facts.csv').map((row) => {
  const field = t(row, 'field') as ChipField
  return {
    factId: `${t(row, 'chip_id')}.${field}@${t(row, 'basis')}~${t(row, 'source_id')}#${row.line}`,
    line: Number(row.line),
    chipId: t(row, 'chip_id'),
    field,
    value: fieldInfo(field).text ? t(row, 'value') : Number(t(row, 'value')),
    unit: field === 'price' ? t(row, 'unit') : fieldInfo(field).unit,
    basis: t(row, 'basis') as Basis,
    sourceId: t(row, 'source_id'),
    kind: t(row, 'kind') as ChipFact['kind'],
    asOf: orNull(t(row, 'as_of')),
    note: t(row, 'note'),
  }
})

export const chips: readonly Chip[] = rows('chips.csv').map((row) => ({
  chipId: t(row, 'chip_id'),
  name: t(row, 'name'),
  nameZh: t(row, 'name_zh'),
  vendorId: t(row, 'vendor_id'),
  family: t(row, 'family'),
  formFactor: t(row, 'form_factor'),
  market: t(row, 'market') as Chip['market'],
  announced: orNull(t(row, 'announced')),
  released: orNull(t(row, 'released')),
  lifecycle: t(row, 'lifecycle') as Chip['lifecycle'],
  chinaVariantOf: orNull(t(row, 'china_variant_of')),
  note: t(row, 'note'),
}))

export const companies: readonly Company[] = rows('companies.csv').map((row) => ({
  companyId: t(row, 'company_id'),
  name: t(row, 'name'),
  nameZh: t(row, 'name_zh'),
  country: t(row, 'country'),
  headquarters: t(row, 'headquarters'),
  role: t(row, 'role'),
  ticker: t(row, 'ticker'),
  exchange: t(row, 'exchange'),
  founded: t(row, 'founded'),
  softwareStack: t(row, 'software_stack'),
  note: t(row, 'note'),
  sourceId: orNull(t(row, 'source_id')),
}))

export const revenue: readonly RevenueFigure[] = rows('revenue.csv').map((row) => ({
  line: Number(row.line),
  companyId: t(row, 'company_id'),
  segment: t(row, 'segment'),
  fiscalPeriod: t(row, 'fiscal_period'),
  periodStart: t(row, 'period_start'),
  periodEnd: t(row, 'period_end'),
  valueMillion: Number(t(row, 'value')),
  currency: t(row, 'currency') as RevenueFigure['currency'],
  reportedOn: orNull(t(row, 'reported_on')),
  sourceId: t(row, 'source_id'),
  kind: t(row, 'kind') as RevenueFigure['kind'],
  note: t(row, 'note'),
}))

export const events: readonly TimelineEvent[] = rows('events.csv').map((row) => ({
  eventId: t(row, 'event_id'),
  date: t(row, 'date'),
  precision: t(row, 'date_precision') as TimelineEvent['precision'],
  title: t(row, 'title'),
  lane: t(row, 'lane') as TimelineEvent['lane'],
  summary: t(row, 'summary'),
  companyIds: list(t(row, 'company_ids')),
  chipIds: list(t(row, 'chip_ids')),
  sourceIds: list(t(row, 'source_ids')),
  seed: t(row, 'seed') === 'true',
}))

export const measures: readonly Measure[] = rows('export_actions.csv').map((row) => ({
  actionId: t(row, 'action_id'),
  date: t(row, 'date'),
  effectiveTo: orNull(t(row, 'effective_to')),
  targetType: t(row, 'target_type') as Measure['targetType'],
  targetId: t(row, 'target_id'),
  destination: t(row, 'destination') as Measure['destination'],
  status: t(row, 'status') as Measure['status'],
  authority: t(row, 'authority'),
  basis: t(row, 'basis'),
  sourceId: t(row, 'source_id'),
  note: t(row, 'note'),
}))

export const claims: readonly Claim[] = rows('claims.csv').map((row) => ({
  claimId: t(row, 'claim_id'),
  text: t(row, 'seed_text_in_own_words'),
  subjectIds: list(t(row, 'subject_ids')),
  metric: t(row, 'metric'),
  claimedValue: t(row, 'claimed_value'),
  unit: t(row, 'unit'),
  verdict: t(row, 'verdict') as Claim['verdict'],
  evidence: t(row, 'evidence'),
  sourceIds: list(t(row, 'source_ids')),
  checkKind: t(row, 'check_kind') as Claim['checkKind'],
  checkRef: t(row, 'check_ref'),
}))

export const rules = JSON.parse(readFileSync(new URL('export_rules.json', folder), 'utf8')) as ExportRules
