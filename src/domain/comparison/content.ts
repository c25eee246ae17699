/** Readings as cells. */
import { formatDate, formatDateShort } from '../date'
import { type ChipField, fieldInfo } from '../fact'
import { formatNumber } from '../format'
import { isMissing, type Maybe, type Missing, missing } from '../missing'
import type { Reading } from '../reading'
import { MISSING_WORDS } from '../words'
import type { CellContent, FigureContent, Footing, MissingContent, WordsContent } from './cell'

/** The cell of a value that is missing, in words. */
export function missingContent(
  reason: Missing,
  text: string = MISSING_WORDS[reason.missing],
): MissingContent {
  return { kind: 'missing', text, reason }
}

/** A cell that says why the field has no meaning for the chip. */
export function notApplicable(text: string, reason: string): MissingContent {
  return missingContent(missing('not-applicable', reason), text)
}

export interface FigureStyle {
  /** Printed value = canonical value ÷ this (GB/s as TB/s: 1000). */
  readonly divide?: number
  /** The column's decimal rule; every digit of the source when absent. */
  readonly decimals?: number
  readonly footing?: Partial<Footing>
  readonly note?: string | null
}

/** A number as the sheet prints it: every digit the source gives, unless the row has a decimal rule. */
export function cellNumber(value: number, style: FigureStyle = {}): string {
  const shown = value / (style.divide ?? 1)
  if (style.decimals === undefined) return formatNumber(shown, { exact: true })
  const text = formatNumber(shown, { decimals: style.decimals })
  const isRounded = Math.abs(Number(shown.toFixed(style.decimals)) - shown) > 1e-9
  return isRounded && Math.abs(shown) < 0.1 ? formatNumber(shown, { significant: 2 }) : text
}

/** A numeric reading as a cell. */
export function figureContent(reading: Maybe<Reading>, style: FigureStyle = {}): CellContent {
  if (isMissing(reading)) return missingContent(reading)
  const { value } = reading
  if (typeof value !== 'number') return wordsContent(reading)
  const figure: FigureContent = {
    kind: 'figure',
    value,
    text: cellNumber(value, style),
    footing: { unit: reading.unit, ...style.footing },
    marks: reading.marks,
    note: style.note ?? null,
    reading,
    arithmetic: null,
    sourceIds: [],
    parts: [],
  }
  return figure
}

/** `as of Mar 2026` under a time-bound value; nothing for a property of the chip. */
export function dateNote(reading: Reading): string | null {
  const { asOf } = reading.fact
  if (!fieldInfo(reading.field).timeBound) return null
  return asOf === null ? 'undated' : formatDateShort(asOf)
}

/** A reading in words as a cell. */
export function wordsContent(reading: Maybe<Reading>): CellContent {
  if (isMissing(reading)) return missingContent(reading)
  return {
    kind: 'words',
    text: String(reading.value),
    note: dateNote(reading),
    marks: reading.marks,
    reading,
  }
}

/** Plain words that no single fact states. */
export function plainWords(text: string, note: string | null = null): WordsContent {
  return { kind: 'words', text, note, marks: [], reading: null }
}

/** A date as words, or that no source gives it. */
export function dateContent(date: string | null, what: string): CellContent {
  if (date !== null) return plainWords(formatDate(date))
  return missingContent(missing('not-disclosed', `No source says when it was ${what}.`))
}

/** The label of a rate with its engine where both exist: `FP32, vector`. */
export function rateLabel(field: ChipField, engine: 'matrix' | 'vector'): string {
  const info = fieldInfo(field)
  const unit = info.unit === 'TOPS' ? ', TOPS' : ''
  const isMixed = field === 'peak_fp32' || field === 'peak_fp64'
  return isMixed ? `${info.label}, ${engine}${unit}` : `${info.label}${unit}`
}
