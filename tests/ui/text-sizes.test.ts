import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const SOURCES = `${import.meta.dirname}/../../src`

/** Style sheets whose pixels are letters of a drawing, by what selects them. */
const DRAWN: Readonly<Record<string, RegExp>> = {
  'features/overview/Overview.module.css': /^\.areaLabel\b/,
  'features/controls/StatusBand.module.css': /^\.(axis text|letter)/,
  'features/claims/PathMarks.module.css': /./,
  'shell/Ruler.module.css': /^\.(year|label)$/,
}

/** `selector: declaration` of every text size that is not relative to the reader's default letter. */
function pixelSizes(file: string, css: string): readonly string[] {
  const rules = css.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)
  return [...rules].flatMap(([, head = '', body = '']) => {
    const selector = head.trim()
    const sizes = body.match(/(?:font|font-size|line-height|--type-[a-z]+):[^;]*\dpx[^;]*/g) ?? []
    return DRAWN[file]?.test(selector) ? [] : sizes.map((size) => `${file} ${selector} ${size}`)
  })
}

test('text grows with the default letter of the browser: no size in pixels outside drawings', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.css'),
  )
  expect(files.length).toBeGreaterThan(60)
  expect(files.flatMap((file) => pixelSizes(file, readFileSync(`${SOURCES}/${file}`, 'utf8')))).toEqual([])
})

test('widths that rearrange the page are in em: they follow the letter too', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(css|tsx?)$/.test(name),
  )
  const inPixels = files.flatMap((file) =>
    [...readFileSync(`${SOURCES}/${file}`, 'utf8').matchAll(/\((?:min|max)-width: [\d.]+px\)/g)].map(
      ([query]) => `${file} ${query}`,
    ),
  )
  expect(inPixels).toEqual([])
})
