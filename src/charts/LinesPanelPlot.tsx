import type { DayWindow } from './chart-types'
import { HaloText } from './HaloText'
import styles from './LinesChart.module.css'
import {
  apart,
  dayToPx,
  type LinesPanel,
  type PlotLine,
  type PlotPoint,
  stretches,
  valueToY,
} from './lines-layout'
import type { LinesRoom } from './lines-room'
import type { LinePlace } from './lines-walk'
import type { Dress } from './mark-types'
import { clipText } from './text-width'

interface PanelProps {
  readonly panel: LinesPanel
  readonly room: LinesRoom
  readonly range: DayWindow
  readonly dress: Dress
  readonly muted: (id: string) => boolean
  readonly at: LinePlace | null
}

function LineMarks({
  line,
  panel,
  room,
  range,
  dress,
  at,
  faint,
}: Omit<PanelProps, 'muted'> & { line: PlotLine; faint: boolean }) {
  const x = (point: PlotPoint) => dayToPx(point.day, range, room.left, room.right)
  const y = (point: PlotPoint) => valueToY(point.value ?? 0, panel.axis, room.top, room.bottom)
  const d = stretches(line.points)
    .map((points) =>
      points.map((point, index) => `${index === 0 ? 'M' : 'L'}${x(point)} ${y(point)}`).join(''),
    )
    .join('')
  return (
    <g opacity={faint ? 0.28 : 1}>
      <path
        d={d}
        stroke={line.color}
        strokeWidth={dress.radius * 0.42}
        strokeDasharray={line.dashed ? '6 4' : undefined}
        fill="none"
      />
      {line.points.map((point) => {
        if (point.value === null) return null
        const chosen = at?.line === line.id && at.point === point.id
        return (
          <circle
            key={point.id}
            // The panel of its evidence gives the focus back to it; keys go on from there.
            {...(point.of ? { 'data-evidence': point.of, tabIndex: -1, className: styles.point } : {})}
            cx={x(point)}
            cy={y(point)}
            r={dress.radius * (chosen ? 1.2 : 0.68)}
            fill={point.hollow ? 'var(--surface)' : line.color}
            stroke={chosen ? 'var(--accent)' : line.color}
            strokeWidth={dress.radius * (chosen ? 0.55 : 0.3)}
          >
            <title>{point.readout}</title>
          </circle>
        )
      })}
    </g>
  )
}

/** One panel with its axis, its lines and their names at the right. */
export function LinesPanelPlot(props: PanelProps) {
  const { panel, room, dress, muted } = props
  const { axis, lines } = panel
  const ends = lines.map(({ points }) => {
    const last = points.findLast(({ value }) => value !== null)
    return valueToY(last?.value ?? axis.domain[0], axis, room.top, room.bottom)
  })
  const labels = apart(ends, dress.label * 2.3, room.top + dress.label, room.bottom - dress.label)
  return (
    <g>
      <text x={0} y={room.top - dress.label * 0.7} fontSize={dress.label} fontWeight={600} fill="var(--ink)">
        {panel.title}
      </text>
      {axis.ticks.map((tick) => {
        const y = valueToY(tick, axis, room.top, room.bottom)
        return (
          <g key={tick}>
            <path d={`M${room.left} ${y}H${room.right}`} stroke="var(--grid)" fill="none" />
            <text
              x={room.left - 6}
              y={y + dress.label * 0.35}
              fontSize={dress.label}
              fill="var(--ink-3)"
              textAnchor="end"
            >
              {axis.format(tick)}
            </text>
          </g>
        )
      })}
      {lines.map((line) => (
        <LineMarks key={line.id} {...props} line={line} faint={muted(line.id)} />
      ))}
      {lines.map((line, index) => (
        <g key={line.id} opacity={muted(line.id) ? 0.45 : 1}>
          <HaloText
            x={room.right + 8}
            y={(labels[index] ?? 0) - 1}
            size={dress.label}
            halo={dress.halo}
            bold
            color={line.color}
          >
            {clipText(line.name, room.names, dress.label, 'sans-bold')}
          </HaloText>
          <HaloText
            x={room.right + 8}
            y={(labels[index] ?? 0) + dress.label}
            size={dress.label}
            halo={dress.halo}
          >
            {line.last}
          </HaloText>
        </g>
      ))}
    </g>
  )
}
