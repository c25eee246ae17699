/** Two dates in words. Pure. */
import type { CellContent, SheetRow } from '../../domain/comparison/cell'
import type { ChipChanges } from '../../domain/comparison/two-dates'
import { formatDate, type IsoDay } from '../../domain/date'
import type { Span } from '../../domain/export-controls/history'
import { joinList, plural, THIN_SPACE } from '../../domain/format'
import { STATUS_WORDS } from '../../domain/words'
import { metricUnit } from './metrics'

/** A cell in one line: `12 000 (USD, Apr 2026)`. */
export function contentWords(content: CellContent, row: SheetRow): string {
  if (content.kind === 'missing' || content.kind === 'history') return content.text
  const unit = content.kind === 'figure' ? metricUnit(row) : ''
  const text = unit === '' ? content.text : `${content.text}${THIN_SPACE}${unit}`
  return content.note === null ? text : `${text} (${content.note})`
}

/** `licence required from 9 April 2025 (US BIS letter to NVIDIA)`. */
export function turnWords({ status, from, cause }: Span): string {
  const why = cause === null ? '' : ` (${cause.words}${cause.event === 'ended' ? ' ended' : ''})`
  return `${STATUS_WORDS[status]} from ${formatDate(from)}${why}`
}

/** True when the chip's group of status is another one. */
export function changedStatus({ status }: ChipChanges): boolean {
  return (
    status?.before.kind === 'status' &&
    status.after.kind === 'status' &&
    status.before.group !== status.after.group
  )
}

/** The finding over the two dates. */
export function twoDatesTitle(all: readonly ChipChanges[], early: IsoDay, late: IsoDay): string {
  const changed = all.filter(changedStatus).map(({ compared }) => compared.short)
  const span = `from ${formatDate(early)} to ${formatDate(late)}`
  if (changed.length === 0) return `No chip has another status ${span}`
  return changed.length === all.length
    ? `${all.length === 2 ? 'Both' : `All ${all.length}`} chips have another status ${span}`
    : `${joinList(changed)}: another status ${span}`
}

/** What is counted beside the status. */
export function twoDatesSummary(all: readonly ChipChanges[]): string {
  const layers = all.reduce((sum, one) => sum + one.layers.length, 0)
  const cells = all.reduce((sum, one) => sum + one.cells.length, 0)
  const turns = all.reduce((sum, one) => sum + one.turns.length, 0)
  return `${plural(turns, 'change')} of status on the way, ${plural(layers, 'layer')} of the law with another outcome, ${plural(cells, 'other row')} of the sheet that say something else. A chip’s physical figures do not depend on the date.`
}
