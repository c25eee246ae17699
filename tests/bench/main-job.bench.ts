/**
 * The main job's figures. Timings are medians on whatever machine runs them, so each stands beside something measured in
 * the same run. Only the size of the first view is held to a bar.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { resolve } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDataset } from '../../mocks/read-facts'
import { findChromium } from '../setup/chromium.mjs'
import { gzipKb, readManifest, totalKb, weigh, weighFirstView } from '../setup/first-view'
import { buildApp, buildBlank } from './builds'
import { benchPage, CHIPS_REGION, clickToPaint, type Painted, unlimitedBrowser } from './click-to-paint'
import { withChips } from './generate'
import { type Served, serve } from './serve'
import { type BenchRow, markdown, median, row } from './table'

/** Decimal kB after gzip, the pretend server left out. */
const FIRST_VIEW_BAR = 115.8
const README = resolve(import.meta.dirname, '../../README.md')
const RUNS = 7
const MANY = 5000

const rows: BenchRow[] = []
let browser: Browser
let folders: { readonly mock: string; readonly static: string; readonly http: string; readonly blank: string }

beforeAll(async () => {
  folders = {
    mock: await buildApp('mock'),
    static: await buildApp('static'),
    http: await buildApp('http'),
    blank: await buildBlank(),
  }
  browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  })
})

afterAll(async () => {
  await browser.close()
  const table = markdown(rows)
  const machine = `${cpus().length} cores, Node ${process.version.slice(1)}, Chromium ${browser.version()}`
  console.log(`\n${table}\n\n${machine}, ${new Date().toISOString().slice(0, 10)}`)
  if (process.env.BENCH_WRITE) {
    const day = new Date().toISOString().slice(0, 10)
    const text = `<!-- bench -->\nMedians of one run of \`npm run bench\` on ${day}: a small virtual machine with ${machine}. Ratios travel\nbetween machines, milliseconds do not.\n\n${table}\n<!-- /bench -->`
    const readme = readFileSync(README, 'utf8')
    writeFileSync(README, readme.replace(/<!-- bench -->[\s\S]*<!-- \/bench -->/, text))
  }
})

async function freshPage(): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  })
  return context.newPage()
}

/** A middling notebook on a middling line: Lighthouse's desktop line, its slower processor. The same for every page. */
const THROTTLED = { latency: 40, downloadThroughput: 10e6 / 8, uploadThroughput: 10e6 / 8 }
const SLOWER = 4

async function throttle(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', { offline: false, ...THROTTLED })
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
}

interface Awaited {
  readonly origin: string
  readonly selector: string
}

/** Milliseconds from navigation to the first match of a selector, in a fresh context. */
async function timeToShow({ origin, selector }: Awaited): Promise<number> {
  const page = await freshPage()
  await throttle(page)
  const start = performance.now()
  await page.goto(origin, { waitUntil: 'commit' })
  await page.locator(selector).first().waitFor({ state: 'visible' })
  const time = performance.now() - start
  await page.context().close()
  return time
}

/** Medians of {@link timeToShow}; by turns, so that what else the machine does falls on all alike. */
async function timesToShow(awaited: readonly Awaited[]): Promise<readonly number[]> {
  const times: number[][] = awaited.map(() => [])
  for (let run = 0; run <= RUNS; run++) {
    for (const [at, one] of awaited.entries()) {
      const time = await timeToShow(one)
      // The first round warms the machine up.
      if (run > 0) times[at]?.push(time)
    }
  }
  return times.map(median)
}

test('sizes', () => {
  const first = totalKb(weighFirstView(folders.mock))
  const blank = totalKb(weigh(folders.blank, ['index.html']))
  rows.push(
    row('First view, JavaScript, mock left out (bar: 115.8 kB)', first, 'kB gzip', 'blank React page', blank),
  )
  const manifest = readManifest(folders.mock)
  const mock = Object.keys(manifest).find((key) => key.startsWith('mocks/browser'))
  const shared = new Set(weighFirstView(folders.mock).map(({ file }) => file))
  const own = mock ? weigh(folders.mock, [mock]).filter(({ file }) => !shared.has(file)) : []
  const mockKb = totalKb(own)
  rows.push(row('The pretend server, lazily, without facts', mockKb, 'kB gzip', 'blank React page', blank))
  const factsKb = Object.values(manifest)
    .filter((entry) =>
      /chip-facts|sources|events|revenue|rules|measures|claims|chips|companies/.test(entry.file),
    )
    .filter((entry) => entry.file.endsWith('.js') && entry.isDynamicEntry === true)
    .reduce((sum, entry) => sum + gzipKb(folders.mock, entry.file), 0)
  rows.push(row('All facts, each table on demand', factsKb, 'kB gzip', 'blank React page', blank))
  expect(first).toBeLessThanOrEqual(FIRST_VIEW_BAR)
})

test('time to the first figure', async () => {
  const blank = await serve(folders.blank)
  const hosted = await serve(folders.static)
  const mock = await serve(folders.mock)
  const builds = { 'static files': hosted, 'pretend server': mock } as const
  // The drawing of the build lies beside `#root`, the live page inside it.
  const moments = {
    'first figure, as drawn by the build': 'figure svg',
    'live frame': '#root header',
    'live figure': '#root figure svg',
  } as const
  const asked = Object.entries(moments).flatMap(([moment, selector]) =>
    Object.entries(builds).map(([build, { origin }]) => ({
      what: `Opened → ${moment}, ${build}`,
      origin,
      selector,
    })),
  )
  const [base = Number.NaN, ...times] = await timesToShow([
    { origin: blank.origin, selector: 'label' },
    ...asked,
  ])
  for (const [at, { what }] of asked.entries()) {
    rows.push(row(what, times[at] ?? Number.NaN, 'ms', 'blank React page', base))
  }
  await Promise.all([blank.close(), hosted.close(), mock.close()])
})

async function filterToPaint(unlimited: Browser, served: Served): Promise<Painted> {
  const page = await benchPage(unlimited)
  await page.goto(`${served.origin}/?view=chips`)
  const box = page.getByRole('checkbox', { name: 'Denied' })
  await box.waitFor()
  await page.locator('table tbody tr').first().waitFor()
  await page.locator('figure svg').first().waitFor()
  await box.evaluate((element) => element.setAttribute('data-bench', ''))
  await page.waitForTimeout(1500)
  const painted = await clickToPaint(page, '[data-bench]', CHIPS_REGION)
  await page.context().close()
  return painted
}

test('filter to painted', async () => {
  const dataset = loadDataset()
  const unlimited = await unlimitedBrowser()
  const blank = await serve(folders.blank)
  const page = await benchPage(unlimited)
  await page.goto(blank.origin)
  await page.locator('input').waitFor()
  const base = await clickToPaint(page, 'input', 'label')
  await page.context().close()
  for (const data of [dataset, withChips(dataset, MANY)]) {
    const served = await serve(folders.http, data)
    const { answered, whole } = await filterToPaint(unlimited, served)
    const count = data.chips.length.toLocaleString('en-GB')
    const beside = ['checkbox of a blank React page', base.whole] as const
    rows.push(row(`Filter → box and count painted, ${count} chips`, answered, 'ms', ...beside))
    rows.push(row(`Filter → all of the table and scatter painted, ${count} chips`, whole, 'ms', ...beside))
    await served.close()
  }
  await blank.close()
  await unlimited.close()
})

/** Milliseconds from "Save" to the download, with the dialog already showing its preview. */
async function saveTime(served: Served, format: 'SVG' | 'PNG'): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < 3; run++) {
    const page = await freshPage()
    await page.goto(
      `${served.origin}/?view=compare&chips=nvidia-h20-96,huawei-atlas-350,huawei-ascend-910c,nvidia-h200-sxm`,
    )
    await page.getByRole('main').getByRole('button', { name: 'Save picture' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Save picture' })
    await dialog.getByRole('img').waitFor()
    await dialog.getByText(format, { exact: true }).click()
    if (format === 'PNG') {
      await dialog.getByLabel(/Size/).selectOption('slide')
      await dialog.getByText('4×', { exact: true }).click()
    }
    const button = dialog.getByRole('button', { name: `Save ${format}` })
    await button.isEnabled()
    await page.waitForTimeout(1500)
    const download = page.waitForEvent('download')
    const start = performance.now()
    await button.click()
    await download
    times.push(performance.now() - start)
    await page.context().close()
  }
  return median(times)
}

test('saving pictures', async () => {
  const served = await serve(folders.static)
  const page = await freshPage()
  await page.goto(served.origin)
  const plain = await page.evaluate(async () => {
    const start = performance.now()
    const canvas = new OffscreenCanvas(4800, 2700)
    canvas.getContext('2d')?.fillRect(0, 0, 2400, 1350)
    await canvas.convertToBlob({ type: 'image/png' })
    return performance.now() - start
  })
  rows.push(
    row(
      'Save a four-chip comparison as SVG',
      await saveTime(served, 'SVG'),
      'ms',
      'an empty canvas of 4800 × 2700 as PNG',
      plain,
    ),
  )
  rows.push(
    row(
      'Save it as PNG, 4× (4800 × 2700)',
      await saveTime(served, 'PNG'),
      'ms',
      'an empty canvas of 4800 × 2700 as PNG',
      plain,
    ),
  )
  await served.close()
})
