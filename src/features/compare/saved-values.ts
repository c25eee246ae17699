/** The values of a comparison's picture, and what has become of them since. Pure. */
import type { CellContent, SheetRow } from '../../domain/comparison/cell'
import type { Comparison } from '../../domain/comparison/prepare'
import { rowOf } from '../../domain/comparison/sheet'
import { THIN_SPACE } from '../../domain/format'
import type { PictureValue } from '../../image/picture-types'
import { metricTitle, metricUnit } from './metrics'

export interface ChangedValue {
  /** `Atlas 350 FP8`. */
  readonly label: string
  readonly before: string
  /** In today's facts; null where the chip or the row is no longer there. */
  readonly now: string | null
  /** Document of today's value; empty for a computed one. */
  readonly source: string
}

function printed(content: CellContent, row: SheetRow): string {
  if (content.kind === 'missing' || content.kind === 'history') return content.text
  const unit = content.kind === 'figure' ? metricUnit(row) : ''
  const value = unit === '' ? content.text : `${content.text}${THIN_SPACE}${unit}`
  return content.note === null ? value : `${value}, ${content.note}`
}

function sourceOf(content: CellContent): string {
  return content.kind === 'figure' || content.kind === 'words' ? (content.reading?.fact.sourceId ?? '') : ''
}

/** What the picture shows: the rows of its bars, and the status under each name. */
export function savedValues(comparison: Comparison, rows: readonly SheetRow[]): readonly PictureValue[] {
  const { compared, sheet } = comparison
  const status = rowOf(sheet, 'us-status')
  const shown = status === null ? rows : [...rows, status]
  return shown.flatMap((row) =>
    compared.flatMap(({ chip, short }) => {
      const content = row.cells.find(({ chipId }) => chipId === chip.chipId)?.content
      if (content === undefined) return []
      return [
        {
          subject: chip.chipId,
          field: row.id,
          label: `${short} ${metricTitle(row)}`,
          text: printed(content, row),
          source: sourceOf(content),
        },
      ]
    }),
  )
}

/** Values that print otherwise today than in the picture, in its order. */
export function changedValues(
  saved: readonly PictureValue[],
  comparison: Comparison,
): readonly ChangedValue[] {
  return saved.flatMap(({ subject, field, label, text }): readonly ChangedValue[] => {
    const row = rowOf(comparison.sheet, field)
    const content = row?.cells.find(({ chipId }) => chipId === subject)?.content
    if (!row || content === undefined) return [{ label, before: text, now: null, source: '' }]
    const now = printed(content, row)
    return now === text ? [] : [{ label, before: text, now, source: sourceOf(content) }]
  })
}
