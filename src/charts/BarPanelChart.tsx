import {
  Bar,
  BarChart,
  type BarShapeProps,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from 'recharts'
import { Askable } from './Askable'
import { headHeight, type PanelColumns } from './bar-layout'
import type { BarCell, BarPanel, BarSeries } from './chart-types'
import type { Dress } from './mark-types'
import { HatchDefs, paintAttributes } from './patterns'
import { zeroDomain } from './scale'
import { clipText, textWidth } from './text-width'

interface Row {
  readonly id: string
  readonly value: number | null
  readonly series: BarSeries
  readonly cell: BarCell | undefined
}

interface PanelProps {
  readonly figure: string
  readonly width: number
  readonly height: number
  readonly panel: BarPanel
  readonly series: readonly BarSeries[]
  readonly text: PanelColumns
  readonly dress: Dress
  readonly named: boolean
}

function rowsOf(panel: BarPanel, series: readonly BarSeries[]): Row[] {
  return series.map((one) => {
    const cell = panel.cells.find((candidate) => candidate.seriesId === one.id)
    return { id: one.id, value: cell?.value ?? null, series: one, cell }
  })
}

function styleOf(row: Row) {
  return row.cell?.style ?? row.series.paint.style
}

function Head({ panel, width, dress, text }: PanelProps) {
  const y = dress.head
  const unitX = textWidth(panel.title, dress.head, 'sans-bold') + dress.head * 0.4
  const head = text.ratios > 0 ? panel.ratioHead : undefined
  const small = dress.unit * 0.94
  const room = width - (head ? textWidth(head, small) + 8 : 0) - unitX
  return (
    <>
      <text x={0} y={y} fontSize={dress.head} fontWeight={600} fill="var(--ink)">
        {panel.title}
      </text>
      <text x={unitX} y={y} fontSize={dress.unit} fill="var(--ink-2)">
        {clipText(panel.unit, room, dress.unit)}
      </text>
      {head && (
        <text x={width} y={y} fontSize={small} fill="var(--ink-2)" textAnchor="end">
          {head}
        </text>
      )}
    </>
  )
}

function RowText({ row, x, y, props }: { row: Row; x: number; y: number; props: PanelProps }) {
  const { dress, width, named } = props
  const middle = y + dress.value * 0.35
  const weight = row.series.strong ? { fontWeight: 600 } : {}
  const number = { fontSize: dress.value, fill: 'var(--ink)', ...weight }
  return (
    <>
      {named && (
        <text x={0} y={y + dress.label * 0.35} fontSize={dress.label} fill="var(--ink)" {...weight}>
          {clipText(
            row.series.name,
            props.text.names - 6,
            dress.label,
            row.series.strong ? 'sans-bold' : 'sans',
          )}
        </text>
      )}
      <Askable of={row.cell?.ask?.of} label={row.cell?.ask?.label ?? ''}>
        {row.value === null ? (
          <text x={x + dress.label * 0.5} y={middle} fontSize={dress.label} fill="var(--ink-3)">
            {row.cell?.label ?? 'not disclosed'}
          </text>
        ) : (
          <text x={x + dress.value * 0.45} y={middle} {...number}>
            {row.cell?.label}
          </text>
        )}
      </Askable>
      {row.cell?.ratio && (
        <text x={width} y={middle} textAnchor="end" {...number}>
          {row.cell.ratio}
        </text>
      )}
    </>
  )
}

/** Names, numbers, ratios and the baseline. */
function Words({ rows, props }: { rows: readonly Row[]; props: PanelProps }) {
  const x = useXAxisScale()
  const y = useYAxisScale()
  const plot = usePlotArea()
  if (!x || !y || !plot) return null
  const zero = x(0) ?? plot.x
  const baseline = `M${zero} ${plot.y - 2}V${plot.y + plot.height}`
  return (
    <g>
      <path d={baseline} stroke="var(--axis)" strokeWidth={props.dress.bar > 20 ? 1.5 : 1} fill="none" />
      {rows.map((row) => (
        <RowText
          key={row.id}
          row={row}
          x={Math.max(zero, row.value === null ? zero : (x(row.value) ?? zero))}
          y={y(row.id, { position: 'middle' }) ?? 0}
          props={props}
        />
      ))}
    </g>
  )
}

/** One metric of {@link BarPanels}. */
export function BarPanelChart(props: PanelProps) {
  const { figure, width, height, panel, series, text, dress } = props
  const rows = rowsOf(panel, series)
  const paints = rows.map((row) => ({ color: row.series.paint.color, style: styleOf(row) }))
  const margin = { top: headHeight(dress), right: text.values + text.ratios, bottom: 0, left: text.names }
  const shape = ({ x, y, width: long, height: thick, payload }: BarShapeProps) => {
    const row = payload as Row
    const paint = paintAttributes(figure, row.series.paint.color, styleOf(row))
    return <rect x={Math.min(x, x + long)} y={y} width={Math.abs(long)} height={thick} {...paint} />
  }
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={height}
      margin={margin}
      data={rows}
      accessibilityLayer={false}
    >
      <XAxis
        type="number"
        domain={[
          ...zeroDomain(
            rows.map((row) => row.value),
            1,
          ),
        ]}
        hide
      />
      <YAxis type="category" dataKey="id" hide />
      <HatchDefs figure={figure} paints={paints} step={dress.label > 14 ? 7.5 : 5} />
      <Head {...props} />
      <Bar dataKey="value" barSize={dress.bar} isAnimationActive={false} shape={shape} />
      <Words rows={rows} props={props} />
    </BarChart>
  )
}
