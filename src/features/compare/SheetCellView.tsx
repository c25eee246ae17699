import type { NoRatio, Ratio, SheetCell, SheetRow } from '../../domain/comparison/cell'
import type { ReadingMark } from '../../domain/reading'
import type { Source } from '../../domain/source'
import { Popover } from '../../ui/Popover'
import { StatusWord } from '../../ui/StatusGlyph'
import { CellDetails } from './CellDetails'
import { RatioBar } from './RatioBar'
import styles from './SpecSheet.module.css'

interface CellProps {
  readonly cell: SheetCell
  readonly row: SheetRow
  /** `H20 96 GB`, for the name of what opens. */
  readonly chipName: string
  readonly sources: readonly Source[]
}

/** The letters hang in their own slot, reserved even when empty, so that digits stay in line. */
function Marks({ marks }: { marks: readonly ReadingMark[] }) {
  return <span className={styles.marks}>{marks.join('')}</span>
}

function RatioPart({ ratio }: { ratio: Ratio | NoRatio }) {
  if (ratio.kind === 'no-ratio') return <span className={styles.reason}>{ratio.reason}</span>
  return (
    <>
      <span className={styles.ratio}>{ratio.text}</span>
      <span className={styles.bar}>
        <RatioBar ratio={ratio.value} hollow={ratio.basisNotStated} />
      </span>
    </>
  )
}

function Figure({ cell, row, chipName, sources }: CellProps) {
  const { content, ratio } = cell
  if (content.kind !== 'figure') return null
  return (
    <div className={styles.figure}>
      <span className={styles.number}>
        <Popover
          label={`${row.label} of the ${chipName}: where it comes from`}
          trigger={content.text}
          triggerClassName={styles.open ?? ''}
        >
          {() => <CellDetails content={content} row={row} sources={sources} />}
        </Popover>
        <Marks marks={content.marks} />
        {content.note && <span className={styles.numberNote}>{content.note}</span>}
      </span>
      {ratio && <RatioPart ratio={ratio} />}
    </div>
  )
}

function Words({ cell, row, chipName, sources }: CellProps) {
  const { content } = cell
  if (content.kind !== 'words') return null
  return (
    <>
      {content.reading === null ? (
        content.text
      ) : (
        <Popover
          label={`${row.label} of the ${chipName}: where it comes from`}
          trigger={content.text}
          triggerClassName={`${styles.open} ${styles.words}`}
        >
          {() => <CellDetails content={content} row={row} sources={sources} />}
        </Popover>
      )}
      {content.marks.length > 0 && <Marks marks={content.marks} />}
      {content.note && <div className={styles.note}>{content.note}</div>}
    </>
  )
}

/** One cell of the sheet: number with ratio and bar, words, a status, or why there is nothing. */
export function SheetCellView(props: CellProps) {
  const { content } = props.cell
  switch (content.kind) {
    case 'figure':
      return <Figure {...props} />
    case 'words':
      return <Words {...props} />
    case 'status':
      return (
        <>
          <StatusWord group={content.group} />
          {content.note && <div className={styles.note}>{content.note}</div>}
        </>
      )
    case 'missing':
      return (
        <span
          className={`${styles.missing} ${props.row.numeric ? styles.missingNumber : ''}`}
          title={content.reason.reason}
        >
          {content.text}
        </span>
      )
  }
}
