import { type FocusEvent, type KeyboardEvent, type MouseEvent, useRef } from 'react'
import { formatCount } from '../../domain/format'
import type { ReadingMark } from '../../domain/reading'
import { MARK_WORDS } from '../../domain/words'
import { endGesture, patchView, sortBy, useView } from '../../state/view-store'
import { useElementSize } from '../../ui/use-element-size'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import styles from './ChipTable.module.css'
import { ChipTableRow, type ShownColumn } from './ChipTableRow'
import { BOX_WIDTH, leastWidth } from './columns'
import { linkChip } from './linked'
import type { ChipRow } from './rows'

function HeadCell({ column }: { readonly column: ShownColumn }) {
  const sort = useView((view) => view.sort)
  const sorted = sort.column === column.id
  return (
    <th
      scope="col"
      className={column.numeric ? styles.numberHead : column.id === 'name' ? styles.nameHead : undefined}
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

const STEPS: Readonly<Record<string, (row: Element) => Element | null | undefined>> = {
  ArrowDown: (row) => row.nextElementSibling,
  ArrowUp: (row) => row.previousElementSibling,
  Home: (row) => row.parentElement?.firstElementChild,
  End: (row) => row.parentElement?.lastElementChild,
}

/** Arrow keys, Home and End walk down the column of boxes or of names. */
function walk(event: KeyboardEvent): void {
  const target = event.target as HTMLElement
  const row = target.closest('tr')
  const next = row && STEPS[event.key]?.(row)
  if (!next) return
  event.preventDefault()
  next.querySelector<HTMLElement>(target.tagName === 'INPUT' ? 'input' : 'button')?.focus()
}

const handlers = {
  onClick: (event: MouseEvent) => {
    const chipId = chipOf(event.target)
    if (chipId !== null && !(event.target instanceof HTMLInputElement)) focusChip(chipId)
  },
  onFocus: (event: FocusEvent) => {
    const chipId = chipOf(event.target)
    if (chipId !== null && event.target instanceof HTMLButtonElement) focusChip(chipId)
  },
  onBlur: endGesture,
  onKeyDown: walk,
  onPointerOver: (event: MouseEvent) => linkChip(chipOf(event.target)),
  onPointerLeave: () => linkChip(null),
}

/** What the signs and letters in use mean. */
export function TableKey({ rows, columns }: Pick<ChipTableProps, 'rows' | 'columns'>) {
  const cells = rows.flatMap((row) => columns.map((column) => row.cells[column.id]))
  const marks = new Set(cells.flatMap((cell) => cell.marks))
  const used = (['u', 'd', 'e', 't'] satisfies ReadingMark[]).filter((mark) => marks.has(mark))
  const undated = rows.filter((row) => row.cells.announced.missing !== null).length
  return (
    <p className={styles.key}>
      <span>·· not disclosed</span>
      {cells.some((cell) => cell.missing?.missing === 'not-derivable') && <span>n.m. cannot be derived</span>}
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
}

interface ChipTableProps {
  readonly rows: readonly ChipRow[]
  readonly columns: readonly ShownColumn[]
}

/** The table: sorted by its heads, walked by arrow keys, linked with the scatter. Scrolls by itself only when it must. */
export function ChipTable({ rows, columns }: ChipTableProps) {
  const chosen = useView((view) => view.chips)
  const focused = useView((view) => view.chip)
  const frame = useRef<HTMLDivElement>(null)
  const least = leastWidth(columns)
  const { width } = useElementSize(frame, { width: least, height: 0 })
  const entry = rows.some((row) => row.chipId === focused) ? focused : (rows[0]?.chipId ?? null)
  return (
    <div ref={frame} className={styles.frame} data-scrolls={width < least || undefined}>
      <table className={styles.table} style={{ minWidth: least }}>
        <caption className={styles.caption}>
          <VisuallyHidden>Chips; arrow keys move between rows</VisuallyHidden>
        </caption>
        <colgroup>
          <col style={{ width: BOX_WIDTH }} />
          {columns.map((column) => (
            <col key={column.id} {...(column.width > 0 ? { style: { width: column.width } } : {})} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={styles.boxHead}>
              <VisuallyHidden>Compare</VisuallyHidden>
            </th>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        <tbody {...handlers}>
          {rows.map((row) => (
            <ChipTableRow
              key={row.chipId}
              row={row}
              columns={columns}
              chosen={chosen.includes(row.chipId)}
              focused={row.chipId === focused}
              entry={row.chipId === entry}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
