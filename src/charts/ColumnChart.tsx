import { useId } from 'react'
import { Bar, type BarShapeProps } from 'recharts'
import { Askable } from './Askable'
import { Grid, LeftAxis } from './axes'
import { ColumnLabels } from './ColumnLabels'
import type { AxisSpec, ChartSize, ColumnPoint } from './chart-types'
import { columnMargin, columnWidth } from './column-layout'
import { SCREEN } from './mark-types'
import { PeriodPlane, usePeriods } from './PeriodPlane'
import { HatchDefs, paintAttributes } from './patterns'
import { textWidth } from './text-width'

export interface ColumnChartProps extends ChartSize {
  readonly points: readonly ColumnPoint[]
  /** A token, `var(--company-cambricon)`. */
  readonly color: string
  readonly axis: AxisSpec
  /** Axis figures of the panel beneath, so that both reserve the same room: see `growthAxis`. */
  readonly alignWith?: AxisSpec | undefined
}

/** All texts that stand left of the plot. */
export function axisTexts(axis: AxisSpec, other?: AxisSpec): readonly string[] {
  return [axis, ...(other ? [other] : [])].flatMap((one) => one.ticks.map(one.format))
}

/** Period and group names under the columns, a short rule before each group. */
function Periods({ points, size }: { points: readonly ColumnPoint[]; size: number }) {
  const plane = usePeriods(points.length)
  if (!plane) return null
  const { area, band } = plane
  const widest = Math.max(0, ...points.map((point) => textWidth(point.label, size)))
  const every = Math.max(1, Math.ceil((widest + 6) / band))
  const starts = points.filter((point, index) => point.group !== points[index - 1]?.group)
  const rules = starts
    .filter((point) => point.group !== '')
    .map((point) => `M${plane.x(point.id) - band / 2} ${area.bottom}v${size * 2.8}`)
  return (
    <g>
      <path d={rules.join('')} stroke="var(--hair-2)" fill="none" />
      <path d={`M${area.left} ${area.bottom}H${area.right}`} stroke="var(--axis)" fill="none" />
      {points.map((point, index) =>
        index % every === 0 ? (
          <text
            key={point.id}
            x={plane.x(point.id)}
            y={area.bottom + size * 1.35}
            fontSize={size}
            fill="var(--ink-3)"
            textAnchor="middle"
          >
            {point.label}
          </text>
        ) : null,
      )}
      {starts.map((point) => (
        <text
          key={point.id}
          x={plane.x(point.id) - band / 2 + 4}
          y={area.bottom + size * 2.6}
          fontSize={size}
          fill="var(--ink-2)"
        >
          {point.group}
        </text>
      ))}
    </g>
  )
}

/** Columns over periods, from zero; a period without a value keeps its place and says why. */
export function ColumnChart(props: ColumnChartProps) {
  const { width, height, points, color, axis, alignWith, dress = SCREEN } = props
  const figure = useId()
  const isDouble = points.some(({ over }) => over !== undefined)
  const margin = columnMargin(dress, axisTexts(axis, alignWith), isDouble ? 2 : 1)
  const band = (width - margin.left - margin.right) / Math.max(1, points.length)
  const shape = ({ x, y, width: wide, height: tall, payload }: BarShapeProps) => {
    const { style, ask } = payload as ColumnPoint
    const paint = paintAttributes(figure, color, style)
    return (
      <Askable of={ask?.of} label={ask?.label ?? ''}>
        <rect x={x} y={Math.min(y, y + tall)} width={wide} height={Math.abs(tall)} {...paint} />
      </Askable>
    )
  }
  return (
    <PeriodPlane width={width} height={height} margin={margin} axis={axis} rows={points}>
      <HatchDefs
        figure={figure}
        paints={points.map(({ style }) => ({ color, style }))}
        step={dress.label > 14 ? 7.5 : 5}
      />
      <ColumnFrame axis={axis} points={points} dress={dress} />
      <Bar dataKey="value" barSize={columnWidth(band, dress)} isAnimationActive={false} shape={shape} />
      <ColumnLabels points={points} dress={dress} />
    </PeriodPlane>
  )
}

function ColumnFrame({
  axis,
  points,
  dress,
}: Required<Pick<ColumnChartProps, 'axis' | 'points'>> & { dress: typeof SCREEN }) {
  return (
    <>
      <Grid direction="across" ticks={axis.ticks.filter((tick) => tick !== 0)} />
      <LeftAxis spec={axis} dress={dress} line={false} />
      <Periods points={points} size={dress.label} />
    </>
  )
}
