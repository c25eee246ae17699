/** How panels of lines share the height, and how much the words at both sides take. Pure; px. */
import type { LinesPanel } from './lines-layout'
import type { Dress } from './mark-types'
import { textWidth } from './text-width'

export interface LinesRoom {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Width for the lines' names, right of the plot. */
  readonly names: number
}

/** Rows of labels for the days marked. */
export const MARK_ROWS = 2

interface Whole {
  readonly width: number
  readonly height: number
  readonly dress: Dress
  /** Days are marked: their labels stand above the panels. */
  readonly marked: boolean
}

/** The room of all panels together, and that of each. */
export function linesRooms(panels: readonly LinesPanel[], { width, height, dress, marked }: Whole) {
  const lines = panels.flatMap((panel) => panel.lines)
  const figures = panels.flatMap(({ axis }) => axis.ticks.map(axis.format))
  const left = Math.ceil(Math.max(0, ...figures.map((text) => textWidth(text, dress.label)))) + 10
  const names = lines.flatMap(({ name, last }) => [
    textWidth(name, dress.label, 'sans-bold'),
    textWidth(last, dress.label),
  ])
  const right = width - Math.min(width * 0.42, Math.ceil(Math.max(0, ...names)) + 12)
  const top = marked ? dress.label * 1.35 * MARK_ROWS + 4 : 0
  const foot = dress.label * 2
  const tall = (height - top - foot) / Math.max(1, panels.length)
  const rooms = panels.map(
    (_, index): LinesRoom => ({
      left,
      right,
      names: width - right - 8,
      top: top + index * tall + dress.label * 2,
      bottom: top + (index + 1) * tall - dress.label * 0.6,
    }),
  )
  const whole: LinesRoom = {
    left,
    right,
    names: width - right - 8,
    top,
    bottom: rooms.at(-1)?.bottom ?? height - foot,
  }
  return { whole, rooms }
}
