import { useMemo } from 'react'
import type { ChartSize, DayWindow, LaneEvent, LaneSpec } from './chart-types'
import { HaloText } from './HaloText'
import { LaneBrush } from './LaneBrush'
import { LaneFrame } from './LaneFrame'
import { type LaneLabel, type LaneMark, type LaneRoom, layoutLanes } from './lane-layout'
import { type Dress, SCREEN } from './mark-types'
import { textWidth } from './text-width'

export interface LaneChartProps extends ChartSize {
  /** Accessible name of the plot: "Events by lane". */
  readonly name: string
  readonly lanes: readonly LaneSpec[]
  readonly events: readonly LaneEvent[]
  readonly range: DayWindow
  /** Day number of the as-of date: a line. */
  readonly asOf?: number | undefined
  /** The chosen part of the range, with handles. Without `onWindow` it cannot be moved. */
  readonly window?: DayWindow | null | undefined
  readonly onWindow?: ((window: DayWindow | null) => void) | undefined
  /** The event linked with a row elsewhere: an accent ring. */
  readonly highlightedId?: string | null | undefined
  readonly onSelect?: ((id: string) => void) | undefined
}

function Mark({ mark, radius, ringed }: { mark: LaneMark; radius: number; ringed: boolean }) {
  const { event, x, y, half } = mark
  const width = radius * 0.34
  const look = {
    fill: event.emphasised ? 'var(--ink)' : 'var(--surface)',
    stroke: 'var(--ink)',
    strokeWidth: width,
  }
  return (
    <g>
      {event.first === event.last ? (
        <circle cx={x} cy={y} r={radius - width / 2} {...look} />
      ) : (
        <rect
          x={x - half}
          y={y - radius * 0.65}
          width={half * 2}
          height={radius * 1.3}
          rx={radius * 0.65}
          {...look}
        />
      )}
      {ringed && (
        <circle cx={x} cy={y} r={radius * 2} fill="none" stroke="var(--accent)" strokeWidth={radius * 0.5} />
      )}
    </g>
  )
}

function Label({ label, dress }: { label: LaneLabel; dress: Dress }) {
  return (
    <g>
      <path d={`M${label.markX} ${label.y + 4}V${label.markY}`} stroke="var(--axis)" fill="none" />
      <HaloText x={label.x} y={label.y} size={dress.label} anchor={label.anchor} halo={dress.halo}>
        {label.event.label}
      </HaloText>
    </g>
  )
}

/** Room for the lane names, at least for the longest of them. */
function nameRoom(lanes: readonly LaneSpec[], dress: Dress, width: number): number {
  const widest = Math.max(0, ...lanes.map((lane) => textWidth(lane.name, dress.label + 1, 'sans-bold')))
  return Math.min(width * 0.34, Math.ceil(widest + dress.label * 1.6))
}

/** One lane a kind on one time axis: day = circle, month or quarter = lozenge as wide as its uncertainty. */
export function LaneChart(props: LaneChartProps) {
  const { width, height, lanes, events, range, dress = SCREEN, highlightedId, onSelect } = props
  const room: LaneRoom = useMemo(
    () => ({
      left: nameRoom(lanes, dress, width),
      right: width - dress.radius * 2,
      top: dress.label * 1.8,
      bottom: height - dress.label * 1.8,
      range,
      radius: dress.radius * 0.86,
      label: dress.label,
    }),
    [width, height, lanes, dress, range],
  )
  const rows = useMemo(() => layoutLanes(lanes, events, room), [lanes, events, room])
  const marks = useMemo(
    () =>
      rows.flatMap((row) =>
        row.marks.map((mark) => (
          <Mark
            key={mark.event.id}
            mark={mark}
            radius={room.radius}
            ringed={mark.event.id === highlightedId}
          />
        )),
      ),
    [rows, room.radius, highlightedId],
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no fieldset inside SVG
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={props.name}
    >
      <LaneBrush
        room={room}
        rows={rows}
        window={props.window ?? null}
        onWindow={props.onWindow}
        onSelect={onSelect}
        dress={dress}
      >
        <LaneFrame rows={rows} room={room} dress={dress} asOf={props.asOf} />
        {marks}
        {rows.flatMap((row) =>
          row.labels.map((label) => <Label key={label.event.id} label={label} dress={dress} />),
        )}
      </LaneBrush>
    </svg>
  )
}
