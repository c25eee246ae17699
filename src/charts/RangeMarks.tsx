import type { RangeMark } from './chart-types'
import { HaloText } from './HaloText'
import type { Box } from './label-placement'
import type { Dress } from './mark-types'
import { StatusMark } from './marks'
import { type PlanePlacing, usePlane } from './Plane'
import { statusColor } from './palette'
import { textWidth } from './text-width'

interface RangeMarksProps {
  readonly ranges: readonly RangeMark[]
  readonly dress: Dress
}

function linesOf({ stretches }: RangeMark, plane: PlanePlacing) {
  const { area } = plane
  return stretches.map(({ group, from, to, endLabel }) => ({
    group,
    endLabel,
    x0: plane.x(from.x),
    y0: from.y === null ? area.bottom : plane.y(from.y),
    x1: plane.x(to.x),
    y1: to.y === null ? area.top : plane.y(to.y),
  }))
}

/** The ground that lines and their labels take: labels of points keep off it. */
export function rangeBoxes(ranges: readonly RangeMark[], plane: PlanePlacing, dress: Dress): readonly Box[] {
  const half = dress.radius
  return ranges.flatMap((range) => {
    const lines = linesOf(range, plane)
    const upright = lines.filter(({ x0, x1 }) => x0 === x1)
    const bars = upright.map(({ x0, y0, y1 }) => ({ left: x0 - half, right: x0 + half, top: y1, bottom: y0 }))
    const ends = lines.flatMap(({ endLabel, x1, y1 }) =>
      endLabel
        ? [
            {
              left: x1,
              right: x1 + half * 2 + textWidth(endLabel, dress.label, 'sans-bold'),
              top: y1 - dress.label,
              bottom: y1 + dress.label,
            },
          ]
        : [],
    )
    return [...bars, ...ends]
  })
}

/** Lines of all possible places, in the colour and with the glyph of the answer that each stretch would give. */
export function RangeMarks({ ranges, dress }: RangeMarksProps) {
  const plane = usePlane()
  if (!plane) return null
  const tick = dress.radius * 1.6
  return ranges.map((range) => {
    const { id, label } = range
    const lines = linesOf(range, plane)
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
            y={last.y1 + dress.label * 4.8}
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
