/** Reads just what is needed out of a TrueType file that our own subsetter made (OpenType 1.9). Build time only. */
import { partOffsets } from './composite'

export interface SfntGlyph {
  /** Advance and left side bearing, font units. */
  readonly advance: number
  readonly bearing: number
  readonly outline: Buffer
  /** Glyphs that a composite is put together from. */
  readonly parts: readonly number[]
}

/** A font file and where its tables begin. */
export interface Sfnt {
  readonly bytes: Buffer
  readonly tables: ReadonlyMap<string, number>
}

export function openSfnt(bytes: Buffer): Sfnt {
  const tables = new Map<string, number>()
  for (let at = 12; at < 12 + 16 * bytes.readUInt16BE(4); at += 16)
    tables.set(bytes.toString('latin1', at, at + 4), bytes.readUInt32BE(at + 8))
  return { bytes, tables }
}

/** Offset of a table the font must have. */
export function tableAt({ tables }: Sfnt, tag: string): number {
  const at = tables.get(tag)
  if (at === undefined) throw new Error(`The font has no table ${tag}.`)
  return at
}

function walkSegments(bytes: Buffer, at: number, found: Map<number, number>): void {
  const size = bytes.readUInt16BE(at + 6)
  for (let segment = 0; segment < size; segment += 2) {
    const end = bytes.readUInt16BE(at + 14 + segment)
    const start = bytes.readUInt16BE(at + 16 + size + segment)
    const delta = bytes.readUInt16BE(at + 16 + 2 * size + segment)
    const rangeAt = at + 16 + 3 * size + segment
    const range = bytes.readUInt16BE(rangeAt)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const listed = range === 0 ? code : bytes.readUInt16BE(rangeAt + range + 2 * (code - start))
      if (range === 0 || listed !== 0) found.set(code, (listed + delta) & 0xffff)
    }
  }
}

/** Code point → glyph, from the `cmap` of format 4 that every such font has. */
export function readCharacters(font: Sfnt): ReadonlyMap<number, number> {
  const { bytes } = font
  const cmap = tableAt(font, 'cmap')
  const found = new Map<number, number>()
  for (let index = 0; index < bytes.readUInt16BE(cmap + 2); index++) {
    const at = cmap + bytes.readUInt32BE(cmap + 8 + 8 * index)
    if (bytes.readUInt16BE(at) === 4) walkSegments(bytes, at, found)
  }
  return found
}

export function readGlyphs(font: Sfnt): readonly SfntGlyph[] {
  const { bytes } = font
  const isLong = bytes.readInt16BE(tableAt(font, 'head') + 50) === 1
  const count = bytes.readUInt16BE(tableAt(font, 'maxp') + 4)
  const metrics = bytes.readUInt16BE(tableAt(font, 'hhea') + 34)
  const [loca, glyf, hmtx] = [tableAt(font, 'loca'), tableAt(font, 'glyf'), tableAt(font, 'hmtx')]
  const offset = (index: number) =>
    isLong ? bytes.readUInt32BE(loca + 4 * index) : 2 * bytes.readUInt16BE(loca + 2 * index)
  return Array.from({ length: count }, (_, index) => {
    const outline = bytes.subarray(glyf + offset(index), glyf + offset(index + 1))
    const own = index < metrics
    return {
      advance: bytes.readUInt16BE(hmtx + 4 * Math.min(index, metrics - 1)),
      bearing: bytes.readInt16BE(hmtx + (own ? 4 * index + 2 : 4 * metrics + 2 * (index - metrics))),
      outline,
      parts: partOffsets(outline).map((at) => outline.readUInt16BE(at)),
    }
  })
}
