/** One picture in every size, as SVG and PNG, in one ZIP with a list of what is in it. Fetched when it is asked for. */
import { zipSync } from 'fflate'
import { composePicture } from './mount'
import type { PictureInput, PictureTheme } from './picture-types'
import { PRESETS } from './presets'
import { largestScale, type RasterScale, rasterise, svgBlob } from './raster'
import { pictureFileName } from './save'

/** Double density where the browser can draw it. */
const SCALE: RasterScale = 2

export interface BatchProgress {
  readonly done: number
  readonly of: number
}

interface BatchOptions {
  readonly theme: PictureTheme
  readonly signal: AbortSignal
  readonly onProgress: (progress: BatchProgress) => void
}

interface Entry {
  readonly file: string
  readonly size: string
  readonly pixels: string
}

/** ZIP cannot say "no time": the earliest that it can. */
const NO_TIME = '1980-01-01T00:00:00'

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())

function manifest(input: PictureInput, files: readonly Entry[]): Uint8Array {
  const { title, subtitle, summary, notes, sources, rules, asOf, checked, state, forgetful } = input
  const said = { title, subtitle, altText: summary, notes, sources, rules: rules ?? null }
  const link = forgetful ? null : state.href
  const whole = { generator: 'Chokepoint', ...said, asOf, factsChecked: checked, link, files }
  return new TextEncoder().encode(`${JSON.stringify(whole, null, 2)}\n`)
}

/** Makes all pictures, one after the other. Throws the signal's reason when cancelled, and what composing throws. */
export async function batchZip(
  input: PictureInput,
  { theme, signal, onProgress }: BatchOptions,
): Promise<Blob> {
  const files: Record<string, Uint8Array> = {}
  const entries: Entry[] = []
  const of = PRESETS.length * 2
  const add = async (size: string, extension: 'svg' | 'png', pixels: string, blob: Blob) => {
    const file = pictureFileName({ ...input, slug: `${input.slug.slice(0, 60)}-${size}` }, theme, extension)
    files[file] = await bytesOf(blob)
    entries.push({ file, size, pixels })
    onProgress({ done: entries.length, of })
    signal.throwIfAborted()
  }
  onProgress({ done: 0, of })
  for (const preset of PRESETS) {
    const { width, height } = preset.pixels
    const picture = await composePicture(input, { preset, theme })
    signal.throwIfAborted()
    await add(preset.id, 'svg', `${width} × ${height}`, svgBlob(picture))
    const most = largestScale(width, height) ?? 1
    const scale = most < SCALE ? most : SCALE
    await add(preset.id, 'png', `${width * scale} × ${height * scale}`, await rasterise(picture, scale))
  }
  files['manifest.json'] = manifest(input, entries)
  const zipped = zipSync(files, { level: 0, mtime: NO_TIME })
  return new Blob([zipped as Uint8Array<ArrayBuffer>], { type: 'application/zip' })
}
