/**
 * A face taken apart, one glyph a piece, so that a saved picture can put together a font of just the glyphs it uses
 * (`image/font-subset.ts`) without a font library on the page. Build time only.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import subsetFont from 'subset-font'
import { type Characters, wantedCharacters } from './characters'
import { FACES } from './faces'
import { readKerning } from './kerning'
import type { GlyphKit } from './picture-fonts'
import { openSfnt, readCharacters, readGlyphs, tableAt } from './sfnt'

export interface KitFace {
  readonly id: string
  readonly family: string
  readonly weight: '400' | '600'
  readonly script: keyof Characters
  readonly from: string
  readonly axes?: Readonly<Record<string, number>>
}

const fromOf = (file: string) => FACES.find((face) => face.file === file)?.from ?? ''

/** The static cuts that pictures use: Serif only for titles. */
export const KIT_FACES: readonly KitFace[] = [
  ...(['400', '600'] as const).map((weight) => ({
    id: `source-sans-${weight}`,
    family: 'Source Sans 3',
    weight,
    script: 'latin' as const,
    from: fromOf('source-sans'),
    axes: { wght: Number(weight) },
  })),
  {
    id: 'source-serif-600',
    family: 'Source Serif 4',
    weight: '600',
    script: 'latin',
    from: fromOf('source-serif'),
    axes: { wght: 600, opsz: 20 },
  },
  ...(['400', '600'] as const).map((weight) => ({
    id: `noto-sans-sc-${weight}`,
    family: 'Noto Sans SC',
    weight,
    script: 'cjk' as const,
    from: fromOf(`noto-sans-sc-${weight}`),
  })),
]

/** Takes a static TrueType font apart. */
export function kitOf(bytes: Buffer): GlyphKit {
  const font = openSfnt(bytes)
  const characters = readCharacters(font)
  const hhea = tableAt(font, 'hhea')
  const ascii = new Set([...characters].filter(([code]) => code < 0x7f).map(([, glyph]) => glyph))
  return {
    unitsPerEm: bytes.readUInt16BE(tableAt(font, 'head') + 18),
    ascent: bytes.readInt16BE(hhea + 4),
    descent: bytes.readInt16BE(hhea + 6),
    characters: [...characters].sort(([a], [b]) => a - b),
    glyphs: readGlyphs(font).map(({ advance, bearing, outline, parts }) => [
      advance,
      bearing,
      outline.toString('base64'),
      ...parts,
    ]),
    kerning: readKerning(font, ascii).map(({ left, right, value }) => [left, right, value]),
  }
}

async function makeKit(
  root: string,
  { from, script, axes }: KitFace,
  characters: Characters,
): Promise<string> {
  const font = await subsetFont(readFileSync(join(root, 'node_modules', from)), characters[script], {
    targetFormat: 'sfnt',
    keepFeatures: ['kern'],
    noHinting: true,
    ...(axes ? { variationAxes: axes } : {}),
  })
  return JSON.stringify(kitOf(font))
}

/** The kit as JSON, made once for each set of characters. */
export async function ensureKit(root: string, face: KitFace): Promise<string> {
  const characters = wantedCharacters(root)
  const own = ['glyph-kit.ts', 'kerning.ts', 'sfnt.ts'].map((name) =>
    readFileSync(join(import.meta.dirname, name), 'utf8'),
  )
  const key = createHash('sha256')
    .update([characters[face.script], JSON.stringify(face), ...own].join('\n'))
    .digest('hex')
    .slice(0, 16)
  const path = join(root, 'node_modules/.cache/fonts', key, `${face.id}.json`)
  if (existsSync(path)) return readFileSync(path, 'utf8')
  const kit = await makeKit(root, face, characters)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.${process.pid}`, kit)
  renameSync(`${path}.${process.pid}`, path)
  return kit
}
