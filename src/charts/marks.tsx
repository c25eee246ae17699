import type { ReactNode } from 'react'
import type { StatusGroup } from '../domain/export-controls/rules'
import type { Mark, Paint } from './mark-types'
import { statusColor, tintOf } from './palette'

interface Place {
  readonly x: number
  readonly y: number
  /** Outer radius. */
  readonly r: number
}

function ringWidth(r: number): number {
  return Math.max(1.2, r * 0.28)
}

/** A part of the disc from the top clockwise, as a path around the centre. */
function sector(r: number, turn: 0.25 | 0.5): string {
  const end = turn === 0.25 ? `${r} 0` : `0 ${r}`
  return `M0 0V${-r}A${r} ${r} 0 0 1 ${end}Z`
}

function Ring({ r, color, dash }: { r: number; color: string; dash?: string }) {
  const width = ringWidth(r)
  return (
    <circle
      r={r - width / 2}
      fill="var(--surface)"
      stroke={color}
      strokeWidth={width}
      {...(dash ? { strokeDasharray: dash } : {})}
    />
  )
}

const GLYPHS: Record<StatusGroup, (r: number, color: string, hollow: boolean) => ReactNode> = {
  unrestricted: (r, color) => <Ring r={r} color={color} />,
  notification: (r, color) => (
    <>
      <Ring r={r} color={color} />
      <path d={sector(r * 0.86, 0.25)} fill={color} />
    </>
  ),
  licence: (r, color) => (
    <>
      <Ring r={r} color={color} />
      <path d={sector(r * 0.86, 0.5)} fill={color} />
    </>
  ),
  denied: (r, color) => (
    <>
      <circle r={r} fill={color} />
      <rect x={-r * 0.56} y={-r * 0.17} width={r * 1.12} height={r * 0.34} fill="var(--surface)" />
    </>
  ),
  undetermined: (r, color) => (
    <>
      <Ring r={r} color={color} dash={`${r * 0.62} ${r * 0.42}`} />
      <path
        d="M-1.6 -1.3C-1.6 -3.4 1.7 -3.3 1.7 -1.4C1.7 -0.1 0.1 -0.1 0.1 1.2"
        transform={`scale(${r / 6.5})`}
        fill="none"
        stroke={color}
        strokeWidth="1.3"
      />
      <circle cx={r * 0.015} cy={r * 0.46} r={r * 0.12} fill={color} />
    </>
  ),
  domestic: (r, color, hollow) => (
    <path
      d={`M0 ${-r * 1.12}L${r * 1.12} 0L0 ${r * 1.12}L${-r * 1.12} 0Z`}
      fill={hollow ? 'var(--surface)' : color}
      stroke={color}
      strokeWidth={hollow ? Math.max(1.2, r * 0.24) : 0}
      strokeLinejoin="miter"
    />
  ),
}

/** The status glyph: a disc that fills up with severity. Never shown without its word beside it or in the legend. */
export function StatusMark({
  x,
  y,
  r,
  group,
  hollow = false,
}: Place & { group: StatusGroup; hollow?: boolean }) {
  return <g transform={`translate(${x} ${y})`}>{GLYPHS[group](r, statusColor(group), hollow)}</g>
}

/** Circle: the United States and others. Square: China. Tint, hollow and dashed as everywhere. */
export function CompanyMark({
  x,
  y,
  r,
  paint,
  origin,
}: Place & { paint: Paint; origin: 'china' | 'elsewhere' }) {
  const width = Math.max(1.4, r * 0.26)
  const filled = paint.style === 'solid' || paint.style === 'hatch'
  const look = {
    fill: filled ? paint.color : paint.style === 'tint' ? tintOf(paint.color) : 'var(--surface)',
    stroke: paint.color,
    strokeWidth: width,
    ...(paint.style === 'dashed' ? { strokeDasharray: '2 1.5' } : {}),
  }
  const inner = r - width / 2
  if (origin === 'elsewhere') return <circle cx={x} cy={y} r={inner} {...look} />
  const half = inner * 0.9
  return <rect x={x - half} y={y - half} width={2 * half} height={2 * half} {...look} />
}

/** One point's mark of either kind. Domestic diamonds are hollow in scatters. */
export function MarkGlyph({ mark, ...place }: Place & { mark: Mark }) {
  if (mark.kind === 'status') return <StatusMark {...place} group={mark.group} hollow />
  return <CompanyMark {...place} paint={mark.paint} origin={mark.origin} />
}
