import { Askable } from '../../charts/Askable'
import { companyColor } from '../../charts/palette'
import { HatchDefs, paintAttributes } from '../../charts/patterns'
import { type RatioRow, ratioLabel, ratioText } from '../../domain/claims/claimed-ratio'
import { formatRatio } from '../../domain/format'
import { isMissing } from '../../domain/missing'
import styles from './RatioBars.module.css'
import { CLAIMED } from './ratio-series'

interface RatioBarsProps {
  readonly rows: readonly RatioRow[]
  readonly claimed: number
  readonly width: number
}

const FIGURE = 'claims-ratio'
const ROW = 29
const BAR = 15
const FOOT = 24
const LABEL = 150
const VALUE = 56

/** Height of the figure: the claim's row, one a pair, the axis. */
export function ratioBarsHeight(rows: number): number {
  return (rows + 1) * ROW + FOOT
}

function Value({ x, y, text }: { x: number; y: number; text: string }) {
  return (
    <text x={x} y={y} className={styles.value}>
      {text}
    </text>
  )
}

function Axis({ most, x, bottom }: { most: number; x: (ratio: number) => number; bottom: number }) {
  const ticks = Array.from({ length: Math.floor(most) + 1 }, (_, at) => at)
  return ticks.map((tick) => (
    <g key={tick}>
      <line x1={x(tick)} x2={x(tick)} y1={0} y2={bottom} className={tick === 1 ? styles.one : styles.grid} />
      <text x={x(tick)} y={bottom + 16} className={tick === 1 ? styles.tickOne : styles.tick}>
        {tick === 0 ? '0' : tick === 1 ? '1 = H20' : `${tick}×`}
      </text>
    </g>
  ))
}

/** The claim as an empty outline, each published pair as a bar, the claimed ratio as a dotted line through all. */
export function RatioBars({ rows, claimed, width }: RatioBarsProps) {
  const color = companyColor('huawei')
  const ratios = rows.map(({ ratio }) => (isMissing(ratio) ? 0 : ratio))
  const most = Math.max(claimed, ...ratios, 1) * 1.08
  const plot = Math.max(40, width - LABEL - VALUE)
  const x = (ratio: number) => LABEL + (ratio / most) * plot
  const bottom = (rows.length + 1) * ROW
  const middle = (at: number) => at * ROW + ROW / 2
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no fieldset inside SVG
    <svg width={width} height={ratioBarsHeight(rows.length)} role="group" aria-label="Ratios">
      <HatchDefs figure={FIGURE} paints={[{ color, style: 'hatch' }]} />
      <Axis most={most} x={x} bottom={bottom} />
      <text x={0} y={middle(0) + 4} className={styles.claim}>
        Article: FP4
      </text>
      <Askable of={CLAIMED} label={`The article, FP4: ${formatRatio(claimed)}`}>
        <rect
          x={x(0)}
          y={middle(0) - BAR / 2}
          width={x(claimed) - x(0)}
          height={BAR}
          className={styles.claimed}
        />
        <Value x={width} y={middle(0) + 4} text={formatRatio(claimed)} />
      </Askable>
      {rows.map((row, index) => {
        const y = middle(index + 1)
        return (
          <g key={row.key}>
            <text x={0} y={y + 4} className={styles.label}>
              {row.label}
            </text>
            {isMissing(row.ratio) && (
              <text x={x(1) + 8} y={y + 4} className={styles.quiet}>
                {row.short}
              </text>
            )}
            <Askable of={row.key} label={ratioLabel(row)}>
              {!isMissing(row.ratio) && (
                <rect
                  x={x(0)}
                  y={y - BAR / 2}
                  width={x(row.ratio) - x(0)}
                  height={BAR}
                  {...paintAttributes(FIGURE, color, row.uncertain ? 'hatch' : 'solid')}
                />
              )}
              <Value x={width} y={y + 4} text={ratioText(row)} />
            </Askable>
          </g>
        )
      })}
      <line x1={x(claimed)} x2={x(claimed)} y1={0} y2={bottom} className={styles.through} />
    </svg>
  )
}
