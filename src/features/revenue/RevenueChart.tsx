import { useMemo } from 'react'
import { axisTexts, ColumnChart, type ColumnChartProps } from '../../charts/ColumnChart'
import type { ChartSize, ColumnPoint, GrowthPoint } from '../../charts/chart-types'
import { columnAxis, columnMargins, growthAxis } from '../../charts/column-layout'
import { GrowthLine } from '../../charts/GrowthLine'
import { type Dress, SCREEN } from '../../charts/mark-types'
import { Placed, Stage } from '../../charts/Stage'
import { textWidth } from '../../charts/text-width'
import { formatNumber } from '../../domain/format'
import { TINY_BASE_MULTIPLE } from '../../domain/growth'
import { panelsIn } from './layout'

export interface EventMark {
  readonly id: string
  /** In periods from the left. */
  readonly place: number
  readonly title: string
  readonly seed: boolean
}

export interface RevenueChartProps extends ChartSize {
  readonly columns: readonly ColumnPoint[]
  readonly growth: readonly GrowthPoint[]
  readonly color: string
  readonly unit: string
  /** "Growth on the same quarter a year earlier". */
  readonly growthHead: string
  readonly events: readonly EventMark[]
  /** Too little height for two panels: the growth stands over each column. */
  readonly compact?: boolean | undefined
}

interface StripProps {
  readonly width: number
  readonly height: number
  readonly dress: Dress
  readonly margins: { readonly left: number; readonly right: number }
  readonly periods: number
  readonly events: readonly EventMark[]
}

/** What happened to the company, a dot at its day; filled = in the article. The list under the figure says it in words. */
function EventStrip({ width, height, dress, margins, periods, events }: StripProps) {
  const band = (width - margins.left - margins.right) / Math.max(1, periods)
  const y = height / 2
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path d={`M${margins.left} ${y}H${width - margins.right}`} stroke="var(--grid)" fill="none" />
      <text x={0} y={y + dress.label * 0.35} fontSize={dress.label} fill="var(--ink-3)">
        Events
      </text>
      {events.map((event) => (
        <circle
          key={event.id}
          cx={margins.left + event.place * band}
          cy={y}
          r={dress.radius * 0.72}
          fill={event.seed ? 'var(--ink)' : 'var(--surface)'}
          stroke="var(--ink)"
          strokeWidth={dress.radius * 0.26}
        >
          <title>{event.title}</title>
        </circle>
      ))}
    </svg>
  )
}

function GrowthHead({
  width,
  height,
  dress,
  head,
  scale,
}: {
  width: number
  height: number
  dress: Dress
  head: string
  scale: 'log' | 'linear'
}) {
  const beside = textWidth(head, dress.head, 'sans-bold') + dress.head * 0.6
  const more =
    scale === 'log'
      ? 'multiple on a log scale, in per cent below ×10. Hollow: one side derived'
      : 'per cent. Hollow: one side derived'
  const fits = beside + textWidth(more, dress.unit) <= width
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <text x={0} y={height * 0.7} fontSize={dress.head} fontWeight={600} fill="var(--ink)">
        {head}
      </text>
      {fits && (
        <text x={beside} y={height * 0.7} fontSize={dress.unit} fill="var(--ink-2)">
          {more}
        </text>
      )}
    </svg>
  )
}

/** The columns alone, each with its growth over its amount. */
function CompactChart({
  columns,
  growth,
  axis,
  ...rest
}: Omit<ColumnChartProps, 'points'> & Pick<RevenueChartProps, 'columns' | 'growth'>) {
  const points = columns.map((column, at) => ({ ...column, over: growth[at]?.label || undefined }))
  return <ColumnChart {...rest} axis={axis} points={points} />
}

/** Columns and the growth line under them: two panels, one x-axis, each with its own y-axis. */
export function RevenueChart(props: RevenueChartProps) {
  const { width, height, dress = SCREEN, columns, growth, color, unit, growthHead, events } = props
  const scale = growth.some(({ multiple }) => (multiple ?? 0) >= TINY_BASE_MULTIPLE) ? 'log' : 'linear'
  const axis = useMemo(() => columnAxis(columns, unit, (value) => formatNumber(value)), [columns, unit])
  const below = useMemo(() => growthAxis(growth, '', scale), [growth, scale])
  const grows = growth.some(({ multiple }) => multiple !== null)
  const panels = panelsIn(height, dress, events.length > 0, grows)
  const margins = columnMargins(dress, axisTexts(axis, below))
  if (props.compact)
    return (
      <CompactChart
        width={width}
        height={height}
        dress={dress}
        columns={columns}
        growth={growth}
        color={color}
        axis={axis}
      />
    )
  return (
    <Stage width={width} height={height}>
      <Placed x={0} y={panels.columns.y}>
        <ColumnChart
          width={width}
          height={panels.columns.height}
          dress={dress}
          points={columns}
          color={color}
          axis={axis}
          alignWith={below}
        />
      </Placed>
      {events.length > 0 && (
        <Placed x={0} y={panels.events.y}>
          <EventStrip
            width={width}
            height={panels.events.height}
            dress={dress}
            margins={margins}
            periods={columns.length}
            events={events}
          />
        </Placed>
      )}
      {grows && (
        <>
          <Placed x={0} y={panels.head.y}>
            <GrowthHead
              width={width}
              height={panels.head.height}
              dress={dress}
              head={growthHead}
              scale={scale}
            />
          </Placed>
          <Placed x={0} y={panels.growth.y}>
            <GrowthLine
              width={width}
              height={panels.growth.height}
              dress={dress}
              points={growth}
              color={color}
              axis={below}
              alignWith={axis}
            />
          </Placed>
        </>
      )}
    </Stage>
  )
}
