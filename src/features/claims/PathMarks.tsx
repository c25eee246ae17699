import { HaloText } from '../../charts/HaloText'
import { companyColor } from '../../charts/palette'
import type { DatedRow, PathSeries } from './path-series'

const ROW = 34
const BAR = 14
const FOOT = 24
const LABEL = 112
const TYPE = { label: 12.5, small: 12 } as const
const DASH = '3 2'

/** Height of the figure on the page, px. */
export function pathHeight({ spans, rows }: PathSeries): number {
  return (spans.length + rows.length) * ROW + FOOT
}

function Quiet({ x, y, end = false, text }: { x: number; y: number; end?: boolean; text: string }) {
  return (
    <HaloText x={x} y={y} size={TYPE.small} color="var(--ink-2)" anchor={end ? 'end' : 'start'}>
      {text}
    </HaloText>
  )
}

function Name({ y, text }: { y: number; text: string }) {
  return (
    <HaloText x={0} y={y} size={TYPE.label} halo={0}>
      {text}
    </HaloText>
  )
}

interface DotsProps {
  readonly row: DatedRow
  readonly y: number
  readonly x: (years: number) => number
}

function Dots({ row, y, x }: DotsProps) {
  const color = row.companyId === null ? 'var(--ink)' : companyColor(row.companyId)
  const [first, last] = [row.dots[0], row.dots.at(-1)]
  return (
    <>
      {row.dots.map(({ key, years }) =>
        row.companyId === null ? (
          <line key={key} x1={x(years)} x2={x(years)} y1={y - 7} y2={y + 7} stroke={color} strokeWidth={2} />
        ) : (
          <rect key={key} x={x(years) - 4} y={y - 4} width={8} height={8} fill={color} />
        ),
      )}
      {first && last && first !== last && row.companyId !== null && (
        <Quiet x={x(last.years) + 9} y={y + 4} text={`${first.label} to ${last.label}`} />
      )}
      {last && row.companyId === null && (
        <Quiet
          x={x(last.years) + 9}
          y={y + 4}
          text={`${first === last ? '' : `${first?.label} to `}${last.label}`}
        />
      )}
    </>
  )
}

interface AxisProps {
  readonly low: number
  readonly high: number
  readonly step: number
  readonly bottom: number
  readonly x: (years: number) => number
}

function Axis({ low, high, step, bottom, x }: AxisProps) {
  const ticks = Array.from({ length: Math.floor(high) - low + 1 }, (_, at) => low + at)
  return ticks
    .filter((tick) => tick % step === 0)
    .map((tick) => (
      <g key={tick}>
        <line
          x1={x(tick)}
          x2={x(tick)}
          y1={0}
          y2={bottom}
          stroke={tick === 0 ? 'var(--ink)' : 'var(--grid)'}
        />
        <HaloText x={x(tick)} y={bottom + 16} size={TYPE.small} halo={0} anchor="middle" color="var(--ink-3)">
          {tick < 0 ? `−${-tick}` : tick}
        </HaloText>
      </g>
    ))
}

interface PathMarksProps {
  readonly series: PathSeries
  readonly width: number
  /** The rows share it; absent: the height on the page. */
  readonly height?: number
}

/** The article's spans as empty outlines, dated steps as marks on the same scale of years. */
export function PathMarks({ series, width, height = pathHeight(series) }: PathMarksProps) {
  const { spans, rows, now } = series
  const dots = rows.flatMap((row) => row.dots.map(({ years }) => years))
  const low = Math.floor(Math.min(0, ...dots))
  const high = Math.max(5, ...spans.map(({ to }) => to), now) + 0.5
  const plot = Math.max(80, width - LABEL - 8)
  const x = (years: number) => LABEL + ((years - low) / (high - low)) * plot
  const row = (height - FOOT) / (spans.length + rows.length)
  const bottom = height - FOOT
  const middle = (at: number) => at * row + row / 2
  const step = plot / (high - low) < 24 ? 5 : 1
  const outline = { height: BAR, fill: 'none', strokeDasharray: DASH }
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <Axis low={low} high={high} step={step} bottom={bottom} x={x} />
      <line x1={x(now)} x2={x(now)} y1={0} y2={bottom} stroke="var(--ink-2)" strokeDasharray={DASH} />
      {spans.map(({ name, from, to }, at) => (
        <g key={name}>
          <Name y={middle(at) + 4} text={name} />
          <rect x={x(0)} y={middle(at) - BAR / 2} width={x(from) - x(0)} stroke="var(--ink)" {...outline} />
          <rect
            x={x(from)}
            y={middle(at) - BAR / 2}
            width={x(to) - x(from)}
            stroke="var(--axis)"
            {...outline}
          />
          <Quiet
            x={x(to) + (at === 0 ? -4 : 8)}
            y={middle(at) + 4}
            end={at === 0}
            text={`${from}–${to}, opinion`}
          />
        </g>
      ))}
      {rows.map((one, at) => (
        <g key={one.name}>
          <Name y={middle(spans.length + at) + 4} text={one.name} />
          <Dots row={one} y={middle(spans.length + at)} x={x} />
        </g>
      ))}
    </svg>
  )
}
