import { AreaDefs } from '../../charts/patterns'
import type { IsoDay } from '../../domain/date'
import { STATUS_GROUPS } from '../../domain/export-controls/rules'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import { Band, scaleTo, Years } from './BandMarks'
import { type BandRow, spanWords } from './band-series'
import { linkChip, useIsLinked } from './linked'
import styles from './StatusBand.module.css'

const HEIGHT = 14
const LETTER = 11.5
/** One set of patterns for every band of the page. */
const PATTERNS = 'controls-band'

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
      <svg width={width} height={HEIGHT + 4} viewBox={`0 -2 ${width} ${HEIGHT + 4}`} aria-hidden="true">
        <Band
          spans={row.spans}
          x={scaleTo(end, width)}
          end={end}
          day={day}
          height={HEIGHT}
          letterSize={LETTER}
          figure={PATTERNS}
        />
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

/** Bands of status, one row for each chip, under one axis of years. */
export function StatusBand(props: StatusBandProps) {
  const { rows, names, chosenId, width, end, day, isNarrow, onChoose } = props
  const indent = isNarrow ? 0 : NAME_WIDTH
  return (
    <div>
      <svg width="0" height="0" aria-hidden="true">
        <AreaDefs figure={PATTERNS} groups={STATUS_GROUPS} />
      </svg>
      <svg className={styles.axis} width={width + indent} height={18} aria-hidden="true">
        <g transform={`translate(${indent} 0)`}>
          <Years x={scaleTo(end, width)} end={end} width={width} size={12} />
        </g>
      </svg>
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
