/** Colour by company; the second chip of a company wears the tint of the first, told apart by its label. */
import type { BarSeries } from '../../charts/chart-types'
import type { Mark, Paint } from '../../charts/mark-types'
import { companyColor } from '../../charts/palette'
import type { Compared } from '../../domain/comparison/compared'

/** One paint for each chip, in the order given. */
export function paintsOf(compared: readonly Compared[]): readonly Paint[] {
  return compared.map(({ chip }, position) => {
    const isFirst = compared.findIndex((other) => other.chip.vendorId === chip.vendorId) === position
    return { color: companyColor(chip.vendorId), style: isFirst ? 'solid' : 'tint' }
  })
}

/** Paints by chip id. */
export function paintsById(compared: readonly Compared[]): ReadonlyMap<string, Paint> {
  const paints = paintsOf(compared)
  return new Map(
    compared.flatMap(({ chip }, position) => {
      const paint = paints[position]
      return paint ? [[chip.chipId, paint] as const] : []
    }),
  )
}

/** The bars' series: the first chip beside the baseline is the subject, its numbers bold. */
export function seriesOf(compared: readonly Compared[]): readonly BarSeries[] {
  const paints = paintsOf(compared)
  return compared.flatMap(({ chip, short }, position) => {
    const paint = paints[position]
    return paint ? [{ id: chip.chipId, name: short, paint, strong: position === 1 }] : []
  })
}

/** The mark of a chip in a who's-who: shape says origin. */
export function markOf({ vendor }: Compared, paint: Paint): Mark {
  return { kind: 'company', paint, origin: vendor?.country === 'China' ? 'china' : 'elsewhere' }
}

/** True when two chips cannot be told apart by paint alone: then every bar needs its name. */
export function hasTwins(compared: readonly Compared[]): boolean {
  const paints = paintsOf(compared).map(({ color, style }) => `${color} ${style}`)
  return new Set(paints).size < paints.length
}
