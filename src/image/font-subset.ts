/**
 * Puts together a font of just the glyphs a picture uses, out of a face taken apart at build time: TrueType tables
 * (OpenType 1.9) in a WOFF 1.0 wrapper. Pure; the same characters give the same bytes on any machine.
 */
import { zlibSync } from 'fflate'
import type { GlyphKit } from '../ui/fonts/picture-fonts'
import { type Cell, joined, packed, padded, sumOf } from './font-bytes'
import { type Chosen, tablesOf } from './font-tables'

/** The characters' glyphs and the parts of composites, each once. */
function choose(kit: GlyphKit, wanted: ReadonlySet<number>): Chosen {
  const places = new Map<number, number>([[0, 0]])
  const place = (glyph: number): number => {
    const known = places.get(glyph)
    if (known !== undefined) return known
    const next = places.size
    places.set(glyph, next)
    const parts = kit.glyphs[glyph]?.slice(3) ?? []
    for (const part of parts) place(Number(part))
    return next
  }
  const characters = kit.characters.flatMap(([code = 0, glyph = 0]) =>
    wanted.has(code) ? [[code, place(glyph)] as const] : [],
  )
  return { glyphs: [...places.keys()], characters }
}

const utf8 = new TextEncoder()

/** A table compressed, or as it is where that is no shorter. */
function shrunk(data: Uint8Array): Uint8Array {
  const small = zlibSync(data, { level: 9 })
  return small.length < data.length ? small : data
}

/** The code points of the text that the face holds. */
export function heldBy(kit: GlyphKit, text: string): ReadonlySet<number> {
  const wanted = new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0))
  return new Set(kit.characters.flatMap(([code = 0]) => (wanted.has(code) ? [code] : [])))
}

/** A WOFF file that holds the given code points of the face and nothing else. */
export function subsetFont(kit: GlyphKit, weight: number, codes: ReadonlySet<number>): Uint8Array {
  const tables = tablesOf(kit, weight, choose(kit, codes))
  const directory = 44 + 20 * tables.length
  let at = directory
  let plain = 12 + 16 * tables.length
  const entries: Cell[] = []
  const bodies = tables.map(([tag, data]) => {
    const body = shrunk(data)
    const name = new DataView(utf8.encode(tag).buffer).getUint32(0)
    entries.push([4, name], [4, at], [4, body.length], [4, data.length], [4, sumOf(data)])
    const whole = padded(body)
    at += whole.length
    plain += padded(data).length
    return whole
  })
  const head = packed(
    [4, 0x774f4646],
    [4, 0x10000],
    [4, at],
    [2, tables.length],
    [2, 0],
    [4, plain],
    [4, 0x10000],
    ...Array.from({ length: 5 }, (): Cell => [4, 0]),
  )
  return joined([head, packed(...entries), ...bodies])
}
