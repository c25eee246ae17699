// @vitest-environment jsdom
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crc32 } from '../../src/image/crc32'
import { pictureMetadata } from '../../src/image/picture-metadata'
import { insertChunks, type PngChunk, textChunk } from '../../src/image/png-chunks'
import { readPicture } from '../../src/image/read-picture'
import { BARS } from './picture.fixture'

const VALUES = [
  { subject: 'a', field: 'peak_fp8', label: 'Atlas 350 FP8', text: '0.80\u2009PFLOPS', source: 's' },
]
const METADATA = JSON.stringify(pictureMetadata({ ...BARS, values: VALUES }))
const bytesOf = (text: string) => new TextEncoder().encode(text)

function encoded(type: string, data: Uint8Array): readonly number[] {
  const bytes = new Uint8Array(12 + data.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(bytesOf(type), 4)
  bytes.set(data, 8)
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)))
  return [...bytes]
}

function png(...chunks: readonly PngChunk[]): Uint8Array {
  const bare = Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...encoded('IHDR', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0)),
    ...encoded('IDAT', new Uint8Array(deflateSync(Uint8Array.of(0, 255)))),
    ...encoded('IEND', new Uint8Array()),
  ])
  return insertChunks(bare, chunks)
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const svg = (inside: string, before = '') =>
  bytesOf(`<?xml version="1.0"?>\n${before}<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`)
const withMetadata = (json: string, more = '') => svg(`<metadata>${escaped(json)}</metadata>${more}`)

/** The one sentence of a refusal. */
function reason(bytes: Uint8Array): string {
  const reading = readPicture(bytes)
  return reading.kind === 'refused' ? reading.reason : 'it was read'
}

describe('a saved picture', () => {
  test.each([
    ['PNG', png(textChunk('Chokepoint', METADATA))],
    ['SVG', withMetadata(METADATA)],
  ])('%s gives back its view, date and values', (_, bytes) => {
    expect(readPicture(bytes)).toEqual({
      kind: 'saved',
      picture: {
        title: BARS.title,
        kind: 'compare-bars',
        asOf: '2026-04-29',
        factsChecked: '2026-11-24',
        view: { view: 'compare', chips: 'a,b', asof: '2026-04-29' },
        values: VALUES,
      },
    })
  })

  test('one without values, from before they were kept, still opens', () => {
    const reading = readPicture(withMetadata(JSON.stringify(pictureMetadata(BARS))))
    expect(reading).toMatchObject({ kind: 'saved', picture: { values: [] } })
  })
})

describe('a stripped or foreign picture is explained', () => {
  test.each([
    ['PNG without text', png()],
    ['PNG with another program’s text', png(textChunk('Title', 'x'))],
    ['SVG without metadata', svg('<title>x</title>')],
    ['SVG with an RDF tree for metadata', svg('<metadata><work xmlns="urn:x"/></metadata>')],
    ['another generator', withMetadata('{"generator":"Elsewhere"}')],
  ])('%s', (_, bytes) => {
    expect(reason(bytes)).toMatch(/carries no memory of its view/)
  })

  test('neither PNG nor SVG', () => {
    expect(reason(bytesOf('%PDF-1.7'))).toMatch(/is neither/)
    expect(reason(new Uint8Array())).toMatch(/is neither/)
  })

  test('a later version asks for a reload', () => {
    expect(reason(withMetadata(METADATA.replace('"version":1', '"version":2')))).toMatch(/newer version/)
  })
})

const ALTERED = /is not as this page writes it/
const DAMAGED = /damaged or cut off/

describe('a hostile picture is refused', () => {
  const good = png(textChunk('Chokepoint', METADATA))
  const huge = good.slice()
  new DataView(huge.buffer).setUint32(33, 0xffffff00)
  const flipped = good.slice()
  flipped[60] = (flipped[60] ?? 0) ^ 1
  const bomb = textChunk('Chokepoint', METADATA)
  bomb.data[11] = 1
  const changed = (change: (metadata: Record<string, unknown>) => unknown) =>
    withMetadata(JSON.stringify(change(JSON.parse(METADATA))))
  const script = (more: string) => withMetadata(METADATA, more)

  test.each([
    ['a chunk longer than the file', huge, DAMAGED],
    ['a wrong sum', flipped, DAMAGED],
    ['cut in a chunk', good.subarray(0, good.length - 5), DAMAGED],
    ['cut between chunks', good.subarray(0, good.length - 12), DAMAGED],
    ['a deflate bomb for a text', png(bomb), /carries no memory/],
    ['a script', script('<script>alert(1)</script>'), DAMAGED],
    ['an event handler', script('<g onload="alert(1)"/>'), DAMAGED],
    ['a script in a link', script('<a href="javascript:alert(1)"/>'), DAMAGED],
    ['HTML inside', script('<foreignObject/>'), DAMAGED],
    ['entities', svg('<metadata>&a;</metadata>', '<!DOCTYPE svg [<!ENTITY a "x">]>'), DAMAGED],
    ['not well formed', bytesOf('<svg xmlns="http://www.w3.org/2000/svg">'), DAMAGED],
    ['HTML', bytesOf('<html><body>x</body></html>'), DAMAGED],
    ['not UTF-8', Uint8Array.of(0x3c, 0xff, 0xfe), DAMAGED],
    ['no JSON', withMetadata('{'), ALTERED],
    ['a list', withMetadata('[]'), ALTERED],
    ['a prototype key in the state', withMetadata(METADATA.replace('"chips":', '"__proto__":')), ALTERED],
    [
      'a prototype key at the top',
      withMetadata(METADATA.replace('"kind":', '"__proto__":{},"kind":')),
      ALTERED,
    ],
    ['no date', changed((metadata) => ({ ...metadata, asOf: '2026-02-30' })), ALTERED],
    ['a view of numbers', changed((metadata) => ({ ...metadata, state: { view: { chips: 7 } } })), ALTERED],
    ['no view', changed((metadata) => ({ ...metadata, state: null })), ALTERED],
    ['values that are none', changed((metadata) => ({ ...metadata, values: [null] })), ALTERED],
    ['ten megabytes', new Uint8Array(10_000_000), /larger than any picture/],
    [
      'a long state',
      withMetadata(JSON.stringify({ generator: 'Chokepoint', x: 'x'.repeat(300_000) })),
      /longer/,
    ],
  ])('%s', (_, bytes, words) => {
    expect(reason(bytes)).toMatch(words)
  })

  test('any bytes are answered, never thrown', () => {
    const start = fc.constantFrom([...good.subarray(0, 60)], [...bytesOf('<svg ')], [])
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 200 }), (head, tail) => {
        expect(readPicture(Uint8Array.from([...head, ...tail])).kind).toBe('refused')
      }),
      { numRuns: 200 },
    )
  })

  test('control and direction characters do not reach a sentence', () => {
    const reading = readPicture(changed((metadata) => ({ ...metadata, title: 'a\u202eb\u0000c' })))
    expect(reading).toMatchObject({ picture: { title: 'abc' } })
  })
})
