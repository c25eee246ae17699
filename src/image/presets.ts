import type { PicturePreset } from './picture-types'

const MM_PER_INCH = 25.4
const A4 = { width: 277, height: 190 }
const at300 = (mm: number) => Math.round((mm / MM_PER_INCH) * 300)

/** The type's size is the same in all, so that smaller compositions print larger (LOOK §5). */
export const PRESETS: readonly PicturePreset[] = [
  {
    id: 'report',
    name: 'Report column, 1600 × 1000',
    width: 1600,
    height: 1000,
    margin: 64,
    compact: false,
    pixels: { width: 1600, height: 1000 },
  },
  {
    id: 'slide',
    name: 'Slide 16:9, 1200 × 675',
    width: 1200,
    height: 675,
    margin: 48,
    compact: true,
    pixels: { width: 1200, height: 675 },
  },
  {
    id: 'square',
    name: 'Square, 1200 × 1200',
    width: 1200,
    height: 1200,
    margin: 48,
    compact: false,
    pixels: { width: 1200, height: 1200 },
  },
  {
    id: 'a4',
    name: 'A4 landscape, 300 dpi',
    width: 1600,
    height: 1098,
    margin: 64,
    compact: false,
    pixels: { width: at300(A4.width), height: at300(A4.height) },
    physical: { width: `${A4.width}mm`, height: `${A4.height}mm` },
  },
]

export const OWN_SIZE = { least: 400, most: 8000, flattest: 3, tallest: 1.6 } as const

/** Why a size of the reader's own cannot be laid out, as a sentence; null when it can. */
export function ownSizeProblem(width: number, height: number): string | null {
  const { least, most, flattest, tallest } = OWN_SIZE
  const inRange = (side: number) => Number.isInteger(side) && side >= least && side <= most
  if (!inRange(width) || !inRange(height))
    return `Width and height are whole numbers of pixels from ${least} to ${most}.`
  if (width > flattest * height)
    return `At most ${flattest} times as wide as high: words would cover the figure.`
  return height > tallest * width
    ? `At most ${tallest} times as high as wide: lines of words would be too short.`
    : null
}

/** A size of the reader's own: laid out where the type has room, then drawn at the pixels asked for. */
export function ownPreset(width: number, height: number): PicturePreset {
  const scale = Math.max(1400 / width, 675 / height)
  const [wide, high] = [Math.round(width * scale), Math.round(height * scale)]
  return {
    id: 'own',
    name: 'Own size',
    width: wide,
    height: high,
    margin: 56,
    compact: high < 800,
    pixels: { width, height },
  }
}
