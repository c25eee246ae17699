import { type FocusEvent, type KeyboardEvent, type MouseEvent, memo, useMemo, useRef, useState } from 'react'
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
import { useCellEvidence } from './use-cell-evidence'

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

const STOPS = 'input, button'

function stopIn(row: HTMLTableRowElement, column: number): HTMLElement | null {
  return row.cells[column]?.querySelector<HTMLElement>(STOPS) ?? null
}

type Step = (stops: readonly HTMLElement[], at: number) => HTMLElement | undefined

const next: Step = (stops, at) => stops[at + 1]
const before: Step = (stops, at) => stops[at - 1]
const DOWN: Readonly<Record<string, Step>> = {
  ArrowDown: next,
  ArrowUp: before,
  Home: (stops) => stops[0],
  End: (stops) => stops.at(-1),
}
const ACROSS: Readonly<Record<string, Step>> = { ArrowRight: next, ArrowLeft: before }

/** Arrow keys, Home and End walk down a column, past rows without a value there; left and right walk along the row. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const target = event.target as HTMLElement
  const cell = target.closest<HTMLTableCellElement>('td, th')
  const row = target.closest('tr')
  if (!cell || !row) return
  const rows = event.currentTarget.querySelectorAll<HTMLTableRowElement>('tr[data-chip]:not([hidden])')
  const column = DOWN[event.key]
  const along = ACROSS[event.key]
  const stops = column
    ? [...rows].flatMap((one) => stopIn(one, cell.cellIndex) ?? [])
    : [...row.querySelectorAll<HTMLElement>(STOPS)]
  const to = (column ?? along)?.(stops, stops.indexOf(target))
  if (!to) return
  event.preventDefault()
  to.focus()
}

const handlers = {
  onBlur: endGesture,
  onPointerOver: (event: MouseEvent) => linkChip(chipOf(event.target)),
  onPointerLeave: () => linkChip(null),
}

/** What the signs and letters in use mean. */
export const TableKey = memo(function TableKey({ rows, columns }: Pick<ChipTableProps, 'rows' | 'columns'>) {
  const cells = rows.flatMap((row) => columns.map((column) => row.cells[column.id]))
  const marks = new Set(cells.flatMap((cell) => cell.marks))
  const used = (['u', 'd', 'e', 't', 'c'] satisfies ReadingMark[]).filter((mark) => marks.has(mark))
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
})

/** Up to here rows that were shown once stay in the page, hidden; more would weigh too much. */
const KEPT = 600

interface ChipTableProps {
  /** The chips shown, in order. */
  readonly rows: readonly ChipRow[]
  /** The same with those that are filtered out. */
  readonly ordered: readonly ChipRow[]
  readonly columns: readonly ShownColumn[]
}

/** The table: sorted by its heads, walked by arrow keys, linked with the scatter. Scrolls by itself only when it must. */
export const ChipTable = memo(function ChipTable({ rows, ordered, columns }: ChipTableProps) {
  const chosen = useView((view) => view.chips)
  const focused = useView((view) => view.chip)
  const frame = useRef<HTMLDivElement>(null)
  const least = leastWidth(columns)
  const { width } = useElementSize(frame, { width: least, height: 0 })
  const [visited, setVisited] = useState<string | null>(null)
  const ids = useMemo(() => new Set<string | null>(rows.map((row) => row.chipId)), [rows])
  const [met] = useState(() => new Set<string>())
  for (const row of rows) met.add(row.chipId)
  const drawn = ordered.length <= KEPT ? ordered.filter((row) => met.has(row.chipId)) : rows
  const entry = ids.has(visited) ? visited : ids.has(focused) ? focused : (rows[0]?.chipId ?? null)
  const visit = (event: FocusEvent) => {
    const chipId = chipOf(event.target)
    setVisited(chipId)
    if (chipId !== null && event.target.tagName === 'BUTTON' && !askedValue(event.target)) focusChip(chipId)
  }
  const showEvidence = useCellEvidence(ordered)
  const onClick = (event: MouseEvent) => {
    const chipId = chipOf(event.target)
    if (showEvidence(event.target) || event.target instanceof HTMLInputElement) return
    if (chipId !== null) focusChip(chipId)
  }
  return (
    <div ref={frame} className={styles.frame} data-scrolls={width < least || undefined}>
      <table className={styles.table} style={{ minWidth: least }}>
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
          <tr>
            <th scope="col" className={styles.boxHead}>
              <VisuallyHidden>Compare</VisuallyHidden>
            </th>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        <tbody {...handlers} onClick={onClick} onKeyDown={walk} onFocus={visit}>
          {drawn.map((row) => (
            <ChipTableRow
              key={row.chipId}
              row={row}
              hidden={!ids.has(row.chipId)}
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
})
