/** Where the panel stands: under the value, or above it where there is more room; always inside the window. */

interface Box {
  readonly left: number
  readonly top: number
  readonly bottom: number
}
interface Room {
  readonly width: number
  readonly height: number
}

export interface Place {
  readonly left: number
  /** One of the two, from that edge of the window. */
  readonly top?: number
  readonly bottom?: number
  readonly maxHeight: number
}

export const PANEL_WIDTH = 320
const GAP = 4
const MARGIN = 8
/** Below the value unless less than this is left there and more above. */
const ENOUGH = 260

/** Place of the panel beside a value, in pixels of the window. */
export function placeBeside(value: Box, room: Room): Place {
  const left = Math.max(MARGIN, Math.min(value.left, room.width - PANEL_WIDTH - MARGIN))
  const below = room.height - value.bottom - GAP - MARGIN
  const above = value.top - GAP - MARGIN
  return below >= ENOUGH || below >= above
    ? { left, top: value.bottom + GAP, maxHeight: Math.max(120, below) }
    : { left, bottom: room.height - value.top + GAP, maxHeight: Math.max(120, above) }
}
