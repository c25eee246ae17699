/** The real facts, read straight from the files, for the tests of this folder only. */
import type { Chip, Lifecycle, Market } from '../../../src/domain/chip'
import type { Company } from '../../../src/domain/company'
import type { ExportRules, Measure } from '../../../src/domain/export-controls/rules'
import { type Basis, type ChipFact, type ChipField, type FactKind, fieldInfo } from '../../../src/domain/fact'
import { read, rows } from './raw'

const orNull = (text: string | undefined): string | null => text || null

export const rules = JSON.parse(read('export_rules.json')) as ExportRules

export const chips: readonly Chip[] = rows('chips.csv').map((row) => ({
  chipId: row.chip_id ?? '',
  name: row.name ?? '',
  nameZh: row.name_zh ?? '',
  vendorId: row.vendor_id ?? '',
  family: row.family ?? '',
  formFactor: row.form_factor ?? '',
  market: row.market as Market,
  announced: orNull(row.announced),
  released: orNull(row.released),
  lifecycle: row.lifecycle as Lifecycle,
  chinaVariantOf: orNull(row.china_variant_of),
  note: row.note ?? '',
}))

export const facts: readonly ChipFact[] = rows('chip_facts.csv').map((row, index) => {
  const field = row.field as ChipField
  const isText = fieldInfo(field).text === true || Number.isNaN(Number(row.value))
  return {
    factId: `${row.chip_id}.${field}@${row.basis}~${row.source_id}#${index}`,
    line: index + 2,
    chipId: row.chip_id ?? '',
    field,
    value: isText ? (row.value ?? '') : Number(row.value),
    unit: row.unit ?? '',
    basis: row.basis as Basis,
    sourceId: row.source_id ?? '',
    kind: row.kind as FactKind,
    asOf: orNull(row.as_of),
    note: row.note ?? '',
  }
})

export const measures: readonly Measure[] = rows('export_actions.csv').map((row) => ({
  actionId: row.action_id ?? '',
  date: row.date ?? '',
  effectiveTo: orNull(row.effective_to),
  targetType: row.target_type as Measure['targetType'],
  targetId: row.target_id ?? '',
  destination: row.destination as Measure['destination'],
  status: row.status as Measure['status'],
  authority: row.authority ?? '',
  basis: row.basis ?? '',
  sourceId: row.source_id ?? '',
  note: row.note ?? '',
}))

export const companies: readonly Company[] = rows('companies.csv').map((row) => ({
  companyId: row.company_id ?? '',
  name: row.name ?? '',
  nameZh: row.name_zh ?? '',
  country: row.country ?? '',
  headquarters: row.headquarters ?? '',
  role: row.role ?? '',
  ticker: row.ticker ?? '',
  exchange: row.exchange ?? '',
  founded: row.founded ?? '',
  softwareStack: row.software_stack ?? '',
  note: row.note ?? '',
  sourceId: orNull(row.source_id),
}))

export const statusExamples = rows('status_examples.csv')
