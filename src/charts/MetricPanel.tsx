import { formatNumber } from '../domain/format'
import { Askable } from './Askable'
import { headHeight, type PanelColumns } from './bar-layout'
import type { BarPanel, BarSeries } from './chart-types'
import type { Dress } from './mark-types'
import { CompanyMark } from './marks'
import { axisHeight, type MetricAxis, placeOn, ticksApart } from './metric-layout'
import { HatchDefs, paintAttributes } from './patterns'
import { clipText, textWidth } from './text-width'

interface MetricPanelProps {
  /** Own prefix of the panel's patterns. */
  readonly figure: string
  readonly width: number
  readonly panel: BarPanel
  readonly series: readonly BarSeries[]
  readonly axis: MetricAxis
  readonly text: PanelColumns
  readonly dress: Dress
  readonly named: boolean
  /** Figures under the panel; without them only the grid. */
  readonly withAxis: boolean
}

function Head({ panel, width, dress }: MetricPanelProps) {
  const unitX = textWidth(panel.title, dress.head, 'sans-bold') + dress.head * 0.4
  return (
    <>
      <text x={0} y={dress.head} fontSize={dress.head} fontWeight={600} fill="var(--ink)">
        {panel.title}
      </text>
      <text x={unitX} y={dress.head} fontSize={dress.unit} fill="var(--ink-2)">
        {clipText(panel.unit, width - unitX, dress.unit)}
      </text>
    </>
  )
}

interface MarkProps {
  readonly props: MetricPanelProps
  readonly one: BarSeries
  readonly y: number
  readonly left: number
  readonly place: (value: number) => number
}

/** A bar from zero, or on a log axis a dot on a hair line; then the number, or why there is none. */
function Mark({ props, one, y, left, place }: MarkProps) {
  const { figure, panel, axis, dress, named, width } = props
  const cell = panel.cells.find(({ seriesId }) => seriesId === one.id)
  const value = cell?.value ?? null
  const style = cell?.style ?? one.paint.style
  const end = value === null ? left : place(value)
  const weight = one.strong ? { fontWeight: 600 } : {}
  const size = value === null ? dress.label : dress.value
  const textX = axis.scale === 'log' && value !== null ? end + dress.radius + 4 : end + size * 0.45
  return (
    <>
      {named && (
        <text x={0} y={y + dress.label * 0.35} fontSize={dress.label} fill="var(--ink)" {...weight}>
          {one.name}
        </text>
      )}
      {value !== null && axis.scale === 'linear' && (
        <rect
          x={left}
          y={y - dress.bar / 2}
          width={Math.max(0.5, end - left)}
          height={dress.bar}
          {...paintAttributes(figure, one.paint.color, style)}
        />
      )}
      {value !== null && axis.scale === 'log' && (
        <>
          <path d={`M${left} ${y}H${end}`} stroke="var(--hair-2)" />
          <CompanyMark
            x={end}
            y={y}
            r={dress.radius}
            paint={{ color: one.paint.color, style: style === 'hatch' ? 'hollow' : style }}
            origin="elsewhere"
          />
        </>
      )}
      <Askable of={cell?.ask?.of} label={cell?.ask?.label ?? ''}>
        <text
          x={textX}
          y={y + size * 0.35}
          fontSize={size}
          fill={value === null ? 'var(--ink-3)' : 'var(--ink)'}
          {...weight}
        >
          {value === null ? clipText(cell?.label ?? 'not disclosed', width - textX, size) : cell?.label}
        </text>
      </Askable>
    </>
  )
}

/** One metric: a row for every chip on one axis. */
export function MetricPanel(props: MetricPanelProps) {
  const { figure, width, panel, series, axis, text, dress, withAxis } = props
  const left = text.names
  const right = Math.max(left + 20, width - text.values)
  const place = placeOn(axis, left, right)
  const top = headHeight(dress)
  const bottom = top + series.length * dress.pitch
  const paints = series.map((one) => ({
    color: one.paint.color,
    style: panel.cells.find(({ seriesId }) => seriesId === one.id)?.style ?? one.paint.style,
  }))
  const ticks = axis.ticks.filter((tick) => tick >= axis.domain[0] && tick <= axis.domain[1])
  const printed = (tick: number) => formatNumber(tick / (panel.divide ?? 1))
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the figure around it is described; its numbers are buttons
    <svg width={width} height={bottom + (withAxis ? axisHeight(dress) : 2)} overflow="visible">
      <HatchDefs figure={figure} paints={paints} step={dress.label > 14 ? 7.5 : 5} />
      <Head {...props} />
      <path
        d={ticks.map((tick) => `M${place(tick)} ${top}V${bottom}`).join('')}
        stroke="var(--grid)"
        fill="none"
      />
      {axis.scale === 'linear' && (
        <path d={`M${left} ${top - 2}V${bottom}`} stroke="var(--axis)" fill="none" />
      )}
      {series.map((one, index) => (
        <Mark
          key={one.id}
          props={props}
          one={one}
          y={top + (index + 0.5) * dress.pitch}
          left={left}
          place={place}
        />
      ))}
      {withAxis &&
        ticksApart(ticks, place, printed, dress.label).map((tick) => (
          <text
            key={tick}
            x={place(tick)}
            y={bottom + dress.label * 1.2}
            fontSize={dress.label}
            fill="var(--ink-3)"
            textAnchor="middle"
          >
            {printed(tick)}
          </text>
        ))}
    </svg>
  )
}
