/**
 * Links made to harm. Every parameter takes hostile values in a real Chromium under the page's own policy: nothing
 * executes, nothing breaks, and what was not understood is named.
 */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { FACETS } from '../../src/state/view'
import { follow, settled, startApp } from './support/app'
import { startHost } from './support/host'
import { startReader } from './support/reader'

const app = startApp()

/** Every parameter that the page's codec names. */
const PARAMETERS = [
  ...[...readFileSync('src/state/url.ts', 'utf8').matchAll(/ parameter\('([\w-]+)'/g)].map(
    (found) => found[1] ?? '',
  ),
  ...FACETS,
  'v',
  'source',
]

const REGIONS = ['overview', 'chips', 'compare', 'controls', 'timeline', 'revenue', 'claims', 'sources']

const HARMFUL = [
  '<img src=x onerror="document.title=\'owned\'">',
  '"><script>document.title="owned"</script>',
  '<svg/onload=document.title="owned">',
  'javascript:document.title="owned"',
  "');document.title='owned';('",
  '{{constructor.constructor("document.title=1")()}}',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '__proto__.polluted=1',
  '1e308..1e309',
  '-1e308',
  'nan',
  'Infinity..-Infinity',
  '0x10',
  '\u202egnp.exe',
  '\u2066\u2069\u200f',
  '👩🏽‍💻'.repeat(20),
  '\u0000\u0001\u001b[31m',
  '\ud800',
  '%',
  '%00%0a',
  '~~~~~1~0~2',
  ','.repeat(2000),
  'a'.repeat(10_000),
  '寒武纪',
  '../../etc/passwd',
  '=HYPERLINK("http://example.invalid")',
  '9999-99-99',
  '0000-00-00',
  '2026-02-30',
]

const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HARMFUL) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
)
const pair = fc.tuple(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...PARAMETERS) },
    { weight: 1, arbitrary: fc.constantFrom(...HARMFUL) },
  ),
  value,
)
const link = fc.record({
  region: fc.constantFrom(...REGIONS),
  pairs: fc.array(pair, { minLength: 1, maxLength: 8 }),
})

function query(region: string, pairs: readonly (readonly [string, string])[]): string {
  return `?${new URLSearchParams([['view', region], ...pairs.map(([name, of]) => [name, of])])}`
}

/** What a page that was harmed would show. */
async function harm(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const main = document.getElementById('main')?.innerText ?? ''
    return [
      ...(document.title.includes('owned') ? ['script executed'] : []),
      ...(document.querySelector('img[src="x"], main script, [onerror], [onload]')
        ? ['markup from data']
        : []),
      ...(document.querySelector('a[href^="javascript:"]') ? ['a script as a link'] : []),
      ...('polluted' in {} ? ['prototype polluted'] : []),
      ...(/could not be (shown|drawn)/.test(main) ? [`broken: ${main.slice(0, 200)}`] : []),
      ...(/\bNaN\b|\[object Object\]/.test(main) ? [`not words: ${main.slice(0, 200)}`] : []),
    ]
  })
}

describe('hostile links', () => {
  test('nothing executes and nothing breaks, whatever the parameters hold', async () => {
    const page = await app.open('')
    page.on('dialog', () => expect.unreachable('a dialog opened'))
    await page.locator('#main h1').first().waitFor()
    await fc.assert(
      fc.asyncProperty(link, async ({ region, pairs }) => {
        await follow(page, query(region, pairs))
        expect(await harm(page)).toEqual([])
      }),
      { numRuns: 30, interruptAfterTimeLimit: 45_000, endOnFailure: true },
    )
  }, 120_000)

  test('every parameter at once: in every region, on a fresh page too', async () => {
    const pairs = PARAMETERS.slice(1)
      .map((name, index) => [name, HARMFUL[index % HARMFUL.length] ?? ''] as const)
      .filter(([, of]) => of.length < 1000)
    for (const first of ['overview', 'compare']) {
      const page = await app.open(query(first, pairs))
      for (const region of first === 'overview' ? REGIONS : [first]) {
        await follow(page, query(region, pairs))
        await settled(page)
        expect(await harm(page), region).toEqual([])
        const note = page.getByRole('region', { name: /Notes on this page/ })
        await note.waitFor()
        expect(await note.innerText(), region).toMatch(/more parts were not understood/)
      }
    }
  })

  test('what was not understood is named, without its direction marks', async () => {
    const page = await app.open(
      query('chips', [
        ['status', '\u202epurple'],
        ['asof', 'soon'],
        ['__proto__', '1'],
      ]),
    )
    const note = page.getByRole('region', { name: /Notes on this page/ })
    const text = await note.innerText()
    for (const part of ['purple', 'soon', '__proto__']) expect(text).toContain(part)
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
  })

  test('the parameters tried are those the page knows', async () => {
    const page = await app.open(
      query(
        'chips',
        PARAMETERS.slice(1).map((name) => [name, ''] as const),
      ),
    )
    await page.locator('#main h1').first().waitFor()
    expect(PARAMETERS.length).toBeGreaterThan(40)
    expect(await page.getByText(/is not a part of the address that this page knows/).count()).toBe(0)
  })
})

describe('a hostile data server', () => {
  test('its texts are texts: no markup, no script address, no request elsewhere', async () => {
    const host = await startHost(inject('builds').static)
    const names = ['chips', 'companies', 'events', 'sources', 'claims'] as const
    const poisoned = new Map<string, string>()
    for (const name of names) {
      const text = await (await fetch(`${host.url}data/v1/${name}.json`)).text()
      poisoned.set(`data/v1/${name}.json`, poison(text))
    }
    host.meddle((path, response) => {
      const body = poisoned.get(path)
      if (body === undefined) return false
      response.writeHead(200, { 'content-type': 'application/json' }).end(body)
      return true
    })
    const reader = await startReader({ origin: new URL(host.url).origin, worker: 'blocked' })
    const page = await reader.open(host.url)
    for (const region of REGIONS) {
      await follow(page, `?view=${region}`)
      await settled(page)
      expect((await harm(page)).filter((what) => !what.startsWith('broken'))).toEqual([])
    }
    expect(reader.faults).toEqual([])
    await reader.close()
    await host.close()
  }, 120_000)
})

/** Puts markup into every name, title and note, and a script into every address. */
function poison(json: string): string {
  return JSON.stringify(JSON.parse(json), (key, held: unknown) => {
    if (typeof held !== 'string') return held
    if (key === 'url') return 'javascript:document.title="owned"'
    if (/^(name|title|note|notes|summary|text|publisher)$/.test(key))
      return `${HARMFUL[0]}${HARMFUL[1]}\u202e${held}`
    return held
  })
}
