import { CLAIMED, type RatioRow, ratioLabel, ratioText } from '../domain/claims/claimed-ratio'
import { formatRatio } from '../domain/format'
import { isMissing } from '../domain/missing'
import { Askable } from './Askable'
import { HaloText } from './HaloText'
import { companyColor } from './palette'
import { HatchDefs, paintAttributes } from './patterns'
import { textWidth, wrapText } from './text-width'

interface RatioBarsProps {
  readonly rows: readonly RatioRow[]
  /** Null while it is not known: only the published pairs are drawn. */
  readonly claimed: number | null
  readonly width: number
  /** The rows share it; absent: the height on the page. */
  readonly height?: number
  /** Can each bar be asked for its sources? Not in a picture. */
  readonly asks?: boolean
}

const FIGURE = 'ratio'
const ROW = 29
const BAR = 15
const FOOT = 24
const LABEL = 150
const VALUE = 56
const TYPE = { label: 12.5, value: 13, small: 12 } as const

/** Height of the figure: one row a pair and, unless told otherwise, the claim's; the axis. */
export function ratioBarsHeight(pairs: number, isClaimed = true): number {
  return (pairs + (isClaimed ? 1 : 0)) * ROW + FOOT
}

function Value({ x, y, text }: { x: number; y: number; text: string }) {
  return (
    <HaloText x={x} y={y} size={TYPE.value} halo={0} bold anchor="end">
      {text}
    </HaloText>
  )
}

/** Why there is no bar: beyond the line of the base where it fits, else on two lines from the start of the bars. */
function Reason({
  text,
  y,
  base,
  start,
  end,
}: Record<'y' | 'base' | 'start' | 'end', number> & { text: string }) {
  const fits = base + 8 + textWidth(text, TYPE.small) <= end
  const lines = fits ? [text] : wrapText(text, end - start, TYPE.small)
  const LINE = 13
  return lines.map((line, at) => (
    <HaloText
      key={line}
      x={fits ? base + 8 : start}
      y={y + 4 + (at - (lines.length - 1) / 2) * LINE}
      size={TYPE.small}
      color="var(--ink-3)"
    >
      {line}
    </HaloText>
  ))
}

function Axis({ most, x, bottom }: { most: number; x: (ratio: number) => number; bottom: number }) {
  const ticks = Array.from({ length: Math.floor(most) + 1 }, (_, at) => at)
  return ticks.map((tick) => (
    <g key={tick}>
      <line x1={x(tick)} x2={x(tick)} y1={0} y2={bottom} stroke={tick === 1 ? 'var(--ink)' : 'var(--grid)'} />
      <HaloText
        x={x(tick)}
        y={bottom + 16}
        size={TYPE.small}
        halo={0}
        anchor="middle"
        bold={tick === 1}
        color={tick === 1 ? 'var(--ink)' : 'var(--ink-3)'}
      >
        {tick === 0 ? '0' : tick === 1 ? '1 = H20' : `${tick}×`}
      </HaloText>
    </g>
  ))
}

interface ClaimedProps {
  readonly ratio: number
  readonly asks: boolean
  readonly x: (ratio: number) => number
  readonly y: number
  readonly end: number
}

function Claimed({ ratio, asks, x, y, end }: ClaimedProps) {
  const text = formatRatio(ratio)
  return (
    <>
      <HaloText x={0} y={y + 4} size={TYPE.label} halo={0} bold>
        Article: FP4
      </HaloText>
      <Askable of={asks ? CLAIMED : undefined} label={`The article, FP4: ${text}`}>
        <rect
          x={x(0)}
          y={y - BAR / 2}
          width={x(ratio) - x(0)}
          height={BAR}
          fill="none"
          stroke="var(--ink)"
          strokeDasharray="3 2"
        />
        <Value x={end} y={y + 4} text={text} />
      </Askable>
    </>
  )
}

/** The claim as an empty outline, each published pair as a bar, the claimed ratio as a dotted line through all. */
export function RatioBars({
  rows,
  claimed,
  width,
  height = ratioBarsHeight(rows.length, claimed !== null),
  asks = true,
}: RatioBarsProps) {
  const color = companyColor('huawei')
  const ratios = rows.map(({ ratio }) => (isMissing(ratio) ? 0 : ratio))
  const most = Math.max(claimed ?? 0, ...ratios, 1) * 1.08
  const plot = Math.max(40, width - LABEL - VALUE)
  const x = (ratio: number) => LABEL + (ratio / most) * plot
  const bottom = height - FOOT
  const above = claimed === null ? 0 : 1
  const step = bottom / (rows.length + above)
  const middle = (at: number) => at * step + step / 2
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no fieldset inside SVG
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label="Ratios">
      <HatchDefs figure={FIGURE} paints={[{ color, style: 'hatch' }]} />
      <Axis most={most} x={x} bottom={bottom} />
      {claimed !== null && <Claimed ratio={claimed} asks={asks} x={x} y={middle(0)} end={width} />}
      {rows.map((row, index) => {
        const y = middle(index + above)
        return (
          <g key={row.key}>
            <HaloText x={0} y={y + 4} size={TYPE.label} halo={0}>
              {row.label}
            </HaloText>
            {isMissing(row.ratio) && (
              <Reason text={row.short} y={y} base={x(1)} start={x(0) + 4} end={width - VALUE + 12} />
            )}
            <Askable of={asks ? row.key : undefined} label={ratioLabel(row)}>
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
      {claimed !== null && (
        <line
          x1={x(claimed)}
          x2={x(claimed)}
          y1={0}
          y2={bottom}
          stroke="var(--ink-2)"
          strokeDasharray="2 2"
        />
      )}
    </svg>
  )
}
