import { useId } from 'react'
import { BarPanelChart } from './BarPanelChart'
import {
  fittedDress,
  gutter,
  leftOutHeight,
  namesRoom,
  panelColumns,
  panelGrid,
  panelHeight,
} from './bar-layout'
import type { BarPanel, BarSeries, ChartSize } from './chart-types'
import { SCREEN } from './mark-types'
import { Placed, Stage } from './Stage'
import { clipText } from './text-width'

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
  const names = named ? namesRoom(series, dress) : 0
  const grid = panelGrid({ width, height }, panels.length, series.length, dress, names, columns)
  const { across, rows, shown } = grid
  const left = panels.slice(shown)
  const panelWidth = Math.floor((width - (across - 1) * gutter(dress)) / across)
  const words = left.length === 0 ? 0 : leftOutHeight(dress)
  const fitted = fittedDress(dress, height - words, rows, series.length)
  const tall = panelHeight(series.length, fitted)
  const step = rows > 1 ? Math.min(tall + fitted.pitch * 1.25, (height - words - tall) / (rows - 1)) : tall
  const text = panelColumns(panels, series, fitted, named, panelWidth)
  return (
    <Stage width={width} height={height}>
      {panels.slice(0, shown).map((panel, index) => (
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
      {left.length > 0 && (
        <Placed x={0} y={height - words}>
          <svg width={width} height={words} viewBox={`0 0 ${width} ${words}`} aria-hidden="true">
            <text x={0} y={words - dress.label * 0.3} fontSize={dress.label} fill="var(--ink-2)">
              {clipText(
                `No room at this size for ${left.map(({ title }) => title).join(', ')}.`,
                width,
                dress.label,
              )}
            </text>
          </svg>
        </Placed>
      )}
    </Stage>
  )
}
