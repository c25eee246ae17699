import { pictureFonts } from 'virtual:picture-fonts'
import type { GlyphKit, PictureFont } from '../ui/fonts/picture-fonts'
import { heldBy, subsetFont } from './font-subset'

const FIRST_HAN = 0x2e80

/** One face inside a picture. */
export interface EmbeddedFace {
  readonly family: string
  readonly weight: string
  /** A letter that it holds for certain. */
  readonly sample: string
}

/** Characters of the picture by the face's family and weight. */
type Texts = ReadonlyMap<string, string>

const keyOf = (family: string, weight: string) => `${family} ${weight}`

/** The first family named in a `font-family`. */
function familyOf(list: string): string {
  return (list.split(',')[0] ?? '').trim().replaceAll("'", '')
}

/** The keys of the faces of an element's text: its own, then the Chinese one, whatever the family before it in the list. */
function keysOf(element: Element): readonly [string, string] {
  const weight = element.closest('[font-weight]')?.getAttribute('font-weight') ?? '400'
  const bold = weight === 'bold' || Number(weight) >= 500 ? '600' : '400'
  const family = familyOf(element.closest('[font-family]')?.getAttribute('font-family') ?? '')
  return [keyOf(family, bold), keyOf('Noto Sans SC', bold)]
}

/** Which characters stand in which face: each run of text under its nearest family and weight. */
function textsByFace(root: Element): Texts {
  const texts = new Map<string, string>()
  const add = (key: string, text: string) => texts.set(key, (texts.get(key) ?? '') + text)
  for (const element of root.querySelectorAll('text:not([opacity="0"]), tspan')) {
    const text = [...element.childNodes]
      .filter(({ nodeType }) => nodeType === 3)
      .map((node) => node.textContent)
      .join('')
    const [own, chinese] = keysOf(element)
    add(own, text)
    add(chinese, [...text].filter((character) => (character.codePointAt(0) ?? 0) >= FIRST_HAN).join(''))
  }
  return texts
}

function load({ load: fetched }: PictureFont): Promise<GlyphKit> {
  return fetched().catch(() => {
    throw new Error('A font of the picture could not be loaded.')
  })
}

/** Faces taken apart, by family and weight. */
export type Kits = ReadonlyMap<string, GlyphKit>

/** The faces that the text under an element uses. Throws where one cannot be had. */
export async function loadFaces(root: Element): Promise<Kits> {
  const texts = textsByFace(root)
  const wanted = pictureFonts.filter(({ family, weight }) => texts.get(keyOf(family, weight)))
  const loaded = wanted.map(async (font) => [keyOf(font.family, font.weight), await load(font)] as const)
  return new Map(await Promise.all(loaded))
}

/** The faces of an element's text, in the order in which they are asked for a character. */
export function facesOf(element: Element, kits: Kits): readonly GlyphKit[] {
  return keysOf(element).flatMap((key) => kits.get(key) ?? [])
}

function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(binary)
}

async function embed(font: PictureFont, text: string) {
  const kit = await load(font)
  const codes = heldBy(kit, text)
  const first = [...codes].find((code) => code > 0x20 && code !== 0xa0)
  if (first === undefined) return null
  const { family, weight } = font
  const data = toBase64(subsetFont(kit, Number(weight), codes))
  const rule = `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff;base64,${data}) format('woff')}`
  return { rule, face: { family, weight, sample: String.fromCodePoint(first) } }
}

export interface EmbeddedFonts {
  /** The picture's one style text. */
  readonly style: string
  readonly faces: readonly EmbeddedFace[]
}

/** The faces that a picture uses, each with exactly its glyphs, as data. */
export async function embedFonts(root: Element): Promise<EmbeddedFonts> {
  const texts = textsByFace(root)
  const wanted = pictureFonts.flatMap((font) => {
    const text = texts.get(keyOf(font.family, font.weight)) ?? ''
    return text === '' ? [] : [embed(font, text)]
  })
  const embedded = (await Promise.all(wanted)).flatMap((one) => one ?? [])
  return {
    style: embedded.map(({ rule }) => rule).join('\n'),
    faces: embedded.map(({ face }) => face),
  }
}

/** Fetches the faces ahead of their use. A failure is not said here: composing will say it. */
export function prepareFonts(): void {
  for (const { load } of pictureFonts) load().catch(() => undefined)
}
