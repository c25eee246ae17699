import { Line } from 'recharts'
import { Grid, LeftAxis } from './axes'
import { axisTexts } from './ColumnChart'
import type { AxisSpec, ChartSize, GrowthPoint } from './chart-types'
import { growthMargin } from './column-layout'
import { GrowthMarks } from './GrowthMarks'
import { SCREEN } from './mark-types'
import { PeriodPlane, usePeriods } from './PeriodPlane'

export interface GrowthLineProps extends ChartSize {
  /** One for every column above, in the same order, so that the periods stand in line. */
  readonly points: readonly GrowthPoint[]
  readonly color: string
  readonly axis: AxisSpec
  readonly alignWith?: AxisSpec | undefined
}

/** The line of no growth. */
function NoGrowth({ count }: { count: number }) {
  const plane = usePeriods(count)
  if (!plane) return null
  return <path d={`M${plane.area.left} ${plane.y(1)}H${plane.area.right}`} stroke="var(--ink)" fill="none" />
}

/** Growth against the base as a multiple; gaps break the line and say "n.m.", a lone value is a dot. */
export function GrowthLine({
  width,
  height,
  points,
  color,
  axis,
  alignWith,
  dress = SCREEN,
}: GrowthLineProps) {
  const margin = growthMargin(dress, axisTexts(axis, alignWith))
  const drawn = points.map((point) => ({
    ...point,
    multiple:
      point.multiple !== null && (axis.scale === 'linear' || point.multiple > 0) ? point.multiple : null,
  }))
  return (
    <PeriodPlane width={width} height={height} margin={margin} axis={axis} rows={drawn}>
      <Grid direction="across" ticks={axis.ticks.filter((tick) => tick !== 1)} />
      <LeftAxis spec={axis} dress={dress} line={false} />
      <NoGrowth count={points.length} />
      <Line
        dataKey="multiple"
        type="linear"
        stroke={color}
        strokeWidth={dress.radius * 0.36}
        dot={false}
        activeDot={false}
        connectNulls={false}
        isAnimationActive={false}
      />
      <GrowthMarks points={drawn} color={color} dress={dress} />
    </PeriodPlane>
  )
}
