import { useId } from 'react'
import { barColumns, gutter, namesRoom, panelColumns } from './bar-layout'
import type { BarPanel, BarSeries, ChartSize } from './chart-types'
import { MetricPanel } from './MetricPanel'
import { SCREEN } from './mark-types'
import { axesOf, type MetricScale, multipleHeight, tightened } from './metric-layout'
import { Placed, Stage } from './Stage'

interface SmallMultiplesProps extends ChartSize {
  readonly series: readonly BarSeries[]
  readonly panels: readonly BarPanel[]
  readonly scale: MetricScale
  /** Panels of one unit stand on one axis; otherwise each has its own. */
  readonly shared: boolean
}

/** Height that the panels want. */
export function smallMultiplesHeight(width: number, panels: number, series: readonly BarSeries[]): number {
  const rows = Math.ceil(panels / barColumns(width, panels, SCREEN, namesRoom(series, SCREEN)))
  return Math.round(rows * (multipleHeight(series.length, SCREEN) + SCREEN.pitch * 0.6))
}

/** Many metrics, a panel each, with axes: bars from zero, or dots on log axes. */
export function SmallMultiples(props: SmallMultiplesProps) {
  const { width, height, dress = SCREEN, series, panels, scale, shared } = props
  const figure = useId()
  const across = barColumns(width, panels.length, dress, namesRoom(series, dress))
  const rows = Math.max(1, Math.ceil(panels.length / across))
  const fitted = tightened(dress, height, rows, series.length)
  const panelWidth = Math.floor((width - (across - 1) * gutter(dress)) / across)
  const text = panelColumns(panels, series, fitted, true)
  const axes = axesOf(panels, scale, shared)
  const step = height / rows
  return (
    <Stage width={width} height={height}>
      {panels.map((panel, index) => {
        const axis = axes.get(panel.id)
        return (
          axis && (
            <Placed
              key={panel.id}
              x={(index % across) * (panelWidth + gutter(dress))}
              y={Math.floor(index / across) * step}
            >
              <MetricPanel
                figure={`${figure}${index}`}
                width={panelWidth}
                panel={panel}
                series={series}
                axis={axis}
                text={text}
                dress={fitted}
                named
                withAxis
              />
            </Placed>
          )
        )
      })}
    </Stage>
  )
}
