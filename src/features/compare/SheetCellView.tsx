import type { NoRatio, Rank, Ratio, SheetCell, SheetRow, StatusContent } from '../../domain/comparison/cell'
import { isListed } from '../../domain/comparison/cell-evidence'
import type { IsoDay } from '../../domain/date'
import type { ReadingMark } from '../../domain/reading'
import { MARK_WORDS } from '../../domain/words'
import { linkTo } from '../../state/link'
import { useView } from '../../state/view-store'
import { StatusWord } from '../../ui/StatusGlyph'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import { askOf } from './ask'
import { HistoryCell } from './HistoryCell'
import { RatioBar } from './RatioBar'
import styles from './SpecSheet.module.css'

interface CellProps {
  readonly cell: SheetCell
  readonly row: SheetRow
  readonly asOf: IsoDay
  /** End of the bands of history. */
  readonly until: IsoDay
}

/** A value that opens its evidence: the sheet hears the click (`Asked`). */
function Ask({
  of,
  text,
  className = '',
}: {
  readonly of: string
  readonly text: string
  className?: string
}) {
  return (
    <button type="button" className={`${styles.open} ${className}`} aria-haspopup="dialog" data-evidence={of}>
      {text}
    </button>
  )
}

/** The letters hang in their own slot, reserved even when empty, so that digits stay in line. */
function Marks({ marks }: { marks: readonly ReadingMark[] }) {
  return (
    <span className={styles.marks} title={marks.map((mark) => MARK_WORDS[mark]).join('; ') || undefined}>
      {marks.join('')}
    </span>
  )
}

const RANKS: Readonly<Record<Rank, { readonly sign: string; readonly words: string }>> = {
  best: { sign: '▲', words: 'best of the row' },
  worst: { sign: '▽', words: 'worst of the row' },
}

function RankSign({ rank, ifDense }: { readonly rank: Rank; readonly ifDense: boolean }) {
  const { sign, words: plain } = RANKS[rank]
  const words = ifDense ? `${plain}, if dense` : plain
  return (
    <span className={rank === 'best' ? styles.best : styles.worst} title={words}>
      <span aria-hidden="true">{sign}</span>
      <VisuallyHidden>, {words}</VisuallyHidden>
    </span>
  )
}

function RatioPart({ ratio, of }: { ratio: Ratio | NoRatio; of: string }) {
  if (ratio.kind === 'no-ratio') return <span className={styles.reason}>{ratio.reason}</span>
  return (
    <>
      <Ask of={of} text={ratio.text} className={styles.ratio ?? ''} />
      <span className={styles.bar}>
        <RatioBar ratio={ratio.value} hollow={ratio.basisNotStated} />
      </span>
    </>
  )
}

function Figure({ cell, row }: CellProps) {
  const { content, ratio, rank, chipId } = cell
  if (content.kind !== 'figure') return null
  return (
    <div className={styles.figure}>
      <span className={styles.number}>
        {rank && <RankSign rank={rank} ifDense={content.footing.basis === 'na'} />}
        <Ask
          of={askOf(row.id, chipId)}
          text={content.text}
          className={rank === 'best' ? (styles.top ?? '') : ''}
        />
        <Marks marks={content.marks} />
        {content.note && <span className={styles.numberNote}>{content.note}</span>}
      </span>
      {ratio && <RatioPart ratio={ratio} of={askOf(row.id, chipId, true)} />}
    </div>
  )
}

/** What the law or a measure says on a day: its documents stand in Controls. */
function OfLaw({ text, chipId }: { text: string; chipId: string }) {
  const view = useView((state) => state)
  if (!/\d/.test(text)) return text
  return <a {...linkTo(view, 'controls', { chip: chipId, own: null })}>{text}</a>
}

function Words({ cell, row }: CellProps) {
  const { content, chipId } = cell
  if (content.kind !== 'words') return null
  const isAsked = content.reading !== null || content.facts !== undefined || isListed(row)
  return (
    <>
      {isAsked ? (
        <Ask of={askOf(row.id, chipId)} text={content.text} className={styles.words ?? ''} />
      ) : (
        <OfLaw text={content.text} chipId={chipId} />
      )}
      {content.marks.length > 0 && <Marks marks={content.marks} />}
      {content.note && (
        <div className={styles.note}>
          {isAsked ? content.note : <OfLaw text={content.note} chipId={chipId} />}
        </div>
      )}
    </>
  )
}

/** The status with its cause, which leads to the reasoning. */
function Status({ content, chipId }: { readonly content: StatusContent; readonly chipId: string }) {
  const view = useView((state) => state)
  return (
    <>
      <StatusWord group={content.group} />
      <div className={styles.note}>
        <a {...linkTo(view, 'controls', { chip: chipId, own: null })}>{content.note ?? 'Why?'}</a>
      </div>
    </>
  )
}

/** One cell of the sheet: number with ratio and bar, words, a status, its history, or why there is nothing. */
export function SheetCellView(props: CellProps) {
  const { cell, row, asOf, until } = props
  const { content } = cell
  switch (content.kind) {
    case 'figure':
      return <Figure {...props} />
    case 'words':
      return <Words {...props} />
    case 'status':
      return <Status content={content} chipId={cell.chipId} />
    case 'history':
      return (
        <HistoryCell content={content} asOf={asOf} until={until}>
          <OfLaw text={content.text} chipId={cell.chipId} />
        </HistoryCell>
      )
    case 'missing':
      return (
        <Ask
          of={askOf(row.id, cell.chipId)}
          text={content.text}
          className={`${styles.missing} ${row.numeric ? styles.missingNumber : ''}`}
        />
      )
  }
}
