import { BottomAxis, Grid } from './axes'
import type { AxisSpec, ChartSize } from './chart-types'
import { type Dress, type Paint, SCREEN } from './mark-types'
import { CompanyMark } from './marks'
import { Plane, type PlanePlacing, usePlane } from './Plane'
import { hasPlace } from './scale'
import { textWidth } from './text-width'

export interface Dot {
  readonly id: string
  /** null, or without a place on the axis = no dot; the row's numbers say why. */
  readonly value: number | null
  readonly paint: Paint
  readonly origin: 'china' | 'elsewhere'
}

export interface DotRow {
  readonly id: string
  readonly name: string
  readonly strong?: boolean | undefined
  readonly dots: readonly Dot[]
  /** One text a column at the right edge: "2.56×", "··". */
  readonly numbers: readonly string[]
}

export interface DotPlotProps extends ChartSize {
  readonly rows: readonly DotRow[]
  readonly axis: AxisSpec
  /** Where every stem begins: 0, or 1 for ratios to a baseline. */
  readonly from: number
  /** Heads of the number columns; none = no head line. */
  readonly heads?: readonly string[] | undefined
}

/** Widths of the number columns, head and bold numerals included. */
function numberWidths(rows: readonly DotRow[], heads: readonly string[], size: number): readonly number[] {
  const count = Math.max(heads.length, ...rows.map((row) => row.numbers.length), 0)
  return Array.from({ length: count }, (_, column) => {
    const texts = [heads[column] ?? '', ...rows.map((row) => row.numbers[column] ?? '')]
    return Math.max(...texts.map((text) => textWidth(text, size, 'sans-bold'))) + size * 1.2
  })
}

function Stems({ row, y, plane, from, axis, dress }: RowProps) {
  const dots = row.dots.filter((dot) => hasPlace(dot.value, axis.scale))
  return (
    <g>
      {dots.map((dot) => (
        <path
          key={dot.id}
          d={`M${plane.x(from)} ${y}H${plane.x(dot.value ?? from)}`}
          stroke={row.dots.length > 1 ? 'var(--hair-2)' : dot.paint.color}
          strokeWidth={row.dots.length > 1 ? 1 : 2}
          fill="none"
        />
      ))}
      {dots.map((dot) => (
        <CompanyMark key={dot.id} {...dot} x={plane.x(dot.value ?? from)} y={y} r={dress.radius * 1.15} />
      ))}
    </g>
  )
}

interface RowProps {
  readonly row: DotRow
  readonly y: number
  readonly plane: PlanePlacing
  readonly from: number
  readonly axis: AxisSpec
  readonly dress: Dress
}

function Numbers({ texts, widths, x, y, size, bold }: NumbersProps) {
  return texts.map((text, column) => {
    const right = x + widths.slice(0, column + 1).reduce((sum, width) => sum + width, 0)
    return (
      <text
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
        key={column}
        x={right}
        y={y}
        fontSize={size}
        textAnchor="end"
        fill={column === 0 ? 'var(--ink)' : 'var(--ink-2)'}
        {...(bold && column === 0 ? { fontWeight: 600 } : {})}
      >
        {text}
      </text>
    )
  })
}

interface NumbersProps {
  readonly texts: readonly string[]
  readonly widths: readonly number[]
  readonly x: number
  readonly y: number
  readonly size: number
  readonly bold: boolean
}

function Rows({ rows, axis, from, heads = [], dress }: DotPlotProps & { dress: Dress }) {
  const plane = usePlane()
  if (!plane) return null
  const { area } = plane
  const widths = numberWidths(rows, heads, dress.label)
  const shared = { widths, x: area.right, size: dress.label }
  return (
    <g>
      <path d={`M${plane.x(from)} ${area.top}V${area.bottom}`} stroke="var(--ink-2)" fill="none" />
      <Numbers {...shared} texts={heads} y={area.top - dress.label * 0.6} bold />
      {rows.map((row, index) => {
        const y = plane.y(rows.length - index - 0.5)
        const base = y + dress.label * 0.35
        return (
          <g key={row.id}>
            <text
              x={0}
              y={base}
              fontSize={dress.label + 1}
              fill="var(--ink)"
              {...(row.strong ? { fontWeight: 600 } : {})}
            >
              {row.name}
            </text>
            <Stems row={row} y={y} plane={plane} from={from} axis={axis} dress={dress} />
            <Numbers {...shared} texts={row.numbers} y={base} bold={row.strong ?? false} />
          </g>
        )
      })}
    </g>
  )
}

/** One row a subject, its dots on one axis with stems from a common start, its numbers in aligned columns at the right. */
export function DotPlot(props: DotPlotProps) {
  const { width, height, rows, axis, heads = [], dress = SCREEN } = props
  const names = Math.max(0, ...rows.map((row) => textWidth(row.name, dress.label + 1, 'sans-bold')))
  const numbers = numberWidths(rows, heads, dress.label).reduce((sum, each) => sum + each, 0)
  const margin = {
    top: heads.length > 0 ? dress.label * 1.8 : 4,
    right: Math.ceil(numbers) + 4,
    bottom: dress.label * (axis.label === '' ? 2 : 3.4),
    left: Math.min(width * 0.4, Math.ceil(names) + dress.label * 1.5),
  }
  const y: AxisSpec = {
    label: '',
    scale: 'linear',
    domain: [0, Math.max(1, rows.length)],
    ticks: [],
    format: String,
  }
  return (
    <Plane size={{ width, height }} margin={margin} x={axis} y={y}>
      <Grid direction="up" ticks={axis.ticks.filter((tick) => tick !== props.from)} />
      <BottomAxis spec={axis} dress={dress} />
      <Rows {...props} dress={dress} />
    </Plane>
  )
}
