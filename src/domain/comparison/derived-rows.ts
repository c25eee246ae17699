/** Figures that two readings make together: rate for each watt, mm² and GB/s, and what a unit of each costs. */
import type { Direction } from '../fact'
import { formatNumber } from '../format'
import { isMissing, type Maybe, missing } from '../missing'
import { formatQuantity } from '../quantity'
import { type Reading, readField, readingOf } from '../reading'
import type { CellContent, FigureContent } from './cell'
import type { Compared, SheetContext } from './compared'
import { missingContent } from './content'
import { readEngineRate } from './rates'
import type { RowKind } from './row-kind'

interface Input {
  readonly value: number
  /** With its unit, exact: `148 TFLOPS`. */
  readonly words: string
  readonly reading: Reading
}

type ReadInput = (context: SheetContext, compared: Compared) => Maybe<Input>

function inputOf(reading: Reading, divisor = 1): Maybe<Input> {
  const { value, unit } = reading
  if (typeof value !== 'number') return missing('not-derivable', 'The source gives words, not a figure.')
  const words = formatQuantity(value, unit, { exact: true })
  return {
    value: value / divisor,
    words: divisor === 1 ? words : `${words} ÷ ${divisor} packages`,
    reading,
  }
}

type RateField = 'peak_bf16' | 'peak_fp16' | 'peak_fp8' | 'peak_int8'

/** A dense rate, else one whose basis is not stated; the first format of a list that has one. Sparse rates never enter. */
function rate(fields: readonly RateField[], name: string, ofOnePackage = false): ReadInput {
  return ({ index }, { chip, inputs }) => {
    const rates = fields.flatMap((one) => {
      const reading = readEngineRate(index, chip.chipId, one, 'matrix')
      return isMissing(reading) || reading.basis === 'sparse' ? [] : [reading]
    })
    const best = rates.find(({ basis }) => basis === 'dense') ?? rates[0]
    return best
      ? inputOf(best, ofOnePackage ? inputs.packages.count : 1)
      : missing('not-derivable', `No source gives a ${name} rate that may count as dense.`)
  }
}

const RATE_16 = rate(['peak_bf16', 'peak_fp16'], '16-bit')
const RATE_8 = rate(['peak_fp8', 'peak_int8'], '8-bit')

function field(id: 'tdp' | 'memory_bandwidth' | 'memory_capacity' | 'price'): ReadInput {
  return ({ index, asOf }, { chip }) => {
    const reading = readField(index, chip.chipId, id, { asOf })
    return isMissing(reading) ? reading : inputOf(reading)
  }
}

/** The die area as the rules use it: of several dies none is used, since sources do not say whose area it is. */
const dieArea: ReadInput = ({ index }, { chip, inputs }) => {
  const { value, factIds } = inputs.dieAreaMm2
  if (isMissing(value)) return { ...value, reason: `${sentence(value.reason)}.` }
  const facts = index.get(chip.chipId)?.get('die_area') ?? []
  const fact = facts.find(({ factId }) => factIds.includes(factId)) ?? facts[0]
  if (fact === undefined) return missing('not-derivable', 'No source gives the die area.')
  const input = inputOf(readingOf(fact, facts))
  return isMissing(input) ? input : { ...input, value, words: formatQuantity(value, 'mm2', { exact: true }) }
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).replace(/\.$/, '')
}

/** What stands in the cell where one of the two is missing: which one. */
function missingWords(
  over: Maybe<Input>,
  under: Maybe<Input>,
  names: readonly [string, string],
): CellContent {
  const absent = isMissing(over) ? over : isMissing(under) ? under : null
  const name = isMissing(over) ? names[0] : names[1]
  return missingContent(missing('not-derivable', absent?.reason ?? ''), `no ${name}`)
}

function quotient(over: Input, under: Input, factor: number): FigureContent {
  const value = (over.value / under.value) * factor
  const text = formatNumber(value)
  const bases = [over, under].map(({ reading }) => reading.basis)
  const formats = [over, under].flatMap(
    ({ reading }) => /^peak_(\w+)/.exec(reading.field)?.[1]?.toUpperCase() ?? [],
  )
  const isRate = formats.length > 0
  const currency = over.reading.field === 'price' ? over.reading.unit : ''
  const times = factor === 1 ? '' : ` × ${formatNumber(factor)}`
  const note = [isRate ? `from ${formats.join(', ')}` : '', currency].filter(Boolean).join(', ')
  const unsure = [over, under].some(({ reading }) => reading.marks.includes('e'))
  const unstated = isRate && !bases.includes('dense')
  return {
    kind: 'figure',
    value,
    text,
    footing: { unit: currency, ...(isRate ? { basis: unstated ? 'na' : 'dense' } : {}) },
    marks: [...(unstated ? (['u'] as const) : []), ...(unsure ? (['e'] as const) : [])],
    note: note === '' ? null : note,
    reading: null,
    arithmetic: `${over.words} ÷ ${under.words}${times} = ${text}`,
    sourceIds: [],
    parts: [over.reading, under.reading],
  }
}

interface Derived {
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly direction: Direction
  readonly over: ReadInput
  readonly under: ReadInput
  /** What is missing, in a few words: `16-bit rate`, `board power`. */
  readonly names: readonly [string, string]
  /** 1 000 for GFLOPS out of TFLOPS. */
  readonly factor?: number
}

function derivedRow({ over, under, names, factor = 1, ...head }: Derived): RowKind {
  return {
    ...head,
    numeric: true,
    field: null,
    read: (context, compared) => {
      const [a, b] = [over(context, compared), under(context, compared)]
      if (isMissing(a) || isMissing(b)) return missingWords(a, b, names)
      return b.value > 0
        ? quotient(a, b, factor)
        : missingContent(missing('not-derivable', 'A zero divides nothing.'))
    },
  }
}

export const DERIVED_ROWS: readonly RowKind[] = [
  derivedRow({
    id: 'rate16-per-watt',
    label: '16-bit rate per watt',
    unit: 'TFLOPS/W',
    direction: 'more',
    over: RATE_16,
    under: field('tdp'),
    names: ['16-bit rate', 'board power'],
  }),
  derivedRow({
    id: 'rate8-per-watt',
    label: '8-bit rate per watt',
    unit: 'TFLOPS/W',
    direction: 'more',
    over: RATE_8,
    under: field('tdp'),
    names: ['8-bit rate', 'board power'],
  }),
  derivedRow({
    id: 'bandwidth-per-watt',
    label: 'Memory bandwidth per watt',
    unit: 'GB/s/W',
    direction: 'more',
    over: field('memory_bandwidth'),
    under: field('tdp'),
    names: ['memory bandwidth', 'board power'],
  }),
  derivedRow({
    id: 'rate16-per-mm2',
    label: '16-bit rate per mm²',
    unit: 'TFLOPS/mm²',
    direction: 'more',
    over: rate(['peak_bf16', 'peak_fp16'], '16-bit', true),
    under: dieArea,
    names: ['16-bit rate', 'usable die area'],
  }),
  derivedRow({
    id: 'operations-per-byte',
    label: '16-bit operations per byte of memory traffic',
    unit: '',
    direction: 'neither',
    over: RATE_16,
    under: field('memory_bandwidth'),
    names: ['16-bit rate', 'memory bandwidth'],
    factor: 1000,
  }),
  derivedRow({
    id: 'price-per-tflops',
    label: 'Price per 16-bit TFLOPS',
    unit: '',
    direction: 'less',
    over: field('price'),
    under: RATE_16,
    names: ['price', '16-bit rate'],
  }),
  derivedRow({
    id: 'price-per-gb',
    label: 'Price per GB of memory',
    unit: '',
    direction: 'less',
    over: field('price'),
    under: field('memory_capacity'),
    names: ['price', 'memory capacity'],
  }),
]
