import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crc32 } from '../../src/image/crc32'
import {
  densityChunk,
  insertChunks,
  type PngChunk,
  readChunks,
  readTexts,
  textChunk,
} from '../../src/image/png-chunks'

/** A whole PNG of one pixel, made here byte by byte. */
function onePixel(): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const bytes = new Uint8Array(12 + data.length)
    const view = new DataView(bytes.buffer)
    view.setUint32(0, data.length)
    bytes.set(new TextEncoder().encode(type), 4)
    bytes.set(data, 8)
    view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)))
    return bytes
  }
  const header = Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0)
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('IDAT', new Uint8Array(deflateSync(Uint8Array.of(0, 255)))),
    chunk('IEND', new Uint8Array()),
  ]
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

const types = (chunks: readonly PngChunk[]) => chunks.map(({ type }) => type)

describe('PNG chunks', () => {
  test('the sum is the one PNG uses', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
    expect(crc32(new TextEncoder().encode('IEND'))).toBe(0xae426082)
  })

  test('texts come back as they went in, Chinese included, right after the header', () => {
    const png = insertChunks(onePixel(), [
      densityChunk(300),
      textChunk('Chokepoint', JSON.stringify({ 名: '寒武纪', 昇腾: '910C' })),
      textChunk('Title', 'Atlas 350 — 2.56×'),
    ])
    expect(types(readChunks(png))).toEqual(['IHDR', 'pHYs', 'iTXt', 'iTXt', 'IDAT', 'IEND'])
    expect(readTexts(png).get('Chokepoint')).toBe('{"名":"寒武纪","昇腾":"910C"}')
    expect(readTexts(png).get('Title')).toBe('Atlas 350 — 2.56×')
  })

  test('any text survives', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(readTexts(insertChunks(onePixel(), [textChunk('Title', text)])).get('Title')).toBe(text)
      }),
    )
  })

  test('300 px an inch are 11 811 a metre', () => {
    const data = densityChunk(300).data
    expect(new DataView(data.buffer).getUint32(0)).toBe(11_811)
    expect(data[8]).toBe(1)
  })

  test('hostile bytes are refused: no PNG, an overlong chunk, a wrong sum, a cut file', () => {
    const good = insertChunks(onePixel(), [textChunk('Title', 'x')])
    expect(() => readChunks(new Uint8Array(100))).toThrow('not a PNG')
    expect(() => insertChunks(new Uint8Array(100), [])).toThrow('not a PNG')
    const huge = good.slice()
    new DataView(huge.buffer).setUint32(33, 0xffffff00)
    expect(() => readChunks(huge)).toThrow('longer than the file')
    const damaged = good.slice()
    damaged[45] = (damaged[45] ?? 0) ^ 1
    expect(() => readChunks(damaged)).toThrow('damaged')
    expect(() => readChunks(good.subarray(0, good.length - 5))).toThrow()
  })

  test('a compressed or malformed text is passed over, never expanded', () => {
    const bomb = textChunk('Title', 'x')
    bomb.data[6] = 1
    const cut = { type: 'iTXt', data: Uint8Array.of(65, 0, 0) }
    const latin = textChunk('Chokepoint', 'x')
    latin.data[latin.data.length - 1] = 0xff
    expect(readTexts(insertChunks(onePixel(), [bomb, cut, latin])).size).toBe(0)
  })
})
