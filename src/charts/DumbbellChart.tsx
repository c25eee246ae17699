import { Askable } from './Askable'
import type { ChartSize } from './chart-types'
import { HaloText } from './HaloText'
import { type Box, markBox, placeLabels } from './label-placement'
import { type Dress, type Paint, SCREEN } from './mark-types'
import { CompanyMark } from './marks'
import { placeOn, ticksApart } from './metric-layout'
import { logDomain } from './scale'
import { textWidth } from './text-width'

export interface DumbbellDot {
  readonly id: string
  /** Over the baseline; above zero. */
  readonly ratio: number
  /** `Atlas 350 2.56×`: beside the dot where there is room. */
  readonly label: string
  readonly paint: Paint
  readonly origin: 'china' | 'elsewhere'
  readonly strong: boolean
  readonly ask?: { readonly of: string; readonly label: string } | undefined
}

export interface DumbbellRow {
  readonly id: string
  readonly title: string
  readonly dots: readonly DumbbellDot[]
}

interface DumbbellProps extends ChartSize {
  readonly rows: readonly DumbbellRow[]
  /** `H20 = 1`: over the line that all dots are measured from. */
  readonly baseline: string
}

const TICKS = [0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8, 16, 32, 64, 128]
const PITCH = 46
const TOP = 22
const FOOT = 24

/** Height that the rows want on the page. */
export function dumbbellHeight(rows: number): number {
  return TOP + rows * PITCH + FOOT
}

/** Type and marks no taller than a row: smaller where the rows stand close. */
function closed(dress: Dress, height: number, rows: number): Dress {
  const em = dress.label / SCREEN.label
  const pitch = (height - (TOP + FOOT) * em) / Math.max(1, rows)
  const share = Math.min(1, Math.max(0.5, (pitch * 0.8) / dress.label))
  return { ...dress, label: dress.label * share, radius: dress.radius * Math.max(0.75, share) }
}

/** A row's line, which no label may cover. */
function lineBox(left: number, right: number, y: number, radius: number): Box {
  return { left: left - radius, right: right + radius, top: y - 1, bottom: y + 1 }
}

/** Ratios to a baseline: a dot for each chip, joined to the baseline's line; one log axis for all rows. */
export function DumbbellChart({ width, height, dress: wanted = SCREEN, rows, baseline }: DumbbellProps) {
  const dress = closed(wanted, height, rows.length)
  const em = dress.label / SCREEN.label
  const names = Math.max(...rows.map(({ title }) => textWidth(title, dress.label, 'sans')), 20) + 14 * em
  const area = { left: names, right: width - 12 * em, top: TOP * em, bottom: height - FOOT * em }
  const ratios = rows.flatMap(({ dots }) => dots.map(({ ratio }) => ratio))
  const domain = logDomain([...ratios, 1, 0.8, 1.25], 1.5)
  const x = placeOn({ scale: 'log', domain, ticks: [] }, area.left, area.right)
  const pitch = (area.bottom - area.top) / Math.max(1, rows.length)
  const yOf = (index: number) => area.top + (index + 0.55) * pitch
  const ticks = TICKS.filter((tick) => tick >= domain[0] && tick <= domain[1])
  const obstacles = rows.flatMap(({ dots }, index) => {
    const places = [x(1), ...dots.map(({ ratio }) => x(ratio))]
    const line = lineBox(Math.min(...places), Math.max(...places), yOf(index), dress.radius)
    return [line, ...dots.map(({ ratio }) => markBox(x(ratio), yOf(index), dress.radius))]
  })
  const labels = placeLabels(
    rows.flatMap(({ id, dots }, index) =>
      dots.map((dot, place) => ({
        id: `${id}|${dot.id}`,
        text: dot.label,
        x: x(dot.ratio),
        y: yOf(index),
        radius: dress.radius,
        importance: dots.length - place,
        bold: dot.strong,
        prefer: place % 2 === 0 ? ('above' as const) : ('below' as const),
      })),
    ),
    {
      area: { ...area, right: width, top: 0, bottom: area.bottom + dress.label * 0.3 },
      size: dress.label,
      obstacles,
    },
  )
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the figure around it is described; its numbers are buttons
    <svg width={width} height={height}>
      <path d={ticks.map((tick) => `M${x(tick)} ${area.top}V${area.bottom}`).join('')} stroke="var(--grid)" />
      <path d={`M${x(1)} ${area.top - 4}V${area.bottom}`} stroke="var(--axis)" strokeWidth={1.6} />
      <HaloText x={x(1)} y={area.top - 8 * em} size={dress.label} anchor="middle" bold>
        {baseline}
      </HaloText>
      {rows.map(({ id, title, dots }, index) => (
        <g key={id}>
          <text x={0} y={yOf(index) + dress.label * 0.35} fontSize={dress.label} fill="var(--ink)">
            {title}
          </text>
          {dots.map(({ id: dot, ratio, paint }) => (
            <path
              key={dot}
              d={`M${x(1)} ${yOf(index)}H${x(ratio)}`}
              stroke={paint.color}
              strokeWidth={1.6 * em}
              strokeOpacity="0.55"
            />
          ))}
          {dots.map((dot) => {
            const placed = labels.find((label) => label.id === `${id}|${dot.id}`)
            return (
              <Askable key={dot.id} of={dot.ask?.of} label={dot.ask?.label ?? ''}>
                <CompanyMark
                  x={x(dot.ratio)}
                  y={yOf(index)}
                  r={dress.radius}
                  paint={dot.paint}
                  origin={dot.origin}
                />
                {placed && (
                  <HaloText
                    x={placed.x}
                    y={placed.y}
                    size={dress.label}
                    anchor={placed.anchor}
                    bold={placed.bold}
                  >
                    {placed.text}
                  </HaloText>
                )}
              </Askable>
            )
          })}
        </g>
      ))}
      {ticksApart(ticks, x, (tick) => `${tick}×`, dress.label).map((tick) => (
        <text
          key={tick}
          x={x(tick)}
          y={area.bottom + dress.label * 1.4}
          fontSize={dress.label}
          fill="var(--ink-3)"
          textAnchor="middle"
        >
          {tick}×
        </text>
      ))}
    </svg>
  )
}
