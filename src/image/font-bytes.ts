/** Bytes of a font file: big-endian numbers, tables of whole words, their sums. */

/** Size in bytes and value; a negative value is written as two's complement. */
export type Cell = readonly [2 | 4, number]

export function packed(...cells: readonly Cell[]): Uint8Array {
  const bytes = new Uint8Array(cells.reduce((sum, [size]) => sum + size, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [size, value] of cells) {
    if (size === 2) view.setUint16(at, value & 0xffff)
    else view.setUint32(at, value >>> 0)
    at += size
  }
  return bytes
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** Filled up with zeros to a multiple of four bytes. */
export function padded(bytes: Uint8Array): Uint8Array {
  return bytes.length % 4 === 0 ? bytes : joined([bytes, new Uint8Array(4 - (bytes.length % 4))])
}

/** Sum of a table's words, as OpenType asks. */
export function sumOf(table: Uint8Array): number {
  const whole = padded(table)
  const view = new DataView(whole.buffer, whole.byteOffset)
  let sum = 0
  for (let at = 0; at < whole.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
