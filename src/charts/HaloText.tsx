import type { ReactNode } from 'react'

interface HaloTextProps {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly anchor?: 'start' | 'middle' | 'end' | undefined
  readonly bold?: boolean | undefined
  readonly color?: string | undefined
  /** 0 = no halo. */
  readonly halo?: number | undefined
  readonly children: ReactNode
}

/** Text in a plot with a surface-coloured halo, so that a line or area beneath does not run through it. */
export function HaloText({ x, y, size, anchor, bold, color, halo = 3.5, children }: HaloTextProps) {
  const around =
    halo > 0
      ? {
          stroke: 'var(--surface)',
          strokeWidth: halo,
          strokeLinejoin: 'round' as const,
          paintOrder: 'stroke',
        }
      : {}
  return (
    <text
      x={x}
      y={y}
      fontSize={size}
      textAnchor={anchor ?? 'start'}
      fill={color ?? 'var(--ink)'}
      {...(bold ? { fontWeight: 600 } : {})}
      {...around}
    >
      {children}
    </text>
  )
}
