const WORDS = 0x1
const SCALE = 0x8
const MORE = 0x20
const TWO_SCALES = 0x40
const MATRIX = 0x80

/** Offsets in a TrueType outline at which a composite names its parts; none in a simple one. */
export function partOffsets(outline: Uint8Array): readonly number[] {
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength)
  if (outline.length === 0 || view.getInt16(0) >= 0) return []
  const offsets: number[] = []
  for (let at = 10, more = true; more; ) {
    const flags = view.getUint16(at)
    offsets.push(at + 2)
    const scales = flags & MATRIX ? 8 : flags & TWO_SCALES ? 4 : flags & SCALE ? 2 : 0
    at += 4 + (flags & WORDS ? 4 : 2) + scales
    more = (flags & MORE) !== 0
  }
  return offsets
}
