import { Askable } from '../../charts/Askable'
import { BottomAxis, Grid, LeftAxis } from '../../charts/axes'
import type { AxisSpec } from '../../charts/chart-types'
import type { Size } from '../../charts/figure-types'
import { HaloText } from '../../charts/HaloText'
import { overlaps } from '../../charts/label-placement'
import { type Dress, type Paint, SCREEN } from '../../charts/mark-types'
import { Plane, usePlane } from '../../charts/Plane'
import { logDomain, logTicks } from '../../charts/scale'
import { textWidth } from '../../charts/text-width'
import { formatNumber } from '../../domain/format'
import { askOf } from './ask'
import { type Roof, ridgeText, roofPath } from './roofline'

interface RooflineProps {
  readonly size: Size
  readonly roofs: readonly Roof[]
  /** By chip id. */
  readonly paints: ReadonlyMap<string, Paint>
  /** Ridge points can be asked; not so in pictures. */
  readonly asked?: boolean
  readonly dress?: Dress
}

const INTENSITY: readonly [number, number] = [1, 4000]

function axes(roofs: readonly Roof[]): { x: AxisSpec; y: AxisSpec } {
  const lows = roofs.map((roof) => roof.bandwidth / 1000)
  const domain = logDomain([...lows, ...roofs.map(({ rate }) => rate)], 1.3)
  const format = (value: number) => formatNumber(value)
  return {
    x: {
      label: 'Arithmetic intensity, operations per byte, log scale',
      scale: 'log',
      domain: INTENSITY,
      ticks: [1, 10, 100, 1000],
      format,
    },
    y: { label: 'TFLOPS, log scale', scale: 'log', domain, ticks: logTicks(domain), format },
  }
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Moves end labels apart, top to bottom, so that no two touch. */
function spread(ys: readonly number[], pitch: number, bottom: number): readonly number[] {
  const order = ys.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y)
  const placed = [...ys]
  let last = Number.NEGATIVE_INFINITY
  for (const { y, index } of order) {
    last = Math.max(y, last + pitch)
    placed[index] = last
  }
  const over = Math.max(0, last - bottom)
  return placed.map((y) => y - over)
}

function Roofs({ roofs, paints, asked = false, dress = SCREEN }: Omit<RooflineProps, 'size'>) {
  const plane = usePlane()
  if (!plane) return null
  const { area } = plane
  const ends = spread(
    roofs.map(({ rate }) => plane.y(rate)),
    dress.label * 1.25,
    area.bottom,
  )
  const taken: Box[] = []
  return (
    <g>
      {roofs.map((roof, position) => {
        const color = paints.get(roof.chipId)?.color ?? 'var(--ink)'
        const path = roofPath(roof, INTENSITY)
          .map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${plane.x(x)} ${plane.y(y)}`)
          .join('')
        const isFurther = paints.get(roof.chipId)?.style === 'tint'
        const dash = roof.basisNotStated ? '2 3' : isFurther ? '6 3' : null
        const x = plane.x(roof.ridge)
        const y = plane.y(roof.rate)
        const text = ridgeText(roof.ridge)
        const half = textWidth(text, dress.label) / 2 + 2
        const box = { left: x - half, right: x + half, top: y - 22, bottom: y - 7 }
        const isFree = !taken.some((other) => overlaps(other, box))
        if (isFree) taken.push(box)
        return (
          <g key={roof.chipId}>
            <path
              d={path}
              fill="none"
              stroke={color}
              strokeWidth={position === 1 ? 2.4 : 1.8}
              {...(dash === null ? {} : { strokeDasharray: dash })}
            />
            <Askable
              of={asked ? askOf('operations-per-byte', roof.chipId) : undefined}
              label={`Ridge point of the ${roof.name}: ${text} operations per byte`}
            >
              {asked && <circle cx={x} cy={y} r={12} fill="transparent" />}
              <circle cx={x} cy={y} r={4} fill="var(--surface)" stroke={color} strokeWidth={1.6} />
              {isFree && (
                <HaloText x={x} y={y - 10} size={dress.label} anchor="middle">
                  {text}
                </HaloText>
              )}
            </Askable>
            <HaloText
              x={area.right + 6}
              y={(ends[position] ?? y) + dress.label * 0.35}
              size={dress.label}
              bold={position === 1}
            >
              {roof.name}
            </HaloText>
          </g>
        )
      })}
    </g>
  )
}

/** Attainable rate over arithmetic intensity, both log: slope = memory bandwidth, level = peak rate. */
export function RooflineChart({ size, roofs, paints, asked = false, dress = SCREEN }: RooflineProps) {
  const { x, y } = axes(roofs)
  const names = Math.max(...roofs.map(({ name }) => textWidth(name, dress.label, 'sans-bold')), 20)
  const em = dress.label / SCREEN.label
  const margin = { top: 26 * em, right: names + 12, bottom: 42 * em, left: 44 * em }
  return (
    <Plane size={size} margin={margin} x={x} y={y}>
      <Grid direction="across" ticks={y.ticks} />
      <BottomAxis spec={x} dress={dress} />
      <LeftAxis spec={y} dress={dress} line={false} />
      <Roofs roofs={roofs} paints={paints} asked={asked} dress={dress} />
    </Plane>
  )
}
