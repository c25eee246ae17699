/** Which letters and signs a sheet uses, for its key. */
import type { Sheet } from '../../domain/comparison/sheet'
import type { ReadingMark } from '../../domain/reading'
import { MARK_WORDS } from '../../domain/words'

export function marksIn(sheet: Sheet): readonly ReadingMark[] {
  const cells = sheet.groups.flatMap(({ rows }) => rows).flatMap((row) => row.cells)
  const used = cells.flatMap(({ content }) =>
    content.kind === 'figure' || content.kind === 'words' ? content.marks : [],
  )
  return (Object.keys(MARK_WORDS) as ReadingMark[]).filter((mark) => used.includes(mark))
}

export function hasRanks(sheet: Sheet): boolean {
  return sheet.groups.some(({ rows }) => rows.some(({ cells }) => cells.some(({ rank }) => rank !== null)))
}
