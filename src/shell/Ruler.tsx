import { type KeyboardEvent, type PointerEvent, useId, useRef } from 'react'
import { addDays, addMonths, dayNumber, formatDate, type IsoDay } from '../domain/date'
import { FIRST_DAY, LAST_DAY } from '../state/url-fields'
import { endGesture, setAsOf } from '../state/view-store'
import { useElementSize } from '../ui/use-element-size'
import styles from './Ruler.module.css'
import {
  dayToX,
  placeMarks,
  rulerSpan,
  rulerTicks,
  type Span,
  type Tick,
  xToDayCaught,
  yearLabels,
} from './ruler-scale'

const BASELINE = 40
const TICK: Readonly<Record<Tick['kind'], number>> = { year: 9, quarter: 6, month: 4 }

interface RulerProps {
  readonly asOf: IsoDay
  readonly today: IsoDay
  /** Named days; none before the data is here. */
  readonly marks: readonly { readonly date: IsoDay; readonly label: string }[]
}

/** The day a key leads to, or null for a key that is not the slider's. */
function dayForKey(key: string, asOf: IsoDay, span: Span): IsoDay | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return addDays(asOf, -1)
    case 'ArrowRight':
    case 'ArrowUp':
      return addDays(asOf, 1)
    case 'PageDown':
      return addMonths(asOf, -1)
    case 'PageUp':
      return addMonths(asOf, 1)
    case 'Home':
      return span.start
    case 'End':
      return span.end
    default:
      return null
  }
}

/** The ruler with the rules on it and the handle that carries the as-of date. Needs no data to stand there. */
export function Ruler({ asOf, today, marks }: RulerProps) {
  const place = useRef<HTMLDivElement>(null)
  const handle = useRef<HTMLDivElement>(null)
  const width = useElementSize(place, { width: 720, height: 62 })?.width ?? 720
  const span = rulerSpan(today, asOf)

  const onKeyDown = (event: KeyboardEvent) => {
    const day = dayForKey(event.key, asOf, span)
    if (day === null) return
    event.preventDefault()
    if (day >= FIRST_DAY && day <= LAST_DAY) setAsOf(day, 'asof-keys')
  }
  const moveTo = (event: PointerEvent) => {
    const left = place.current?.getBoundingClientRect().left ?? 0
    const days = marks.map((mark) => mark.date)
    setAsOf(xToDayCaught(event.clientX - left, span, width, days), 'asof-drag')
  }
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return
    event.preventDefault()
    endGesture()
    place.current?.setPointerCapture?.(event.pointerId)
    handle.current?.focus({ preventScroll: true })
    moveTo(event)
  }
  const onPointerMove = (event: PointerEvent) => {
    if (place.current?.hasPointerCapture?.(event.pointerId)) moveTo(event)
  }
  return (
    <div
      ref={place}
      className={styles.ruler}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={endGesture}
      onPointerCancel={endGesture}
    >
      <RulerDrawing span={span} today={today} marks={marks} width={width} />
      <div
        ref={handle}
        className={styles.handle}
        style={{ left: `${(dayToX(asOf, span, width) / width) * 100}%` }}
        role="slider"
        tabIndex={0}
        aria-label="As-of date"
        aria-valuemin={dayNumber(span.start)}
        aria-valuemax={dayNumber(span.end)}
        aria-valuenow={dayNumber(asOf)}
        aria-valuetext={formatDate(asOf)}
        onKeyDown={onKeyDown}
        onBlur={endGesture}
      >
        <svg width="14" height="50" viewBox="0 0 14 50" aria-hidden="true">
          <path d="M1 0H13V8L8 12.5V50H6V12.5L1 8Z" className={styles.grip} />
        </svg>
      </div>
    </div>
  )
}

interface DrawingProps {
  readonly span: Span
  readonly today: IsoDay
  readonly marks: RulerProps['marks']
  readonly width: number
}

function RulerDrawing({ span, today, marks, width }: DrawingProps) {
  const hatch = useId()
  const ticks = rulerTicks(span, width)
  const now = Math.min(width, dayToX(today, span, width))
  return (
    <svg
      className={styles.drawing}
      width={width}
      height={62}
      viewBox={`0 0 ${width} 62`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse">
          <path d="M-1 6L6 -1M-1 1L1 -1M4 6L6 4" className={styles.hatch} />
        </pattern>
      </defs>
      <rect x={now} y={BASELINE - 9} width={width - now} height={9} fill={`url(#${hatch})`} />
      <path d={`M0 ${BASELINE + 0.5}H${width}`} className={styles.axis} />
      {ticks.map(({ x, day, kind }) => (
        <path key={day} d={`M${x} ${BASELINE}v${-TICK[kind]}`} className={styles.axis} />
      ))}
      {yearLabels(ticks, width).map(({ x, day }) => (
        <text key={day} x={x + 4} y={BASELINE + 14} className={styles.year}>
          {day.slice(0, 4)}
        </text>
      ))}
      {placeMarks(marks, span, width).map(({ x, day, label }) => (
        <g key={day} transform={`translate(${x} 0)`}>
          <path d={`M0 12V${BASELINE}`} className={styles.mark} />
          <path d="M-3 12H3L0 16Z" className={styles.flag} />
          {label !== null && (
            <text x={5} y={21} className={styles.label}>
              {label}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}
