/** What the shown cells rest on, each fact once. */
import type { DecidingFact } from '../../domain/evidence/deciding'
import { factStatement, readingSubject } from '../../domain/evidence/reading-evidence'
import { remember } from '../../state/combine'
import type { ColumnId } from './columns'
import type { ChipRow } from './rows'

type Columns = readonly { readonly id: ColumnId }[]

/** What rows rest on, kept for as long as the same columns are shown: a filter asks again for the same rows. */
const keptFor = remember((_columns: Columns) => new WeakMap<ChipRow, readonly DecidingFact[]>())

function decidingOf({ cells, profile }: ChipRow, columns: Columns): readonly DecidingFact[] {
  const facts = new Set(columns.flatMap(({ id }) => cells[id].facts))
  return [...facts].map((fact) => ({
    subject: readingSubject(fact.field, profile.chip.name),
    statement: factStatement(fact),
  }))
}

export function decidingCells(rows: readonly ChipRow[], columns: Columns): readonly DecidingFact[] {
  const kept = keptFor(columns)
  return rows.flatMap((row) => {
    const known = kept.get(row) ?? decidingOf(row, columns)
    kept.set(row, known)
    return known
  })
}
