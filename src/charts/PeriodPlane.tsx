import type { ReactNode } from 'react'
import { ComposedChart, usePlotArea, useXAxisScale, useYAxisScale, XAxis, YAxis } from 'recharts'
import type { AxisSpec, ChartSize } from './chart-types'
import type { Box } from './label-placement'
import type { Margin } from './Plane'

interface PeriodPlaneProps extends ChartSize {
  readonly margin: Margin
  readonly axis: AxisSpec
  readonly rows: readonly { readonly id: string }[]
  readonly children: ReactNode
}

/** A band of equal width for every period, gaps included, against one numeric axis. */
export function PeriodPlane({ width, height, margin, axis, rows, children }: PeriodPlaneProps) {
  return (
    <ComposedChart width={width} height={height} margin={margin} data={[...rows]} accessibilityLayer={false}>
      <XAxis dataKey="id" type="category" scale="band" hide allowDuplicatedCategory={false} />
      <YAxis
        type="number"
        hide
        allowDataOverflow
        scale={axis.scale}
        domain={[...axis.domain]}
        ticks={[...axis.ticks]}
      />
      {children}
    </ComposedChart>
  )
}

export interface PeriodPlacing {
  readonly area: Box
  /** Width of one period. */
  readonly band: number
  /** Middle of a period. */
  readonly x: (id: string) => number
  readonly y: (value: number) => number
}

/** The period plane's scales, or null on Recharts' first pass. */
export function usePeriods(count: number): PeriodPlacing | null {
  const x = useXAxisScale()
  const y = useYAxisScale()
  const plot = usePlotArea()
  if (!x || !y || !plot) return null
  const area = { left: plot.x, top: plot.y, right: plot.x + plot.width, bottom: plot.y + plot.height }
  return {
    area,
    band: plot.width / Math.max(1, count),
    x: (id) => x(id, { position: 'middle' }) ?? area.left,
    y: (value) => Math.min(area.bottom, Math.max(area.top, y(value) ?? area.bottom)),
  }
}
