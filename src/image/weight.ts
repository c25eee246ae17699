import { THIN_SPACE } from '../domain/format'
import type { ComposedSvg } from './composed'

type Measures = Pick<ComposedSvg, 'width' | 'height' | 'pixels'>

/**
 * Measured on saved pictures of every kind, each within a fifth: words and edges take most of a PNG, flat ground next to
 * nothing, so bytes grow with the root of the composition's area and a little faster than its density.
 */
const PER_ROOT_PX = 210
const DENSITY_POWER = 1.27

/** About how many bytes the PNG will have. */
export function pngBytes({ width, height, pixels }: Measures, scale: number): number {
  const zoom = (pixels.width / width) * scale
  return PER_ROOT_PX * Math.sqrt(width * height) * zoom ** DENSITY_POWER
}

/** Two figures, and no more: what is estimated should look so. */
export function roughly(bytes: number): number {
  return Number(bytes.toPrecision(2))
}

/** `41 kB`, `1.2 MB`. */
export function formatBytes(bytes: number): string {
  return bytes < 1e6
    ? `${Math.max(1, Math.round(bytes / 1000))}${THIN_SPACE}kB`
    : `${(bytes / 1e6).toFixed(1)}${THIN_SPACE}MB`
}
