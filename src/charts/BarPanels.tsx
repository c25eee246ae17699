import { useId } from 'react'
import { BarPanelChart } from './BarPanelChart'
import { barColumns, fittedDress, gutter, namesRoom, panelColumns, panelHeight } from './bar-layout'
import type { BarPanel, BarSeries, ChartSize } from './chart-types'
import { SCREEN } from './mark-types'
import { Placed, Stage } from './Stage'

export interface BarPanelsProps extends ChartSize {
  readonly series: readonly BarSeries[]
  readonly panels: readonly BarPanel[]
  /** Panels beside each other; as many as fit (at most three) unless given. */
  readonly columns?: number | undefined
  /** Series names beside the bars. A picture names them once, in its who's-who. */
  readonly named?: boolean | undefined
}

/** Small multiples of horizontal bars, one panel a metric, each from zero on its own scale (LOOK §5, pictures 04 and 11). */
export function BarPanels({
  width,
  height,
  dress = SCREEN,
  series,
  panels,
  columns,
  named = true,
}: BarPanelsProps) {
  const figure = useId()
  const across = columns ?? barColumns(width, panels.length, dress, named ? namesRoom(series, dress) : 0)
  const panelWidth = Math.floor((width - (across - 1) * gutter(dress)) / across)
  const rows = Math.max(1, Math.ceil(panels.length / across))
  const fitted = fittedDress(dress, height, rows, series.length)
  const tall = panelHeight(series.length, fitted)
  const step = rows > 1 ? Math.min(tall + fitted.pitch * 1.25, (height - tall) / (rows - 1)) : tall
  const text = panelColumns(panels, series, fitted, named)
  return (
    <Stage width={width} height={height}>
      {panels.map((panel, index) => (
        <Placed
          key={panel.id}
          x={(index % across) * (panelWidth + gutter(dress))}
          y={Math.floor(index / across) * step}
        >
          <BarPanelChart
            figure={`${figure}${index}`}
            width={panelWidth}
            height={tall}
            panel={panel}
            series={series}
            text={text}
            dress={fitted}
            named={named}
          />
        </Placed>
      ))}
    </Stage>
  )
}
