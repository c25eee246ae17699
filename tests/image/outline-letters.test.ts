// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { outlineLetters } from '../../src/image/outline-letters'

vi.mock('virtual:picture-fonts', () => import('./fonts.fixture'))

const FAMILY = `font-family="'Source Sans 3', 'Noto Sans SC', sans-serif"`
const SERIF = `font-family="'Source Serif 4', serif" font-weight="600"`

async function drawn(inside: string): Promise<Element> {
  const text = `<svg xmlns="http://www.w3.org/2000/svg" ${FAMILY}>${inside}</svg>`
  const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
  await outlineLetters(root)
  return root
}

/** The outlines of the first line. */
const groupOf = (root: Element) => root.querySelector('g[transform]')
const placesOf = (group: Element | null) =>
  [...(group?.querySelectorAll('use') ?? [])].map((use) => Number(use.getAttribute('x') ?? 0))

/** Where the line starts and its scale. */
function transformOf(root: Element): readonly number[] {
  const transform = groupOf(root)?.getAttribute('transform') ?? ''
  return [...transform.matchAll(/-?[\d.]+/g)].map(Number)
}

test('words become references to glyphs, each glyph once', async () => {
  const root = await drawn('<text x="10" y="20" font-size="20" fill="#123456">2 200</text>')
  const group = groupOf(root)
  expect(group?.getAttribute('fill')).toBe('#123456')
  // Digits of 497, a space of 200 thousandths, as text is measured.
  expect(placesOf(group)).toEqual([0, 697, 1194, 1691])
  expect(transformOf(root)).toEqual([10, 20, 0.02])
  expect(root.querySelectorAll('defs path')).toHaveLength(2)
})

test('the words lie over their outlines unseen, exactly as wide, to be found and selected', async () => {
  const root = await drawn('<text x="10" y="20" font-size="20" fill="#123456">2 200</text>')
  const [text, ...others] = root.querySelectorAll('text')
  expect(others).toEqual([])
  expect(text?.textContent).toBe('2 200')
  const said = Object.fromEntries([...(text?.attributes ?? [])].map(({ name, value }) => [name, value]))
  // Four digits of 497 and a space of 200 thousandths of 20 px.
  expect(said).toEqual({ x: '10', y: '20', 'font-size': '20', textLength: '43.8', opacity: '0' })
})

test('lines stand by their anchor: the end and the middle are those of the words', async () => {
  const at = async (anchor: string) =>
    transformOf(await drawn(`<text x="100" y="0" font-size="10" text-anchor="${anchor}">22</text>`))[0]
  expect(await at('start')).toBe(100)
  expect(await at('middle')).toBeCloseTo(100 - 4.97, 3)
  expect(await at('end')).toBeCloseTo(100 - 9.94, 3)
})

test('pairs are kerned, and Chinese stands beside Latin in its own face', async () => {
  const [, second = 0] = placesOf(groupOf(await drawn(`<text ${SERIF}>To</text>`)))
  expect(second).toBeLessThan(624)
  expect(second).toBeGreaterThan(500)
  const root = await drawn('<text>昇腾910C</text>')
  expect(placesOf(groupOf(root)).slice(0, 3)).toEqual([0, 1000, 2000])
  expect(root.querySelectorAll('defs path')).toHaveLength(6)
})

test('a turned label keeps its own turn before it is placed', async () => {
  const root = await drawn('<text x="5" y="6" font-size="10" transform="rotate(-90)">A</text>')
  expect(groupOf(root)?.getAttribute('transform')).toBe('rotate(-90)translate(5 6)scale(0.01)')
})

test('a halo lies under the whole line and is as wide as it was', async () => {
  const halo = 'stroke="#fff" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke"'
  const root = await drawn(`<text font-size="20" fill="#000" ${halo}>H20</text>`)
  const [under, letters] = groupOf(root)?.children ?? []
  expect(under?.getAttribute('stroke-width')).toBe('175')
  expect(under?.getAttribute('fill')).toBe('#fff')
  expect(under?.getAttribute('xlink:href')).toBe(`#${letters?.id}`)
  expect(letters?.children).toHaveLength(3)
  expect(groupOf(root)?.hasAttribute('stroke')).toBe(false)
})

test('a line with a character that no face holds stays text, and the others do not', async () => {
  const root = await drawn('<text>Ascend 🚀</text><text>Atlas</text>')
  expect(root.querySelector('text:not([opacity])')?.textContent).toBe('Ascend 🚀')
  expect(root.querySelectorAll('g[transform]')).toHaveLength(1)
})

test('white space is read as SVG reads it; thin and no-break spaces stay', async () => {
  const root = await drawn('<text>\n  1\u2009600\u00a0 W\n</text>')
  expect(root.querySelector('text')?.textContent).toBe('1\u2009600\u00a0 W')
})
