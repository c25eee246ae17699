/** A chip that lacks a figure, as the line of all the places it may have on the plane. */
import type { RangeMark } from '../../charts/chart-types'
import type { Determination } from '../../domain/export-controls/determine'
import { isPoint } from '../../domain/export-controls/logic'
import { withUnit } from '../../domain/export-controls/words'

/** Performance density at an area; a bound that is missing on that side reaches the edge. */
function densityAt(tpp: number, area: number | null): number | null {
  return area === null || area === 0 ? null : tpp / area
}

/** Die area open, TPP known: a vertical line, parted where the answer turns. */
function openArea({ inputs, flips, group }: Determination, label: string): RangeMark | null {
  if (!isPoint(inputs.tpp) || inputs.base.dieAreaMm2 !== null) return null
  const x = inputs.tpp.low
  const regions = flips.filter((flip) => flip.input === 'applicable_die_area_mm2')
  const whole = { group, from: { x, y: null }, to: { x, y: null } }
  if (regions.length === 0) return { id: label, label, stretches: [whole] }
  // Areas run from small to large, densities the other way.
  const stretches = regions.toReversed().map(({ answer, above, below }) => ({
    group: answer.group,
    from: { x, y: densityAt(x, below) },
    to: { x, y: densityAt(x, above) },
    endLabel: above === null ? undefined : withUnit(above, 'mm²'),
  }))
  return { id: label, label, stretches }
}

/** TPP open, die area known: a line along which both grow together. */
function openTpp({ inputs, group }: Determination, label: string): RangeMark | null {
  const { tpp, base } = inputs
  const area = base.dieAreaMm2?.low
  if (isPoint(tpp) || area === undefined || tpp.low <= 0 || tpp.high === Number.POSITIVE_INFINITY) return null
  const place = (value: number) => ({ x: value, y: value / area })
  return { id: label, label, stretches: [{ group, from: place(tpp.low), to: place(tpp.high) }] }
}

/** The chosen chip's line; null where it has a point, or where nothing at all is known. */
export function rangeMark(answer: Determination, label: string): RangeMark | null {
  if (answer.inputs.tpp.low <= 0) return null
  return openArea(answer, label) ?? openTpp(answer, label)
}
