import type { ScatterPoint } from './chart-types'
import type { Dress } from './mark-types'
import { usePlane } from './Plane'
import { statusColor } from './palette'

interface RugProps {
  readonly points: readonly ScatterPoint[]
  readonly dress: Dress
  readonly label: string | undefined
  readonly highlightedId: string | null
}

function colorOf({ mark }: ScatterPoint): string {
  return mark.kind === 'status' ? statusColor(mark.group) : mark.paint.color
}

/** Points whose y is not published: ticks under the axis, at their x, with a count in words. Nothing is dropped. */
export function Rug({ points, dress, label, highlightedId }: RugProps) {
  const plane = usePlane()
  if (!plane || points.length === 0) return null
  const { area } = plane
  const y = area.bottom + dress.label * 2.9
  const tall = dress.label * 0.5
  return (
    <g>
      <path d={`M${area.left} ${y}H${area.right}`} stroke="var(--hair-2)" fill="none" />
      {points.map((point) => (
        <path
          key={point.id}
          d={`M${plane.x(point.x)} ${y - tall}v${tall * 2}`}
          stroke={point.id === highlightedId ? 'var(--accent)' : colorOf(point)}
          strokeWidth={point.id === highlightedId ? 4 : 2}
          fill="none"
        />
      ))}
      {label && (
        <text x={area.left} y={y + dress.label * 2.3} fontSize={dress.label} fill="var(--ink-2)">
          {label}
        </text>
      )}
    </g>
  )
}
