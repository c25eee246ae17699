import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { wantedCharacters } from '../../src/ui/fonts/characters'
import { CJK_RANGE, FACES, type Face } from '../../src/ui/fonts/faces'
import { subsetFace } from '../../src/ui/fonts/subset'

const ROOT = process.cwd()
const wanted = wantedCharacters(ROOT)

/** Code points of a font's `cmap`, formats 4 and 12 (OpenType). */
function coverage(font: Buffer): ReadonlySet<number> {
  const cmap = tableOffset(font, 'cmap')
  const found = new Set<number>()
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const table = cmap + font.readUInt32BE(cmap + 8 + 8 * index)
    const format = font.readUInt16BE(table)
    if (format === 4) readFormat4(font, table, found)
    if (format === 12) readFormat12(font, table, found)
  }
  return found
}

function tableOffset(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const record = 12 + 16 * index
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8)
  }
  throw new Error(`no table ${tag}`)
}

function readFormat4(font: Buffer, table: number, found: Set<number>): void {
  const size = font.readUInt16BE(table + 6)
  for (let at = 0; at < size; at += 2) {
    const end = font.readUInt16BE(table + 14 + at)
    for (let code = font.readUInt16BE(table + 16 + size + at); code <= end && code < 0xffff; code += 1)
      found.add(code)
  }
}

function readFormat12(font: Buffer, table: number, found: Set<number>): void {
  for (let group = 0; group < font.readUInt32BE(table + 12); group += 1) {
    const at = table + 16 + 12 * group
    const end = font.readUInt32BE(at + 4)
    for (let code = font.readUInt32BE(at); code <= end; code += 1) found.add(code)
  }
}

async function missingFrom(face: Face, characters: string): Promise<string[]> {
  const held = coverage(await subsetFace(ROOT, face, wanted, 'sfnt'))
  return [...characters].filter((one) => !held.has(one.codePointAt(0) ?? 0))
}

const [sans, serif, ...chinese] = FACES as [Face, Face, ...Face[]]

describe('the fonts', () => {
  it.each(chinese)(
    '$family $weight holds every Chinese character of the facts and of our words',
    async (face) => {
      expect(wanted.cjk).toContain('昇')
      expect(wanted.cjk.length).toBeGreaterThan(100)
      expect(await missingFrom(face, wanted.cjk)).toEqual([])
    },
  )

  it('Sans holds the signs of the look and Latin to U+017F', async () => {
    expect(await missingFrom(sans, '≤≥→▲▼●○■□◆−×÷²▾‹›…\u2009\u202fÀéőž')).toEqual([])
  })

  it('Sans holds every character of the facts that is not Chinese', async () => {
    expect(
      await missingFrom(
        sans,
        wanted.latin.replace(/\p{Cc}|\p{Cf}/gu, '').replace(/[^\p{L}\p{N}\p{P}]/gu, ''),
      ),
    ).toEqual([])
  })

  it('Serif holds what titles need', async () => {
    expect(await missingFrom(serif, '≤≥→−×÷²…\u2009“”‘’–¥€%Àéőž')).toEqual([])
  })

  it('the stylesheet gives the Chinese face the same range as the pictures', () => {
    const css = readFileSync('src/ui/fonts/fonts.css', 'utf8')
    expect(css.split(`unicode-range: ${CJK_RANGE};`)).toHaveLength(3)
  })
})
