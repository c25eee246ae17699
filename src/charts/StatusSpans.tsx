import { addDays, dayNumber, type IsoDay } from '../domain/date'
import type { Span } from '../domain/export-controls/history'
import { STATUS_GROUPS } from '../domain/export-controls/rules'
import { STATUS_FACES } from '../ui/status-glyphs'
import { statusColor } from './palette'
import { AreaDefs, areaFill } from './patterns'

/** The patterns of every band of a page: put them once beside the bands. */
export function SpanDefs({ figure }: { readonly figure: string }) {
  return (
    <svg width="0" height="0" aria-hidden="true" style={{ position: 'absolute' }}>
      <AreaDefs figure={figure} groups={STATUS_GROUPS} />
    </svg>
  )
}

interface StatusSpansProps {
  /** Name given to {@link SpanDefs}. */
  readonly figure: string
  readonly spans: readonly Span[]
  readonly from: IsoDay
  readonly until: IsoDay
  /** Marked by a line. */
  readonly day: IsoDay
  readonly width: number
  readonly height: number
}

/** Narrower spans, in heights, carry no letter. */
const LETTER = 0.84

/** The marks of a band, from x 0 and y 0. */
export function SpanMarks({ figure, spans, from, until, day, width, height }: StatusSpansProps) {
  const first = dayNumber(from)
  const length = Math.max(1, dayNumber(until) - first)
  const x = (one: IsoDay) => Math.min(width, Math.max(0, ((dayNumber(one) - first) / length) * width))
  return (
    <>
      <path
        d={`M0 ${height / 2}H${x(spans[0]?.from ?? until)}`}
        stroke="var(--hair-2)"
        strokeDasharray="1 3"
      />
      {spans.map((span) => {
        const left = x(span.from)
        const wide = Math.max(1, x(span.to === null ? until : addDays(span.to, 1)) - left)
        const isDenied = span.group === 'denied'
        return (
          <g key={span.from}>
            <rect
              x={left + 0.5}
              y={0.5}
              width={Math.max(0.5, wide - 1)}
              height={height - 1}
              fill={isDenied ? 'var(--status-denied-area)' : areaFill(figure, span.group)}
              stroke={statusColor(span.group)}
            />
            {wide >= height * LETTER && (
              <text
                x={left + wide / 2}
                y={height * 0.777}
                fontSize={height * 0.77}
                fontWeight="600"
                textAnchor="middle"
                fill={isDenied ? 'var(--on-denied)' : 'var(--ink)'}
              >
                {STATUS_FACES[span.group].letter}
              </text>
            )}
          </g>
        )
      })}
      {day >= from && day <= until && (
        <>
          <path d={`M${x(day)} -2V${height + 2}`} stroke="var(--surface)" strokeWidth="4" />
          <path d={`M${x(day)} -2V${height + 2}`} stroke="var(--ink)" strokeWidth="1.4" />
        </>
      )}
    </>
  )
}

/** One chip's status through time as a band; hidden from screen readers, which get the words beside it. */
export function StatusSpans(props: StatusSpansProps) {
  const { width, height } = props
  return (
    <svg width={width} height={height + 4} viewBox={`0 -2 ${width} ${height + 4}`} aria-hidden="true">
      <SpanMarks {...props} />
    </svg>
  )
}
