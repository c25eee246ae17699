/** Pair kerning out of a font's GPOS table, spelled out pair by pair. Build time only. */
import { type Sfnt, tableAt } from './sfnt'

export interface Pair {
  readonly left: number
  readonly right: number
  /** Change of the left glyph's advance, font units. */
  readonly value: number
}

type Wanted = ReadonlySet<number>

/** Glyphs of a Coverage table, in its order. */
function coverage(bytes: Buffer, at: number): readonly number[] {
  const count = bytes.readUInt16BE(at + 2)
  if (bytes.readUInt16BE(at) === 1)
    return Array.from({ length: count }, (_, index) => bytes.readUInt16BE(at + 4 + 2 * index))
  return Array.from({ length: count }, (_, index) => at + 4 + 6 * index).flatMap((range) => {
    const first = bytes.readUInt16BE(range)
    return Array.from({ length: bytes.readUInt16BE(range + 2) - first + 1 }, (_, step) => first + step)
  })
}

/** Class of a glyph by a ClassDef table; 0 where it names none. */
function classes(bytes: Buffer, at: number): (glyph: number) => number {
  const found = new Map<number, number>()
  if (bytes.readUInt16BE(at) === 1) {
    const first = bytes.readUInt16BE(at + 2)
    for (let index = 0; index < bytes.readUInt16BE(at + 4); index++)
      found.set(first + index, bytes.readUInt16BE(at + 6 + 2 * index))
  } else {
    for (let range = at + 4; range < at + 4 + 6 * bytes.readUInt16BE(at + 2); range += 6) {
      for (let glyph = bytes.readUInt16BE(range); glyph <= bytes.readUInt16BE(range + 2); glyph++)
        found.set(glyph, bytes.readUInt16BE(range + 4))
    }
  }
  return (glyph) => found.get(glyph) ?? 0
}

/** Bytes of a value record, and where in it the advance stands; null where the format moves no advance. */
function valueShape(format: number): { readonly size: number; readonly advance: number | null } {
  const bits = [0x1, 0x2, 0x4, 0x8, 0x10, 0x20, 0x40, 0x80].filter((bit) => format & bit)
  const place = bits.indexOf(0x4)
  return { size: 2 * bits.length, advance: place < 0 ? null : 2 * place }
}

function pairsOf(bytes: Buffer, at: number, wanted: Wanted): readonly Pair[] {
  const lefts = coverage(bytes, at + bytes.readUInt16BE(at + 2))
  const first = valueShape(bytes.readUInt16BE(at + 4))
  const second = valueShape(bytes.readUInt16BE(at + 6))
  const { advance } = first
  if (advance === null) return []
  const size = first.size + second.size
  if (bytes.readUInt16BE(at) === 1) {
    return lefts.flatMap((left, index) => {
      const set = at + bytes.readUInt16BE(at + 10 + 2 * index)
      return Array.from({ length: bytes.readUInt16BE(set) }, (_, pair) => set + 2 + pair * (2 + size)).map(
        (pair) => ({
          left,
          right: bytes.readUInt16BE(pair),
          value: bytes.readInt16BE(pair + 2 + advance),
        }),
      )
    })
  }
  const leftClass = classes(bytes, at + bytes.readUInt16BE(at + 8))
  const rightClass = classes(bytes, at + bytes.readUInt16BE(at + 10))
  const across = bytes.readUInt16BE(at + 14)
  return lefts
    .filter((left) => wanted.has(left))
    .flatMap((left) =>
      [...wanted].map((right) => {
        const cell = at + 16 + (leftClass(left) * across + rightClass(right)) * size
        return { left, right, value: bytes.readInt16BE(cell + advance) }
      }),
    )
}

/** Lookups that the feature `kern` names, each once. */
function kernLookups(bytes: Buffer, gpos: number): readonly number[] {
  const features = gpos + bytes.readUInt16BE(gpos + 6)
  const list = gpos + bytes.readUInt16BE(gpos + 8)
  const found = new Set<number>()
  for (let record = features + 2; record < features + 2 + 6 * bytes.readUInt16BE(features); record += 6) {
    if (bytes.toString('latin1', record, record + 4) !== 'kern') continue
    const feature = features + bytes.readUInt16BE(record + 4)
    for (let index = 0; index < bytes.readUInt16BE(feature + 2); index++)
      found.add(bytes.readUInt16BE(feature + 4 + 2 * index))
  }
  return [...found].map((index) => list + bytes.readUInt16BE(list + 2 + 2 * index))
}

/** Kerning between the wanted glyphs; in each lookup the first subtable that covers a left glyph's pair decides. */
export function readKerning(font: Sfnt, wanted: Wanted): readonly Pair[] {
  if (!font.tables.has('GPOS')) return []
  const { bytes } = font
  const found = new Map<string, Pair>()
  for (const lookup of kernLookups(bytes, tableAt(font, 'GPOS'))) {
    const type = bytes.readUInt16BE(lookup)
    for (let index = 0; index < bytes.readUInt16BE(lookup + 4); index++) {
      const table = lookup + bytes.readUInt16BE(lookup + 6 + 2 * index)
      const isExtension = type === 9
      if (isExtension ? bytes.readUInt16BE(table + 2) !== 2 : type !== 2) continue
      const at = isExtension ? table + bytes.readUInt32BE(table + 4) : table
      for (const pair of pairsOf(bytes, at, wanted)) {
        const key = `${pair.left} ${pair.right}`
        if (wanted.has(pair.left) && wanted.has(pair.right) && !found.has(key)) found.set(key, pair)
      }
    }
  }
  return [...found.values()].filter(({ value }) => value !== 0)
}
