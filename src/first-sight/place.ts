/** Stands in for `ui/use-element-size` and `ui/use-media` where the build draws: there is no layout to ask. */
import type { ElementSize } from '../ui/use-element-size'

interface Place {
  /** Width of a figure's plot in CSS pixels. */
  readonly plot: number
  /** Width of the ruler of dates in CSS pixels. */
  readonly ruler: number
  readonly isNarrow: boolean
}

let place: Place = { plot: 792, ruler: 847, isNarrow: false }

/** The screen that is drawn for from now on. */
export function setPlace(next: Place): void {
  place = next
}

export const NARROW = 'narrow'

/** Whether the screen drawn for is one column; no other media query holds. */
export function useMedia(query: string): boolean {
  return query === NARROW && place.isNarrow
}

/** A figure takes its height from its width and says none; the ruler says its own. */
export function useElementSize(_element: unknown, { height }: ElementSize): ElementSize {
  return { width: height === 0 ? place.plot : place.ruler, height }
}
