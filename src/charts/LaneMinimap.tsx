import { type PointerEvent, useMemo, useRef } from 'react'
import { dayFromNumber, formatDate } from '../domain/date'
import type { DayWindow, LaneEvent } from './chart-types'
import styles from './LaneBrush.module.css'
import { dayToX, xToDay } from './lane-room'
import { axisKey, panBy } from './lane-zoom'

interface LaneMinimapProps {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly events: readonly LaneEvent[]
  /** Everything there is. */
  readonly limits: DayWindow
  /** What the lanes above show. */
  readonly axis: DayWindow
  readonly onAxis: (axis: DayWindow) => void
}

const BINS = 120

/** Events per stretch of time, as one path of bars. */
function density(
  events: readonly LaneEvent[],
  room: { readonly left: number; readonly right: number; readonly range: DayWindow },
  height: number,
): string {
  const counts: number[] = new Array(BINS).fill(0)
  const days = Math.max(1, room.range.until - room.range.from)
  for (const event of events) {
    const at = Math.floor((((event.first + event.last) / 2 - room.range.from) / days) * BINS)
    const bin = Math.min(BINS - 1, Math.max(0, at))
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  const most = Math.max(1, ...counts)
  const wide = (room.right - room.left) / BINS
  return counts
    .map((count, at) => {
      const tall = Math.round(Math.sqrt(count / most) * (height - 4) * 10) / 10
      return count === 0 ? '' : `M${room.left + at * wide} ${height}v${-tall}h${wide * 0.8}v${tall}z`
    })
    .join('')
}

/** The whole of time in little, the part shown above as a box that can be dragged; keys zoom and pan as on the plot. */
export function LaneMinimap({ width, height, left, events, limits, axis, onAxis }: LaneMinimapProps) {
  const room = useMemo(() => ({ left, right: width - 9, range: limits }), [left, width, limits])
  const bars = useMemo(() => density(events, room, height), [events, room, height])
  const grip = useRef<number | null>(null)
  const dayAt = (event: PointerEvent<HTMLDivElement>) =>
    xToDay(event.clientX - event.currentTarget.getBoundingClientRect().left, room)
  const [from, until] = [
    dayToX(Math.max(axis.from, limits.from), room),
    dayToX(Math.min(axis.until, limits.until), room),
  ]
  const length = axis.until - axis.from
  return (
    <div
      className={styles.minimap}
      role="slider"
      tabIndex={0}
      aria-label="Part of time shown"
      aria-valuemin={Math.round(limits.from)}
      aria-valuemax={Math.round(Math.max(limits.from, limits.until - length))}
      aria-valuenow={Math.round(axis.from)}
      aria-valuetext={`${formatDate(dayFromNumber(axis.from))} to ${formatDate(dayFromNumber(axis.until))}`}
      onKeyDown={(event) => {
        const next = axisKey(axis, event.key, limits)
        if (!next) return
        event.preventDefault()
        onAxis(next)
      }}
      onPointerDown={(event) => {
        const day = dayAt(event)
        event.currentTarget.setPointerCapture(event.pointerId)
        const holds = day >= axis.from && day <= axis.until
        grip.current = holds ? day - axis.from : length / 2
        if (!holds) onAxis(panBy(axis, day - length / 2 - axis.from, limits))
      }}
      onPointerMove={(event) => {
        if (grip.current === null) return
        onAxis(panBy(axis, dayAt(event) - grip.current - axis.from, limits))
      }}
      onPointerUp={() => {
        grip.current = null
      }}
    >
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <path d={bars} fill="var(--ink-3)" />
        <path d={`M${left} ${height - 0.5}H${room.right}`} stroke="var(--axis)" fill="none" />
        <rect
          x={from}
          y={0.5}
          width={Math.max(4, until - from)}
          height={height - 1}
          fill="var(--accent-wash)"
          fillOpacity={0.6}
          stroke="var(--accent)"
        />
      </svg>
    </div>
  )
}
