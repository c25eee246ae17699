import { useId } from 'react'
import { headHeight, panelColumns } from './bar-layout'
import type { BarPanel, BarSeries, ChartSize } from './chart-types'
import { MetricPanel } from './MetricPanel'
import { SCREEN } from './mark-types'
import { type MetricScale, metricAxis, tightened } from './metric-layout'
import { Placed, Stage } from './Stage'

interface GroupedBarsProps extends ChartSize {
  readonly series: readonly BarSeries[]
  readonly groups: readonly BarPanel[]
  readonly scale: MetricScale
}

/** Groups of bars (a group for each number format) on one axis for all of them. */
export function GroupedBars({ width, height, dress = SCREEN, series, groups, scale }: GroupedBarsProps) {
  const figure = useId()
  const fitted = tightened(dress, height, groups.length, series.length, 1)
  const step = headHeight(fitted) + series.length * fitted.pitch + fitted.pitch * 0.4
  const text = panelColumns(groups, series, fitted, true)
  const axis = metricAxis(
    groups.flatMap(({ cells }) => cells.map(({ value }) => value)),
    scale,
  )
  return (
    <Stage width={width} height={height}>
      {groups.map((panel, index) => (
        <Placed key={panel.id} x={0} y={index * step}>
          <MetricPanel
            figure={`${figure}${index}`}
            width={width}
            panel={panel}
            series={series}
            axis={axis}
            text={text}
            dress={fitted}
            named
            withAxis={index === groups.length - 1}
          />
        </Placed>
      ))}
    </Stage>
  )
}
