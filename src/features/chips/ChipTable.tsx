import {
  type FocusEvent,
  Fragment,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useCallback,
  useMemo,
  useRef,
  useState,
} from 'react'
import { formatCount } from '../../domain/format'
import type { ReadingMark } from '../../domain/reading'
import { MARK_WORDS } from '../../domain/words'
import { endGesture, patchView, sortBy, useView } from '../../state/view-store'
import { askedValue } from '../../ui/evidence/ValueButton'
import { useElementSize } from '../../ui/use-element-size'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import styles from './ChipTable.module.css'
import { ChipTableRow, type ShownColumn } from './ChipTableRow'
import { BOX_WIDTH, leastWidth } from './columns'
import { linkChip } from './linked'
import type { ChipRow } from './rows'
import { walk } from './table-walk'
import { useCellEvidence } from './use-cell-evidence'
import { useRowWindow } from './use-row-window'

function headClass({ id, numeric, shown }: ShownColumn): string | undefined {
  if (numeric) return styles.numberHead
  if (id === 'name') return styles.nameHead
  return shown === 'wide' || shown === 'on-request' ? styles.wordsHead : undefined
}

function HeadCell({ column }: { readonly column: ShownColumn }) {
  const sort = useView((view) => view.sort)
  const sorted = sort.column === column.id
  return (
    <th
      scope="col"
      className={headClass(column)}
      aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className={styles.sort}
        title={column.about || undefined}
        data-sorted={sorted || undefined}
        onClick={() => sortBy(column.id, column.numeric)}
      >
        {column.name} <span className={styles.unit}>{column.unit}</span>
        {sorted && <span aria-hidden="true">{sort.descending ? '▾' : '▴'}</span>}
      </button>
    </th>
  )
}

function chipOf(target: EventTarget): string | null {
  return (target as Element).closest<HTMLElement>('tr[data-chip]')?.dataset.chip ?? null
}

/** Opens the panel of a chip; walking over many is one step of the history. */
export function focusChip(chipId: string): void {
  patchView({ chip: chipId }, 'chip')
}

const handlers = {
  onBlur: endGesture,
  onPointerOver: (event: MouseEvent) => linkChip(chipOf(event.target)),
  onPointerLeave: () => linkChip(null),
}

/** What the signs and letters in use mean. */
export const TableKey = memo(function TableKey({ rows, columns }: Pick<ChipTableProps, 'rows' | 'columns'>) {
  const marks = new Set<ReadingMark>()
  let derived = false
  for (const { cells } of rows) {
    for (const { id } of columns) {
      for (const mark of cells[id].marks) marks.add(mark)
      derived ||= cells[id].missing?.missing === 'not-derivable'
    }
  }
  const used = (['u', 'd', 'e', 't', 'c', 'o'] satisfies ReadingMark[]).filter((mark) => marks.has(mark))
  const undated = rows.filter((row) => row.cells.announced.missing !== null).length
  return (
    <p className={styles.key}>
      <span>·· not disclosed</span>
      {derived && <span>n.m. cannot be derived</span>}
      {used.map((mark) => (
        <span key={mark}>
          <i>{mark}</i> {MARK_WORDS[mark]}
        </span>
      ))}
      <span>China’s own measures are a separate axis and never change the US status.</span>
      {undated > 0 && (
        <span>{formatCount(undated)} of these chips carry no date and are taken as announced.</span>
      )}
    </p>
  )
})

function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row takes no focus
    <tr className={styles.spacer} aria-hidden="true">
      <td colSpan={columns} style={{ height }} />
    </tr>
  )
}

interface ChipTableProps {
  /** The chips shown, in order. */
  readonly rows: readonly ChipRow[]
  readonly columns: readonly ShownColumn[]
}

/**
 * The table: sorted by its heads, walked by arrow keys, linked with the scatter. Scrolls by itself only when it must. Of a
 * long one only the rows near the screen are in the page; each says its place, the table says of how many.
 */
export const ChipTable = memo(function ChipTable({ rows, columns }: ChipTableProps) {
  const chosen = useView((view) => view.chips)
  const focused = useView((view) => view.chip)
  const frame = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const least = leastWidth(columns)
  const width = useElementSize(frame, { width: least, height: 0 })?.width ?? least
  const [visited, setVisited] = useState<string | null>(null)
  const places = useMemo(() => new Map(rows.map((row, index) => [row.chipId, index])), [rows])
  const placeOf = (chipId: string | null) => (chipId === null ? -1 : (places.get(chipId) ?? -1))
  const entry = [placeOf(visited), placeOf(focused), 0].find((index) => index >= 0) ?? 0
  const scrolls = width < least
  const shown = useRowWindow({
    count: rows.length,
    keyOf: useCallback((index: number) => rows[index]?.chipId ?? String(index), [rows]),
    keep: rows.length === 0 ? NO_ROWS : [entry, placeOf(focused)],
    frame,
    body,
    scrolls,
  })
  const visit = (event: FocusEvent) => {
    const chipId = chipOf(event.target)
    setVisited(chipId)
    if (chipId !== null && event.target.tagName === 'BUTTON' && !askedValue(event.target)) focusChip(chipId)
  }
  const showEvidence = useCellEvidence(rows)
  const onClick = (event: MouseEvent) => {
    const chipId = chipOf(event.target)
    if (showEvidence(event.target) || event.target instanceof HTMLInputElement) return
    if (chipId !== null) focusChip(chipId)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => walk(event, rows, columns, setVisited)
  return (
    <div ref={frame} className={styles.frame} data-scrolls={scrolls || undefined}>
      <table className={styles.table} style={{ minWidth: least }} aria-rowcount={rows.length + 1}>
        <caption className={styles.caption}>
          <VisuallyHidden>
            Chips; arrow keys move between rows and values, Enter on a value opens its sources
          </VisuallyHidden>
        </caption>
        <colgroup>
          <col style={{ width: BOX_WIDTH }} />
          {columns.map((column) => (
            <col key={column.id} {...(column.width > 0 ? { style: { width: column.width } } : {})} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={styles.boxHead}>
              <VisuallyHidden>Compare</VisuallyHidden>
            </th>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        <tbody ref={body} {...handlers} onClick={onClick} onKeyDown={onKeyDown} onFocus={visit}>
          {shown.placed.map(({ index, gap }) => {
            const row = rows[index]
            return (
              row && (
                <Fragment key={row.chipId}>
                  <Spacer height={gap} columns={columns.length + 1} />
                  <ChipTableRow
                    row={row}
                    index={index}
                    measure={shown.measure}
                    columns={columns}
                    chosen={chosen.includes(row.chipId)}
                    focused={row.chipId === focused}
                    entry={index === entry}
                  />
                </Fragment>
              )
            )
          })}
          <Spacer height={shown.rest} columns={columns.length + 1} />
        </tbody>
      </table>
    </div>
  )
})

const NO_ROWS: readonly number[] = []
