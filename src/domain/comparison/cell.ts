/** One cell of the spec sheet: a figure with what it stands on, words, a status, or the reason why there is none. */

import type { Span } from '../export-controls/history'
import type { StatusGroup } from '../export-controls/rules'
import type { Basis, ChipFact, ChipField, Direction } from '../fact'
import type { Missing } from '../missing'
import type { Reading, ReadingMark } from '../reading'
import type { LinkDirection } from './link-direction'

/** What two figures must share before one may be divided by the other. Absent parts do not matter for the row. */
export interface Footing {
  readonly unit: string
  /** Number format in words (`FP8`), where a row mixes formats. */
  readonly format?: string
  readonly basis?: Basis
  readonly engine?: 'matrix' | 'vector'
  readonly direction?: LinkDirection
}

export interface FigureContent {
  readonly kind: 'figure'
  /** In the canonical unit of the field. */
  readonly value: number
  /** As it stands in the cell, without its unit. */
  readonly text: string
  readonly footing: Footing
  readonly marks: readonly ReadingMark[]
  /** Second line of the cell: `both ways`, `from INT8`. */
  readonly note: string | null
  /** null for a figure computed from several readings. */
  readonly reading: Reading | null
  /** How a computed figure came about: `TPP = 148 TFLOPS × 16 bit = 2 368`. */
  readonly arithmetic: string | null
  /** Documents a computed figure rests on, besides the reading's. */
  readonly sourceIds: readonly string[]
  /** The readings that a computed figure was made of, in the order of its sum; empty for a figure as stated. */
  readonly parts: readonly Reading[]
}

export interface WordsContent {
  readonly kind: 'words'
  readonly text: string
  readonly note: string | null
  readonly marks: readonly ReadingMark[]
  readonly reading: Reading | null
  /** Where the words name several statements at once (customers): all of them. */
  readonly facts?: readonly ChipFact[]
}

export interface MissingContent {
  readonly kind: 'missing'
  /** Two or three words for the cell: `not disclosed`, `no native FP4`. */
  readonly text: string
  readonly reason: Missing
}

/** A status with its glyph: never without its word. */
export interface StatusContent {
  readonly kind: 'status'
  readonly group: StatusGroup
  /** The status in words: `Licence`, `Undetermined`. */
  readonly text: string
  /** The short cause: `US BIS letter to NVIDIA, 9 Apr 2025`. */
  readonly note: string | null
}

/** Every status the chip has had, as a band of time. */
export interface HistoryContent {
  readonly kind: 'history'
  /** `2 changes, last 9 Apr 2025`. */
  readonly text: string
  /** Oldest first, without what was before the chip was known. */
  readonly spans: readonly Span[]
}

export type CellContent = FigureContent | WordsContent | MissingContent | StatusContent | HistoryContent

/** Best or worst of its row, where more or less is better and the figures of the row can be compared. */
export type Rank = 'best' | 'worst'

export interface Ratio {
  readonly kind: 'ratio'
  /** This chip's figure ÷ the baseline's. */
  readonly value: number
  readonly text: string
  /** One side does not say dense or sparse: the ratio holds only if it is dense. */
  readonly basisNotStated: boolean
}

export interface NoRatio {
  readonly kind: 'no-ratio'
  /** Stands in the cell: `dense against sparse: no ratio`. */
  readonly reason: string
}

export interface SheetCell {
  readonly chipId: string
  readonly content: CellContent
  /** null on the baseline, beside words and where this cell has no figure. */
  readonly ratio: Ratio | NoRatio | null
  readonly rank: Rank | null
}

export interface SheetRow {
  readonly id: string
  readonly label: string
  /** After the label; empty where figures have none. */
  readonly unit: string
  readonly numeric: boolean
  readonly direction: Direction
  readonly field: ChipField | null
  /** Baseline first. */
  readonly cells: readonly SheetCell[]
  /** The same for every chip, and known for every chip. */
  readonly equal: boolean
  /** Nothing is known for any chip. */
  readonly empty: boolean
}

export interface SheetGroup {
  readonly id: string
  readonly title: string
  /** After the title: `TFLOPS`, or the date. */
  readonly unit: string
  readonly rows: readonly SheetRow[]
}

/** True when two cells say the same. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  if (a.kind === 'figure' && b.kind === 'figure') {
    return a.value === b.value && JSON.stringify(a.footing) === JSON.stringify(b.footing)
  }
  if (a.kind === 'words' && b.kind === 'words') return a.text === b.text && a.note === b.note
  if (a.kind === 'history' && b.kind === 'history') return JSON.stringify(a.spans) === JSON.stringify(b.spans)
  return a.kind === 'status' && b.kind === 'status' && a.group === b.group && a.note === b.note
}
