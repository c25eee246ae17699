/** How many operations a chip must do on each byte to be busy: the roofline's ridge point. Pure. */

import type { FigureText, TableTwin } from '../../charts/figure-types'
import type { FigureContent } from '../../domain/comparison/cell'
import type { Comparison } from '../../domain/comparison/prepare'
import { rowOf } from '../../domain/comparison/sheet'
import { formatDate } from '../../domain/date'
import { formatNumber, joinList, THIN_SPACE } from '../../domain/format'
import { askOf } from './ask'

export interface Roof {
  readonly chipId: string
  readonly name: string
  /** TFLOPS. */
  readonly rate: number
  /** `BF16` or, where no BF16 rate is given, `FP16`. */
  readonly format: string
  /** GB/s. */
  readonly bandwidth: number
  /** Operations per byte at which rate and bandwidth are both used up. */
  readonly ridge: number
  readonly basisNotStated: boolean
}

export interface Roofline {
  readonly roofs: readonly Roof[]
  /** Names of chips without a 16-bit rate or a bandwidth. */
  readonly left: readonly string[]
}

const FORMATS = [
  ['peak_bf16', 'BF16'],
  ['peak_fp16', 'FP16'],
] as const

function figureIn(comparison: Comparison, rowId: string, chipId: string): FigureContent | null {
  const content = rowOf(comparison.sheet, rowId)?.cells.find((cell) => cell.chipId === chipId)?.content
  return content?.kind === 'figure' && content.footing.basis !== 'sparse' ? content : null
}

function rateOf(comparison: Comparison, chipId: string) {
  const rates = FORMATS.flatMap(([rowId, format]) => {
    const figure = figureIn(comparison, rowId, chipId)
    return figure ? [{ figure, format }] : []
  })
  return rates.find(({ figure }) => figure.footing.basis === 'dense') ?? rates[0] ?? null
}

/** A roof for every chip with a 16-bit rate and a memory bandwidth; the others by name. */
export function rooflineOf(comparison: Comparison): Roofline {
  const roofs: Roof[] = []
  const left: string[] = []
  for (const { chip, short } of comparison.compared) {
    const rate = rateOf(comparison, chip.chipId)
    const bandwidth = figureIn(comparison, 'memory_bandwidth', chip.chipId)
    if (rate === null || bandwidth === null) left.push(short)
    else {
      roofs.push({
        chipId: chip.chipId,
        name: short,
        rate: rate.figure.value,
        format: rate.format,
        bandwidth: bandwidth.value,
        ridge: (rate.figure.value * 1000) / bandwidth.value,
        basisNotStated: rate.figure.footing.basis === 'na',
      })
    }
  }
  return { roofs, left }
}

/** A ridge in print: whole operations per byte. */
export function ridgeText(ridge: number): string {
  return formatNumber(ridge, ridge < 10 ? { significant: 2 } : { decimals: 0 })
}

function titleOf(roofs: readonly Roof[]): string {
  const [base, subject] = roofs
  if (!base || !subject) return 'Attainable 16-bit rate by arithmetic intensity'
  const lead = `The ${subject.name} needs ${ridgeText(subject.ridge)} operations per byte to be busy`
  return `${lead}, the ${base.name} ${ridgeText(base.ridge)}`
}

/** All words of the roofline. */
export function rooflineText(
  { roofs, left }: Roofline,
  { compared, context }: Comparison,
  source: string,
): FigureText {
  const drawn = compared.filter(({ chip }) => roofs.some(({ chipId }) => chipId === chip.chipId))
  const isShared = new Set(drawn.map(({ chip }) => chip.vendorId)).size < drawn.length
  const dashed = isShared ? ' Dashed: a further chip of the same maker.' : ''
  const dotted = roofs.some(({ basisNotStated }) => basisNotStated)
    ? ' Dotted: dense or sparse not stated.'
    : ''
  const ridges = roofs.map(({ name, ridge }) => `${name} ${ridgeText(ridge)}`)
  const notes = [
    'Ridge point = 16-bit rate ÷ memory bandwidth. Vendor peak figures, no independent test.',
    ...(left.length > 0 ? [`Not drawn, for want of a 16-bit rate or a bandwidth: ${joinList(left)}.`] : []),
  ]
  return {
    title: titleOf(roofs),
    subtitle: `Attainable rate, TFLOPS, BF16 or FP16; both axes log. Circles mark the ridge point.${dashed}${dotted} As of ${formatDate(context.asOf)}`,
    summary: `Operations per byte at which each chip is busy: ${joinList(ridges)}.`,
    source,
    notes,
  }
}

export function rooflineTwin({ roofs }: Roofline): TableTwin {
  const numeric = true
  return {
    caption: 'Rate, bandwidth and ridge point',
    columns: [
      { key: 'chip', label: 'Chip' },
      { key: 'rate', label: 'Rate', numeric, ask: 'ridgeOf' },
      { key: 'bandwidth', label: 'Memory bandwidth', numeric, ask: 'bandwidthOf' },
      { key: 'ridge', label: 'Ridge point, operations per byte', numeric, ask: 'ridgeOf' },
    ],
    rows: roofs.map(({ chipId, name, rate, format, bandwidth, ridge, basisNotStated }) => ({
      chip: name,
      ridgeOf: askOf('operations-per-byte', chipId),
      bandwidthOf: askOf('memory_bandwidth', chipId),
      rate: `${formatNumber(rate, { exact: true })}${THIN_SPACE}TFLOPS ${format}${basisNotStated ? ', basis not stated' : ''}`,
      bandwidth: `${formatNumber(bandwidth, { exact: true })}${THIN_SPACE}GB/s`,
      ridge: ridgeText(ridge),
    })),
  }
}

/** Points of a roof inside the plot: along the slope to the ridge, then level. */
export function roofPath(
  roof: Roof,
  [from, until]: readonly [number, number],
): readonly (readonly [number, number])[] {
  const slope = (intensity: number) => (intensity * roof.bandwidth) / 1000
  const start: [number, number] = [from, Math.min(slope(from), roof.rate)]
  if (roof.ridge <= from) return [start, [until, roof.rate]]
  if (roof.ridge >= until) return [start, [until, slope(until)]]
  return [start, [roof.ridge, roof.rate], [until, roof.rate]]
}
