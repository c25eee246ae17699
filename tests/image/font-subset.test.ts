import { unzlibSync } from 'fflate'
import { expect, test } from 'vitest'
import { heldBy, subsetFont } from '../../src/image/font-subset'
import { ensureKit, KIT_FACES } from '../../src/ui/fonts/glyph-kit'
import type { GlyphKit } from '../../src/ui/fonts/picture-fonts'

async function kitOf(id: string): Promise<GlyphKit> {
  const face = KIT_FACES.find((one) => one.id === id)
  if (!face) throw new Error(id)
  return JSON.parse(await ensureKit(process.cwd(), face)) as GlyphKit
}

/** The tables of a WOFF, unpacked. */
function tablesOf(woff: Uint8Array): ReadonlyMap<string, DataView> {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength)
  const tables = new Map<string, DataView>()
  for (let index = 0, at = 44; index < view.getUint16(12); index++, at += 20) {
    const [offset, packed, plain] = [view.getUint32(at + 4), view.getUint32(at + 8), view.getUint32(at + 12)]
    const body = woff.subarray(offset, offset + packed)
    const data = packed < plain ? unzlibSync(body) : body.slice()
    expect(data.length).toBe(plain)
    tables.set(String.fromCharCode(...woff.subarray(at, at + 4)), new DataView(data.buffer, data.byteOffset))
  }
  return tables
}

function glyphCount(woff: Uint8Array): number {
  return tablesOf(woff).get('maxp')?.getUint16(4) ?? 0
}

test('a subset holds exactly the characters asked for, and .notdef', async () => {
  const kit = await kitOf('source-sans-400')
  const codes = heldBy(kit, 'H20: 2.56×昇')
  expect([...codes].map((code) => String.fromCodePoint(code)).join('')).toBe(' .0256:H×')
  const woff = subsetFont(kit, 400, codes)
  expect(glyphCount(woff)).toBe(1 + codes.size)
  expect(woff.length).toBeLessThan(2500)
}, 60_000)

test('accents bring the parts they are made of', async () => {
  const kit = await kitOf('source-serif-600')
  const composite = kit.characters.find(([, glyph = 0]) => (kit.glyphs[glyph]?.length ?? 0) > 3)
  expect(composite).toBeDefined()
  const [code = 0, glyph = 0] = composite ?? []
  const parts = new Set(kit.glyphs[glyph]?.slice(3)).size
  expect(glyphCount(subsetFont(kit, 600, new Set([code])))).toBe(2 + parts)
}, 60_000)

test('the same characters in any order give the same bytes', async () => {
  const kit = await kitOf('source-sans-600')
  const one = subsetFont(kit, 600, heldBy(kit, 'AV To 12'))
  expect(subsetFont(kit, 600, heldBy(kit, '21 oTVA'))).toEqual(one)
}, 60_000)

test('pairs keep their kerning: T and o stand closer than their widths', async () => {
  const kit = await kitOf('source-serif-600')
  const kern = tablesOf(subsetFont(kit, 600, heldBy(kit, 'To'))).get('kern')
  expect(kern?.getUint16(10)).toBeGreaterThan(0)
  const values = Array.from({ length: kern?.getUint16(10) ?? 0 }, (_, index) =>
    kern?.getInt16(18 + 6 * index + 4),
  )
  expect(Math.min(...values.map(Number))).toBeLessThan(-10)
}, 60_000)

test('Chinese names come as their own few glyphs', async () => {
  const kit = await kitOf('noto-sans-sc-400')
  const woff = subsetFont(kit, 400, heldBy(kit, '寒武纪昇腾海光摩尔线程沐曦'))
  expect(glyphCount(woff)).toBe(14)
  expect(woff.length).toBeLessThan(5500)
}, 60_000)
