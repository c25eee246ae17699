import type { StatusGroup } from '../domain/export-controls/rules'

/**
 * How a bar, column or company mark is painted (LOOK §1, certainty): solid = stated; tint = second part of one
 * company; hatch = basis not stated, derived or estimated; hollow = derived point or non-native; dashed = partial
 * period, forecast or a claim.
 */
export type PaintStyle = 'solid' | 'tint' | 'hatch' | 'hollow' | 'dashed'

export interface Paint {
  /** A reference to a token, `var(--company-amd)`: see `palette.ts`. */
  readonly color: string
  readonly style: PaintStyle
}

/** One point's mark: status glyph or company mark; the marks of one figure are all of one kind. */
export type Mark =
  | { readonly kind: 'status'; readonly group: StatusGroup }
  | { readonly kind: 'company'; readonly paint: Paint; readonly origin: 'china' | 'elsewhere' }

/** Sizes of one setting of a chart: on the page, or in a picture. All in px. */
export interface Dress {
  /** Axis figures and labels in the plot. */
  readonly label: number
  /** Numbers at bar ends. */
  readonly value: number
  /** Panel title. */
  readonly head: number
  /** Unit beside a panel title. */
  readonly unit: number
  readonly bar: number
  /** From one bar to the next. */
  readonly pitch: number
  /** Radius of a point's mark. */
  readonly radius: number
  readonly halo: number
}

export const SCREEN: Dress = {
  label: 12,
  value: 12,
  head: 12.5,
  unit: 12,
  bar: 13,
  pitch: 22,
  radius: 4.5,
  halo: 3.5,
}
export const PICTURE: Dress = {
  label: 18,
  value: 21,
  head: 23,
  unit: 19,
  bar: 32,
  pitch: 59,
  radius: 8,
  halo: 5,
}

/** Every size times `factor`: for a plot that has little room. */
export function scaled(dress: Dress, factor: number): Dress {
  return Object.fromEntries(
    Object.entries(dress).map(([size, px]) => [size, px * factor]),
  ) as unknown as Dress
}
