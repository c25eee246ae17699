import { Askable } from './Askable'
import type { GrowthPoint } from './chart-types'
import { HaloText } from './HaloText'
import { type Box, type LabelWish, markBox, placeLabels } from './label-placement'
import type { Dress } from './mark-types'
import { type PeriodPlacing, usePeriods } from './PeriodPlane'

/** Step in px at which the line itself counts as an obstacle to labels. */
const STEP = 7

interface Spot {
  readonly x: number
  readonly y: number
}

function spotOf(point: GrowthPoint | undefined, plane: PeriodPlacing): Spot | null {
  if (!point || point.multiple === null) return null
  return { x: plane.x(point.id), y: plane.y(point.multiple) }
}

/** Small boxes along each stretch of the line. */
function lineObstacles(spots: readonly (Spot | null)[]): readonly Box[] {
  return spots.flatMap((to, index) => {
    const from = spots[index - 1]
    if (!from || !to) return []
    const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / STEP)
    return Array.from({ length: Math.max(0, steps - 1) }, (_, step) => {
      const share = (step + 1) / steps
      return markBox(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share, 1)
    })
  })
}

/** Peaks are labelled above, troughs below. */
function preference(spots: readonly (Spot | null)[], index: number): 'above' | 'below' {
  const here = spots[index]?.y ?? 0
  const neighbours = [spots[index - 1], spots[index + 1]].flatMap((spot) => (spot ? [spot.y] : []))
  const mean = neighbours.reduce((sum, y) => sum + y, 0) / Math.max(1, neighbours.length)
  return neighbours.length > 0 && here > mean ? 'below' : 'above'
}

function wishOf(
  point: GrowthPoint,
  index: number,
  spots: readonly (Spot | null)[],
  plane: PeriodPlacing,
  dress: Dress,
): LabelWish {
  const spot = spots[index]
  return {
    id: point.id,
    text: point.label,
    x: spot?.x ?? plane.x(point.id),
    y: spot?.y ?? plane.y(1),
    radius: spot ? dress.radius : 1,
    importance: (point.strong ? 1000 : 0) + index,
    bold: point.strong,
    prefer: preference(spots, index),
  }
}

/** Dots (hollow where one side is derived) and labels of a growth line. */
export function GrowthMarks({
  points,
  color,
  dress,
}: {
  points: readonly GrowthPoint[]
  color: string
  dress: Dress
}) {
  const plane = usePeriods(points.length)
  if (!plane) return null
  const spots = points.map((point) => spotOf(point, plane))
  const dots = spots.flatMap((spot) => (spot ? [markBox(spot.x, spot.y, dress.radius)] : []))
  const area = {
    left: plane.area.left + 2,
    right: plane.area.right + 8,
    top: 0,
    bottom: plane.area.bottom + dress.label * 1.8,
  }
  const labels = placeLabels(
    points.map((point, index) => wishOf(point, index, spots, plane, dress)),
    { area, size: dress.label, obstacles: [...dots, ...lineObstacles(spots)] },
  )
  const missing = new Set(points.filter((point) => point.multiple === null).map((point) => point.id))
  return (
    <g>
      {points.map((point, index) => {
        const spot = spots[index]
        if (!spot) return null
        return (
          <Askable key={point.id} of={point.ask?.of} label={point.ask?.label ?? ''}>
            <circle
              cx={spot.x}
              cy={spot.y}
              r={dress.radius * 0.95}
              fill={point.hollow ? 'var(--surface)' : color}
              stroke={color}
              strokeWidth={dress.radius * 0.3}
            />
          </Askable>
        )
      })}
      {labels.map((label) => (
        <HaloText
          key={label.id}
          x={label.x}
          y={label.y}
          size={dress.label}
          anchor={label.anchor}
          bold={label.bold}
          halo={dress.halo}
          color={missing.has(label.id) ? 'var(--ink-3)' : undefined}
        >
          {label.text}
        </HaloText>
      ))}
    </g>
  )
}
