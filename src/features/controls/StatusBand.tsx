import { statusColor } from '../../charts/palette'
import { AreaDefs, areaFill } from '../../charts/patterns'
import { addDays, dayNumber, type IsoDay } from '../../domain/date'
import type { Span } from '../../domain/export-controls/history'
import { STATUS_GROUPS } from '../../domain/export-controls/rules'
import { STATUS_FACES } from '../../ui/status-glyphs'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import { BAND_START, type BandRow, spanWords } from './band-series'
import { linkChip, useIsLinked } from './linked'
import styles from './StatusBand.module.css'

const HEIGHT = 16
/** Narrower spans carry no letter. */
const LETTER = 11
/** One set of patterns for every band of the page. */
const PATTERNS = 'controls-band'

/** Days to pixels over the width of a band. */
function scaleTo(end: IsoDay, width: number): (day: IsoDay) => number {
  const first = dayNumber(BAND_START)
  const span = Math.max(1, dayNumber(end) - first)
  return (day) => Math.min(width, Math.max(0, ((dayNumber(day) - first) / span) * width))
}

interface SpanProps {
  readonly span: Span
  readonly x: (day: IsoDay) => number
  readonly end: IsoDay
}

function BandSpan({ span, x, end }: SpanProps) {
  const left = x(span.from)
  const width = Math.max(1, x(span.to === null ? end : addDays(span.to, 1)) - left)
  const denied = span.group === 'denied'
  return (
    <g>
      <rect
        x={left}
        y={1}
        width={width}
        height={HEIGHT - 2}
        fill={denied ? 'var(--status-denied-area)' : areaFill(PATTERNS, span.group)}
        stroke={statusColor(span.group)}
        strokeWidth="1"
      >
        <title>{spanWords(span)}</title>
      </rect>
      {width >= LETTER && (
        <text
          x={left + width / 2}
          y={12}
          className={styles.letter}
          fill={denied ? 'var(--surface)' : 'var(--ink)'}
        >
          {STATUS_FACES[span.group].letter}
        </text>
      )}
      {span.cause !== null && <path d={`M${left} -1V${HEIGHT + 1}`} stroke="var(--ink)" strokeWidth="1.6" />}
    </g>
  )
}

interface RowProps {
  readonly row: BandRow
  readonly name: string
  readonly isChosen: boolean
  readonly width: number
  readonly end: IsoDay
  readonly day: IsoDay
  readonly onChoose: (chipId: string) => void
}

function Row({ row, name, isChosen, width, end, day, onChoose }: RowProps) {
  const { chipId } = row.subject.chip
  const linked = useIsLinked(chipId)
  const x = scaleTo(end, width)
  const from = row.spans[0]?.from ?? end
  return (
    <li
      className={`${styles.row} ${isChosen ? styles.chosen : ''} ${linked ? styles.linked : ''}`}
      onPointerEnter={() => linkChip(chipId)}
      onPointerLeave={() => linkChip(null)}
    >
      <button
        type="button"
        className={styles.name}
        aria-pressed={isChosen}
        onClick={() => onChoose(chipId)}
        onFocus={() => linkChip(chipId)}
        onBlur={() => linkChip(null)}
      >
        {name}
      </button>
      <VisuallyHidden>{row.spans.map(spanWords).join('; ')}</VisuallyHidden>
      <svg width={width} height={HEIGHT + 2} viewBox={`0 -1 ${width} ${HEIGHT + 2}`} aria-hidden="true">
        <path d={`M0 ${HEIGHT / 2}H${x(from)}`} stroke="var(--hair-2)" strokeDasharray="1 3" />
        {row.spans.map((span) => (
          <BandSpan key={span.from} span={span} x={x} end={end} />
        ))}
        {day >= BAND_START && day <= end && (
          <path d={`M${x(day)} -1V${HEIGHT + 1}`} stroke="var(--surface)" strokeWidth="4" />
        )}
        {day >= BAND_START && day <= end && (
          <path d={`M${x(day)} -1V${HEIGHT + 1}`} stroke="var(--ink)" strokeWidth="1.2" />
        )}
      </svg>
    </li>
  )
}

/** Room for names beside the bands, px; none on a narrow page, where they stand above. */
export const NAME_WIDTH = 168

interface StatusBandProps {
  readonly rows: readonly BandRow[]
  readonly names: ReadonlyMap<string, string>
  readonly chosenId: string
  /** Of the bands alone, px. */
  readonly width: number
  readonly end: IsoDay
  readonly day: IsoDay
  readonly isNarrow: boolean
  readonly onChoose: (chipId: string) => void
}

function YearAxis({
  width,
  end,
  indent,
}: {
  readonly width: number
  readonly end: IsoDay
  readonly indent: number
}) {
  const x = scaleTo(end, width)
  const years = Array.from({ length: Number(end.slice(0, 4)) - 2021 }, (_, at) => String(2022 + at))
  return (
    <svg className={styles.axis} width={width + indent} height={18} aria-hidden="true">
      {years.map((year) => (
        <g key={year} transform={`translate(${indent + x(`${year}-01-01`)} 0)`}>
          <path d="M0.5 12V18" stroke="var(--axis)" />
          <text x={4} y={13}>
            {x(`${year}-01-01`) + 30 < width ? year : ''}
          </text>
        </g>
      ))}
    </svg>
  )
}

/** Bands of status, one row for each chip, under one axis of years. */
export function StatusBand(props: StatusBandProps) {
  const { rows, names, chosenId, width, end, day, isNarrow, onChoose } = props
  return (
    <div>
      <svg width="0" height="0" aria-hidden="true">
        <AreaDefs figure={PATTERNS} groups={STATUS_GROUPS} />
      </svg>
      <YearAxis width={width} end={end} indent={isNarrow ? 0 : NAME_WIDTH} />
      <ul className={styles.rows} aria-label="Status through time">
        {rows.map((row) => (
          <Row
            key={row.subject.chip.chipId}
            row={row}
            name={names.get(row.subject.chip.chipId) ?? row.subject.chip.name}
            isChosen={row.subject.chip.chipId === chosenId}
            width={width}
            end={end}
            day={day}
            onChoose={onChoose}
          />
        ))}
      </ul>
    </div>
  )
}
