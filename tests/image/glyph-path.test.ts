import { beforeAll, describe, expect, test } from 'vitest'
import { glyphPath } from '../../src/image/glyph-path'
import type { GlyphKit } from '../../src/ui/fonts/picture-fonts'
import { pictureFonts } from './fonts.fixture'

const kits = new Map<string, GlyphKit>()
beforeAll(async () => {
  for (const { family, weight, load } of pictureFonts) kits.set(`${family} ${weight}`, await load())
})

const NUMBERS: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, q: 4, t: 2, z: 0 }

/** Every point of a path, control points included, read as SVG 2 says. */
function pointsOf(path: string): readonly (readonly [number, number])[] {
  const points: [number, number][] = []
  let [x, y, startX, startY, controlX, controlY] = [0, 0, 0, 0, 0, 0]
  for (const [, letter = '', rest = ''] of path.matchAll(/([a-z])([^a-z]*)/g)) {
    const values = [...rest.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(Number)
    if (values.length !== NUMBERS[letter]) throw new Error(`${letter}${rest} in ${path}`)
    const [a = 0, b = 0, c = 0, d = 0] = values
    if (letter === 'q') [controlX, controlY] = [x + a, y + b]
    if (letter === 't') [controlX, controlY] = [2 * x - controlX, 2 * y - controlY]
    if (letter === 'q' || letter === 't') points.push([controlX, controlY])
    if (letter === 'q') [x, y] = [x + c, y + d]
    else if (letter === 'h') x += a
    else if (letter === 'v') y += a
    else [x, y] = letter === 'z' ? [startX, startY] : [x + a, y + b]
    if (letter === 'm') [startX, startY] = [x, y]
    points.push([x, y])
  }
  return points
}

/** The box that the font itself states for an outline: left, top, right and bottom, y downwards. */
function statedBox(kit: GlyphKit, glyph: number): readonly number[] {
  const bytes = Buffer.from(kit.glyphs[glyph]?.[2] ?? '', 'base64')
  return [bytes.readInt16BE(2), -bytes.readInt16BE(8), bytes.readInt16BE(6), -bytes.readInt16BE(4)]
}

const FACES = pictureFonts.map(({ family, weight }) => `${family} ${weight}`)

function kitOf(face: string): GlyphKit {
  const kit = kits.get(face)
  if (!kit) throw new Error(face)
  return kit
}

function glyphOf(kit: GlyphKit, character: string): number {
  return kit.characters.find(([code]) => code === character.codePointAt(0))?.[1] ?? 0
}

describe.each(FACES)('%s', (face) => {
  test('every outline fills the very box that the font states', () => {
    const kit = kitOf(face)
    const inked = kit.glyphs.flatMap(([, , outline], glyph) => (outline === '' ? [] : [glyph]))
    expect(inked.length).toBeGreaterThan(100)
    const wrong = inked.filter((glyph) => {
      const points = pointsOf(glyphPath(kit, glyph))
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
      const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
      return !statedBox(kit, glyph).every((side, index) => Math.abs((box[index] ?? Number.NaN) - side) <= 1)
    })
    expect(wrong).toEqual([])
  })
})

test('a space has no outline', () => {
  const kit = kitOf('Source Sans 3 400')
  expect(glyphPath(kit, glyphOf(kit, ' '))).toBe('')
})

test('a letter with an accent has the contours of both', () => {
  const kit = kitOf('Source Serif 4 600')
  const count = (character: string) => glyphPath(kit, glyphOf(kit, character)).split('z').length - 1
  expect(count('o')).toBe(2)
  expect(count('ö')).toBe(4)
})

test('straight edges are lines, and the way back to the start is not drawn twice', () => {
  const kit = kitOf('Source Sans 3 400')
  expect(glyphPath(kit, glyphOf(kit, 'l'))).toMatch(/^m/)
  expect(glyphPath(kit, glyphOf(kit, '|'))).toMatch(/^m[-\d ]+([hv][-\d]+){3}z$/)
})
