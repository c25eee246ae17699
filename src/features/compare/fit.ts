/** Whether the sheet fits its place, and whether the figures stand beside it. px. */
const LABELS = 168
const BASELINE = 146
const COLUMN = 208
const NARROW_COLUMN = 112
const GUTTER = 28
const FIGURES = 480

export interface Fit {
  /** Width the sheet wants. */
  readonly sheet: number
  /** The sheet is wider than its place: it scrolls inside its own box. */
  readonly scrolls: boolean
  /** The figures stand beside the sheet, not under it. */
  readonly isBeside: boolean
}

/** From the region's width and the number of chips. */
export function fitOf(width: number, chips: number, isNarrow: boolean): Fit {
  if (isNarrow) {
    const sheet = chips * NARROW_COLUMN
    return { sheet, scrolls: sheet > width, isBeside: false }
  }
  const sheet = LABELS + BASELINE + (chips - 1) * COLUMN
  const isBeside = sheet + GUTTER + FIGURES <= width
  return { sheet, scrolls: sheet > width, isBeside }
}
