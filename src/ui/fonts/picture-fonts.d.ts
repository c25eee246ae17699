/** A face taken apart by `glyph-kit.ts`. */
export interface GlyphKit {
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  /** Code point and glyph, by code point. */
  readonly characters: readonly (readonly number[])[]
  /** Advance, left side bearing, TrueType outline in Base64, then the glyphs a composite is made of. */
  readonly glyphs: readonly (readonly [number, number, string, ...number[]])[]
  /** Left glyph, right glyph, change of the advance. */
  readonly kerning: readonly (readonly number[])[]
}

export interface PictureFont {
  readonly family: string
  readonly weight: '400' | '600'
  /** Fetches the face; fails where its chunk is gone. */
  readonly load: () => Promise<GlyphKit>
}
