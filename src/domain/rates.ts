/** Peak rates as they may be compared: dense before unstated, matrix before vector, sparse never as if dense. */
import { CHIP_FIELDS, type ChipField, fieldInfo, isPeakRate } from './fact'
import { isSetAside } from './fact-choice'
import { isMissing, type Maybe, missing } from './missing'
import { formatQuantity } from './quantity'
import { engineOf, type FactIndex, factsOf, inOrder, type Reading, readingOf } from './reading'
import { fieldNoun, noFactReason } from './reading-words'

export interface RateReading extends Reading {
  readonly engine: 'matrix' | 'vector'
}

/** Every peak-rate field, lowest precision first. */
export const RATE_FIELDS: readonly ChipField[] = (Object.keys(CHIP_FIELDS) as ChipField[]).filter(isPeakRate)

const RANKS = [
  ['matrix', 'dense'],
  ['matrix', 'na'],
  ['vector', 'dense'],
  ['vector', 'na'],
] as const

/**
 * The rate of a chip in a format: the dense matrix rate, else one whose basis is not stated (mark `u`), else a vector
 * rate, told apart by `engine`. Where only a sparse rate is given the answer is missing: nothing is halved by rule.
 */
export function readRate(index: FactIndex, chipId: string, field: ChipField): Maybe<RateReading> {
  const all = factsOf(index, chipId, field)
  for (const [engine, basis] of RANKS) {
    const rivals = all.filter((fact) => fact.basis === basis && engineOf(fact) === engine)
    const best = inOrder(field, rivals)[0]
    if (best && !isSetAside(best)) return { ...readingOf(best, all), engine }
  }
  return missing('not-disclosed', onlySparse(index, chipId, field) ?? noFactReason(field, all))
}

function onlySparse(index: FactIndex, chipId: string, field: ChipField): string | null {
  const live = factsOf(index, chipId, field).filter((fact) => !isSetAside(fact))
  const best = inOrder(field, live)[0]
  if (best === undefined || typeof best.value !== 'number') return null
  const value = formatQuantity(best.value, best.unit)
  return `Only a sparse ${fieldNoun(field)} is given (${value}); a dense one cannot be computed from it.`
}

/** Formats some undisputed source gives the chip a rate in. Silence about a format is no proof that it is not native. */
export function ratedFormats(index: FactIndex, chipId: string): readonly ChipField[] {
  return RATE_FIELDS.filter((field) => factsOf(index, chipId, field).some((fact) => !isSetAside(fact)))
}

/** Dense FP8 rate of an H100 SXM in TFLOPS, the unit of H100-equivalents (facts README, units). */
export const H100_DENSE_8_BIT = 1979

export interface H100Equivalents {
  readonly value: number
  /** `FP8`, or `INT8` where no FP8 rate is given. */
  readonly format: string
  readonly reading: RateReading
  /** `296 TFLOPS ÷ 1 979 = 0.15`. */
  readonly arithmetic: string
}

function eightBit(index: FactIndex, chipId: string): RateReading | null {
  const rates = (['peak_fp8', 'peak_int8'] as const)
    .map((field) => readRate(index, chipId, field))
    .filter((rate): rate is RateReading => !isMissing(rate) && rate.engine === 'matrix')
  return rates.find((rate) => rate.basis === 'dense') ?? rates[0] ?? null
}

/** Dense 8-bit rate over that of an H100: FP8 before INT8, dense before not stated (then marked `u` by its reading). */
export function h100Equivalents(index: FactIndex, chipId: string): Maybe<H100Equivalents> {
  const reading = eightBit(index, chipId)
  if (reading === null || typeof reading.value !== 'number') {
    return missing('not-disclosed', 'No source gives a dense 8-bit rate to divide by that of an H100.')
  }
  const value = reading.value / H100_DENSE_8_BIT
  const quantity = formatQuantity(reading.value, reading.unit, { exact: true })
  const divisor = formatQuantity(H100_DENSE_8_BIT, '', { exact: true })
  const result = formatQuantity(value, '', value < 0.1 ? {} : { decimals: 2 })
  const arithmetic = `${quantity} ÷ ${divisor} = ${result}`
  return { value, format: fieldInfo(reading.field).label, reading, arithmetic }
}
