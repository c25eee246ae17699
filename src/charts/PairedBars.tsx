import { Askable } from './Askable'
import type { ChartSize } from './chart-types'
import { type Dress, SCREEN } from './mark-types'
import { paintAttributes } from './patterns'
import { textWidth } from './text-width'

export interface PairedBar {
  readonly value: number
  /** The part of it drawn solid; 0 = none. */
  readonly part: number
  /** `14, of which 3 changed a status`: after the bar. */
  readonly label: string
  /** What the bar is asked by; without it the bar is only a bar (pictures). */
  readonly ask?: string
}

export interface PairedRow {
  readonly id: string
  readonly name: string
  readonly bars: readonly [PairedBar, PairedBar]
}

interface PairedBarsProps extends ChartSize {
  /** What each row's two bars stand for, in their order. */
  readonly pair: readonly [string, string]
  readonly rows: readonly PairedRow[]
}

const COLOR = 'var(--ink-2)'
/** Narrower than this many letters' heights, a row's name stands over its bars instead of before them. */
const NARROW = 44

function isNarrow(width: number, dress: Dress): boolean {
  return width < NARROW * dress.label
}

/** Heights of a row's parts, in units of the label's size: its name over the bars where narrow, two bars, the gap after. */
function rowUnits(narrow: boolean): number {
  return (narrow ? 1.5 : 0) + 2 * 1.6 + 0.8
}

/** Height that the rows want on the page. */
export function pairedBarsHeight(width: number, rows: number): number {
  return Math.ceil(rows * rowUnits(isNarrow(width, SCREEN)) * SCREEN.label) + 8
}

/** Two bars a row from one zero line, on one scale for all rows; the solid part of a bar is a part of its count. */
export function PairedBars({ width, height, dress = SCREEN, pair, rows }: PairedBarsProps) {
  const size = dress.label
  const narrow = isNarrow(width, dress)
  const step = height / Math.max(1, rows.length)
  const unit = step / rowUnits(narrow)
  const em = size * 0.9
  const names = narrow ? 0 : Math.max(0, ...rows.map(({ name }) => textWidth(name, size, 'sans-bold'))) + em
  const left = names + Math.max(...pair.map((one) => textWidth(one, size, 'sans-bold'))) + em * 0.8
  const labels = rows.flatMap(({ bars }) => bars.map(({ label }) => textWidth(label, size)))
  const right = width - Math.max(0, ...labels) - em
  const most = Math.max(1, ...rows.flatMap(({ bars }) => bars.map(({ value }) => value)))
  const long = (value: number) => (Math.max(right - left, size * 2) * value) / most
  const tall = Math.min(unit * 1.1, size * 1.4)
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the figure around it is described and has a table twin
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {rows.map(({ id, name, bars }, index) => {
        const top = index * step
        const first = top + unit * ((narrow ? 1.5 : 0) + 0.8)
        return (
          <g key={id}>
            <text
              x={0}
              y={(narrow ? top + unit * 0.8 : first) + size * 0.35}
              fontSize={size}
              fontWeight={600}
              fill="var(--ink)"
            >
              {name}
            </text>
            {bars.map(({ value, part, label, ask }, which) => {
              const y = first + which * unit * 1.6
              const strong = which === 1 ? { fontWeight: 600 } : {}
              return (
                <g key={which === 0 ? 'first' : 'second'}>
                  <text x={names} y={y + size * 0.35} fontSize={size} fill="var(--ink-2)" {...strong}>
                    {pair[which]}
                  </text>
                  <Askable of={ask} label={`${name}, ${pair[which]}: ${label}`}>
                    {value > 0 && (
                      <rect
                        x={left}
                        y={y - tall / 2}
                        width={long(value)}
                        height={tall}
                        {...paintAttributes('', COLOR, 'tint')}
                      />
                    )}
                    {part > 0 && (
                      <rect x={left} y={y - tall / 2} width={long(part)} height={tall} fill={COLOR} />
                    )}
                    <text
                      x={left + long(value) + em * 0.5}
                      y={y + size * 0.35}
                      fontSize={size}
                      fill="var(--ink)"
                    >
                      {label}
                    </text>
                  </Askable>
                </g>
              )
            })}
            <path
              d={`M${left} ${first - unit * 0.7}V${first + unit * 2.3}`}
              stroke="var(--axis)"
              fill="none"
            />
          </g>
        )
      })}
    </svg>
  )
}
