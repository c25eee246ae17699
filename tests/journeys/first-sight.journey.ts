/** The overview as the build drew it: seen before any script runs, true to the live page, gone when that one stands there. */
import { describe, expect, test } from 'vitest'
import { settled, startApp } from './support/app'

const app = startApp('static')
const DRAWN = '#first-sight'

/** The texts a reader compares: the overview's sentence, its first figure's title and words. */
const WORDS = (from: string) => {
  const frames = [...document.querySelectorAll(`${from} #main, ${from} [id$="-main"]`)]
  const frame = frames.find((one) => one.getBoundingClientRect().height > 0)
  const figure = frame?.querySelector('figure')
  return [
    ...(frame?.querySelectorAll('h1, h1 + p') ?? []),
    ...(figure?.querySelectorAll('h2, svg text, b') ?? []),
  ].map((one) => one.textContent)
}

/** Noon of the day the build was made on, as the drawing itself says it. */
async function dayOfBuild(): Promise<string> {
  const page = await app.open('', { javaScriptEnabled: false })
  const heading = (await page.locator(`${DRAWN} h1`).first().textContent()) ?? ''
  const day = new Date(`${heading.replace('Overview, ', '')} 12:00 UTC`)
  return day.toISOString().slice(0, 10)
}

describe('the first sight', () => {
  test('without a script the first finding stands there, on either kind of screen', async () => {
    for (const width of [1440, 390]) {
      const page = await app.open('', { javaScriptEnabled: false, viewport: { width, height: 900 } })
      await page.getByRole('heading', { level: 1, name: /^Overview, \d+ \w+ \d{4}$/ }).waitFor()
      await page
        .getByText(/^Of \d+ data-centre accelerators/)
        .filter({ visible: true })
        .waitFor()
      await page.locator('figure svg path').filter({ visible: true }).first().waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })

  test.each([1440, 390])('at %i px it says what the live page then says', async (width) => {
    const viewport = { width, height: 900 }
    const still = await app.open('', { javaScriptEnabled: false, viewport })
    const drawn = await still.evaluate(WORDS, DRAWN)
    expect(drawn.length).toBeGreaterThan(8)
    const live = await app.open('', { clock: `${await dayOfBuild()}T12:00:00`, viewport })
    await settled(live)
    expect(await live.evaluate(WORDS, '#root')).toEqual(drawn)
  })

  test('under any other address it is never seen, even before the page’s own code is here', async () => {
    const page = await app.open('?view=sources', { expected: /Failed to load resource/ })
    await page.route('**/assets/*.js', (route) => route.abort())
    const seen = async (search: string) => {
      await page.goto(`${app.origin}/${search}`)
      return page.locator(DRAWN).isVisible()
    }
    for (const search of ['?view=chips', '?asOf=2024-01-01', '?prefer=x', '?source=pwa&x']) {
      expect(await seen(search), search).toBe(false)
    }
    for (const search of ['', '?', '?source=pwa']) expect(await seen(search), search).toBe(true)
  })

  test('while the data are slow it stays and says so; its links work, and then those of the live page beneath', async () => {
    const page = await app.open('?view=sources')
    await page.route('**/data/**', async (route) => {
      await new Promise((done) => setTimeout(done, 5000))
      await route.continue().catch(() => undefined)
    })
    const clickChips = async () => {
      const link = page.getByRole('navigation', { name: 'Regions' }).getByText('Chips').first()
      const place = await link.boundingBox()
      await page.mouse.click((place?.x ?? 0) + 5, (place?.y ?? 0) + 5)
      await page.waitForURL(/view=chips/)
      await expect.poll(() => page.locator(DRAWN).count()).toBe(0)
    }
    await page.goto(`${app.origin}/`)
    await page.getByText('the live page is loading').filter({ visible: true }).waitFor()
    expect(await page.locator('#root header').count()).toBe(0)
    await clickChips()
    await page.goto(`${app.origin}/`)
    await page.locator('#root header').waitFor()
    expect(await page.locator(DRAWN).isVisible()).toBe(true)
    await page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''))
    await clickChips()
    expect(await page.locator('[data-same-page]').count()).toBe(1)
  })

  test('where the data cannot be had it makes room for the sentence that says so', async () => {
    const page = await app.open('?view=sources', { expected: /Failed to load resource/ })
    await page.route('**/data/**', (route) => route.fulfill({ status: 500, body: '' }))
    await page.goto(`${app.origin}/`)
    await page.getByRole('button', { name: 'Retry' }).first().waitFor()
    await expect.poll(() => page.locator(DRAWN).count()).toBe(0)
  })
})
