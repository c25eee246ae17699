/** What one cell of the chips table says: a value to sort by, a text, its footnote letters; or why there is none. */
import type { ChipFact } from '../../domain/fact'
import { formatNumber } from '../../domain/format'
import { isMissing, type Maybe, type Missing } from '../../domain/missing'
import type { Reading, ReadingMark } from '../../domain/reading'
import { MISSING_SIGNS } from '../../domain/words'

export interface Cell {
  /** Canonical value for sorting; null = missing, which sorts last both ways. */
  readonly value: number | string | null
  readonly text: string
  readonly marks: readonly ReadingMark[]
  readonly missing: Missing | null
  /** The value as the source has it, for the downloaded table: all digits, the column's unit. */
  readonly exact: string
  readonly sourceIds: readonly string[]
  /** The facts it rests on; empty where the list of chips says it. */
  readonly facts: readonly ChipFact[]
}

/** A column keeps its decimals, except where two figures would not survive them (0.034) or they would be noise (21 000). */
export function formatColumn(value: number, decimals: number): string {
  const size = Math.abs(value)
  if (size >= 1000) return formatNumber(value, { decimals: 0 })
  const shown = size >= 10 ** (1 - decimals) || size === 0
  return formatNumber(value, shown ? { decimals } : { significant: 2 })
}

export function numberCell(
  value: number,
  decimals: number,
  marks: readonly ReadingMark[],
  { sourceIds, facts }: Pick<Cell, 'sourceIds' | 'facts'>,
): Cell {
  const text = formatColumn(value, decimals)
  return { value, text, marks, missing: null, exact: String(value), sourceIds, facts }
}

export function textCell(text: string, value: number | string = text): Cell {
  return { value, text, marks: [], missing: null, exact: text, sourceIds: [], facts: [] }
}

export function missingCell(missing: Missing): Cell {
  const text = MISSING_SIGNS[missing.missing]
  return { value: null, text, marks: [], missing, exact: '', sourceIds: [], facts: [] }
}

/** A numeric reading divided by `divisor` (1 000 from GB/s to TB/s). */
export function readingCell(reading: Maybe<Reading>, decimals: number, divisor = 1): Cell {
  if (isMissing(reading)) return missingCell(reading)
  const { value, marks, fact } = reading
  const stated = { sourceIds: [fact.sourceId], facts: [fact] }
  return typeof value === 'number'
    ? numberCell(value / divisor, decimals, marks, stated)
    : { ...textCell(value), marks, ...stated }
}
