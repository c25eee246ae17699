import type { AxisSpec } from './chart-types'
import { overlaps } from './label-placement'
import type { Dress } from './mark-types'
import { type PlanePlacing, usePlane } from './Plane'
import { textWidth } from './text-width'

interface AxisProps {
  readonly spec: AxisSpec
  readonly dress: Dress
}

interface Figure {
  readonly value: number
  readonly text: string
  readonly bold: boolean
}

/** Ordinary ticks and thresholds together; an ordinary figure that would touch a threshold's gives way. */
function axisFigures(spec: AxisSpec): readonly Figure[] {
  const bold = (spec.bold ?? []).map((value) => ({ value, text: spec.format(value), bold: true }))
  const known = new Set(spec.bold ?? [])
  const plain = spec.ticks
    .filter((value) => !known.has(value))
    .map((value) => ({ value, text: spec.format(value), bold: false }))
  const [low, high] = spec.domain
  return [...bold, ...plain].filter(({ value }) => value >= low && value <= high)
}

/** Keeps the figures that do not touch an earlier one along one direction. */
function apart(figures: readonly Figure[], place: (figure: Figure) => { from: number; to: number }) {
  const kept: { figure: Figure; box: { left: number; right: number; top: number; bottom: number } }[] = []
  for (const figure of figures) {
    const { from, to } = place(figure)
    const box = { left: from, right: to, top: 0, bottom: 1 }
    if (!kept.some((other) => overlaps(other.box, box))) kept.push({ figure, box })
  }
  return kept.map(({ figure }) => figure)
}

function figureText(figure: Figure, dress: Dress) {
  return {
    fontSize: dress.label,
    fill: figure.bold ? 'var(--ink)' : 'var(--ink-3)',
    ...(figure.bold ? { fontWeight: 600 } : {}),
  }
}

/** Bottom axis: line, ticks, figures, and the measure in words at the right end beneath. */
export function BottomAxis({ spec, dress, drop = 0 }: AxisProps & { drop?: number }) {
  const plane = usePlane()
  if (!plane) return null
  const { area } = plane
  const figures = apart(axisFigures(spec), (figure) => {
    const half = textWidth(figure.text, dress.label, figure.bold ? 'sans-bold' : 'sans') / 2 + 4
    return { from: plane.x(figure.value) - half, to: plane.x(figure.value) + half }
  })
  return (
    <g>
      <path d={`M${area.left} ${area.bottom}H${area.right}`} stroke="var(--axis)" fill="none" />
      {figures.map((figure) => (
        <g key={figure.value}>
          <path d={`M${plane.x(figure.value)} ${area.bottom}v4`} stroke="var(--axis)" fill="none" />
          <text
            x={plane.x(figure.value)}
            y={area.bottom + dress.label * 1.4 + 1}
            textAnchor="middle"
            {...figureText(figure, dress)}
          >
            {figure.text}
          </text>
        </g>
      ))}
      <text
        x={area.right}
        y={area.bottom + dress.label * 2.8 + drop}
        textAnchor="end"
        fontSize={dress.label}
        fill="var(--ink-2)"
      >
        {spec.label}
      </text>
    </g>
  )
}

/** Left axis: figures, and the measure in words above the plot. */
export function LeftAxis({ spec, dress, line = true }: AxisProps & { line?: boolean }) {
  const plane = usePlane()
  if (!plane) return null
  const { area } = plane
  const half = dress.label * 0.6
  const figures = apart(axisFigures(spec), (figure) => ({
    from: plane.y(figure.value) - half,
    to: plane.y(figure.value) + half,
  }))
  return (
    <g>
      {line && <path d={`M${area.left} ${area.top}V${area.bottom}`} stroke="var(--axis)" fill="none" />}
      {figures.map((figure) => (
        <text
          key={figure.value}
          x={area.left - 7}
          y={plane.y(figure.value) + dress.label * 0.35}
          textAnchor="end"
          {...figureText(figure, dress)}
        >
          {figure.text}
        </text>
      ))}
      {spec.label !== '' && (
        <text x={area.left} y={area.top - dress.label * 0.6} fontSize={dress.label} fill="var(--ink-2)">
          {spec.label}
        </text>
      )}
    </g>
  )
}

function gridPath(plane: PlanePlacing, direction: 'across' | 'up', ticks: readonly number[]): string {
  const { area } = plane
  if (direction === 'across')
    return ticks.map((tick) => `M${area.left} ${plane.y(tick)}H${area.right}`).join('')
  return ticks.map((tick) => `M${plane.x(tick)} ${area.top}V${area.bottom}`).join('')
}

/** Grid lines at the ticks, fainter than all data. */
export function Grid({ direction, ticks }: { direction: 'across' | 'up'; ticks: readonly number[] }) {
  const plane = usePlane()
  if (!plane || ticks.length === 0) return null
  return <path d={gridPath(plane, direction, ticks)} stroke="var(--grid)" fill="none" />
}
