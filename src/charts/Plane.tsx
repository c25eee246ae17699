import type { ReactNode } from 'react'
import { ScatterChart, usePlotArea, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts'
import type { AxisSpec } from './chart-types'
import type { Size } from './figure-types'
import type { Box } from './label-placement'

export interface Margin {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

interface PlaneProps {
  readonly size: Size
  readonly margin: Margin
  readonly x: AxisSpec
  readonly y: AxisSpec
  readonly children: ReactNode
}

/**
 * Two numeric axes over a Recharts chart. Recharts scales; axes, grid and marks are ours, so that thresholds can be bold,
 * labels keep apart and nothing lies outside the one <svg>.
 */
export function Plane({ size, margin, x, y, children }: PlaneProps) {
  const shared = { type: 'number', allowDataOverflow: true, hide: true } as const
  return (
    <ScatterChart width={size.width} height={size.height} margin={margin} accessibilityLayer={false}>
      <XAxis {...shared} dataKey="x" scale={x.scale} domain={[...x.domain]} ticks={[...x.ticks]} />
      <YAxis {...shared} dataKey="y" scale={y.scale} domain={[...y.domain]} ticks={[...y.ticks]} />
      {children}
    </ScatterChart>
  )
}

export interface PlanePlacing {
  readonly area: Box
  /** Data to px. Values are held at the edges of the plot. */
  readonly x: (value: number) => number
  readonly y: (value: number) => number
}

function held(scale: (value: unknown) => number | undefined, low: number, high: number) {
  return (value: number) => Math.min(high, Math.max(low, scale(value) ?? low))
}

/** The plane's scales, or null before Recharts has them (its first pass). */
export function usePlane(): PlanePlacing | null {
  const x = useXAxisScale()
  const y = useYAxisScale()
  const plot = usePlotArea()
  if (!x || !y || !plot) return null
  const area = { left: plot.x, top: plot.y, right: plot.x + plot.width, bottom: plot.y + plot.height }
  return { area, x: held(x, area.left, area.right), y: held(y, area.top, area.bottom) }
}
