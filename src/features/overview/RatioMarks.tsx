import { Askable } from '../../charts/Askable'
import { companyColor } from '../../charts/palette'
import { HatchDefs, paintAttributes } from '../../charts/patterns'
import { type RatioRow, ratioLabel, ratioText } from '../../domain/claims/claimed-ratio'
import { formatNumber } from '../../domain/format'
import { isMissing } from '../../domain/missing'
import styles from './Overview.module.css'

interface RatioMarksProps {
  readonly rows: readonly RatioRow[]
  readonly claimed: number | null
  readonly width: number
}

const ROW = 34
const HEAD = 8
const FOOT = 24
const LABEL = 148
const VALUE = 56
/** Under this width a reason takes two lines. */
const NARROW = 480

/** Height of the bars for a number of rows. */
export function ratioHeight(rows: number): number {
  return HEAD + rows * ROW + FOOT
}

interface ReasonProps {
  readonly x: number
  readonly y: number
  readonly words: string
  readonly isNarrow: boolean
}

/** Why there is no bar; in two lines, parted after the colon, where one would run into the value. */
function Reason({ x, y, words, isNarrow }: ReasonProps) {
  const lines = isNarrow ? words.split(/(?<=:) /) : [words]
  return (
    <text className={styles.quiet}>
      {lines.map((line, at) => (
        <tspan key={line} x={x} y={y + (at - (lines.length - 1) / 2) * 14}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** One bar per published pair, the claimed ratio as a dashed line across them all. */
export function RatioMarks({ rows, claimed, width }: RatioMarksProps) {
  const color = companyColor('huawei')
  const most = Math.max(claimed ?? 0, ...rows.map((row) => (isMissing(row.ratio) ? 0 : row.ratio)), 1) * 1.04
  const x = (ratio: number) => LABEL + (ratio / most) * Math.max(0, width - LABEL - VALUE)
  const bottom = HEAD + rows.length * ROW
  const ticks = Array.from({ length: Math.floor(most) + 1 }, (_, at) => at)
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no fieldset inside SVG
    <svg width={width} height={ratioHeight(rows.length)} role="group" aria-label="Ratios">
      <HatchDefs figure="overview-ratio" paints={[{ color, style: 'hatch' }]} />
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={x(tick)}
            x2={x(tick)}
            y1={HEAD}
            y2={bottom}
            stroke={tick === 1 ? 'var(--ink)' : 'var(--grid)'}
          />
          <text x={x(tick)} y={bottom + 16} className={tick === 1 ? styles.tickBold : styles.tickMiddle}>
            {tick === 1 ? '1 = H20' : tick === 0 ? '0' : `${formatNumber(tick)}×`}
          </text>
        </g>
      ))}
      {rows.map((row, at) => {
        const middle = HEAD + at * ROW + ROW / 2
        return (
          <g key={row.key}>
            <text x={0} y={middle + 4} className={styles.label}>
              {row.label}
            </text>
            {isMissing(row.ratio) && (
              <Reason x={x(0) + 6} y={middle + 4} words={row.short} isNarrow={width < NARROW} />
            )}
            <Askable of={row.key} label={ratioLabel(row)}>
              {!isMissing(row.ratio) && (
                <rect
                  x={x(0)}
                  y={middle - 7}
                  width={x(row.ratio) - x(0)}
                  height={14}
                  {...paintAttributes('overview-ratio', color, row.uncertain ? 'hatch' : 'solid')}
                />
              )}
              <text x={width} y={middle + 4} className={styles.value}>
                {ratioText(row)}
              </text>
            </Askable>
          </g>
        )
      })}
      {claimed !== null && (
        <line x1={x(claimed)} x2={x(claimed)} y1={HEAD} y2={bottom} className={styles.dated} />
      )}
    </svg>
  )
}
