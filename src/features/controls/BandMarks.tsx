import { statusColor } from '../../charts/palette'
import { areaFill } from '../../charts/patterns'
import { addDays, dayNumber, type IsoDay } from '../../domain/date'
import type { Span } from '../../domain/export-controls/history'
import { STATUS_FACES } from '../../ui/status-glyphs'
import { BAND_START, spanWords } from './band-series'

export type DayScale = (day: IsoDay) => number

/** Days to pixels over the width of a band. */
export function scaleTo(end: IsoDay, width: number): DayScale {
  const first = dayNumber(BAND_START)
  const span = Math.max(1, dayNumber(end) - first)
  return (day) => Math.min(width, Math.max(0, ((dayNumber(day) - first) / span) * width))
}

interface BandProps {
  readonly spans: readonly Span[]
  readonly x: DayScale
  readonly end: IsoDay
  readonly day: IsoDay
  /** Of the coloured stretch, px. */
  readonly height: number
  readonly letterSize: number
  /** Whose patterns paint it. */
  readonly figure: string
}

function BandSpan({ span, x, end, height, letterSize, figure }: BandProps & { readonly span: Span }) {
  const left = x(span.from)
  const width = Math.max(1, x(span.to === null ? end : addDays(span.to, 1)) - left)
  const denied = span.group === 'denied'
  return (
    <g>
      <rect
        x={left}
        y={0}
        width={width}
        height={height}
        fill={denied ? 'var(--status-denied-area)' : areaFill(figure, span.group)}
        stroke={statusColor(span.group)}
        strokeWidth="1"
      >
        <title>{spanWords(span)}</title>
      </rect>
      {width >= letterSize && (
        <text
          x={left + width / 2}
          y={height / 2 + letterSize * 0.36}
          fontSize={letterSize}
          fontWeight={600}
          textAnchor="middle"
          pointerEvents="none"
          fill={denied ? 'var(--on-denied)' : 'var(--ink)'}
        >
          {STATUS_FACES[span.group].letter}
        </text>
      )}
      {span.cause !== null && <path d={`M${left} -2V${height + 2}`} stroke="var(--ink)" strokeWidth="1.6" />}
    </g>
  )
}

/** One chip's stretches of status from left to right, a mark on every change, and the line of the as-of date. */
export function Band(props: BandProps) {
  const { spans, x, end, day, height } = props
  const isShown = day >= BAND_START && day <= end
  return (
    <>
      <path d={`M0 ${height / 2}H${x(spans[0]?.from ?? end)}`} stroke="var(--hair-2)" strokeDasharray="1 3" />
      {spans.map((span) => (
        <BandSpan key={span.from} {...props} span={span} />
      ))}
      {isShown && (
        <>
          <path d={`M${x(day)} -2V${height + 2}`} stroke="var(--surface)" strokeWidth="4" />
          <path d={`M${x(day)} -2V${height + 2}`} stroke="var(--ink)" strokeWidth="1.2" />
        </>
      )}
    </>
  )
}

interface YearsProps {
  readonly x: DayScale
  readonly end: IsoDay
  readonly width: number
  /** Type size; the ticks hang below it. */
  readonly size: number
}

/** Names of the years over their first days. */
export function Years({ x, end, width, size }: YearsProps) {
  const first = Number(BAND_START.slice(0, 4))
  const years = Array.from({ length: Number(end.slice(0, 4)) - first + 1 }, (_, at) => String(first + at))
  return years.map((year) => (
    <g key={year} transform={`translate(${x(`${year}-01-01`)} 0)`}>
      <path d={`M0.5 ${size}V${size * 1.5}`} stroke="var(--axis)" />
      <text x={4} y={size * 1.1} fontSize={size} fill="var(--ink-3)">
        {x(`${year}-01-01`) + size * 2.5 < width ? year : ''}
      </text>
    </g>
  ))
}
