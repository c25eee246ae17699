import { type KeyboardEvent, useState } from 'react'
import { dayFromNumber, formatDateShort } from '../domain/date'
import type { ChartSize, DayWindow } from './chart-types'
import { HaloText } from './HaloText'
import {
  apart,
  type DayMark,
  dayToPx,
  type LinesPanel,
  type PlacedMark,
  type PlotLine,
  type PlotPoint,
  placeMarks,
  stretches,
  valueToY,
} from './lines-layout'
import { type Dress, SCREEN } from './mark-types'
import { textWidth } from './text-width'
import { timeTicks } from './time-ticks'

export interface LinesChartProps extends ChartSize {
  readonly name: string
  readonly panels: readonly LinesPanel[]
  readonly range: DayWindow
  readonly marks?: readonly DayMark[] | undefined
  /** The line in focus; the others are muted. */
  readonly focusId?: string | null | undefined
  /** Hears the point under the keyboard or the pointer; without it the points cannot be walked. */
  readonly onRead?: ((readout: string) => void) | undefined
}

interface Room {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const MARK_ROWS = 2

function Marks({
  marks,
  room,
  dress,
  height,
}: {
  marks: readonly PlacedMark[]
  room: Room
  dress: Dress
  height: number
}) {
  return marks.map((mark) => (
    <g key={mark.id}>
      <path
        d={`M${mark.x} ${mark.row === null ? room.top : (mark.row + 0.3) * dress.label * 1.35}V${height}`}
        stroke="var(--ink-3)"
        strokeDasharray="2 3"
        fill="none"
      >
        <title>{`${formatDateShort(dayFromNumber(mark.day))}: ${mark.label}`}</title>
      </path>
      {mark.row !== null && (
        <HaloText
          x={mark.anchor === 'start' ? mark.x + 4 : mark.x - 4}
          y={(mark.row + 1) * dress.label * 1.35}
          size={dress.label}
          anchor={mark.anchor}
          halo={dress.halo}
          color="var(--ink-2)"
        >
          {mark.label}
        </HaloText>
      )}
    </g>
  ))
}

interface PanelProps {
  readonly panel: LinesPanel
  readonly room: Room
  readonly range: DayWindow
  readonly dress: Dress
  readonly muted: (id: string) => boolean
  readonly at: { readonly line: string; readonly point: string } | null
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

function Panel(props: PanelProps) {
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
            {line.name}
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

function Ticks({ range, room, dress }: { range: DayWindow; room: Room; dress: Dress }) {
  const most = Math.max(2, Math.floor((room.right - room.left) / (dress.label * 5)))
  return timeTicks(range, most).map(({ day, text, year }) => {
    const x = dayToPx(day, range, room.left, room.right)
    return (
      <g key={day}>
        <path d={`M${x} ${room.bottom}v5`} stroke="var(--axis)" fill="none" />
        <text
          x={x + 2}
          y={room.bottom + dress.label * 1.4}
          fontSize={dress.label}
          fill={year ? 'var(--ink)' : 'var(--ink-3)'}
        >
          {text}
        </text>
      </g>
    )
  })
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Home: [0, -1e6],
  End: [0, 1e6],
}

/** Where a key leads: along a line with left and right, to another line at the nearest day with up and down. */
export function walk(
  lines: readonly PlotLine[],
  at: { readonly line: string; readonly point: string } | null,
  key: string,
): { readonly line: string; readonly point: string } | null {
  const step = STEPS[key]
  if (!step) return null
  const known = (line: PlotLine | undefined) => line?.points.filter(({ value }) => value !== null) ?? []
  const row = Math.max(
    0,
    lines.findIndex(({ id }) => id === at?.line),
  )
  const here = known(lines[row])
  const column = here.findIndex(({ id }) => id === at?.point)
  if (at === null || column < 0) {
    const last = here.at(-1)
    return last && lines[row] ? { line: lines[row].id, point: last.id } : null
  }
  const [down, along] = step
  const target = lines[Math.min(lines.length - 1, Math.max(0, row + down))]
  const points = known(target)
  const day = here[column]?.day ?? 0
  const next =
    down === 0
      ? points[Math.min(points.length - 1, Math.max(0, column + along))]
      : points.toSorted((a, b) => Math.abs(a.day - day) - Math.abs(b.day - day))[0]
  return target && next ? { line: target.id, point: next.id } : null
}

/** Lines on one calendar axis, one panel a unit: gaps break a line, a lone point is a dot, derived points are hollow. */
export function LinesChart(props: LinesChartProps) {
  const { width, height, panels, range, marks = [], focusId = null, onRead, dress = SCREEN } = props
  const [at, setAt] = useState<{ line: string; point: string } | null>(null)
  const lines = panels.flatMap((panel) => panel.lines)
  const figures = panels.flatMap(({ axis }) => axis.ticks.map(axis.format))
  const left = Math.ceil(Math.max(0, ...figures.map((text) => textWidth(text, dress.label)))) + 10
  const names = lines.flatMap(({ name, last }) => [
    textWidth(name, dress.label, 'sans-bold'),
    textWidth(last, dress.label),
  ])
  const right = width - Math.min(width * 0.42, Math.ceil(Math.max(0, ...names)) + 12)
  const head = dress.label * 2
  const above = marks.length > 0 ? dress.label * 1.35 * MARK_ROWS + 4 : 0
  const foot = dress.label * 2
  const tall = (height - above - foot) / Math.max(1, panels.length)
  const rooms = panels.map((_, index): Room => {
    const top = above + index * tall + head
    return { left, right, top, bottom: above + (index + 1) * tall - dress.label * 0.6 }
  })
  const bottom = rooms.at(-1)?.bottom ?? height - foot
  const placed = placeMarks(marks, range, left, right, dress.label, MARK_ROWS)
  const move = (event: KeyboardEvent) => {
    const next = walk(lines, at, event.key)
    if (!next) return
    event.preventDefault()
    setAt(next)
    const line = lines.find(({ id }) => id === next.line)
    onRead?.(line?.points.find(({ id }) => id === next.point)?.readout ?? '')
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no fieldset inside SVG
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={onRead ? `${props.name}: arrow keys walk the points` : props.name}
      {...(onRead ? { tabIndex: 0, onKeyDown: move } : {})}
    >
      <Ticks range={range} room={{ left, right, top: above, bottom }} dress={dress} />
      <Marks marks={placed} room={{ left, right, top: above, bottom }} dress={dress} height={bottom} />
      {panels.map((panel, index) => {
        const room = rooms[index]
        if (!room) return null
        return (
          <Panel
            key={panel.id}
            panel={panel}
            room={room}
            range={range}
            dress={dress}
            muted={(id) => focusId !== null && focusId !== id}
            at={at}
          />
        )
      })}
      <path d={`M${left} ${bottom}H${right}`} stroke="var(--axis)" fill="none" />
    </svg>
  )
}
