/**
 * Makes an SVG taken from the page fit to stand alone: only elements and presentation attributes that any renderer knows,
 * colours as literals, ids in order of appearance (Recharts counts on from picture to picture), no trace of the page.
 */
import type { PictureTheme } from './picture-types'
import { resolveTokens } from './tokens'

const ELEMENTS = new Set([
  'svg',
  'g',
  'defs',
  'path',
  'rect',
  'circle',
  'line',
  'text',
  'tspan',
  'pattern',
  'clipPath',
])

/** Shapes and paints that no figure of ours uses: left out in silence, a picture would lack what its words speak of. */
const UNDRAWABLE = new Set(
  'polygon polyline ellipse textPath linearGradient radialGradient mask marker filter'.split(' '),
)

const ATTRIBUTES = new Set(
  `id d x y x1 y1 x2 y2 dx dy r rx ry cx cy width height viewBox transform points
  fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-linejoin stroke-linecap opacity
  font-family font-size font-weight font-style text-anchor paint-order clip-path
  patternUnits patternTransform clipPathUnits`
    .trim()
    .split(/\s+/),
)

/** Geometry that Recharts copies onto elements where it means nothing. */
const ONLY_ON: Readonly<Record<string, readonly string[]>> = {
  width: ['svg', 'rect', 'pattern'],
  height: ['svg', 'rect', 'pattern'],
  points: [],
}

function keeps(element: Element, attribute: string): boolean {
  return ATTRIBUTES.has(attribute) && (ONLY_ON[attribute]?.includes(element.localName) ?? true)
}

function cleanAttributes(element: Element, theme: PictureTheme): void {
  for (const { name, value } of [...element.attributes]) {
    if (!keeps(element, name)) element.removeAttribute(name)
    else element.setAttribute(name, tidyNumbers(resolveTokens(value, theme)))
  }
}

/** Three decimals are a hundredth of a printed hair; more only differ between machines. */
function tidyNumbers(value: string): string {
  return value.replace(/-?\d+\.\d{4,}(?:e-?\d+)?/g, (number) => String(Number(Number(number).toFixed(3))))
}

function isEmpty(element: Element): boolean {
  return ['g', 'defs', 'text'].includes(element.localName) && element.childNodes.length === 0
}

/** Depth first, so that a group emptied by its children goes too. */
function clean(element: Element, theme: PictureTheme): void {
  for (const child of [...element.children]) clean(child, theme)
  if (UNDRAWABLE.has(element.localName))
    throw new Error(`The figure is drawn with <${element.localName}>, which no picture can hold.`)
  if (!ELEMENTS.has(element.localName) || isEmpty(element)) {
    element.remove()
    return
  }
  cleanAttributes(element, theme)
}

function references(root: Element): ReadonlySet<string> {
  const found = new Set<string>()
  for (const element of root.querySelectorAll('*')) {
    for (const { value } of element.attributes) {
      for (const [, id] of value.matchAll(/url\(#([^)]+)\)/g)) if (id) found.add(id)
    }
  }
  return found
}

/** Drops what nothing refers to: Recharts makes a clip path for every chart. */
function dropUnused(root: Element): void {
  const used = references(root)
  for (const element of [...root.querySelectorAll('[id]')]) {
    if (used.has(element.id)) continue
    if (['pattern', 'clipPath'].includes(element.localName)) element.remove()
    else element.removeAttribute('id')
  }
  for (const defs of [...root.querySelectorAll('defs')]) if (defs.children.length === 0) defs.remove()
}

/** Groups that say nothing are dissolved. */
function dissolve(root: Element): void {
  for (const group of [...root.querySelectorAll('g')])
    if (group.attributes.length === 0) group.replaceWith(...group.childNodes)
}

function renameIds(root: Element): void {
  const names = new Map<string, string>()
  for (const element of root.querySelectorAll('[id]')) {
    const name = `f${names.size}`
    names.set(element.id, name)
    element.id = name
  }
  for (const element of root.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (!value.includes('url(#')) continue
      const renamed = value.replace(/url\(#([^)]+)\)/g, (whole, id: string) => {
        const next = names.get(id)
        return next === undefined ? whole : `url(#${next})`
      })
      element.setAttribute(name, renamed)
    }
  }
}

/** Normalises the SVG in place. The same drawing gives the same tree, however often it was drawn before. */
export function normalise(root: SVGSVGElement, theme: PictureTheme): void {
  for (const child of [...root.children]) clean(child, theme)
  cleanAttributes(root, theme)
  dropUnused(root)
  dissolve(root)
  renameIds(root)
}
