const SVG = 'http://www.w3.org/2000/svg'
/** What can run or fetch. None of our pictures has any of it. */
const ACTIVE = new Set([
  'script',
  'foreignobject',
  'iframe',
  'object',
  'embed',
  'handler',
  'listener',
  'set',
  'animate',
])

function isActive(element: Element): boolean {
  if (ACTIVE.has(element.localName.toLowerCase())) return true
  return [...element.attributes].some(
    ({ name, value }) => /^on/i.test(name) || /^\s*(?:javascript|vbscript)\s*:/i.test(value),
  )
}

/**
 * The text of an SVG's own `metadata`, or null without one. The document is parsed as XML and never inserted. Throws when
 * it is no well-formed SVG, declares entities, or holds anything that can run.
 */
export function readSvgMetadata(text: string): string | null {
  // Entities can grow a kilobyte to a gigabyte: they are refused before any parser sees them.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Error('The SVG declares a document type.')
  // A parsed document stands under the page's own policy, which forbids style text: the fonts stay out.
  const withoutStyle = text.replace(/<style\b[^>]*>[^<]*<\/style>/g, '')
  const root = new DOMParser().parseFromString(withoutStyle, 'image/svg+xml').documentElement
  const isSvg = root.localName === 'svg' && root.namespaceURI === SVG
  if (!isSvg || root.querySelector('parsererror')) throw new Error('The SVG is not well formed.')
  if ([root, ...root.querySelectorAll('*')].some(isActive)) throw new Error('The SVG holds a script.')
  const metadata = [...root.children].find(({ localName }) => localName === 'metadata')
  return metadata && metadata.children.length === 0 ? (metadata.textContent ?? '').trim() || null : null
}
