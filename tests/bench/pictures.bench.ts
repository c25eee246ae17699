/**
 * Saving a four-chip comparison, beside snapdom's first picture of the same figure in the same browser and run. Timed in
 * the page, from the press to the file, each time on a fresh page.
 */
import { cpus, loadavg } from 'node:os'
import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDataset } from '../../mocks/read-facts'
import { buildApp } from './builds'
import { unlimitedBrowser } from './click-to-paint'
import { type Served, serve } from './serve'
import { type BenchRow, markdown, median, row } from './table'

const RUNS = 5
/** The name of the entry in the page's performance timeline. */
const COMPOSED = 'picture composed'
const VIEW = '?view=compare&chips=nvidia-h20-96,huawei-atlas-350,huawei-ascend-910c,nvidia-h200-sxm'
/** Own size, px, and density: 3400 × 2400 in all. */
const [WIDTH, HEIGHT, SCALE] = [850, 600, 4]
const SNAPDOM = resolve(import.meta.dirname, '../../node_modules/@zumer/snapdom/dist/snapdom.js')

declare global {
  var snapdom: { toBlob: (element: Element, options: object) => Promise<Blob> }
}

const rows: BenchRow[] = []
let browser: Browser
let served: Served

beforeAll(async () => {
  served = await serve(process.env.BENCH_BUILD ?? (await buildApp('static')), loadDataset())
  browser = await unlimitedBrowser()
})

afterAll(async () => {
  await browser.close()
  await served.close()
  const machine = `${cpus().length} cores, Node ${process.version.slice(1)}, Chromium ${browser.version()}, load ${loadavg()[0]?.toFixed(2)}`
  console.log(`\n${markdown(rows)}\n\n${machine}`)
})

/** A page that shows the comparison, and notes when a download begins. */
async function comparison(): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
    bypassCSP: true,
  })
  const page = await context.newPage()
  await page.goto(`${served.origin}/${VIEW}`)
  await page.locator('main figure svg').first().waitFor()
  await page.waitForTimeout(1500)
  return page
}

/** The reader has pointed at the button: its code and its fonts are on their way or here. */
async function pointed(page: Page) {
  const button = page.getByRole('main').getByRole('button', { name: 'Save picture' }).first()
  await button.hover()
  await page.waitForTimeout(1000)
  await button.evaluate((element) => element.setAttribute('data-bench', ''))
}

/**
 * Milliseconds from the press of "Save picture" to the finished SVG in the dialog's preview, the dialog's own drawing
 * included.
 */
async function shown(page: Page): Promise<number> {
  await pointed(page)
  return page.evaluate(async () => {
    const start = performance.now()
    document.querySelector<HTMLElement>('[data-bench]')?.click()
    const preview = () => document.querySelector<HTMLImageElement>('dialog img, [role="dialog"] img')
    while (!preview()?.src) await new Promise((done) => requestAnimationFrame(done))
    return performance.now() - start
  })
}

/** Milliseconds that composing the SVG takes of it. */
async function composed(page: Page): Promise<number> {
  await shown(page)
  return page.evaluate((name) => performance.getEntriesByName(name)[0]?.duration ?? Number.NaN, COMPOSED)
}

/** Milliseconds from the press of "Save PNG" to the file. */
async function savedPng(page: Page): Promise<number> {
  await pointed(page)
  await page.locator('[data-bench]').click()
  const dialog = page.getByRole('dialog', { name: 'Save picture' })
  await dialog.getByRole('img').waitFor()
  await dialog.getByText('PNG', { exact: true }).click()
  await dialog.getByLabel('Size').selectOption('own')
  await dialog.getByLabel(/^Width/).fill(String(WIDTH))
  await dialog.getByLabel(/^Height/).fill(String(HEIGHT))
  await dialog.getByText(`${SCALE}×`, { exact: true }).click()
  await dialog.getByText(`${WIDTH * SCALE} × ${HEIGHT * SCALE} px`).waitFor()
  const button = dialog.getByRole('button', { name: 'Save PNG' })
  await page.waitForTimeout(1500)
  await button.evaluate((element) => element.setAttribute('data-save', ''))
  return page.evaluate(async () => {
    const file = new Promise<number>((done) => {
      HTMLAnchorElement.prototype.click = () => done(performance.now())
    })
    const start = performance.now()
    document.querySelector<HTMLElement>('[data-save]')?.click()
    return (await file) - start
  })
}

/** Milliseconds that snapdom takes for its first picture of the figure, as many px wide. */
async function snapped(page: Page): Promise<number> {
  await page.addScriptTag({ path: SNAPDOM })
  return page.evaluate(async (width) => {
    const figure = document.querySelector('main figure')
    if (!figure) throw new Error('There is no figure.')
    const start = performance.now()
    const scale = width / figure.getBoundingClientRect().width
    await snapdom.toBlob(figure, { type: 'png', scale, dpr: 1, embedFonts: true })
    return performance.now() - start
  }, WIDTH * SCALE)
}

async function timed(measure: (page: Page) => Promise<number>): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const page = await comparison()
    times.push(await measure(page))
    await page.context().close()
  }
  return median(times)
}

test('a four-chip comparison', async () => {
  const beside = await timed(snapped)
  const what = `snapdom’s first PNG of the figure, ${WIDTH * SCALE} px wide`
  const svg = await timed(composed)
  const preview = await timed(shown)
  const png = await timed(savedPng)
  rows.push(row('SVG composed (bar: 150 ms)', svg, 'ms', what, beside))
  rows.push(row('“Save picture” → dialog open, SVG shown in it', preview, 'ms', what, beside))
  rows.push(row(`“Save” → PNG of ${WIDTH * SCALE} × ${HEIGHT * SCALE}`, png, 'ms', what, beside))
  for (const time of [beside, svg, preview, png]) expect(Number.isFinite(time)).toBe(true)
})
