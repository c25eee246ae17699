import type { ColumnId } from './columns'
import type { ChipRow } from './rows'

/** Sources of some columns of some rows, each as often as it is used. */
export function sourcesUsed(rows: readonly ChipRow[], columns: readonly ColumnId[]): readonly string[] {
  return rows.flatMap((row) => columns.flatMap((column) => row.cells[column].sourceIds))
}
