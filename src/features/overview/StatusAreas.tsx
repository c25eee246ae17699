import type { ReactNode } from 'react'
import { statusColor } from '../../charts/palette'
import { AreaDefs, areaFill } from '../../charts/patterns'
import { dayNumber, firstDay, type IsoDay } from '../../domain/date'
import type { StatusGroup } from '../../domain/export-controls/rules'
import { StatusGlyph } from '../../ui/StatusGlyph'
import { STATUS_FACES } from '../../ui/status-glyphs'
import styles from './Overview.module.css'
import { FIRST_SHOWN, STACK, type Step, totalOf } from './status-series'
import { useChipsOf } from './use-chips-of'

export interface StatusAreasProps {
  readonly steps: readonly Step[]
  readonly asOf: IsoDay
  readonly width: number
  readonly height: number
  /** Named days drawn as dotted lines. */
  readonly marks: readonly { readonly day: IsoDay; readonly label: string }[]
  /** A group's words at the right edge, drawn inside; absent: they stand beside the plot, as links. */
  readonly end?: ((group: StatusGroup, count: number, x: number, y: number) => ReactNode) | undefined
}

const LEFT = 30
const RIGHT = 136
const TOP = 22
const BOTTOM = 20
const ROUND_TO = 25
const LABEL_GAP = 18
const NARROW = 520
/** Most that a letter of a label takes. */
const LETTER = 6.2

/** Top edge of a group's area and of the one under it, as counts. */
function edges(step: Step, group: StatusGroup): readonly [number, number] {
  const below = STACK.slice(0, STACK.indexOf(group)).reduce((sum, one) => sum + step.counts[one], 0)
  return [below, below + step.counts[group]]
}

function areaPath(
  steps: readonly Step[],
  group: StatusGroup,
  x: (day: IsoDay) => number,
  y: (n: number) => number,
  end: number,
) {
  const right = (at: number) => (at + 1 < steps.length ? x(steps[at + 1]?.day ?? '') : end)
  const upper = steps.map(
    (step, at) => `${x(step.day)},${y(edges(step, group)[1])} ${right(at)},${y(edges(step, group)[1])}`,
  )
  const lower = steps.map(
    (step, at) => `${right(at)},${y(edges(step, group)[0])} ${x(step.day)},${y(edges(step, group)[0])}`,
  )
  return `M${upper.join(' ')} ${lower.reverse().join(' ')}z`
}

/** Where each group's label stands at the right edge: at its area's middle, pushed apart where they would touch. */
function labelHeights(last: Step, y: (n: number) => number): readonly { group: StatusGroup; at: number }[] {
  const wanted = STACK.map((group) => {
    const [low, high] = edges(last, group)
    return { group, at: y((low + high) / 2) }
  })
  const placed: { group: StatusGroup; at: number }[] = []
  for (const label of wanted) {
    const under = placed.at(-1)
    placed.push({ ...label, at: under ? Math.min(label.at, under.at - LABEL_GAP) : label.at })
  }
  return placed
}

/** A place as a share of a length: where the build draws, the figure is scaled to the screen that shows it. */
const share = (at: number, of: number) => `${(at / of) * 100}%`

/** Labels of dated lines that do not touch each other: the later ones win, the last before its line where it needs to. */
function shownMarks(marks: StatusAreasProps['marks'], x: (day: IsoDay) => number, width: number) {
  let next = width
  return [...marks].reverse().map((mark, at) => {
    const [line, long] = [x(mark.day), 8 + mark.label.length * LETTER]
    const fits = line + long < next
    const shown = fits || at === 0
    if (shown) next = fits ? line : line - long
    return { ...mark, shown, side: fits ? 1 : -1 }
  })
}

/** A count as a way to the chips it counts. */
function Counted({ group, count }: { group: StatusGroup; count: number }) {
  return (
    <b>
      <a {...useChipsOf(group)} title={STATUS_FACES[group].word}>
        {count}
      </a>
    </b>
  )
}

/** Stepped areas, from denied at the bottom to undetermined at the top: how many chips stood where, through time. */
export function StatusAreas({ steps, asOf, width, height, marks, end: ends }: StatusAreasProps) {
  const last = steps.at(-1)
  if (!last) return null
  const most = Math.max(
    ROUND_TO,
    Math.ceil(Math.max(...steps.map((s) => totalOf(s.counts))) / ROUND_TO) * ROUND_TO,
  )
  const right = width < NARROW && !ends ? 34 : RIGHT
  const plot = { width: width - LEFT - right, height: height - TOP - BOTTOM }
  const first = dayNumber(FIRST_SHOWN)
  const span = Math.max(1, dayNumber(asOf) - first)
  const x = (day: IsoDay) => LEFT + ((dayNumber(day) - first) / span) * plot.width
  const y = (count: number) => TOP + plot.height * (1 - count / most)
  const end = x(asOf)
  const labels = labelHeights(last, y)
  const years = Array.from({ length: Number(asOf.slice(0, 4)) - 2022 + 1 }, (_, at) => `${2022 + at}`)
  const ticks = Array.from({ length: most / ROUND_TO + 1 }, (_, at) => at * ROUND_TO)
  const plotted = (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <AreaDefs figure="overview" groups={STACK} />
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={end} y1={y(tick)} y2={y(tick)} stroke="var(--grid)" />
          <text x={LEFT - 8} y={y(tick) + 4} fontSize={12} fill="var(--ink-3)" textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {STACK.map((group) => (
        <path
          key={group}
          d={areaPath(steps, group, x, y, end)}
          fill={group === 'denied' ? 'var(--status-denied-area)' : areaFill('overview', group)}
          stroke={statusColor(group)}
          strokeWidth={0.75}
        />
      ))}
      {shownMarks(
        marks.filter((mark) => mark.day <= asOf),
        x,
        width,
      ).map((mark) => (
        <g key={mark.day}>
          <line
            x1={x(mark.day)}
            x2={x(mark.day)}
            y1={TOP - 6}
            y2={TOP + plot.height}
            stroke="var(--ink-2)"
            strokeDasharray="2 2"
          />
          {mark.shown && (
            <text
              x={x(mark.day) + 4 * mark.side}
              y={TOP - 9}
              fontSize={12}
              fill="var(--ink-3)"
              textAnchor={mark.side < 0 ? 'end' : 'start'}
            >
              {mark.label}
            </text>
          )}
        </g>
      ))}
      <line x1={LEFT} x2={end} y1={y(0)} y2={y(0)} stroke="var(--axis)" />
      {years.map((year) => (
        <text key={year} x={x(firstDay(year))} y={height - 4} fontSize={12} fill="var(--ink-3)">
          {x(firstDay(year)) + 30 < end ? year : ''}
        </text>
      ))}
      {labels.map(({ group, at }) => ends?.(group, last.counts[group], end + 8, at))}
    </svg>
  )
  if (ends) return plotted
  return (
    <div className={styles.areas}>
      {plotted}
      {labels.map(({ group, at }) => (
        <div
          key={group}
          className={styles.areaLabel}
          style={{ left: share(end + 8, width), top: share(at - 9, height), width: right - 8 }}
        >
          <StatusGlyph group={group} />
          {width >= NARROW && <span>{STATUS_FACES[group].word}</span>}
          <Counted group={group} count={last.counts[group]} />
        </div>
      ))}
    </div>
  )
}
