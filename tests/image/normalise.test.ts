// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { normalise } from '../../src/image/normalise'
import { readTokens, resolveTokens } from '../../src/image/tokens'

// Vitest empties stylesheets, `?raw` or not.
vi.mock('../../src/ui/tokens.css?raw', async () => {
  const { readFileSync } = await import('node:fs')
  return { default: readFileSync('src/ui/tokens.css', 'utf8') }
})

function svg(inside: string): SVGSVGElement {
  const parsed = new DOMParser().parseFromString(
    `<svg xmlns="http://www.w3.org/2000/svg" class="recharts-surface" role="application">${inside}</svg>`,
    'image/svg+xml',
  )
  return parsed.documentElement as unknown as SVGSVGElement
}

function normalised(inside: string): string {
  const root = svg(inside)
  normalise(root, 'light')
  return root.innerHTML.replaceAll(' xmlns="http://www.w3.org/2000/svg"', '')
}

test('ids and references are renamed in order of appearance', () => {
  const drawing = (count: number) =>
    `<defs><pattern id="_r_${count}_-hatch"/><pattern id="_r_${count}_-dots"/></defs>` +
    `<rect fill="url(#_r_${count}_-dots)"/><rect fill="url(#_r_${count}_-hatch)"/>`
  expect(normalised(drawing(3))).toBe(normalised(drawing(71)))
  expect(normalised(drawing(3))).toContain('<rect fill="url(#f1)"')
})

test('what nothing refers to goes, and groups that say nothing are dissolved', () => {
  const inside =
    '<title></title><g class="a"><g id="recharts-bar-9"><path d="M0 0"/></g></g><defs><clipPath id="c"/></defs>'
  expect(normalised(inside)).toBe('<path d="M0 0"/>')
})

test('scripts, foreign content, handlers and references outside never pass', () => {
  const inside =
    '<script>1</script><foreignObject/><image href="http://x/"/><a href="http://x/"><path d="M1 1"/></a><rect onclick="1" style="fill:red" width="3"/>'
  expect(normalised(inside)).toBe('<rect width="3"/>')
})

test.each(['polygon', 'ellipse', 'linearGradient'])(
  'a figure drawn with <%s> is refused, not drawn without it',
  (name) => {
    expect(() => normalised(`<g><${name}/></g>`)).toThrow(name)
  },
)

test('numbers are held to three decimals', () => {
  expect(normalised('<path d="M309.99999999999994 1.23456L2 3"/>')).toBe('<path d="M310 1.235L2 3"/>')
})

test('tokens become literals of the theme; an unknown one is named', () => {
  expect(resolveTokens('var(--ink)', 'light')).toBe('#14191c')
  expect(resolveTokens('var(--ink)', 'dark')).toBe('#e9ecee')
  expect(() => resolveTokens('var(--nope)', 'light')).toThrow('nope')
})

test('the first block is light and the second dark; what dark leaves out is as in light', () => {
  const tokens = readTokens(
    ':root { --a: #111111; --b: #222222; }\n@media screen { :root.dark { --a: #eeeeee; } }',
  )
  expect(tokens).toEqual({ light: { a: '#111111', b: '#222222' }, dark: { a: '#eeeeee', b: '#222222' } })
})
