import { memo, useMemo } from 'react'
import type { RangeMark, RuleRegion, ScatterPoint } from './chart-types'
import { HaloText } from './HaloText'
import { markBox, type PlacedLabel, placeLabels } from './label-placement'
import type { Dress } from './mark-types'
import { type PlanePlacing, usePlane } from './Plane'
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

function labelsOf(props: LabelsProps, plane: PlanePlacing): readonly PlacedLabel[] {
  const { points, dress, selectedIds, limit, regions, ranges } = props
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
  return placeLabels(wishes, {
    area: { ...plane.area, right: plane.area.right + dress.label },
    size: dress.label,
    obstacles: [
      ...placed.map(({ x, y }) => markBox(x, y, dress.radius * 0.9)),
      ...rangeBoxes(ranges, plane, dress),
      ...placeNames(regions, plane, dress.label).map(({ box }) => box),
    ],
    limit: Math.max(limit, chosen.size),
  })
}

/** Direct labels of the most important points, as many as fit without touching. Placing them is dear: once for what is drawn. */
export const ScatterLabels = memo(function ScatterLabels(props: LabelsProps) {
  const { points, dress, selectedIds, limit, regions, ranges } = props
  const plane = usePlane()
  const key = plane ? Object.values(plane.area).join(' ') : ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: Recharts hands out new scale functions on every pass; the area's numbers tell when they differ
  const labels = useMemo(
    () => (plane ? labelsOf(props, plane) : []),
    [points, dress, selectedIds, limit, regions, ranges, key],
  )
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
})
