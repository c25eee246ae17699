/**
 * From the facts of a chip to what the export-control tests read. Source: `meta.computation` and `chip_inputs` of the
 * rules file.
 */
import type { Chip } from '../chip'
import type { ChipFact, ChipField } from '../fact'
import { isSetAside } from '../fact-choice'
import { isMissing } from '../missing'
import type {
  Alternative,
  ChipInputs,
  DensityInput,
  JudgedInput,
  NumberInput,
  TppInput,
  VendorListing,
} from './inputs'
import { isPoint, point } from './logic'
import type { ChipInputOverride, ExportRules, PublishedTpp } from './rules'
import { dieAreaInput, dramBandwidthInput, ioBandwidthInput } from './silicon'
import { isNumberFact, rateTable } from './tpp'
import { tppAlternatives, tppInput } from './tpp-input'
import { deriveValues, known } from './values'
import { exactNumber, tppNumber, withUnit } from './words'

/** Day the 2026 rule was published: "on commercial sale in the United States" looks at this day. */
const SALE_DAY = '2026-01-15'
const NOT_ON_SALE = ['rumoured', 'announced', 'sampling', 'cancelled']

function datacenterInput(chip: Chip, entry: ChipInputOverride | undefined, rules: ExportRules): JudgedInput {
  if (entry?.datacenter !== undefined) {
    const basis = entry.datacenter_basis ?? ''
    return { value: entry.datacenter, basis, factIds: [], sourceIds: entry.source_ids }
  }
  const patterns = rules.meta.computation.datacenter_default
  const rule = patterns.find(({ name_matches }) => new RegExp(name_matches).test(chip.name))
  return { value: rule?.datacenter ?? null, basis: rule?.basis ?? 'not known', factIds: [], sourceIds: [] }
}

function saleInput(chip: Chip): JudgedInput {
  const onSale =
    !NOT_ON_SALE.includes(chip.lifecycle) && !(chip.released !== null && chip.released > SALE_DAY)
  const basis = onSale
    ? 'assumed to be on sale in the United States'
    : 'not on sale when the rule was published'
  return { value: onSale, basis, factIds: [], sourceIds: [] }
}

const SHIPMENT: JudgedInput = {
  value: true,
  basis: 'assumed to be shipped from the United States',
  factIds: [],
  sourceIds: [],
}

function densityInput(tpp: TppInput, area: NumberInput, low: number, high: number): DensityInput {
  if (isMissing(area.value)) return { low, high, arithmetic: `PD is not known: ${area.value.reason}` }
  const over = withUnit(area.value, 'mm²')
  if (isPoint(tpp)) {
    return { low, high, arithmetic: `PD = ${tppNumber(tpp.low)} ÷ ${over} = ${exactNumber(low)}` }
  }
  return {
    low,
    high,
    arithmetic: `PD lies between ${exactNumber(low)} and ${exactNumber(high)} (TPP ÷ ${over})`,
  }
}

const PRINTED_CLASSES: readonly (readonly [RegExp, NonNullable<VendorListing['meaning']>])[] = [
  [/^4A090\.a/, '3A090.a'],
  [/^4A090\.b/, '3A090.b'],
  [/^(4A994|5A992)/, 'not-3A090'],
]

function listingOf(rows: readonly PublishedTpp[]): VendorListing | null {
  const row = rows.find((one) => one.by === 'vendor' && one.eccn_listed !== undefined)
  if (row?.eccn_listed === undefined) return null
  const eccn = row.eccn_listed
  const meaning = PRINTED_CLASSES.find(([pattern]) => pattern.test(eccn))?.[1] ?? null
  return { eccn, meaning, sourceId: row.source_id }
}

/** Rows of the chip, the preferred publisher first; among equals the order of the file. */
function publishedRows(chip: Chip, rules: ExportRules): readonly PublishedTpp[] {
  const order = rules.meta.computation.published_preference
  const rows = rules.published_tpp.filter((row) => row.chip_id === chip.chipId)
  return order.flatMap((by) => rows.filter((row) => row.by === by))
}

function rivalsOf(
  input: NumberInput,
  field: ChipField,
  as: Alternative['input'],
  facts: readonly ChipFact[],
) {
  // Only where the input is a fact as it stands: a curated value or a sum has no rival rows.
  if (isMissing(input.value) || input.factIds.length !== 1) return []
  const rows = facts.filter((f) => f.field === field && !isSetAside(f) && !input.factIds.includes(f.factId))
  return rows
    .filter(isNumberFact)
    .map(({ value, factId, sourceId }): Alternative => ({ input: as, value, factId, sourceId }))
}

/** Everything the tests need to know of a chip; `facts` are the chip's own. A missing input says why. */
export function chipInputs(chip: Chip, facts: readonly ChipFact[], rules: ExportRules): ChipInputs {
  const entry = rules.chip_inputs.find((one) => one.chip_id === chip.chipId)
  const count = entry?.packages ?? 1
  const table = rateTable(facts, count)
  const published = publishedRows(chip, rules)
  const tpp = tppInput(chip, table, published, count)
  const area = dieAreaInput(facts, entry)
  const io = ioBandwidthInput(facts, entry, count)
  const dram = dramBandwidthInput(facts, entry, count)
  const datacenter = datacenterInput(chip, entry, rules)
  const sale = saleInput(chip)
  const number = (input: NumberInput) => known(isMissing(input.value) ? null : input.value)
  const base = {
    tpp: isPoint(tpp) ? point(tpp.low) : { low: tpp.low, high: tpp.high },
    dieAreaMm2: number(area),
    ioBandwidthGBps: number(io),
    dramBandwidthGBps: number(dram),
    datacenter: datacenter.value,
    commerciallyAvailableUs: sale.value,
    exportedFromUs: SHIPMENT.value,
  }
  const values = deriveValues(base)
  const pd = values.pd as { low: number; high: number }
  return {
    tpp,
    packages: { count, basis: entry?.packages_basis ?? 'one package', factIds: [], sourceIds: [] },
    dieAreaMm2: area,
    pd: densityInput(tpp, area, pd.low, pd.high),
    ioBandwidthGBps: io,
    dramBandwidthGBps: dram,
    datacenter,
    commerciallyAvailableUs: sale,
    exportedFromUs: SHIPMENT,
    vendorListing: listingOf(published),
    alternatives: [
      ...tppAlternatives(tpp, table),
      ...rivalsOf(area, 'die_area', 'applicable_die_area_mm2', facts),
      ...rivalsOf(dram, 'memory_bandwidth', 'dram_bandwidth_gbs', facts),
    ],
    base,
    values,
  }
}
