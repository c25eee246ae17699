import { companyColor } from '../../charts/palette'
import styles from './PathMarks.module.css'
import type { DatedRow, PathSeries } from './path-series'

const ROW = 34
const BAR = 14
const FOOT = 24
const LABEL = 112

export function pathHeight({ spans, rows }: PathSeries): number {
  return (spans.length + rows.length) * ROW + FOOT
}

interface DotsProps {
  readonly row: DatedRow
  readonly y: number
  readonly x: (years: number) => number
}

function Dots({ row, y, x }: DotsProps) {
  const color = row.companyId === null ? 'var(--ink)' : companyColor(row.companyId)
  const [first, last] = [row.dots[0], row.dots.at(-1)]
  return (
    <>
      {row.dots.map(({ key, years }) =>
        row.companyId === null ? (
          <line key={key} x1={x(years)} x2={x(years)} y1={y - 7} y2={y + 7} stroke={color} strokeWidth={2} />
        ) : (
          <rect key={key} x={x(years) - 4} y={y - 4} width={8} height={8} fill={color} />
        ),
      )}
      {first && last && first !== last && row.companyId !== null && (
        <text x={x(last.years) + 9} y={y + 4} className={styles.quiet}>
          {first.label} to {last.label}
        </text>
      )}
      {last && row.companyId === null && (
        <text x={x(last.years) + 9} y={y + 4} className={styles.quiet}>
          {first === last ? '' : `${first?.label} to `}
          {last.label}
        </text>
      )}
    </>
  )
}

/** The article's spans as empty outlines, dated steps as marks on the same scale of years. */
export function PathMarks({ series, width }: { series: PathSeries; width: number }) {
  const { spans, rows, now } = series
  const dots = rows.flatMap((row) => row.dots.map(({ years }) => years))
  const low = Math.floor(Math.min(0, ...dots))
  const high = Math.max(5, ...spans.map(({ to }) => to), now) + 0.5
  const plot = Math.max(80, width - LABEL - 8)
  const x = (years: number) => LABEL + ((years - low) / (high - low)) * plot
  const bottom = (spans.length + rows.length) * ROW
  const middle = (at: number) => at * ROW + ROW / 2
  const step = plot / (high - low) < 24 ? 5 : 1
  const ticks = Array.from({ length: Math.floor(high) - low + 1 }, (_, at) => low + at)
  return (
    <svg width={width} height={pathHeight(series)} aria-hidden="true">
      {ticks
        .filter((tick) => tick % step === 0)
        .map((tick) => (
          <g key={tick}>
            <line
              x1={x(tick)}
              x2={x(tick)}
              y1={0}
              y2={bottom}
              className={tick === 0 ? styles.zero : styles.grid}
            />
            <text x={x(tick)} y={bottom + 16} className={styles.tick}>
              {tick < 0 ? `−${-tick}` : tick}
            </text>
          </g>
        ))}
      <line x1={x(now)} x2={x(now)} y1={0} y2={bottom} className={styles.now} />
      {spans.map(({ name, from, to }, at) => (
        <g key={name}>
          <text x={0} y={middle(at) + 4} className={styles.label}>
            {name}
          </text>
          <rect
            x={x(0)}
            y={middle(at) - BAR / 2}
            width={x(from) - x(0)}
            height={BAR}
            className={styles.sure}
          />
          <rect
            x={x(from)}
            y={middle(at) - BAR / 2}
            width={x(to) - x(from)}
            height={BAR}
            className={styles.open}
          />
          <text
            x={x(to) + (at === 0 ? -4 : 8)}
            y={middle(at) + 4}
            className={at === 0 ? styles.end : styles.quiet}
          >
            {from}–{to}, opinion
          </text>
        </g>
      ))}
      {rows.map((row, at) => (
        <g key={row.name}>
          <text x={0} y={middle(spans.length + at) + 4} className={styles.label}>
            {row.name}
          </text>
          <Dots row={row} y={middle(spans.length + at)} x={x} />
        </g>
      ))}
    </svg>
  )
}
