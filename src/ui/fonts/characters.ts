/** Which characters the fonts must hold: found in the facts and in our own words, never listed by hand. Build time only. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Marks of the look that may appear by computation, not in any text: arrows, shapes, signs, thin spaces. */
const SYMBOLS = '\u2009\u202f\u00a0−×÷²³≤≥≠≈±→←↑↓↔▲▼▾▴▸◂●○■□◆◇‹›«»“”‘’„…–—·•¥€£°µ%‰′″∞Δ⋈'
/** First code point of the Chinese, Japanese and Korean blocks; what stands below it belongs to the Latin faces. */
export const FIRST_CJK = 0x2e80

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}

function latinBase(): string {
  const codes = Array.from({ length: 0x180 - 0x20 }, (_, index) => 0x20 + index)
  return String.fromCodePoint(...codes.filter((code) => code < 0x7f || code >= 0xa0))
}

export interface Characters {
  /** Sorted, each once. */
  readonly latin: string
  readonly cjk: string
}

/** Every character of `mocks/facts` and `src`, apart by the face that draws it. */
export function wantedCharacters(root: string): Characters {
  const files = [...filesBelow(join(root, 'mocks/facts')), ...filesBelow(join(root, 'src'))]
  const seen = new Set(latinBase() + SYMBOLS)
  for (const file of files) for (const character of readFileSync(file, 'utf8')) seen.add(character)
  const all = [...seen].filter((character) => character >= ' ').sort()
  const isCjk = (character: string) => (character.codePointAt(0) ?? 0) >= FIRST_CJK
  return { latin: all.filter((one) => !isCjk(one)).join(''), cjk: all.filter(isCjk).join('') }
}
