import { type ComposedSvg, isComposed } from './composed'
import { pictureMetadata } from './picture-metadata'
import { densityChunk, insertChunks, textChunk } from './png-chunks'

/** 4096 × 4096: beyond it browsers give blank or cut canvases, each at another size. */
export const MAX_PIXELS = 16_777_216

/** Pixels per inch at scale 1: 1600 px across the 277 mm of an A4 landscape. */
const BASE_DENSITY = 1600 / (277 / 25.4)

/** Keyword of the chunk that holds the picture's state. */
export const STATE_KEYWORD = 'Chokepoint'

export type RasterScale = 1 | 2 | 4

/** Why a picture of this size cannot be rasterised, as a sentence; null when it can. */
export function refusal(width: number, height: number, scale: number): string | null {
  const pixels = Math.round(width * scale) * Math.round(height * scale)
  if (pixels <= MAX_PIXELS) return null
  const million = (value: number) => (value / 1e6).toFixed(1)
  return `At ${scale}× the picture has ${million(pixels)} million pixels; browsers draw at most ${million(MAX_PIXELS)} million reliably. Choose a smaller scale, or SVG.`
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

async function draw(picture: ComposedSvg, scale: number): Promise<HTMLCanvasElement> {
  const url = URL.createObjectURL(svgBlob(picture))
  try {
    const image = new Image(picture.width * scale, picture.height * scale)
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('The browser has no canvas to draw the picture on.')
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return canvas
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** The composed SVG as a file's content. */
export function svgBlob(picture: ComposedSvg): Blob {
  return new Blob([picture.markup], { type: 'image/svg+xml;charset=utf-8' })
}

/** PNG bytes with density, title, alt text, sources and state inside. */
export function withTexts(png: Uint8Array, picture: ComposedSvg, scale: number): Uint8Array<ArrayBuffer> {
  const { input } = picture
  const rules = input.rules ? ` Rules: ${input.rules}.` : ''
  return insertChunks(png, [
    densityChunk(BASE_DENSITY * scale),
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
  const reason = refusal(picture.width, picture.height, scale)
  if (reason) throw new Error(reason)
  const blob = await toBlob(await draw(picture, scale))
  const bytes = withTexts(new Uint8Array(await blob.arrayBuffer()), picture, scale)
  return new Blob([bytes], { type: 'image/png' })
}
