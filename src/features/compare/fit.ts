/** Whether the sheet fits its place, and whether the figures stand beside it. px. */
const LABELS = 168
const BASELINE = 146
/** Number, ratio, bar and the room between. */
const COLUMN = 208
const NARROW_COLUMN = 112
const GUTTER = 28
const FIGURES = 480

export interface Fit {
  /** Width the sheet wants. */
  readonly sheet: number
  /** Widths of label, baseline and others, shared out where there is more room; null on a telephone, where all are equal. */
  readonly columns: readonly number[] | null
  /** The sheet is wider than its place: it scrolls inside its own box. */
  readonly scrolls: boolean
  /** The figures stand beside the sheet, not under it. */
  readonly isBeside: boolean
}

/** From the region's width and the number of chips. */
export function fitOf(width: number, chips: number, isNarrow: boolean): Fit {
  if (isNarrow) {
    const sheet = chips * NARROW_COLUMN
    return { sheet, columns: null, scrolls: sheet > width, isBeside: false }
  }
  const columns = [LABELS, BASELINE, ...Array.from({ length: Math.max(0, chips - 1) }, () => COLUMN)]
  const sheet = columns.reduce((sum, one) => sum + one, 0)
  const isBeside = sheet + GUTTER + FIGURES <= width
  return { sheet, columns, scrolls: sheet > width, isBeside }
}
