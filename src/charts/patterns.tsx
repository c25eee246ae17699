import type { ReactNode } from 'react'
import type { StatusGroup } from '../domain/export-controls/rules'
import type { PaintStyle } from './mark-types'
import { statusColor, tintOf } from './palette'

/** Ids of one figure's patterns begin with its own name, so that two figures on a page never share one. */
export function hatchId(figure: string, color: string): string {
  return `${figure}-hatch-${color.replace(/[^a-z0-9]+/g, '')}`
}

function areaId(figure: string, group: StatusGroup): string {
  return `${figure}-area-${group}`
}

/** 45° lines in the series colour over its tint: basis not stated, derived or estimated. */
export function HatchPattern({ figure, color, step = 5 }: { figure: string; color: string; step?: number }) {
  return (
    <pattern
      id={hatchId(figure, color)}
      width={step}
      height={step}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width={step} height={step} fill="var(--surface)" />
      <rect width={step * 0.26} height={step} fill={color} />
    </pattern>
  )
}

/** The one hatch pattern of every colour among the paints, once each. */
export function HatchDefs({
  figure,
  paints,
  step,
}: {
  figure: string
  paints: readonly { color: string; style: PaintStyle }[]
  step?: number
}) {
  const colors = [...new Set(paints.filter((paint) => paint.style === 'hatch').map((paint) => paint.color))]
  return (
    <defs>
      {colors.map((color) => (
        <HatchPattern key={color} figure={figure} color={color} {...(step === undefined ? {} : { step })} />
      ))}
    </defs>
  )
}

/** Presentation attributes of a bar or column in its style. */
export function paintAttributes(figure: string, color: string, style: PaintStyle) {
  switch (style) {
    case 'solid':
      return { fill: color }
    case 'tint':
      return { fill: tintOf(color), stroke: color, strokeWidth: 1.2 }
    case 'hatch':
      return { fill: `url(#${hatchId(figure, color)})`, stroke: color, strokeWidth: 1.2 }
    case 'hollow':
      return { fill: 'var(--surface)', stroke: color, strokeWidth: 1.4 }
    case 'dashed':
      return { fill: 'none', stroke: color, strokeWidth: 1.2, strokeDasharray: '3 2' }
  }
}

/** Stroke or fill inside the 6 px tile of a status area (LOOK §1), drawn at reduced strength over the tint. */
const AREA_LINES: Record<StatusGroup, (color: string) => ReactNode> = {
  unrestricted: () => null,
  notification: (color) => (
    <>
      <circle cx="1.5" cy="1.5" r="0.8" fill={color} fillOpacity="0.75" />
      <circle cx="4.5" cy="4.5" r="0.8" fill={color} fillOpacity="0.75" />
    </>
  ),
  licence: (color) => (
    <path d="M-1 1L1 -1M0 6L6 0M5 7L7 5" stroke={color} strokeWidth="0.7" strokeOpacity="0.5" fill="none" />
  ),
  denied: () => null,
  undetermined: (color) => (
    <path d="M0 0L6 6M0 6L6 0" stroke={color} strokeWidth="0.5" strokeOpacity="0.6" fill="none" />
  ),
  domestic: (color) => <path d="M0 3H6" stroke={color} strokeWidth="0.8" strokeOpacity="0.5" fill="none" />,
}

/** The area patterns of the given status groups. */
export function AreaDefs({ figure, groups }: { figure: string; groups: readonly StatusGroup[] }) {
  return (
    <defs>
      {[...new Set(groups)].map((group) => (
        <pattern key={group} id={areaId(figure, group)} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" fill={tintOf(statusColor(group))} />
          {AREA_LINES[group](statusColor(group))}
        </pattern>
      ))}
    </defs>
  )
}

/** Fill of a status area. */
export function areaFill(figure: string, group: StatusGroup): string {
  return `url(#${areaId(figure, group)})`
}
