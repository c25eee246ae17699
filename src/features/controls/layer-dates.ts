/** When a rule was announced, published and in force, as one line. */
import { formatDateShort } from '../../domain/date'
import type { LayerDates } from '../../domain/export-controls/layer'

/** `Announced 2 Dec 2024, published 5 Dec 2024, in force since 2 Dec 2024.`; empty where no date is known. */
export function datesLine(dates: LayerDates | null): string {
  if (dates === null) return ''
  const parts = [
    dates.announced === null ? '' : `announced ${formatDateShort(dates.announced)}`,
    dates.published === null ? '' : `published ${formatDateShort(dates.published)}`,
    forceWords(dates),
  ].filter(Boolean)
  const line = parts.join(', ')
  return line === '' ? '' : `${line.charAt(0).toUpperCase()}${line.slice(1)}.`
}

function forceWords({ from, until }: LayerDates): string {
  if (from === null) return ''
  return until === null
    ? `in force since ${formatDateShort(from)}`
    : `in force ${formatDateShort(from)} to ${formatDateShort(until)}`
}
