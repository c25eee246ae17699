import { type PointerEvent, useRef, useState } from 'react'
import { dayFromNumber, formatDate } from '../domain/date'
import type { DayWindow } from './chart-types'
import styles from './LinesChart.module.css'
import { dragged, nudged } from './lane-brush'
import { xToDay } from './lane-room'
import { dayToPx } from './lines-layout'
import type { LinesRoom } from './lines-room'

interface LinesBrushProps {
  readonly room: LinesRoom
  readonly range: DayWindow
  readonly brush: DayWindow | null
  readonly onBrush: (brush: DayWindow | null) => void
}

/** A press that moves less than this chooses nothing. */
const CLICK_PX = 4

const placeOf = (event: PointerEvent<SVGElement>) =>
  event.clientX - (event.currentTarget.ownerSVGElement?.getBoundingClientRect().left ?? 0)

function Handle({
  edge,
  brush,
  room,
  range,
  onBrush,
}: LinesBrushProps & { edge: keyof DayWindow; brush: DayWindow }) {
  const x = dayToPx(brush[edge], range, room.left, room.right)
  return (
    <g
      className={styles.handle}
      role="slider"
      tabIndex={0}
      aria-label={edge === 'from' ? 'First day of the range' : 'Last day of the range'}
      aria-valuemin={range.from}
      aria-valuemax={range.until}
      aria-valuenow={brush[edge]}
      aria-valuetext={formatDate(dayFromNumber(brush[edge]))}
      onKeyDown={(event) => {
        const next = nudged(brush, edge, event.key, range)
        if (!next) return
        event.preventDefault()
        event.stopPropagation()
        onBrush(next)
      }}
      onPointerDown={(event) => {
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
        const day = xToDay(placeOf(event), { ...room, range })
        onBrush(dragged(edge === 'from' ? brush.until : brush.from, day))
      }}
    >
      <rect
        x={x - 8}
        y={room.top}
        width={16}
        height={room.bottom - room.top}
        fill="none"
        pointerEvents="all"
      />
      <path d={`M${x} ${room.top}V${room.bottom}`} stroke="var(--accent)" strokeWidth={2} fill="none" />
    </g>
  )
}

/** Drag across the lines: a range, with an edge at each end that the keyboard moves. Double click: no range. */
export function LinesBrush(props: LinesBrushProps) {
  const { room, range, brush, onBrush } = props
  const start = useRef<{ x: number; day: number } | null>(null)
  const [draft, setDraft] = useState<DayWindow | null>(null)
  const shown = draft ?? brush
  const dayAt = (x: number) => xToDay(x, { ...room, range })
  const end = (event: PointerEvent<SVGRectElement>) => {
    const began = start.current
    start.current = null
    setDraft(null)
    const x = placeOf(event)
    if (began && Math.abs(x - began.x) >= CLICK_PX) onBrush(dragged(began.day, dayAt(x)))
  }
  const [from, until] = [shown?.from ?? range.from, shown?.until ?? range.from].map((day) =>
    dayToPx(day, range, room.left, room.right),
  )
  return (
    <>
      {shown && (
        <rect
          x={from}
          y={room.top}
          width={Math.max(1, (until ?? 0) - (from ?? 0))}
          height={room.bottom - room.top}
          fill="var(--accent-wash)"
        />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a pointer shortcut; “Choose a range” and the edges serve the keyboard */}
      <rect
        className={styles.field}
        x={room.left}
        y={room.top}
        width={Math.max(0, room.right - room.left)}
        height={Math.max(0, room.bottom - room.top)}
        fill="none"
        pointerEvents="all"
        onPointerDown={(event) => {
          const x = placeOf(event)
          start.current = { x, day: dayAt(x) }
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={(event) => {
          if (start.current) setDraft(dragged(start.current.day, dayAt(placeOf(event))))
        }}
        onPointerUp={end}
        onPointerCancel={() => {
          start.current = null
          setDraft(null)
        }}
        onDoubleClick={() => onBrush(null)}
      />
      {shown && <Handle {...props} edge="from" brush={shown} />}
      {shown && <Handle {...props} edge="until" brush={shown} />}
    </>
  )
}
