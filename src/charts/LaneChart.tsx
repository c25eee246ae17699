import { type KeyboardEvent, useMemo, useRef } from 'react'
import type { ChartSize, DayWindow, LaneEvent, LaneRule, LaneSpec } from './chart-types'
import { HaloText } from './HaloText'
import { LaneBrush } from './LaneBrush'
import { LaneFrame } from './LaneFrame'
import { LaneMarks } from './LaneMarks'
import { LaneRules } from './LaneRules'
import { type LaneGroup, type LaneLabel, type LaneMark, viewOf } from './lane-layout'
import { countsBeside, type LaneRoom, laneHeight, levelsIn, steadyScale } from './lane-room'
import { groupText } from './lane-stack'
import { layWorld, sortLanes } from './lane-world'
import { axisKey } from './lane-zoom'
import { type Dress, SCREEN } from './mark-types'
import { textWidth } from './text-width'
import { useLaneWheel } from './use-lane-gestures'

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
  /** Rules as bars in the first lane that keeps room for them. */
  readonly rules?: readonly LaneRule[] | undefined
  /** Zoom and pan by wheel, pinch and keys, inside these limits. Without `onAxis` the axis stands still. */
  readonly onAxis?: ((axis: DayWindow) => void) | undefined
  readonly limits?: DayWindow | undefined
}

function Ring({ mark, radius }: { mark: LaneMark; radius: number }) {
  const { x, y } = mark
  return <circle cx={x} cy={y} r={radius * 2} fill="none" stroke="var(--accent)" strokeWidth={radius * 0.5} />
}

/** How many events a dense stretch holds beyond those drawn; a press shows them. */
function Group({ group, dress }: { group: LaneGroup; dress: Dress }) {
  return (
    <HaloText
      x={group.x}
      y={group.y}
      size={dress.label}
      anchor="middle"
      halo={dress.halo}
      bold
      color="var(--accent)"
    >
      {groupText(group.count)}
    </HaloText>
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

/** Room for the lane names, at least for the longest of them; `beside` with room for the counts on the same line. */
export function nameRoom(lanes: readonly LaneSpec[], dress: Dress, width: number, beside = false): number {
  const widest = Math.max(0, ...lanes.map((lane) => textWidth(lane.name, dress.label + 1, 'sans-bold')))
  return Math.min(width * 0.34, Math.ceil(widest + dress.label * (beside ? 3.6 : 1.6)))
}

/** One lane a kind on one time axis: day = circle, month or quarter = lozenge as wide as its uncertainty. */
export function LaneChart(props: LaneChartProps) {
  const { width, height, lanes, events, range, dress = SCREEN, highlightedId, onSelect } = props
  const room: LaneRoom = useMemo(() => {
    const [top, bottom] = [dress.label * 1.8, height - dress.label * 1.8]
    const beside = countsBeside(laneHeight(lanes, { top, bottom }), dress.label)
    return {
      left: nameRoom(lanes, dress, width, beside),
      right: width - dress.radius * 2,
      top,
      bottom,
      range,
      radius: dress.radius * 0.86,
      label: dress.label,
    }
  }, [width, height, lanes, dress, range])
  const { radius, label } = room
  const scale = steadyScale(room)
  const { levels, tight } = levelsIn(lanes, room)
  const sorted = useMemo(() => sortLanes(lanes, events), [lanes, events])
  const world = useMemo(
    () => layWorld(lanes, sorted, { scale, levels, tight, radius, label }),
    [lanes, sorted, scale, levels, tight, radius, label],
  )
  const rows = useMemo(() => viewOf(world, room), [world, room])
  const { rules = [], onAxis, limits = range } = props
  const svg = useRef<SVGSVGElement>(null)
  useLaneWheel(svg, { room, limits, onAxis })
  const ringed = highlightedId
    ? rows.flatMap((row) => row.marks).find(({ event }) => event.id === highlightedId)
    : undefined
  const barred = rows.find(({ lane }) => (lane.extra ?? 0) > 0)
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no fieldset inside SVG
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      ref={svg}
      aria-label={onAxis ? `${props.name}: plus and minus zoom, arrow keys move` : props.name}
      {...(onAxis
        ? {
            tabIndex: 0,
            onKeyDown: (event: KeyboardEvent<SVGSVGElement>) => {
              const next = event.target === event.currentTarget && axisKey(range, event.key, limits)
              if (!next || event.ctrlKey || event.metaKey || event.altKey) return
              event.preventDefault()
              onAxis(next)
            },
          }
        : {})}
    >
      <LaneBrush
        room={room}
        rows={rows}
        window={props.window ?? null}
        onWindow={props.onWindow}
        onSelect={onSelect}
        onAxis={onAxis}
        limits={limits}
        dress={dress}
      >
        <LaneFrame rows={rows} room={room} dress={dress} asOf={props.asOf} />
        {barred && <LaneRules rules={rules} room={room} top={barred.top} dress={dress} asOf={props.asOf} />}
        <LaneMarks rows={rows} room={room} />
        {ringed && <Ring mark={ringed} radius={radius} />}
        {rows.flatMap((row) =>
          row.labels.map((one) => <Label key={one.event.id} label={one} dress={dress} />),
        )}
        {rows.flatMap((row) =>
          row.groups.map((group) => <Group key={group.id} group={group} dress={dress} />),
        )}
      </LaneBrush>
    </svg>
  )
}
