import { type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { dayFromNumber, formatDate, formatDateShort } from '../domain/date'
import type { DayWindow } from './chart-types'
import styles from './LaneBrush.module.css'
import { dragged, eventAt, groupAt, nudged } from './lane-brush'
import type { LaneRow } from './lane-layout'
import { dayToX, type LaneRoom, xToDay } from './lane-room'
import type { Dress } from './mark-types'
import { textWidth } from './text-width'
import { useLanePinch } from './use-lane-gestures'

interface BrushProps {
  readonly room: LaneRoom
  readonly rows: readonly LaneRow[]
  readonly window: DayWindow | null
  readonly onWindow: ((window: DayWindow | null) => void) | undefined
  readonly onSelect: ((id: string) => void) | undefined
  readonly onAxis: ((axis: DayWindow) => void) | undefined
  readonly limits: DayWindow
  readonly dress: Dress
  readonly children: ReactNode
}

/** A press that moves less than this is a click on an event, not a brush. */
const CLICK_PX = 4

function Wash({ window, room }: { window: DayWindow; room: LaneRoom }) {
  const x = Math.max(room.left, dayToX(window.from, room))
  return (
    <rect
      x={x}
      y={room.top - 8}
      width={Math.max(1, Math.min(room.right, dayToX(window.until, room)) - x)}
      height={room.bottom - room.top + 8}
      fill="var(--accent-wash)"
    />
  )
}

function WindowName({ window, room, size }: { window: DayWindow; room: LaneRoom; size: number }) {
  const middle = (dayToX(window.from, room) + dayToX(window.until, room)) / 2
  const [from, until] = [dayFromNumber(window.from), dayFromNumber(window.until)]
  const words = `${formatDateShort(from)} – ${formatDateShort(until)}`
  const half = textWidth(words, size, 'sans-bold') / 2
  return (
    <text
      x={Math.min(room.right - half, Math.max(room.left + half, middle))}
      y={size}
      fontSize={size}
      fontWeight={600}
      textAnchor="middle"
      fill="var(--accent)"
    >
      {words}
    </text>
  )
}

/** One edge of the window: a slider of days. */
function Handle({
  edge,
  ...props
}: Pick<BrushProps, 'room' | 'onWindow'> & { edge: keyof DayWindow; window: DayWindow }) {
  const { room, window, onWindow } = props
  const x = dayToX(window[edge], room)
  const line = (
    <path d={`M${x} ${room.top - 8}V${room.bottom}`} stroke="var(--accent)" strokeWidth={2} fill="none" />
  )
  if (!onWindow) return line
  return (
    <g
      className={styles.handle}
      role="slider"
      tabIndex={0}
      aria-label={edge === 'from' ? 'First day of the window' : 'Last day of the window'}
      aria-valuemin={room.range.from}
      aria-valuemax={room.range.until}
      aria-valuenow={window[edge]}
      aria-valuetext={formatDate(dayFromNumber(window[edge]))}
      onKeyDown={(event) => {
        const next = nudged(window, edge, event.key, room.range)
        if (!next) return
        event.preventDefault()
        onWindow(next)
      }}
      onPointerDown={(event) => {
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
        const frame = event.currentTarget.ownerSVGElement?.getBoundingClientRect()
        const day = xToDay(event.clientX - (frame?.left ?? 0), room)
        onWindow(dragged(edge === 'from' ? window.until : window.from, day))
      }}
    >
      <rect
        x={x - 8}
        y={room.top - 8}
        width={16}
        height={room.bottom - room.top + 8}
        fill="none"
        pointerEvents="all"
      />
      {line}
    </g>
  )
}

/** Drag across the plot: a window. Click: the event under the pointer. Double click: the whole range again. */
export function LaneBrush(props: BrushProps) {
  const { room, rows, window, onWindow, onSelect, onAxis, limits, dress, children } = props
  const pinch = useLanePinch({ room, limits, onAxis })
  const start = useRef<{ x: number; day: number } | null>(null)
  const [draft, setDraft] = useState<DayWindow | null>(null)
  const shown = draft ?? window
  const inside = shown !== null && shown.from <= room.range.until && shown.until >= room.range.from
  const place = (event: PointerEvent<SVGGElement>) => {
    const frame = event.currentTarget.ownerSVGElement?.getBoundingClientRect()
    return { x: event.clientX - (frame?.left ?? 0), y: event.clientY - (frame?.top ?? 0) }
  }
  const release = (event: PointerEvent<SVGGElement>) => {
    const at = place(event)
    const began = start.current
    start.current = null
    setDraft(null)
    if (began && Math.abs(at.x - began.x) >= CLICK_PX) onWindow?.(dragged(began.day, xToDay(at.x, room)))
    else if (began) {
      const group = groupAt(rows, at.x, at.y, dress.label)
      const id = eventAt(rows, at.x, at.y, 12)
      if (group) onWindow?.({ from: group.from, until: group.until })
      else if (id !== null) onSelect?.(id)
    }
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a pointer shortcut; the handles and the list beside the plot serve the keyboard */}
      <g
        className={onWindow ? styles.field : undefined}
        onPointerDown={(event) => {
          const { x } = place(event)
          pinch.down(event, x)
          start.current = pinch.active() ? null : { x, day: xToDay(x, room) }
          if (pinch.active()) setDraft(null)
        }}
        onPointerMove={(event) => {
          const { x } = place(event)
          pinch.move(event, x)
          if (start.current && onWindow && Math.abs(x - start.current.x) >= CLICK_PX) {
            event.currentTarget.setPointerCapture(event.pointerId)
            setDraft(dragged(start.current.day, xToDay(x, room)))
          }
        }}
        onPointerUp={(event) => {
          pinch.up(event)
          release(event)
        }}
        onPointerCancel={(event) => {
          pinch.up(event)
          start.current = null
          setDraft(null)
        }}
        onDoubleClick={() => onWindow?.(null)}
      >
        <rect
          x={room.left}
          y={0}
          width={room.right - room.left}
          height={room.bottom}
          fill="none"
          pointerEvents="all"
        />
        {inside && shown && <Wash window={shown} room={room} />}
        {children}
      </g>
      {inside && shown && <WindowName window={shown} room={room} size={dress.label} />}
      {shown && shown.from >= room.range.from && shown.from <= room.range.until && (
        <Handle edge="from" window={shown} room={room} onWindow={onWindow} />
      )}
      {shown && shown.until >= room.range.from && shown.until <= room.range.until && (
        <Handle edge="until" window={shown} room={room} onWindow={onWindow} />
      )}
    </>
  )
}
