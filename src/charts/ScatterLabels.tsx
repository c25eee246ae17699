import type { RangeMark, RuleRegion, ScatterPoint } from './chart-types'
import { HaloText } from './HaloText'
import { markBox, placeLabels } from './label-placement'
import type { Dress } from './mark-types'
import { usePlane } from './Plane'
import { rangeBoxes } from './RangeMarks'
import { placeNames } from './RuleRegions'
import { placePoints } from './scatter-walk'

/** Chosen points are labelled before all others. */
const CHOSEN = 1e9

interface LabelsProps {
  readonly points: readonly ScatterPoint[]
  readonly dress: Dress
  readonly selectedIds: readonly string[]
  readonly limit: number
  readonly regions: readonly RuleRegion[]
  readonly ranges: readonly RangeMark[]
}

/** Direct labels of the most important points, as many as fit without touching. */
export function ScatterLabels({ points, dress, selectedIds, limit, regions, ranges }: LabelsProps) {
  const plane = usePlane()
  if (!plane) return null
  const chosen = new Set(selectedIds)
  const placed = placePoints(points, plane)
  const wishes = placed
    .filter(({ point }) => point.importance > 0 || chosen.has(point.id))
    .map(({ point, x, y }) => ({
      id: point.id,
      text: point.label,
      x,
      y,
      radius: chosen.has(point.id) ? dress.radius * 2 : dress.radius,
      importance: point.importance + (chosen.has(point.id) ? CHOSEN : 0),
      bold: chosen.has(point.id),
    }))
  const labels = placeLabels(wishes, {
    area: { ...plane.area, right: plane.area.right + dress.label },
    size: dress.label,
    obstacles: [
      ...placed.map(({ x, y }) => markBox(x, y, dress.radius * 0.9)),
      ...rangeBoxes(ranges, plane, dress),
      ...placeNames(regions, plane, dress.label).map(({ box }) => box),
    ],
    limit: Math.max(limit, chosen.size),
  })
  return (
    <g pointerEvents="none">
      {labels.map((label) => (
        <HaloText
          key={label.id}
          x={label.x}
          y={label.y}
          size={dress.label}
          anchor={label.anchor}
          bold={label.bold}
          halo={dress.halo}
        >
          {label.text}
        </HaloText>
      ))}
    </g>
  )
}
