/** What the shown cells rest on, each fact once. */
import type { DecidingFact } from '../../domain/evidence/deciding'
import { factStatement, readingSubject } from '../../domain/evidence/reading-evidence'
import type { ColumnId } from './columns'
import type { ChipRow } from './rows'

export function decidingCells(
  rows: readonly ChipRow[],
  columns: readonly { readonly id: ColumnId }[],
): readonly DecidingFact[] {
  return rows.flatMap(({ cells, profile }) => {
    const facts = new Set(columns.flatMap(({ id }) => cells[id].facts))
    return [...facts].map((fact) => ({
      subject: readingSubject(fact.field, profile.chip.name),
      statement: factStatement(fact),
    }))
  })
}
