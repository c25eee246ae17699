import type { Boundary, DataRect, RuleRegion, Threshold } from './chart-types'
import { HaloText } from './HaloText'
import type { Box } from './label-placement'
import type { Dress } from './mark-types'
import { type PlanePlacing, usePlane } from './Plane'
import { AreaDefs, areaFill } from './patterns'
import { textWidth } from './text-width'

function boxOf(rect: DataRect, plane: PlanePlacing): Box {
  const { area } = plane
  return {
    left: rect.x0 === null ? area.left : plane.x(rect.x0),
    right: rect.x1 === null ? area.right : plane.x(rect.x1),
    top: rect.y1 === null ? area.top : plane.y(rect.y1),
    bottom: rect.y0 === null ? area.bottom : plane.y(rect.y0),
  }
}

/** What the rules say about the plane: one pattern a region, under everything else. */
export function RegionAreas({ figure, regions }: { figure: string; regions: readonly RuleRegion[] }) {
  const plane = usePlane()
  if (!plane) return null
  return (
    <g>
      <AreaDefs figure={figure} groups={regions.flatMap(({ group }) => (group === null ? [] : [group]))} />
      {regions.flatMap(({ id, rects, group }) =>
        group === null
          ? []
          : rects.map((rect) => {
              const { left, top, right, bottom } = boxOf(rect, plane)
              const key = `${id} ${left} ${top} ${right} ${bottom}`
              const size = { width: Math.max(0, right - left), height: Math.max(0, bottom - top) }
              return <rect key={key} x={left} y={top} {...size} fill={areaFill(figure, group)} />
            }),
      )}
    </g>
  )
}

/** Class boundaries in ink, review-policy boundaries dashed. */
export function Boundaries({ boundaries }: { boundaries: readonly Boundary[] }) {
  const plane = usePlane()
  if (!plane) return null
  const { area } = plane
  return boundaries.map(({ id, kind, from, to }) => (
    <path
      key={id}
      d={`M${from.x === null ? area.left : plane.x(from.x)} ${from.y === null ? area.bottom : plane.y(from.y)}L${
        to.x === null ? area.right : plane.x(to.x)
      } ${to.y === null ? area.top : plane.y(to.y)}`}
      stroke={kind === 'class' ? 'var(--ink)' : 'var(--ink-2)'}
      strokeWidth={kind === 'class' ? 1.6 : 1.2}
      {...(kind === 'review' ? { strokeDasharray: '4 3' } : {})}
      fill="none"
    />
  ))
}

/** Threshold lines, dashed 3 2, named in the plot. */
export function Thresholds({ thresholds, dress }: { thresholds: readonly Threshold[]; dress: Dress }) {
  const plane = usePlane()
  if (!plane) return null
  const { area } = plane
  return thresholds.map(({ axis, value, label }) => {
    const at = axis === 'x' ? plane.x(value) : plane.y(value)
    const d = axis === 'x' ? `M${at} ${area.top}V${area.bottom}` : `M${area.left} ${at}H${area.right}`
    const text = axis === 'x' ? { x: at + 5, y: area.bottom - 6 } : { x: area.left + 5, y: at - 5 }
    return (
      <g key={`${axis}${value}`}>
        <path d={d} stroke="var(--ink-2)" strokeDasharray="3 2" fill="none" />
        <HaloText {...text} size={dress.label} color="var(--ink-2)" halo={dress.halo}>
          {label}
        </HaloText>
      </g>
    )
  })
}

interface NamePlace {
  readonly region: RuleRegion
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end'
  readonly box: Box
}

/** Where the names of regions stand, and the ground they take: point labels keep off it. */
export function placeNames(
  regions: readonly RuleRegion[],
  plane: PlanePlacing,
  size: number,
): readonly NamePlace[] {
  return regions.flatMap((region) => {
    const { rects, name, sub, corner = 'top-left' } = region
    const [first] = rects
    if (!first) return []
    const frame = boxOf(first, plane)
    const right = corner.endsWith('right')
    const lines = sub ? 2 : 1
    const x = right ? frame.right - 8 : frame.left + 9
    const y = corner.startsWith('bottom')
      ? frame.bottom - 8 - (lines - 1) * size * 1.3
      : frame.top + size * 1.7
    const width = Math.max(textWidth(name, size * 1.05, 'sans-bold'), textWidth(sub ?? '', size))
    const left = right ? x - width : x
    const box = { left, right: left + width, top: y - size, bottom: y + (lines - 1) * size * 1.3 + 3 }
    return [{ region, x, y, anchor: right ? 'end' : 'start', box } as const]
  })
}

/** Names of the regions, in their corners. */
export function RegionNames({ regions, dress }: { regions: readonly RuleRegion[]; dress: Dress }) {
  const plane = usePlane()
  if (!plane) return null
  return placeNames(regions, plane, dress.label).map(({ region, x, y, anchor }) => (
    <g key={region.id}>
      <HaloText x={x} y={y} anchor={anchor} size={dress.label * 1.05} bold halo={dress.halo}>
        {region.name}
      </HaloText>
      {region.sub && (
        <HaloText
          x={x}
          y={y + dress.label * 1.3}
          anchor={anchor}
          size={dress.label}
          color="var(--ink-2)"
          halo={dress.halo}
        >
          {region.sub}
        </HaloText>
      )}
    </g>
  ))
}
