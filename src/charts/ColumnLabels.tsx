import type { ColumnPoint } from './chart-types'
import { columnWidth } from './column-layout'
import { HaloText } from './HaloText'
import type { Box } from './label-placement'
import { overlaps } from './label-placement'
import type { Dress } from './mark-types'
import { type PeriodPlacing, usePeriods } from './PeriodPlane'
import { textWidth } from './text-width'

/** From a label to the one over it, in heights of its letters. */
const LINE = 1.2

interface ColumnLabel {
  readonly point: ColumnPoint
  readonly text: string
  readonly x: number
  readonly y: number
  readonly box: Box
}

function labelOf(point: ColumnPoint, plane: PeriodPlacing, size: number): ColumnLabel {
  const text = point.value === null ? (point.reason ?? point.valueLabel) : point.valueLabel
  const x = plane.x(point.id)
  const top = point.value === null ? plane.y(0) : Math.min(plane.y(point.value), plane.y(0))
  const y = top - size * 0.4
  const face = point.strong ? 'sans-bold' : 'sans'
  const half = Math.max(textWidth(text, size, face), textWidth(point.over ?? '', size, face)) / 2 + 1
  const up = point.over === undefined ? 0 : size * LINE
  return { point, text, x, y, box: { left: x - half, right: x + half, top: y - up - size, bottom: y + 2 } }
}

function bodyOf({ id, value }: ColumnPoint, plane: PeriodPlacing, dress: Dress): Box {
  const half = columnWidth(plane.band, dress) / 2
  const ends = [plane.y(value ?? 0), plane.y(0)]
  return {
    left: plane.x(id) - half,
    right: plane.x(id) + half,
    top: Math.min(...ends),
    bottom: Math.max(...ends),
  }
}

/**
 * Strong columns first, then from the newest back: a label that would touch an earlier one is dropped, and so is one that
 * would run into another column, which covers it. A strong one stays.
 */
function keptLabels(
  points: readonly ColumnPoint[],
  plane: PeriodPlacing,
  dress: Dress,
): readonly ColumnLabel[] {
  const bodies = points.map((point) => ({ id: point.id, box: bodyOf(point, plane, dress) }))
  const newestFirst = [...points].reverse()
  const order = [
    ...newestFirst.filter((point) => point.strong),
    ...newestFirst.filter((point) => !point.strong),
  ]
  const kept: ColumnLabel[] = []
  for (const point of order) {
    const label = labelOf(point, plane, dress.label)
    const isCovered = bodies.some(({ id, box }) => id !== point.id && overlaps(box, label.box))
    if (isCovered && !point.strong) continue
    if (!kept.some((other) => overlaps(other.box, label.box))) kept.push(label)
  }
  return kept
}

/** The value over each column; why there is none, in the column's place. */
export function ColumnLabels({ points, dress }: { points: readonly ColumnPoint[]; dress: Dress }) {
  const plane = usePeriods(points.length)
  if (!plane) return null
  return (
    <g>
      {keptLabels(points, plane, dress).map(({ point, text, x, y }) => (
        <g key={point.id}>
          <HaloText
            x={x}
            y={y}
            size={dress.label}
            anchor="middle"
            bold={point.strong}
            color={point.value === null ? 'var(--ink-3)' : undefined}
            halo={dress.halo}
          >
            {text}
          </HaloText>
          {point.over !== undefined && (
            <HaloText
              x={x}
              y={y - dress.label * LINE}
              size={dress.label}
              anchor="middle"
              bold={point.strong}
              color={point.strong ? undefined : 'var(--ink-2)'}
              halo={dress.halo}
            >
              {point.over}
            </HaloText>
          )}
        </g>
      ))}
    </g>
  )
}
