/** What the sheet's values rest on, each statement once. */
import { cellEvidence } from '../../domain/comparison/cell-evidence'
import type { Comparison } from '../../domain/comparison/prepare'
import { type DecidingFact, decidingFacts } from '../../domain/evidence/deciding'

export function decidingSheetFacts({ sheet, context }: Comparison): readonly DecidingFact[] {
  return decidingFacts(
    sheet.groups.flatMap(({ rows }) =>
      rows.flatMap((row) => row.cells.map((cell) => cellEvidence(row, cell, context))),
    ),
  )
}
