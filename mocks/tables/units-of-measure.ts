/** Units change here, once, on the way in: printed unit → factor to the canonical unit of `src/domain/fact.ts`. */
import { type ChipField, fieldInfo } from '../../src/domain/fact'

type Factors = Readonly<Record<string, number>>

const FACTORS: Readonly<Record<string, Factors>> = {
  TFLOPS: { TFLOPS: 1, PFLOPS: 1000 },
  TOPS: { TOPS: 1, POPS: 1000 },
  GB: { GB: 1, TB: 1000 },
  'GB/s': { 'GB/s': 1, 'TB/s': 1000 },
  W: { W: 1, kW: 1000 },
  'mm²': { mm2: 1, 'mm²': 1 },
  billion: { billion: 1 },
}

/** Counts are printed with the thing counted and shown without. */
const COUNTED: Partial<Record<ChipField, string>> = { die_count: 'dies', units_shipped: 'units' }

const CURRENCIES = ['USD', 'CNY']

/** The units a field may be printed in, with the factor to its canonical unit; a text field has none. */
export function printedUnits(field: ChipField): Factors {
  const { unit, text } = fieldInfo(field)
  const counted = COUNTED[field]
  if (text) return { '': 1 }
  if (counted !== undefined) return { [counted]: 1 }
  if (field === 'price') return Object.fromEntries(CURRENCIES.map((currency) => [currency, 1]))
  return FACTORS[unit] ?? {}
}

/** The unit a value carries once it is canonical: its currency for a price, else the field's own. */
export function canonicalUnit(field: ChipField, printed: string): string {
  return field === 'price' ? printed : fieldInfo(field).unit
}

/** Product without binary dust: 3.35 × 1000 is 3350. */
export function scaled(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(12))
}
