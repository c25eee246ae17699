import type { ChipField, Direction } from '../fact'
import type { CellContent } from './cell'
import type { Compared, SheetContext } from './compared'
import type { FigureStyle } from './content'

/** One kind of row: how it is named, and how its cell is read for a chip. */
export interface RowKind {
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly numeric: boolean
  readonly direction: Direction
  readonly field: ChipField | null
  /** A count of things, of which no ratio is worth a bar. */
  readonly countOnly?: true
  /** Grows with the number of packages or dies: may be given for each of them. */
  readonly scales?: true
  readonly style?: FigureStyle
  readonly read: (context: SheetContext, compared: Compared) => CellContent
}
