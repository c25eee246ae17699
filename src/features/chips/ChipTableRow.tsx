import { memo } from 'react'
import { MARK_WORDS, MISSING_WORDS } from '../../domain/words'
import { toggleChip } from '../../state/view-store'
import { Checkbox } from '../../ui/CheckRow'
import { ValueButton } from '../../ui/evidence/ValueButton'
import { StatusWord } from '../../ui/StatusGlyph'
import { ChipName } from './ChipName'
import styles from './ChipTable.module.css'
import type { Cell } from './cells'
import type { Column, ColumnId } from './columns'
import { hasEvidence } from './evidence'
import { useIsLinked } from './linked'
import type { ChipRow } from './rows'
import type { RowWindow } from './use-row-window'

export type ShownColumn = Column & { readonly id: ColumnId }

/** Footnote letters, each with its meaning for who points at it. */
export function Marks({ marks }: Pick<Cell, 'marks'>) {
  return marks.map((mark) => (
    <i key={mark} className={styles.mark} title={MARK_WORDS[mark]}>
      {mark}
    </i>
  ))
}

/** The head is row 1. */
export const FIRST_ROW = 2

/** Whether the cell of a column holds something to stop at: a box, the name, a value with its evidence. */
export function hasStop(row: ChipRow, column: ShownColumn): boolean {
  if (column.id === 'name') return true
  const cell = row.cells[column.id]
  return column.id !== 'status' && cell.missing === null && cell.text !== '' && hasEvidence(column.id)
}

function BodyCell({ column, row }: { readonly column: ShownColumn; readonly row: ChipRow }) {
  if (column.id === 'status') {
    return (
      <td>
        <StatusWord group={row.group} />
      </td>
    )
  }
  const cell = row.cells[column.id]
  const kind = column.numeric ? styles.number : column.shown === 'default' ? undefined : styles.words
  if (cell.missing !== null && cell.text !== '') {
    return (
      <td className={kind} title={cell.missing.reason}>
        <span className={styles.missing} data-sign={cell.text}>
          {MISSING_WORDS[cell.missing.missing]}
        </span>
      </td>
    )
  }
  return (
    <td className={kind}>
      {cell.text !== '' && hasEvidence(column.id) ? (
        <ValueButton of={column.id} text={cell.text} tabIndex={-1} />
      ) : (
        cell.text
      )}
      {cell.marks.length > 0 && <Marks marks={cell.marks} />}
    </td>
  )
}

interface CellsProps {
  readonly row: ChipRow
  readonly columns: readonly ShownColumn[]
  /** Chosen for comparison. */
  readonly chosen: boolean
  /** The chip whose panel is open. */
  readonly focused: boolean
  /** The one row that Tab reaches; arrow keys walk from there. */
  readonly entry: boolean
}

const Cells = memo(function Cells({ row, columns, chosen, focused, entry }: CellsProps) {
  const { chip } = row.profile
  const tabIndex = entry ? 0 : -1
  return (
    <>
      <td className={styles.box}>
        <Checkbox
          checked={chosen}
          label={`Compare ${chip.name}`}
          tabIndex={tabIndex}
          onChange={() => toggleChip(row.chipId)}
        />
      </td>
      <th scope="row" className={styles.name}>
        <button type="button" className={styles.chip} tabIndex={tabIndex} aria-current={focused || undefined}>
          <ChipName chip={chip} upcoming={!row.announced} />
        </button>
      </th>
      {columns.slice(1).map((column) => (
        <BodyCell key={column.id} column={column} row={row} />
      ))}
    </>
  )
})

interface ChipTableRowProps extends CellsProps {
  /** Place among all the rows shown, from 0: only those near the screen are in the page. */
  readonly index: number
  readonly measure: RowWindow['measure']
}

/** One row. Memoised in two steps: pointing at a chip, choosing or moving one never draws cells anew. */
export const ChipTableRow = memo(function ChipTableRow({ index, measure, ...cells }: ChipTableRowProps) {
  const { row, focused } = cells
  const isLinked = useIsLinked(row.chipId)
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + FIRST_ROW}
      data-chip={row.chipId}
      className={styles.row}
      data-linked={isLinked || undefined}
      data-focused={focused || undefined}
    >
      <Cells {...cells} />
    </tr>
  )
})
