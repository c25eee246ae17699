/** One line of text as placed glyphs: advances and pair kerning of our own faces. Pure; font units. */
import type { GlyphKit } from '../ui/fonts/picture-fonts'

export interface PlacedGlyph {
  readonly kit: GlyphKit
  readonly glyph: number
  /** Distance from the start of the line. */
  readonly x: number
}

export interface TextLine {
  readonly glyphs: readonly PlacedGlyph[]
  readonly width: number
}

interface Index {
  readonly glyphs: ReadonlyMap<number, number>
  /** By left × 65,536 + right. */
  readonly kerning: ReadonlyMap<number, number>
}

const indexes = new WeakMap<GlyphKit, Index>()

function indexOf(kit: GlyphKit): Index {
  const known = indexes.get(kit)
  if (known) return known
  const index = {
    glyphs: new Map(kit.characters.map(([code = 0, glyph = 0]) => [code, glyph])),
    kerning: new Map(kit.kerning.map(([left = 0, right = 0, value = 0]) => [left * 65_536 + right, value])),
  }
  indexes.set(kit, index)
  return index
}

/** The line in the first of the faces that holds each character; null where none holds one of them. */
export function textLine(text: string, faces: readonly GlyphKit[]): TextLine | null {
  const glyphs: PlacedGlyph[] = []
  let x = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const kit = faces.find((face) => indexOf(face).glyphs.has(code))
    const glyph = kit && indexOf(kit).glyphs.get(code)
    if (!kit || glyph === undefined) return null
    const before = glyphs.at(-1)
    if (before?.kit === kit) x += indexOf(kit).kerning.get(before.glyph * 65_536 + glyph) ?? 0
    glyphs.push({ kit, glyph, x })
    x += (Number(kit.glyphs[glyph]?.[0] ?? 0) * 1000) / kit.unitsPerEm
  }
  return { glyphs, width: x }
}
