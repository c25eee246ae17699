/**
 * Letters as outlines. Programs outside browsers pass over the fonts inside an SVG and set the words in a font of their own:
 * lines overlap, Chinese becomes boxes. So each glyph stands once in `defs`, and each line of text is a row of references to
 * its glyphs. The words lie over it unseen, to be found, selected, copied and read aloud.
 */
import type { GlyphKit } from '../ui/fonts/picture-fonts'
import { facesOf, loadFaces } from './fonts'
import { glyphPath } from './glyph-path'
import { type TextLine, textLine } from './text-line'

const SVG = 'http://www.w3.org/2000/svg'
const XLINK = 'http://www.w3.org/1999/xlink'
const XMLNS = 'http://www.w3.org/2000/xmlns/'
const OF_PLACE = 'x y dx dy font-size text-anchor transform'.split(' ')
/** What means something only to text, or is used up by placing it. */
const OF_TEXT = [...OF_PLACE, 'font-family', 'font-weight', 'font-style', 'paint-order']

function made(name: string, attributes: Readonly<Record<string, string>>): Element {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  return element
}

function reference(id: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const use = made('use', attributes)
  // Inkscape, Word and Illustrator know only this name of the attribute.
  use.setAttributeNS(XLINK, 'xlink:href', `#${id}`)
  return use
}

/** The glyphs used so far, each once, named in order of appearance. */
class Glyphs {
  readonly defs = made('defs', {})
  readonly #ids = new Map<GlyphKit, Map<number, string>>()
  readonly #references = new Map<string, Element>()

  /** Empty for a glyph without ink. */
  idOf(kit: GlyphKit, glyph: number): string {
    const ofKit = this.#ids.get(kit) ?? new Map<number, string>()
    this.#ids.set(kit, ofKit)
    const known = ofKit.get(glyph)
    if (known !== undefined) return known
    const path = glyphPath(kit, glyph)
    const id = path === '' ? '' : `g${this.defs.childElementCount.toString(36)}`
    ofKit.set(glyph, id)
    if (id !== '') this.defs.append(made('path', { id, d: path }))
    return id
  }

  /** A reference to a glyph, so far into its line. Copied, not made: a picture has thousands. */
  referenceTo(id: string, x: number): Element {
    const model = this.#references.get(id) ?? reference(id, { x: '0' })
    this.#references.set(id, model)
    const copy = model.cloneNode() as Element
    if (x === 0) copy.removeAttribute('x')
    else copy.setAttribute('x', tidy(x))
    return copy
  }
}

function inherited(text: Element, name: string): string | null {
  return text.closest(`[${name}]`)?.getAttribute(name) ?? null
}

const tidy = (value: number, decimals = 3) => String(Number(value.toFixed(decimals)))

/** Where the line starts, given where it is anchored. */
function transformOf(text: Element, line: TextLine, size: number): string {
  const at = (name: string) => Number(text.getAttribute(name) ?? 0)
  const anchor = inherited(text, 'text-anchor')
  const share = anchor === 'end' ? 1 : anchor === 'middle' ? 0.5 : 0
  const x = at('x') + at('dx') - (share * line.width * size) / 1000
  const own = text.getAttribute('transform') ?? ''
  return `${own}translate(${tidy(x)} ${tidy(at('y') + at('dy'))})scale(${tidy(size / 1000, 5)})`
}

/** Fill and the like; a stroke as wide as it was before the scale. */
function paintOf(text: Element, size: number): Readonly<Record<string, string>> {
  const kept = [...text.attributes].filter(({ name }) => !OF_TEXT.includes(name))
  return Object.fromEntries(
    kept.map(({ name, value }) => [
      name,
      name === 'stroke-width' ? tidy((Number(value) * 1000) / size, 1) : value,
    ]),
  )
}

/**
 * A halo lies under the whole line, so that no letter's halo eats into its neighbour: the line once as halo alone, then once
 * more. Not every program knows `paint-order`.
 */
function withHalo(group: Element, id: string): void {
  const { stroke, width, join } = {
    stroke: group.getAttribute('stroke') ?? 'none',
    width: group.getAttribute('stroke-width') ?? '1',
    join: group.getAttribute('stroke-linejoin') ?? 'round',
  }
  for (const name of ['stroke', 'stroke-width', 'stroke-linejoin']) group.removeAttribute(name)
  const letters = made('g', { id })
  letters.append(...group.childNodes)
  group.append(
    reference(id, { fill: stroke, stroke, 'stroke-width': width, 'stroke-linejoin': join }),
    letters,
  )
}

function outlined(text: Element, line: TextLine, glyphs: Glyphs): Element {
  const size = Number(inherited(text, 'font-size') ?? 16)
  const group = made('g', { ...paintOf(text, size), transform: transformOf(text, line, size) })
  for (const { kit, glyph, x } of line.glyphs) {
    const id = glyphs.idOf(kit, glyph)
    if (id !== '') group.append(glyphs.referenceTo(id, x))
  }
  return group
}

/** The words where they stand, as wide as their outlines in whatever font. */
function unseen(text: Element, words: string, line: TextLine): Element {
  const size = Number(inherited(text, 'font-size') ?? 16)
  const kept = [...text.attributes].filter(({ name }) => OF_PLACE.includes(name))
  const element = made('text', {
    ...Object.fromEntries(kept.map(({ name, value }) => [name, value])),
    textLength: tidy((line.width * size) / 1000, 1),
    opacity: '0',
  })
  element.textContent = words
  return element
}

/** As an SVG without `xml:space` reads it. */
const collapsed = (text: string) => text.replace(/[\t\n\r ]+/g, ' ').replace(/^ | $/g, '')

/**
 * Replaces every line of text by its outlines, in place. A line with a character that no face of ours holds stays text, and
 * so does one put together from parts.
 */
export async function outlineLetters(root: Element): Promise<void> {
  const kits = await loadFaces(root)
  const glyphs = new Glyphs()
  let halos = 0
  for (const text of [...root.querySelectorAll('text')]) {
    const words = collapsed(text.textContent ?? '')
    const line = text.childElementCount > 0 ? null : textLine(words, facesOf(text, kits))
    if (line === null) continue
    const group = outlined(text, line, glyphs)
    if (inherited(text, 'paint-order')?.startsWith('stroke')) withHalo(group, `h${halos++}`)
    text.replaceWith(group, unseen(text, words, line))
  }
  if (glyphs.defs.childElementCount === 0) return
  root.setAttributeNS(XMLNS, 'xmlns:xlink', XLINK)
  root.prepend(glyphs.defs)
}
