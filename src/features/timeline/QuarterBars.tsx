import { SCREEN } from '../../charts/mark-types'
import { textWidth } from '../../charts/text-width'
import { LANE_WORDS } from '../../domain/words'
import type { QuarterCounts } from './quarters'

const ROW_PX = 24
const FOOT_PX = 20

/** Height on the page. */
export function quarterBarsHeight({ lanes }: QuarterCounts): number {
  return lanes.length * ROW_PX + FOOT_PX
}

interface QuarterBarsProps {
  readonly counts: QuarterCounts
  readonly width: number
  /** The lanes share it. */
  readonly height: number
}

/** A row of bars a lane, one bar a quarter, all on one scale. */
export function QuarterBars({ counts, width, height }: QuarterBarsProps) {
  const { quarters, lanes, most } = counts
  const size = SCREEN.label
  const left = Math.max(0, ...lanes.map(({ lane }) => textWidth(LANE_WORDS[lane], size))) + 12
  const wide = (width - left) / Math.max(1, quarters.length)
  const row = (height - FOOT_PX) / Math.max(1, lanes.length)
  const every = Math.max(1, Math.ceil(44 / (wide * 4)))
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {lanes.map(({ lane, counts: own }, index) => {
        const floor = (index + 1) * row
        const d = own.map((count, at) => {
          const tall = (count / Math.max(1, most)) * (row - 4)
          return count === 0 ? '' : `M${left + at * wide} ${floor}v${-tall}h${wide * 0.78}v${tall}z`
        })
        return (
          <g key={lane}>
            <text x={0} y={floor - 4} fontSize={size} fill="var(--ink-2)">
              {LANE_WORDS[lane]}
            </text>
            <path d={`M${left} ${floor}H${width}`} stroke="var(--grid)" fill="none" />
            <path d={d.join('')} fill="var(--ink-2)" />
          </g>
        )
      })}
      {quarters.map((quarter, at) =>
        quarter.endsWith('Q1') &&
        Number(quarter.slice(0, 4)) % every === 0 &&
        left + at * wide + textWidth(quarter.slice(0, 4), size) <= width ? (
          <text key={quarter} x={left + at * wide} y={height - 4} fontSize={size} fill="var(--ink-3)">
            {quarter.slice(0, 4)}
          </text>
        ) : null,
      )}
    </svg>
  )
}
