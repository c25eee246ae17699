import type { ReactElement } from 'react'
import { SCREEN } from '../charts/mark-types'
import type { BodySize } from './picture-types'

/** Rows further apart than this, px, would fall to pieces. */
const ROW = 110
/** How much larger than on the page, where there is room. */
const LARGEST = 2.2

interface DrawnProps extends BodySize {
  /** How many rows share the height; absent: the height is the figure's own. */
  readonly rows?: number | undefined
  /** Height on the page, px. */
  readonly natural: number
  /** Draws at the page's type size. */
  readonly draw: (width: number, height: number) => ReactElement
}

/** A figure of the page, its type a picture's or larger. */
export function Drawn({ width, height, dress, rows, natural, draw }: DrawnProps) {
  const high = rows === undefined ? height : Math.min(height, rows * ROW)
  const scale = Math.max(dress.label / SCREEN.label, Math.min(LARGEST, high / natural))
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the picture's frame carries the title
    <svg width={width} height={high} viewBox={`0 0 ${width} ${high}`}>
      <g transform={`scale(${scale})`}>{draw(width / scale, high / scale)}</g>
    </svg>
  )
}
