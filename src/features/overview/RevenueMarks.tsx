import { Askable } from '../../charts/Askable'
import { companyColor } from '../../charts/palette'
import { HatchDefs, paintAttributes } from '../../charts/patterns'
import { periodWords } from '../../domain/fiscal-period'
import { formatNumber } from '../../domain/format'
import { formatGrowth } from '../../domain/growth'
import { isMissing } from '../../domain/missing'
import type { QuarterPoint } from '../../domain/revenue-series'
import { askOf, REVENUE_COMPANY } from './revenue-marks'

interface RevenueMarksProps {
  readonly points: readonly QuarterPoint[]
  readonly width: number
  readonly height: number
  /** Can each column be asked for its sources? Not in a picture. */
  readonly asks?: boolean
}

const LEFT = 26
const TOP = 38
const BOTTOM = 36
const BILLION = 1000
const CROWDED = 46

/** Columns of a company's last quarters, the amount and its growth on top; hatched = derived from year-to-date reports. */
export function RevenueMarks({ points, width, height, asks = true }: RevenueMarksProps) {
  const color = companyColor(REVENUE_COMPANY)
  const values = points.map((point) => (isMissing(point.figure) ? 0 : point.figure.valueMillion / BILLION))
  const most = Math.max(1, ...values)
  const slot = (width - LEFT) / Math.max(1, points.length)
  const column = Math.min(36, slot * 0.66)
  const y = (value: number) => TOP + (height - TOP - BOTTOM) * (1 - value / most)
  const ticks = Array.from({ length: Math.floor(most) + 1 }, (_, at) => at)
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no fieldset inside SVG
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label="Quarters">
      <HatchDefs figure="overview-revenue" paints={[{ color, style: 'hatch' }]} />
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={LEFT}
            x2={width}
            y1={y(tick)}
            y2={y(tick)}
            stroke={tick === 0 ? 'var(--axis)' : 'var(--grid)'}
          />
          <text x={LEFT - 8} y={y(tick) + 4} fontSize={12} fill="var(--ink-3)" textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {points.map((point, at) => {
        const middle = LEFT + slot * (at + 0.5)
        const value = values[at] ?? 0
        const quarter = point.period.slice(4)
        const growth = point.yearOnYear.growth
        const isCrowded = slot < CROWDED
        const labelled = !isCrowded || at >= points.length - 2
        // Crowded labels end with their column, so that they neither leave the plot nor meet.
        const label = isCrowded
          ? ({ x: middle + column / 2, textAnchor: 'end' } as const)
          : ({ x: middle, textAnchor: 'middle' } as const)
        return (
          <g key={point.period}>
            {isMissing(point.figure) ? (
              <text x={middle} y={y(0) - 6} fontSize={12} fill="var(--ink-3)" textAnchor="middle">
                ··
              </text>
            ) : (
              <>
                <Askable
                  of={asks ? askOf('revenue', point) : undefined}
                  label={`Revenue in ${periodWords(point.period)}, ¥${formatNumber(value)} bn: evidence`}
                >
                  <rect
                    x={middle - column / 2}
                    y={y(value)}
                    width={column}
                    height={Math.max(1, y(0) - y(value))}
                    {...paintAttributes(
                      'overview-revenue',
                      color,
                      point.figure.kind === 'reported' ? 'solid' : 'hatch',
                    )}
                  />
                  {labelled && (
                    <text {...label} y={y(value) - 6} fontSize={12} fill="var(--ink)">
                      {formatNumber(value)}
                    </text>
                  )}
                </Askable>
                {labelled && !isMissing(growth) && (
                  <Askable
                    of={asks ? askOf('growth', point) : undefined}
                    label={`Growth in ${periodWords(point.period)}, ${formatGrowth(growth)}: evidence`}
                  >
                    <text {...label} y={y(value) - 21} fontSize={12} fill="var(--ink-2)">
                      {formatGrowth(growth)}
                    </text>
                  </Askable>
                )}
              </>
            )}
            <text x={middle} y={height - BOTTOM + 15} fontSize={12} fill="var(--ink-3)" textAnchor="middle">
              {quarter}
            </text>
            {(at === 0 || quarter === 'Q1') && (
              <text x={middle} y={height - BOTTOM + 31} fontSize={12} fill="var(--ink-3)" textAnchor="middle">
                {point.period.slice(0, 4)}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
