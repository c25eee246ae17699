import { memo, useMemo } from 'react'
import { Figure } from '../../charts/Figure'
import { SCREEN } from '../../charts/mark-types'
import { textWidth } from '../../charts/text-width'
import { LANE_WORDS } from '../../domain/words'
import { AskArea } from '../../ui/evidence/AskArea'
import { type QuarterCounts, quarterCounts, quarterEvidence, quartersText, quartersTwin } from './quarters'
import type { Timeline } from './use-timeline'

const ROW_PX = 24
const FOOT_PX = 20

function Bars({ counts, width, height }: { counts: QuarterCounts; width: number; height: number }) {
  const { quarters, lanes, most } = counts
  const size = SCREEN.label
  const left = Math.max(0, ...lanes.map(({ lane }) => textWidth(LANE_WORDS[lane], size))) + 12
  const wide = (width - left) / Math.max(1, quarters.length)
  const every = Math.max(1, Math.ceil(44 / (wide * 4)))
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {lanes.map(({ lane, counts: own }, row) => {
        const floor = (row + 1) * ROW_PX
        const d = own.map((count, at) => {
          const tall = (count / Math.max(1, most)) * (ROW_PX - 4)
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

/** The pace of events: one row of bars a lane. */
export const QuartersFigure = memo(function QuartersFigure({
  selected,
  asOf,
}: Pick<Timeline, 'selected' | 'asOf'>) {
  const counts = useMemo(() => quarterCounts(selected, asOf), [selected, asOf])
  if (counts.quarters.length === 0) return null
  return (
    <AskArea evidenceOf={(of) => quarterEvidence(selected, asOf, of)}>
      <Figure
        text={quartersText(counts, asOf)}
        twin={quartersTwin(counts)}
        height={counts.lanes.length * ROW_PX + FOOT_PX}
      >
        {({ width, height }) => <Bars counts={counts} width={width} height={height} />}
      </Figure>
    </AskArea>
  )
})
