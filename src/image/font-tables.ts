/** The tables of a TrueType font of chosen glyphs (OpenType 1.9). Pure. */
import { partOffsets } from '../ui/fonts/composite'
import type { GlyphKit } from '../ui/fonts/picture-fonts'
import { type Cell, joined, packed, padded } from './font-bytes'

export interface Chosen {
  /** Glyphs of the kit, `.notdef` first; the place is the number in the new font. */
  readonly glyphs: readonly number[]
  /** Code point and new glyph, by code point. */
  readonly characters: readonly (readonly [number, number])[]
}

/** The outline with its parts' numbers in the new font. */
function outlineOf(kit: GlyphKit, glyph: number, { glyphs }: Chosen): Uint8Array {
  const [, , text, ...parts] = kit.glyphs[glyph] ?? [0, 0, '']
  const outline = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  const view = new DataView(outline.buffer)
  partOffsets(outline).forEach((at, index) => {
    view.setUint16(at, glyphs.indexOf(parts[index] ?? 0))
  })
  return outline
}

function cmapTable({ characters }: Chosen): Uint8Array {
  const groups = characters.flatMap(([code, glyph]): readonly Cell[] => [
    [4, code],
    [4, code],
    [4, glyph],
  ])
  return packed(
    [2, 0],
    [2, 1],
    [2, 3],
    [2, 10],
    [4, 12],
    [2, 12],
    [2, 0],
    [4, 16 + 12 * characters.length],
    [4, 0],
    [4, characters.length],
    ...groups,
  )
}

function kernTable(kit: GlyphKit, { glyphs }: Chosen): Uint8Array | null {
  const places = new Map(glyphs.map((glyph, index) => [glyph, index]))
  const pairs = kit.kerning.flatMap(([left = 0, right = 0, value = 0]) => {
    const [a, b] = [places.get(left), places.get(right)]
    return a === undefined || b === undefined ? [] : [[a, b, value] as const]
  })
  if (pairs.length === 0) return null
  pairs.sort((one, other) => one[0] - other[0] || one[1] - other[1])
  const deep = Math.floor(Math.log2(pairs.length))
  const cells = pairs.flatMap(([left, right, value]): readonly Cell[] => [
    [2, left],
    [2, right],
    [2, value],
  ])
  const search = 6 * 2 ** deep
  const head: readonly Cell[] = [
    [2, 0],
    [2, 1],
    [2, 0],
    [2, 14 + 6 * pairs.length],
    [2, 1],
    [2, pairs.length],
    [2, search],
    [2, deep],
    [2, 6 * pairs.length - search],
  ]
  return packed(...head, ...cells)
}

function headTable({ unitsPerEm, ascent, descent }: GlyphKit): Uint8Array {
  const box: readonly Cell[] = [
    [2, 0],
    [2, descent],
    [2, unitsPerEm],
    [2, ascent],
  ]
  // Without dates: the epoch's zero twice. Long offsets in `loca`.
  return packed(
    [4, 0x10000],
    [4, 0x10000],
    [4, 0],
    [4, 0x5f0f3cf5],
    [2, 3],
    [2, unitsPerEm],
    ...Array.from({ length: 4 }, (): Cell => [4, 0]),
    ...box,
    [2, 0],
    [2, 6],
    [2, 2],
    [2, 1],
    [2, 0],
  )
}

function os2Table({ ascent, descent }: GlyphKit, weight: number): Uint8Array {
  const zeros = (count: number) => Array.from({ length: count }, (): Cell => [2, 0])
  return packed(
    [2, 4],
    [2, 500],
    [2, weight],
    [2, 5],
    ...zeros(28),
    [2, 0x40],
    [2, 0x20],
    [2, 0xffff],
    [2, ascent],
    [2, descent],
    [2, 0],
    [2, ascent],
    [2, -descent],
    ...zeros(9),
  )
}

/** Tables by tag, in the order of their tags. */
export function tablesOf(
  kit: GlyphKit,
  weight: number,
  chosen: Chosen,
): readonly (readonly [string, Uint8Array])[] {
  const { ascent, descent, unitsPerEm } = kit
  const outlines = chosen.glyphs.map((glyph) => padded(outlineOf(kit, glyph, chosen)))
  const metrics = chosen.glyphs.map((glyph) => {
    const [advance, bearing] = kit.glyphs[glyph] ?? [0, 0, '']
    return { advance, bearing }
  })
  const widest = Math.max(...metrics.map(({ advance }) => advance))
  const offsets = outlines.map((_, index): Cell => {
    const before = outlines.slice(0, index + 1)
    return [4, before.reduce((sum, { length }) => sum + length, 0)]
  })
  const count = chosen.glyphs.length
  const kern = kernTable(kit, chosen)
  const hhea = [1, 0, ascent, descent, 0, widest, 0, 0, unitsPerEm, 1, 0, 0, 0, 0, 0, 0, 0, count]
  const tables: readonly (readonly [string, Uint8Array])[] = [
    ['OS/2', os2Table(kit, weight)],
    ['cmap', cmapTable(chosen)],
    ['glyf', joined(outlines)],
    ['head', headTable(kit)],
    ['hhea', packed(...hhea.map((value): Cell => [2, value]))],
    [
      'hmtx',
      packed(
        ...metrics.flatMap(({ advance, bearing }): readonly Cell[] => [
          [2, advance],
          [2, bearing],
        ]),
      ),
    ],
    ['loca', packed([4, 0], ...offsets)],
    [
      'maxp',
      packed(
        [4, 0x10000],
        [2, count],
        ...[2000, 200, 2000, 200, 2, 0, 0, 0, 0, 0, 0, 8, 4].map((value): Cell => [2, value]),
      ),
    ],
    ['name', packed([2, 0], [2, 0], [2, 6])],
    ['post', packed([4, 0x30000], ...Array.from({ length: 7 }, (): Cell => [4, 0]))],
  ]
  return kern === null ? tables : [...tables.slice(0, 6), ['kern', kern], ...tables.slice(6)]
}
