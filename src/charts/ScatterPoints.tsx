import { type KeyboardEvent, memo, useId, useMemo, useRef } from 'react'
import type { ScatterPoint } from './chart-types'
import type { Dress } from './mark-types'
import { MarkGlyph } from './marks'
import { type PlanePlacing, usePlane } from './Plane'
import styles from './Scatter.module.css'
import { nearest, type Placed, placePoints, step } from './scatter-walk'

interface PointsProps {
  readonly points: readonly ScatterPoint[]
  readonly name: string
  readonly dress: Dress
  readonly selectedIds: readonly string[]
  readonly highlightedId: string | null
  readonly interactive: boolean
  readonly onActive: (id: string | null) => void
  readonly onSelect: ((id: string) => void) | undefined
}

interface MarkProps {
  readonly point: ScatterPoint
  readonly x: number
  readonly y: number
  readonly radius: number
  /** null = a picture: no option roles. */
  readonly prefix: string | null
  readonly isSelected: boolean
}

/** One mark; memoised, since most stay where they are when others come and go. */
const PointMark = memo(function PointMark({ point, x, y, radius, prefix, isSelected }: MarkProps) {
  const mark = <MarkGlyph mark={point.mark} x={x} y={y} r={radius} />
  if (prefix === null) return <g>{mark}</g>
  return (
    <g id={prefix + point.id} role="option" aria-label={point.readout} aria-selected={isSelected}>
      {mark}
    </g>
  )
})

interface MarksProps extends Pick<MarkProps, 'radius' | 'prefix'> {
  readonly placed: readonly Placed[]
  readonly selected: ReadonlySet<string>
}

/** Every mark; memoised, since hovering must not redraw hundreds of glyphs. */
const Marks = memo(function Marks({ placed, radius, prefix, selected }: MarksProps) {
  return placed.map(({ point, x, y }) => (
    <PointMark key={point.id} {...{ point, x, y, radius, prefix }} isSelected={selected.has(point.id)} />
  ))
})

function Rings({ placed, selectedIds, highlightedId, dress }: PointsProps & { placed: readonly Placed[] }) {
  const chosen = new Set(selectedIds)
  const ring = { fill: 'none', strokeWidth: dress.radius * 0.36 }
  return placed.map(({ point, x, y }) => (
    <g key={point.id}>
      {chosen.has(point.id) && <circle cx={x} cy={y} r={dress.radius * 1.8} stroke="var(--ink)" {...ring} />}
      {point.id === highlightedId && (
        <circle
          cx={x}
          cy={y}
          r={dress.radius * 2.2}
          stroke="var(--accent)"
          {...ring}
          strokeWidth={dress.radius * 0.5}
        />
      )}
    </g>
  ))
}

/** Where the pointer is, in px of the chart. */
function pointerPlace(
  event: { readonly clientX: number; readonly clientY: number },
  frame: SVGRectElement | null,
  plane: PlanePlacing,
) {
  const corner = frame?.getBoundingClientRect() ?? { left: 0, top: 0 }
  return {
    x: event.clientX - corner.left + plane.area.left,
    y: event.clientY - corner.top + plane.area.top,
  }
}

/** The points as a list box: arrow keys walk in the order of x, Enter or space chooses. */
export function ScatterPoints(props: PointsProps) {
  const { points, dress, selectedIds, highlightedId, onActive, onSelect } = props
  const prefix = useId()
  const frame = useRef<SVGRectElement>(null)
  const plane = usePlane()
  const key = plane ? Object.values(plane.area).join(' ') : ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: Recharts hands out new scale functions on every pass; the area's numbers tell when they differ
  const placed = useMemo(() => (plane ? placePoints(points, plane) : []), [points, key])
  const selected = useMemo(() => new Set(selectedIds), [selectedIds])
  if (!plane) return null
  const ringed = placed.filter(({ point }) => selected.has(point.id) || point.id === highlightedId)
  const rings = <Rings {...props} placed={ringed} />
  if (!props.interactive || placed.length === 0) {
    return (
      <g>
        <Marks placed={placed} radius={dress.radius} prefix={null} selected={selected} />
        {rings}
      </g>
    )
  }
  const walk = (event: KeyboardEvent) => {
    if ((event.key === 'Enter' || event.key === ' ') && highlightedId !== null) onSelect?.(highlightedId)
    else if (event.key === 'Escape') onActive(null)
    else {
      const next = step(placed, highlightedId, event.key)
      if (next === undefined) return
      onActive(next)
    }
    event.preventDefault()
  }
  const { left, top, right, bottom } = plane.area
  const known = placed.some(({ point }) => point.id === highlightedId)
  return (
    <g
      className={styles.points}
      role="listbox"
      aria-label={props.name}
      aria-multiselectable="true"
      tabIndex={0}
      onKeyDown={walk}
      onBlur={() => onActive(null)}
      {...(known ? { 'aria-activedescendant': prefix + highlightedId } : {})}
      onPointerMove={(event) => {
        const id = nearest(placed, pointerPlace(event, frame.current, plane))
        if (id !== highlightedId) onActive(id)
      }}
      onPointerLeave={() => onActive(null)}
      onClick={(event) => {
        const id = nearest(placed, pointerPlace(event, frame.current, plane))
        if (id !== null) onSelect?.(id)
      }}
    >
      <rect
        ref={frame}
        className={styles.frame}
        x={left}
        y={top}
        width={right - left}
        height={bottom - top}
        fill="none"
        pointerEvents="all"
      />
      <g pointerEvents="none">
        <Marks placed={placed} radius={dress.radius} prefix={prefix} selected={selected} />
      </g>
      <g pointerEvents="none">{rings}</g>
    </g>
  )
}
