/** Where the panels of a bar figure and the columns within a panel stand. Pure; px. */
import type { BarPanel, BarSeries } from './chart-types'
import type { Dress } from './mark-types'
import { textWidth } from './text-width'

/** A panel narrower than this cannot hold a name, a bar and a number side by side; in label sizes. */
const NARROWEST = 15
/** What long names must leave for the bar and its number; in label sizes. */
const BESIDE_NAMES = 9

/** Room of the series' names, of which the longest decides. */
export function namesRoom(series: readonly BarSeries[], dress: Dress): number {
  return Math.ceil(
    widest(
      series.map(({ name }) => name),
      dress.label,
    ) + 10,
  )
}

/**
 * How many panels stand beside each other: as many as fit with their names, at most three, and no lonely last one if
 * avoidable.
 */
export function barColumns(width: number, panels: number, dress: Dress, names = 0): number {
  const narrowest = Math.max(dress.label * NARROWEST, names + dress.label * BESIDE_NAMES)
  const fitting = Math.max(1, Math.floor(width / (narrowest + gutter(dress))))
  const most = Math.min(3, fitting, Math.max(1, panels))
  return most === 3 && panels === 4 ? 2 : most
}

/** Rows closer than this, px, are hard to read; closer than the second, they lie over each other. */
const LEGIBLE = 16
const CLOSEST = 10

/** The line that names the panels without room. */
export function leftOutHeight(dress: Dress): number {
  return Math.ceil(dress.label * 1.6)
}

export interface PanelGrid {
  readonly across: number
  readonly rows: number
  /** How many panels there is room for, from the first. */
  readonly shown: number
}

/**
 * Panels on a given height: one more beside the others where the rows would become too low, and fewer panels where even
 * then they would lie over each other. `columns` holds their number.
 */
export function panelGrid(
  { width, height }: { readonly width: number; readonly height: number },
  panels: number,
  series: number,
  dress: Dress,
  names: number,
  columns?: number | undefined,
): PanelGrid {
  const pitchAt = (rows: number) => fittedDress(dress, height, rows, series).pitch
  const rowsOf = (across: number) => Math.max(1, Math.ceil(panels / across))
  let across = columns ?? barColumns(width, panels, dress, names)
  const most = Math.min(3, panels, Math.floor(width / (dress.label * NARROWEST + gutter(dress))))
  while (columns === undefined && across < most && pitchAt(rowsOf(across)) < LEGIBLE) across += 1
  const wanted = rowsOf(across)
  let rows = wanted
  const fits = () => {
    const words = rows < wanted ? leftOutHeight(dress) : 0
    return rows * (headHeight(dress) + series * CLOSEST) + words <= height
  }
  while (rows > 1 && !fits()) rows -= 1
  return { across, rows, shown: Math.min(panels, rows * across) }
}

/** Space between panels that stand beside each other. */
export function gutter(dress: Dress): number {
  return dress.label * 2.7
}

/** Height of the panel's title line. */
export function headHeight(dress: Dress): number {
  return Math.round(dress.head * 1.6)
}

/**
 * The dress with bars and numbers small enough for the rows of panels to fit the height. Below the wanted size only when
 * there is no room: then the bars close up first, and the numbers follow.
 */
export function fittedDress(dress: Dress, height: number, rows: number, series: number): Dress {
  const room = height - rows * headHeight(dress)
  const pitch = Math.min(dress.pitch, room / (rows * series + (rows - 1) * 0.5))
  if (pitch >= dress.pitch) return dress
  const held = Math.max(8, pitch)
  return {
    ...dress,
    pitch: held,
    bar: Math.min(dress.bar, held * 0.66),
    value: Math.min(dress.value, held * 0.9),
    label: Math.min(dress.label, held * 0.9),
  }
}

/** Height of one panel. */
export function panelHeight(series: number, dress: Dress): number {
  return headHeight(dress) + series * dress.pitch
}

/** Height that the whole figure wants: rows of panels with a space of about one bar between them. */
export function barPanelsHeight(
  width: number,
  panels: number,
  series: number,
  dress: Dress,
  names = 0,
): number {
  const rows = Math.ceil(panels / barColumns(width, panels, dress, names))
  return Math.round(rows * panelHeight(series, dress) + (rows - 1) * dress.pitch * 0.8)
}

export interface PanelColumns {
  /** Left margin for the series names; 0 when they stand elsewhere. */
  readonly names: number
  /** Right margin for the numbers at the bars' ends. */
  readonly values: number
  /** Right margin for the ratios. */
  readonly ratios: number
}

function widest(texts: readonly string[], size: number): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, size, 'sans-bold')))
}

/** Longest share of a panel that names may take: longer ones are cut, and stand in full in the legend and the table. */
const NAMES = 0.45

/** The text columns of all panels alike, so that bars of the same share are of the same length everywhere. */
export function panelColumns(
  panels: readonly BarPanel[],
  series: readonly BarSeries[],
  dress: Dress,
  named: boolean,
  width = Number.POSITIVE_INFINITY,
): PanelColumns {
  const cells = panels.flatMap((panel) => panel.cells)
  const values = cells.filter((cell) => cell.value !== null).map((cell) => cell.label)
  const ratios = cells.flatMap((cell) => (cell.ratio === undefined ? [] : [cell.ratio]))
  return {
    names: named ? Math.min(namesRoom(series, dress), Math.floor(width * NAMES)) : 0,
    values: Math.ceil(widest(values, dress.value) + dress.value * 0.5 + 4),
    ratios: ratios.length > 0 ? Math.ceil(widest(ratios, dress.value) + dress.value * 1.1) : 0,
  }
}
