/** What a value of the sheet or of a figure is asked by, and the answer. Pure. */
import { cellEvidence, ratioCellEvidence } from '../../domain/comparison/cell-evidence'
import type { Comparison } from '../../domain/comparison/prepare'
import { rowOf } from '../../domain/comparison/sheet'
import type { Evidence } from '../../domain/evidence/evidence'

/** `peak_fp8|nvidia-h20-96`, its ratio with `|ratio`. */
export function askOf(rowId: string, chipId: string, ratio = false): string {
  return `${rowId}|${chipId}${ratio ? '|ratio' : ''}`
}

/** Who says what stands under such a name; null where the law or nobody does. */
export function evidenceFor({ sheet, context }: Comparison, asked: string): Evidence | null {
  const [rowId = '', chipId, part] = asked.split('|')
  const row = rowOf(sheet, rowId)
  const cell = row?.cells.find((one) => one.chipId === chipId)
  if (!row || !cell) return null
  return part === 'ratio' ? ratioCellEvidence(row, cell, context) : cellEvidence(row, cell, context)
}
