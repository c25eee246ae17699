import { type KeyboardEvent, useRef, useState } from 'react'
import type { ChartSize, DayWindow } from './chart-types'
import { LinesBrush } from './LinesBrush'
import { LinesMarks, LinesTicks } from './LinesFrame'
import { LinesPanelPlot } from './LinesPanelPlot'
import { type DayMark, type LinesPanel, placeMarks } from './lines-layout'
import { linesRooms, MARK_ROWS } from './lines-room'
import { type LinePlace, walk } from './lines-walk'
import { SCREEN } from './mark-types'

export interface LinesChartProps extends ChartSize {
  readonly name: string
  readonly panels: readonly LinesPanel[]
  readonly range: DayWindow
  readonly marks?: readonly DayMark[] | undefined
  /** Points are years: the calendar names the ends of years. */
  readonly yearEnds?: boolean | undefined
  /** The line in focus; the others are muted. */
  readonly focusId?: string | null | undefined
  /** Hears the point under the keyboard or the pointer; without it the points cannot be walked. */
  readonly onRead?: ((readout: string) => void) | undefined
  /** A part of the range, in days; without `onBrush` none can be chosen. */
  readonly brush?: DayWindow | null | undefined
  readonly onBrush?: ((brush: DayWindow | null) => void) | undefined
}

/** Lines on one calendar axis, one panel a unit: gaps break a line, a lone point is a dot, derived points are hollow. */
export function LinesChart(props: LinesChartProps) {
  const { width, height, panels, range, marks = [], focusId = null, onRead, onBrush, dress = SCREEN } = props
  const [at, setAt] = useState<LinePlace | null>(null)
  const svg = useRef<SVGSVGElement>(null)
  const lines = panels.flatMap((panel) => panel.lines)
  const { whole, rooms } = linesRooms(panels, { width, height, dress, marked: marks.length > 0 })
  const placed = placeMarks(marks, range, whole.left, whole.right, dress.label, MARK_ROWS, width)
  const pointAt = (place: LinePlace | null) =>
    lines.find(({ id }) => id === place?.line)?.points.find(({ id }) => id === place?.point)
  const press = (event: KeyboardEvent) => {
    const asked = event.key === 'Enter' && event.target === event.currentTarget ? pointAt(at)?.of : undefined
    const next = asked === undefined ? walk(lines, at, event.key) : null
    if (asked !== undefined) {
      const marks = [...(svg.current?.querySelectorAll<SVGElement>('[data-evidence]') ?? [])]
      marks
        .find(({ dataset }) => dataset.evidence === asked)
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    } else if (next) {
      setAt(next)
      onRead?.(pointAt(next)?.readout ?? '')
    } else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no fieldset inside SVG
    <svg
      ref={svg}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={onRead ? `${props.name}: arrow keys walk the points, Enter says who says so` : props.name}
      {...(onRead ? { tabIndex: 0, onKeyDown: press } : {})}
    >
      {onBrush && <LinesBrush room={whole} range={range} brush={props.brush ?? null} onBrush={onBrush} />}
      <LinesTicks range={range} room={whole} dress={dress} yearEnds={props.yearEnds === true} />
      <LinesMarks marks={placed} room={whole} dress={dress} />
      {panels.map((panel, index) => {
        const room = rooms[index]
        if (!room) return null
        return (
          <LinesPanelPlot
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
      <path d={`M${whole.left} ${whole.bottom}H${whole.right}`} stroke="var(--axis)" fill="none" />
    </svg>
  )
}
