import type { PartialDate } from './date'

/** Where a statement comes from, strongest first (meta.computation.fact_preference of the rules file). */
export const FACT_KINDS = [
  'official',
  'regulator',
  'filing',
  'database',
  'press',
  'analyst',
  'estimate',
] as const
export type FactKind = (typeof FACT_KINDS)[number]

/** Dense and sparse rates are never compared with each other; `na` on a peak rate means the source does not say. */
export type Basis = 'dense' | 'sparse' | 'na'

/** One value of one field of one chip, as one source states it. */
export interface ChipFact {
  /** Stable within a release of the facts: `chip.field@basis~source`, with `~2`, `~3` … where a source says it twice. */
  readonly factId: string
  /** Line in `chip_facts.csv`, the header being line 1: what a correction edits, and the order that breaks ties. */
  readonly line: number
  readonly chipId: string
  readonly field: ChipField
  /** Canonical unit of the field (see {@link CHIP_FIELDS}), or text for text fields. */
  readonly value: number | string
  /** Currency of a price (`USD`, `CNY`); otherwise the canonical unit, empty for text. */
  readonly unit: string
  readonly basis: Basis
  readonly sourceId: string
  readonly kind: FactKind
  readonly asOf: PartialDate | null
  readonly note: string
  /** Present where the reader prefers this fact: the one that the rules prefer, whose place it takes. */
  readonly chosenOver?: ChipFact
}

/** Which way "better" points; `neither` where more is not a merit (die area) or it depends (price is `less`). */
export type Direction = 'more' | 'less' | 'neither'

export interface FieldInfo {
  readonly label: string
  /** Canonical unit as shown after a value; empty for text. */
  readonly unit: string
  readonly group: 'compute' | 'memory' | 'interconnect' | 'power' | 'silicon' | 'ecosystem' | 'market'
  readonly direction: Direction
  /** Bits per element, for peak rates (meta.computation.bit_length of the rules file). */
  readonly bits?: number
  /** Text fields hold words, never numbers. */
  readonly text?: true
  /** Time-bound fields take the newest fact not younger than the as-of date; the others are properties of the chip. */
  readonly timeBound?: true
}

/** Every field of `chip_facts.csv`, with its canonical unit. Rates in TFLOPS (TOPS for integers), bandwidths in GB/s. */
export const CHIP_FIELDS = {
  peak_fp4: { label: 'FP4', unit: 'TFLOPS', group: 'compute', direction: 'more', bits: 4 },
  peak_int4: { label: 'INT4', unit: 'TOPS', group: 'compute', direction: 'more', bits: 4 },
  peak_fp6: { label: 'FP6', unit: 'TFLOPS', group: 'compute', direction: 'more', bits: 6 },
  peak_fp8: { label: 'FP8', unit: 'TFLOPS', group: 'compute', direction: 'more', bits: 8 },
  peak_int8: { label: 'INT8', unit: 'TOPS', group: 'compute', direction: 'more', bits: 8 },
  peak_bf16: { label: 'BF16', unit: 'TFLOPS', group: 'compute', direction: 'more', bits: 16 },
  peak_fp16: { label: 'FP16', unit: 'TFLOPS', group: 'compute', direction: 'more', bits: 16 },
  peak_tf32: { label: 'TF32', unit: 'TFLOPS', group: 'compute', direction: 'more', bits: 32 },
  peak_fp32: { label: 'FP32', unit: 'TFLOPS', group: 'compute', direction: 'more', bits: 32 },
  peak_fp64: { label: 'FP64', unit: 'TFLOPS', group: 'compute', direction: 'more', bits: 64 },
  memory_capacity: { label: 'Memory capacity', unit: 'GB', group: 'memory', direction: 'more' },
  memory_bandwidth: { label: 'Memory bandwidth', unit: 'GB/s', group: 'memory', direction: 'more' },
  memory_type: { label: 'Memory type', unit: '', group: 'memory', direction: 'neither', text: true },
  interconnect_bandwidth: { label: 'Link bandwidth', unit: 'GB/s', group: 'interconnect', direction: 'more' },
  interconnect_name: { label: 'Link', unit: '', group: 'interconnect', direction: 'neither', text: true },
  host_interface: {
    label: 'Host interface',
    unit: '',
    group: 'interconnect',
    direction: 'neither',
    text: true,
  },
  tdp: { label: 'Board power', unit: 'W', group: 'power', direction: 'less' },
  process_node: { label: 'Process', unit: '', group: 'silicon', direction: 'neither', text: true },
  foundry: { label: 'Foundry', unit: '', group: 'silicon', direction: 'neither', text: true },
  die_area: { label: 'Die area', unit: 'mm²', group: 'silicon', direction: 'neither' },
  die_count: { label: 'Dies', unit: '', group: 'silicon', direction: 'neither' },
  transistors: { label: 'Transistors', unit: 'billion', group: 'silicon', direction: 'neither' },
  software_stack: { label: 'Software', unit: '', group: 'ecosystem', direction: 'neither', text: true },
  ecosystem_maturity: {
    label: 'Ecosystem maturity',
    unit: '',
    group: 'ecosystem',
    direction: 'neither',
    text: true,
    timeBound: true,
  },
  representative_customer: {
    label: 'Named customers',
    unit: '',
    group: 'market',
    direction: 'neither',
    text: true,
    timeBound: true,
  },
  price: { label: 'Price', unit: '', group: 'market', direction: 'less', timeBound: true },
  units_shipped: { label: 'Units shipped', unit: '', group: 'market', direction: 'neither', timeBound: true },
} as const satisfies Record<string, FieldInfo>

export type ChipField = keyof typeof CHIP_FIELDS

/** The field's description, widened so that optional marks can be read. */
export function fieldInfo(field: ChipField): FieldInfo {
  return CHIP_FIELDS[field]
}

/** True for a peak rate (`peak_fp8` …): the fields with a bit length. */
export function isPeakRate(field: ChipField): boolean {
  return fieldInfo(field).bits !== undefined
}
