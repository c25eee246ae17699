/** Moves of the time axis: zoom about a day, pan, and their keys. Pure; day numbers. */
import type { DayWindow } from './chart-types'

/** The axis never shows fewer days than this. */
const CLOSEST = 7

/** The axis held inside the limits, its length kept where it fits. */
function within(from: number, length: number, limits: DayWindow): DayWindow {
  const whole = limits.until - limits.from
  const span = Math.min(Math.max(length, CLOSEST), Math.max(whole, CLOSEST))
  const start = Math.min(Math.max(from, limits.from), Math.max(limits.from, limits.until - span))
  return { from: start, until: start + span }
}

/** The axis at `factor` times its length, the given day staying where it is. */
export function zoomAbout(axis: DayWindow, day: number, factor: number, limits: DayWindow): DayWindow {
  const length = axis.until - axis.from
  const span = Math.min(Math.max(length * factor, CLOSEST), Math.max(limits.until - limits.from, CLOSEST))
  const share = length === 0 ? 0.5 : (day - axis.from) / length
  return within(day - span * share, span, limits)
}

/** The axis moved by days, stopping at the limits. */
export function panBy(axis: DayWindow, days: number, limits: DayWindow): DayWindow {
  return within(axis.from + days, axis.until - axis.from, limits)
}

/** The axis after a key on the plot; undefined for a key that moves nothing. */
export function axisKey(axis: DayWindow, key: string, limits: DayWindow): DayWindow | undefined {
  const length = axis.until - axis.from
  const middle = (axis.from + axis.until) / 2
  switch (key) {
    case '+':
    case '=':
      return zoomAbout(axis, middle, 0.5, limits)
    case '-':
    case '\u2212':
      return zoomAbout(axis, middle, 2, limits)
    case 'ArrowLeft':
      return panBy(axis, -length / 8, limits)
    case 'ArrowRight':
      return panBy(axis, length / 8, limits)
    case 'Home':
      return panBy(axis, Number.MIN_SAFE_INTEGER, limits)
    case 'End':
      return panBy(axis, Number.MAX_SAFE_INTEGER, limits)
    default:
      return undefined
  }
}

/** Zoom factor of a turn of the wheel, in px as browsers give it; a pinch on a trackpad arrives the same way. */
export function wheelFactor(delta: number): number {
  return Math.exp(Math.max(-240, Math.min(240, delta)) * 0.004)
}
