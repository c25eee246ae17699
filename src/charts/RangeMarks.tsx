import type { RangeMark } from './chart-types'
import { HaloText } from './HaloText'
import type { Dress } from './mark-types'
import { StatusMark } from './marks'
import { usePlane } from './Plane'
import { statusColor } from './palette'

interface RangeMarksProps {
  readonly ranges: readonly RangeMark[]
  readonly dress: Dress
}

/** Lines of all possible places, in the colour and with the glyph of the answer that each stretch would give. */
export function RangeMarks({ ranges, dress }: RangeMarksProps) {
  const plane = usePlane()
  if (!plane) return null
  const { area } = plane
  const tick = dress.radius * 1.6
  return ranges.map(({ id, stretches, label }) => {
    const lines = stretches.map(({ group, from, to, endLabel }) => ({
      group,
      endLabel,
      x0: plane.x(from.x),
      y0: from.y === null ? area.bottom : plane.y(from.y),
      x1: plane.x(to.x),
      y1: to.y === null ? area.top : plane.y(to.y),
    }))
    const last = lines.at(-1)
    return (
      <g key={id} pointerEvents="none">
        {lines.map(({ group, x0, y0, x1, y1 }) => (
          <g key={`${group}${y0}`}>
            <path
              d={`M${x0} ${y0}L${x1} ${y1}`}
              stroke="var(--surface)"
              strokeWidth={dress.radius * 1.6}
              fill="none"
            />
            <path
              d={`M${x0} ${y0}L${x1} ${y1}`}
              stroke={statusColor(group)}
              strokeWidth={dress.radius * 0.7}
              fill="none"
            />
            <StatusMark x={(x0 + x1) / 2} y={(y0 + y1) / 2} r={dress.radius * 1.2} group={group} />
          </g>
        ))}
        {lines.map(({ endLabel, x1, y1 }) =>
          endLabel ? (
            <g key={endLabel}>
              <path
                d={`M${x1 - tick} ${y1}H${x1 + tick}`}
                stroke="var(--ink)"
                strokeWidth={1.6}
                fill="none"
              />
              <HaloText
                x={x1 + tick + 3}
                y={y1 + dress.label * 0.35}
                size={dress.label}
                bold
                halo={dress.halo}
              >
                {endLabel}
              </HaloText>
            </g>
          ) : null,
        )}
        {last && (
          <HaloText
            x={last.x1 - tick}
            y={last.y1 + dress.label * 4}
            anchor="end"
            size={dress.label}
            bold
            halo={dress.halo}
          >
            {label}
          </HaloText>
        )}
      </g>
    )
  })
}
