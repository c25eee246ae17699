import type { ReactElement } from 'react'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** One cell of a drawn table. */
export interface TableCell {
  /** Wraps where its column is narrow. */
  readonly text: string
  /** Set flush right before the slots of letters and asides, so that digits stand in line; never broken. */
  readonly figure?: boolean | undefined
  /** Set flush right at the column's end: what stands where others have a figure. */
  readonly end?: boolean | undefined
  /** Under the text, quieter. */
  readonly note?: string | undefined
  /** Letters hanging after a figure: `e`, `d`. */
  readonly marks?: string | undefined
  /** Beside a figure, in a slot of its own: `2.87×`. */
  readonly aside?: string | undefined
  readonly bold?: boolean | undefined
  readonly quiet?: boolean | undefined
  /** A glyph before the text, in a square box. */
  readonly glyph?: ((box: Box) => ReactElement) | undefined
  /** A drawing above the text, as wide as the column and a line high. */
  readonly band?: ((box: Box) => ReactElement) | undefined
}

export interface TableGroup {
  /** Empty: no heading. */
  readonly title: string
  /** One cell a column. */
  readonly rows: readonly (readonly TableCell[])[]
}

export interface TableSeries {
  readonly heads: readonly TableCell[]
  /** All columns but the first are equally wide. */
  readonly alike?: boolean | undefined
  readonly groups: readonly TableGroup[]
  /** Said in place of rows that have no room: `12 more claims: …`. */
  readonly more: (left: number) => string
}
