import { THIN_SPACE } from '../domain/format'
import type { ComposedSvg } from './composed'

/** Bytes of a PNG per pixel of edge, from our own pictures: flat ground weighs nothing, so edges count, not areas. */
const PER_EDGE = 0.36
const TEXT_EDGE = 34

/** About how many bytes the PNG will have: it grows with the drawing and a little faster than the density. */
export function pngBytes({ markup, width, pixels }: ComposedSvg, scale: number): number {
  const drawing = markup.slice(markup.indexOf('</style>'))
  const letters = drawing.replace(/<[^>]*>/g, '').length
  const shapes = drawing.split('<').length
  const zoom = (pixels.width / width) * scale
  return (letters * TEXT_EDGE + shapes * 60 + width * 8) * zoom ** 1.15 * PER_EDGE * 4
}

/** `41 kB`, `1.2 MB`. */
export function formatBytes(bytes: number): string {
  return bytes < 1e6
    ? `${Math.max(1, Math.round(bytes / 1000))}${THIN_SPACE}kB`
    : `${(bytes / 1e6).toFixed(1)}${THIN_SPACE}MB`
}
