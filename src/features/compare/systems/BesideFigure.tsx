import { BarPanels } from '../../../charts/BarPanels'
import { panelHeight } from '../../../charts/bar-layout'
import type { BarPanel, BarSeries } from '../../../charts/chart-types'
import { Figure } from '../../../charts/Figure'
import type { FigureText, TableTwin } from '../../../charts/figure-types'
import { SCREEN } from '../../../charts/mark-types'
import type { SaveControl } from '../../../image/use-save'

interface BesideFigureProps {
  readonly text: FigureText
  readonly twin: TableTwin
  readonly series: readonly BarSeries[]
  readonly panels: readonly BarPanel[]
  readonly save: SaveControl
}

/** Names of systems are long: two panels side by side only where both have room for bars. */
const TWO = 860

const columnsOf = (width: number, panels: number) => (width >= TWO ? Math.min(2, panels) : 1)

function heightOf(width: number, panels: number, series: number): number {
  const rows = Math.ceil(panels / columnsOf(width, panels))
  return Math.round(rows * panelHeight(series, SCREEN) + (rows - 1) * SCREEN.pitch * 0.8)
}

/** Bars side by side, one panel a figure, with table twin and "Save picture". */
export function BesideFigure({ text, twin, series, panels, save }: BesideFigureProps) {
  return (
    <Figure
      text={text}
      twin={twin}
      height={(width) => heightOf(width, panels.length, series.length)}
      onSave={save.open}
      onSaveIntent={save.prepare}
    >
      {({ width, height }) => (
        <BarPanels
          width={width}
          height={height}
          series={series}
          panels={panels}
          columns={columnsOf(width, panels.length)}
        />
      )}
    </Figure>
  )
}
