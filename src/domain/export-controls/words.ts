/** Numbers and names in the words of the proof. */
import { formatNumber, THIN_SPACE } from '../format'
import { type Interval, isPoint, type Operand } from './logic'
import type { Destination, RuleInput } from './rules'

/** A figure as exactly as it is stated, at most two decimals: `2 368`, `2.91`, `989.4`. */
export function exactNumber(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return '∞'
  return formatNumber(Number(value.toFixed(2)), { exact: true })
}

/** TPP: whole numbers from a hundred up. */
export function tppNumber(value: number): string {
  return exactNumber(value >= 100 ? Math.round(value) : value)
}

/** `740 mm²`, with a thin space. */
export function withUnit(value: number, unit: string): string {
  return unit === '' ? exactNumber(value) : `${exactNumber(value)}${THIN_SPACE}${unit}`
}

interface InputWords {
  readonly name: string
  readonly unit: string
}

/** Names of the inputs as a sentence uses them. */
export const INPUT_WORDS: Readonly<Record<RuleInput, InputWords>> = {
  tpp: { name: 'TPP', unit: '' },
  pd: { name: 'performance density', unit: '' },
  applicable_die_area_mm2: { name: 'applicable die area', unit: 'mm²' },
  bits_x_tops: { name: 'bit length × TOPS', unit: '' },
  io_bandwidth_gbs: { name: 'I/O bandwidth', unit: 'GB/s' },
  dram_bandwidth_gbs: { name: 'DRAM bandwidth', unit: 'GB/s' },
  datacenter: { name: 'design for data centres', unit: '' },
  commercially_available_us: { name: 'sale in the United States', unit: '' },
  exported_from_us: { name: 'shipment from the United States', unit: '' },
  memory_bandwidth_density_gbs_mm2: { name: 'memory bandwidth density', unit: 'GB/s per mm²' },
  sum_dram_io_gbs: { name: 'DRAM plus I/O bandwidth', unit: 'GB/s' },
}

export const DESTINATION_WORDS: Readonly<Record<Destination, string>> = {
  china: 'mainland China',
  'hong-kong': 'Hong Kong',
  macau: 'Macau',
}

function intervalWords({ low, high }: Interval, unit: string): string {
  if (high !== Number.POSITIVE_INFINITY) return `between ${exactNumber(low)} and ${withUnit(high, unit)}`
  return low <= Number.MIN_VALUE ? 'not known' : `at least ${withUnit(low, unit)}`
}

/** A value of a proof in words: `2 368`, `between 3 354 and 9 500`, `yes`, `not known`. */
export function operandWords(value: Operand, input: RuleInput): string {
  if (value === null) return 'not known'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  const { unit } = INPUT_WORDS[input]
  return isPoint(value) ? withUnit(value.low, unit) : intervalWords(value, unit)
}

/** The first letter as a capital: a phrase becomes a sentence. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
