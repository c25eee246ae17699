import { type ComposedSvg, isComposed } from './composed'
import { PROBE_PX, withProbes } from './font-probes'
import { pictureMetadata } from './picture-metadata'
import { densityChunk, insertChunks, textChunk } from './png-chunks'
import { STATE_KEYWORD } from './state-keyword'

/** 4096 × 4096: beyond it browsers give blank or cut canvases, each at another size. */
export const MAX_PIXELS = 16_777_216

/** Every picture is meant to fill the 277 mm between the margins of an A4 landscape. */
const PRINT_INCHES = 277 / 25.4

const SVG_TYPE = 'image/svg+xml;charset=utf-8'
/** Fonts from data take a few milliseconds; this waits for up to two seconds. */
const ATTEMPTS = 100

export const SCALES = [1, 2, 3, 4] as const
export type RasterScale = (typeof SCALES)[number]

/** The largest density at which the picture can be drawn; null where none can. */
export function largestScale(width: number, height: number): RasterScale | null {
  return SCALES.findLast((scale) => refusal(width, height, scale) === null) ?? null
}

/** Why a picture of this size cannot be rasterised, as a sentence; null when it can. */
export function refusal(width: number, height: number, scale: number): string | null {
  const pixels = Math.round(width * scale) * Math.round(height * scale)
  if (pixels <= MAX_PIXELS) return null
  const million = (value: number) => (value / 1e6).toFixed(1)
  return `At ${scale}× the picture has ${million(pixels)} million pixels; browsers draw at most ${million(MAX_PIXELS)} million reliably. Choose a lower density, or SVG.`
}

function toBlob(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) =>
        blob ? resolve(blob) : reject(new Error('The browser could not make a PNG of the picture.')),
      'image/png',
    )
  })
}

async function load(markup: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([markup], { type: SVG_TYPE }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    return image
  } finally {
    URL.revokeObjectURL(url)
  }
}

function canvasOf(width: number, height: number) {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d', { willReadFrequently: height === PROBE_PX })
  if (!context) throw new Error('The browser has no canvas to draw the picture on.')
  return { canvas, context }
}

/**
 * An image may be "decoded" before the fonts inside it are: text is then left blank without a word. So the picture is
 * loaded with a strip of probe letters under it, again until every face has left ink there.
 */
async function loadWithFonts(picture: ComposedSvg): Promise<HTMLImageElement> {
  const markup = withProbes(picture)
  const probes = picture.faces.length
  if (probes === 0) return load(markup)
  const { context } = canvasOf(probes * PROBE_PX, PROBE_PX)
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const image = await load(markup)
    context.clearRect(0, 0, probes * PROBE_PX, PROBE_PX)
    context.drawImage(image, 0, -picture.height, picture.width, picture.height + PROBE_PX)
    const inked = (index: number) =>
      context.getImageData(index * PROBE_PX, 0, PROBE_PX, PROBE_PX).data.some((value) => value > 0)
    if (Array.from({ length: probes }, (_, index) => index).every(inked)) return image
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('The fonts of the picture did not load in time. Try again, or save it as SVG.')
}

async function draw(picture: ComposedSvg, scale: number): Promise<HTMLCanvasElement> {
  const image = await loadWithFonts(picture)
  const width = Math.round(picture.pixels.width * scale)
  const height = Math.round(picture.pixels.height * scale)
  const { canvas, context } = canvasOf(width, height)
  context.drawImage(image, 0, 0, width, (height * (picture.height + PROBE_PX)) / picture.height)
  return canvas
}

/** The composed SVG as a file's content. */
export function svgBlob(picture: ComposedSvg): Blob {
  return new Blob([picture.markup], { type: SVG_TYPE })
}

/** PNG bytes with density, title, alt text, sources and state inside. */
export function withTexts(png: Uint8Array, picture: ComposedSvg, scale: number): Uint8Array<ArrayBuffer> {
  const { input, pixels } = picture
  const rules = input.rules ? ` Rules: ${input.rules}.` : ''
  return insertChunks(png, [
    densityChunk((pixels.width * scale) / PRINT_INCHES),
    textChunk('Title', input.title),
    textChunk('Description', input.summary),
    textChunk('Source', `${input.sources.join('; ')}.${rules}`),
    textChunk('Software', 'Chokepoint'),
    textChunk(STATE_KEYWORD, JSON.stringify(pictureMetadata(input))),
  ])
}

/** Rasterises a composed picture. Throws a sentence for the reader when it is too large or the browser cannot. */
export async function rasterise(picture: ComposedSvg, scale: RasterScale): Promise<Blob> {
  if (!isComposed(picture)) throw new Error('Only a composed, captioned picture can be saved.')
  const reason = refusal(picture.pixels.width, picture.pixels.height, scale)
  if (reason) throw new Error(reason)
  const blob = await toBlob(await draw(picture, scale))
  const bytes = withTexts(new Uint8Array(await blob.arrayBuffer()), picture, scale)
  return new Blob([bytes], { type: 'image/png' })
}
