/** Reading and writing the text and density chunks of a PNG (W3C PNG, third edition). Input may be hostile: lengths and sums are checked. */
import { crc32 } from './crc32'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Signature, and IHDR with its 13 bytes of data: further chunks may begin here. */
const AFTER_HEADER = 33
/** A text longer than this is not ours. */
const MAX_TEXT = 1_000_000

const utf8 = new TextEncoder()
const fromUtf8 = new TextDecoder('utf-8', { fatal: true })

export interface PngChunk {
  readonly type: string
  readonly data: Uint8Array
}

function concat(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}

function encodeChunk({ type, data }: PngChunk): Uint8Array {
  const name = utf8.encode(type)
  return concat([uint32(data.length), name, data, uint32(crc32(name, data))])
}

function isPng(bytes: Uint8Array): boolean {
  return bytes.length > AFTER_HEADER && SIGNATURE.every((byte, index) => bytes[index] === byte)
}

/** The PNG with further chunks right after its header. Throws when the bytes are not a PNG. */
export function insertChunks(png: Uint8Array, chunks: readonly PngChunk[]): Uint8Array<ArrayBuffer> {
  if (!isPng(png)) throw new Error('These bytes are not a PNG.')
  return concat([png.subarray(0, AFTER_HEADER), ...chunks.map(encodeChunk), png.subarray(AFTER_HEADER)])
}

/** All chunks in order. Throws on a wrong signature, a length past the end, a wrong sum, or without its end. */
export function readChunks(png: Uint8Array): readonly PngChunk[] {
  if (!isPng(png)) throw new Error('These bytes are not a PNG.')
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const chunks: PngChunk[] = []
  for (let at = SIGNATURE.length; at < png.length; ) {
    if (at + 12 > png.length) throw new Error('The PNG ends in the middle of a chunk.')
    const length = view.getUint32(at)
    if (length > png.length - at - 12) throw new Error('A chunk of the PNG is longer than the file.')
    const name = png.subarray(at + 4, at + 8)
    const data = png.subarray(at + 8, at + 8 + length)
    if (crc32(name, data) !== view.getUint32(at + 8 + length))
      throw new Error('A chunk of the PNG is damaged.')
    chunks.push({ type: String.fromCharCode(...name), data })
    at += 12 + length
  }
  if (chunks.at(-1)?.type !== 'IEND') throw new Error('The PNG ends before its last chunk.')
  return chunks
}

/** An uncompressed `iTXt` chunk. The keyword is Latin, at most 79 characters; the text any Unicode. */
export function textChunk(keyword: string, text: string): PngChunk {
  return { type: 'iTXt', data: concat([utf8.encode(keyword), new Uint8Array(5), utf8.encode(text)]) }
}

/** A `pHYs` chunk: pixels per metre both ways. */
export function densityChunk(pixelsPerInch: number): PngChunk {
  const perMetre = uint32(Math.round(pixelsPerInch / 0.0254))
  return { type: 'pHYs', data: concat([perMetre, perMetre, Uint8Array.of(1)]) }
}

function parseText(data: Uint8Array): readonly [string, string] | null {
  const end = data.indexOf(0)
  if (end < 1 || end > 79 || data.length > MAX_TEXT) return null
  if (data[end + 1] !== 0) return null
  const language = data.indexOf(0, end + 3)
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1)
  if (translated < 0) return null
  try {
    return [fromUtf8.decode(data.subarray(0, end)), fromUtf8.decode(data.subarray(translated + 1))]
  } catch {
    // Not UTF-8: not a text of ours, and no reason to refuse the picture.
    return null
  }
}

/** Keyword → text of the uncompressed `iTXt` chunks; compressed, overlong or malformed ones are passed over. */
export function readTexts(png: Uint8Array): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const { type, data } of readChunks(png)) {
    const parsed = type === 'iTXt' ? parseText(data) : null
    if (parsed && !texts.has(parsed[0])) texts.set(parsed[0], parsed[1])
  }
  return texts
}
