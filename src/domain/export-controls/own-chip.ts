/** A chip the reader makes up: the figures the rules ask for, and the same determination as for a real one. */
import type { Chip } from '../chip'
import type { ChipFact, ChipField } from '../fact'
import { CHIP_FIELDS, fieldInfo, isPeakRate } from '../fact'
import { isMissing } from '../missing'
import type { ChipInputs } from './inputs'
import { chipInputs } from './metrics'
import type { ExportRules } from './rules'

/** Formats a rate can be entered in, lowest precision first. */
export const OWN_RATE_FIELDS: readonly ChipField[] = (Object.keys(CHIP_FIELDS) as ChipField[]).filter(
  isPeakRate,
)

/** How rates are entered: operations (2 per multiply-accumulate) or multiply-accumulates, in tera a second. */
export const OWN_UNITS = ['tops', 'mactops'] as const
export type OwnUnit = (typeof OWN_UNITS)[number]

export interface OwnRate {
  readonly field: ChipField
  /** Dense, of one package; TFLOPS or TOPS, or MacTOPS where `unit` says so. */
  readonly value: number
}

export interface OwnChip {
  /** Empty = "Hypothetical chip". */
  readonly name: string
  readonly unit: OwnUnit
  /** One for each format at most, in the order of {@link OWN_RATE_FIELDS}. */
  readonly rates: readonly OwnRate[]
  readonly dieAreaMm2: number | null
  /** GB/s. */
  readonly dramBandwidthGBps: number | null
  /** GB/s, all I/O but memory, both directions. */
  readonly ioBandwidthGBps: number | null
  /** null = cannot be said. */
  readonly datacenter: boolean | null
  /** Company whose letters it would fall under; null = none. */
  readonly makerId: string | null
  /** The real chip it was started from. */
  readonly basedOn: string | null
}

export const EMPTY_OWN: OwnChip = {
  name: '',
  unit: 'tops',
  rates: [],
  dieAreaMm2: null,
  dramBandwidthGBps: null,
  ioBandwidthGBps: null,
  datacenter: true,
  makerId: null,
  basedOn: null,
}

/** Id of the made-up chip wherever a chip id is asked for. No chip of the facts has it. */
export const OWN_ID = 'hypothetical-chip'
/** A maker no rule, letter or list names. */
const NO_MAKER = 'hypothetical-maker'

export interface OwnSubject {
  readonly chip: Chip
  readonly facts: readonly ChipFact[]
  readonly inputs: ChipInputs
}

function factOf(own: OwnChip, { field, value }: OwnRate, line: number): ChipFact {
  const { unit } = fieldInfo(field)
  const isMac = own.unit === 'mactops'
  return {
    factId: `${OWN_ID}.${field}`,
    line,
    chipId: OWN_ID,
    field,
    // Two operations in each multiply-accumulate (definition of TPP in 3A090).
    value: isMac ? value * 2 : value,
    unit,
    basis: 'dense',
    sourceId: '',
    kind: 'estimate',
    asOf: null,
    note: isMac ? 'entered as MacTOPS: twice that in operations; matrix' : 'entered; matrix',
  }
}

/** The made-up chip as the determination reads it. Its inputs say "as entered"; what was left empty is missing. */
export function ownSubject(own: OwnChip, rules: ExportRules): OwnSubject {
  const chip: Chip = {
    chipId: OWN_ID,
    name: own.name.trim() || 'Hypothetical chip',
    nameZh: '',
    vendorId: own.makerId ?? NO_MAKER,
    family: '',
    formFactor: '',
    market: own.datacenter === false ? 'workstation' : 'data-centre',
    announced: null,
    released: null,
    lifecycle: 'shipping',
    chinaVariantOf: null,
    note: '',
  }
  const { dieAreaMm2: area, dramBandwidthGBps: dram, ioBandwidthGBps: io } = own
  const entry = {
    chip_id: OWN_ID,
    ...(area === null ? {} : { applicable_die_area_mm2: area, die_basis: 'as entered' }),
    ...(dram === null ? {} : { dram_bandwidth_gbs: dram, dram_basis: 'as entered' }),
    ...(io === null ? {} : { io_bandwidth_gbs: io, io_basis: 'as entered' }),
    datacenter: own.datacenter,
    datacenter_basis: own.datacenter === null ? 'left open' : 'as entered',
    source_ids: [],
  }
  const facts = own.rates.map((rate, index) => factOf(own, rate, index + 2))
  const inputs = chipInputs(chip, facts, { ...rules, chip_inputs: [entry], published_tpp: [] })
  return { chip, facts, inputs: { ...inputs, tpp: { ...inputs.tpp, sourceIds: [], basis: 'as entered' } } }
}

/** A real chip as the start of a made-up one: its figures of one package as the rules count them. */
export function ownFrom(chip: Chip, facts: readonly ChipFact[], inputs: ChipInputs): OwnChip {
  const { tpp, packages, dieAreaMm2, dramBandwidthGBps, ioBandwidthGBps, datacenter } = inputs
  const number = (value: number | { readonly missing: string }) => (typeof value === 'number' ? value : null)
  const used = facts.find((fact) => tpp.factIds.includes(fact.factId))
  const rates: readonly OwnRate[] =
    tpp.format !== null && tpp.rate !== null && used !== undefined
      ? [{ field: tpp.format, value: tpp.rate / packages.count }]
      : tpp.low === tpp.high
        ? // A printed TPP names no format: any gives the same product.
          [{ field: 'peak_fp16', value: tpp.low / 16 }]
        : []
  return {
    name: `${chip.name}, changed`,
    unit: 'tops',
    rates,
    dieAreaMm2: isMissing(dieAreaMm2.value) ? null : number(dieAreaMm2.value),
    dramBandwidthGBps: isMissing(dramBandwidthGBps.value) ? null : number(dramBandwidthGBps.value),
    ioBandwidthGBps: isMissing(ioBandwidthGBps.value) ? null : number(ioBandwidthGBps.value),
    datacenter: datacenter.value,
    makerId: chip.vendorId,
    basedOn: chip.chipId,
  }
}
