/** How filtering grows with the number of chips, up to 20,000 made by a seeded generator, beside crossfilter2. */
import { cpus, loadavg } from 'node:os'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Dataset } from '../../mocks/dataset'
import { loadDataset } from '../../mocks/read-facts'
import { countFacet, filterChips } from '../../src/state/chip-filters'
import { DEFAULT_VIEW, FACETS, OPEN_RANGE } from '../../src/state/view'
import { buildApp } from './builds'
import { benchPage, CHIPS_REGION, clickToPaint, type Painted, unlimitedBrowser } from './click-to-paint'
import { crossfilterPage, filterRows } from './crossfilter'
import { withChips } from './generate'
import { serve } from './serve'
import { median } from './table'

const DAY = '2026-11-25'
const COUNTS = [200, 269, 1000, 5000, 20_000]

const lines: string[] = []
const dataset = loadDataset()
let folder = ''
let browser: Browser

beforeAll(async () => {
  folder = process.env.BENCH_BUILD ?? (await buildApp('http'))
  browser = await unlimitedBrowser()
})

afterAll(async () => {
  await browser.close()
  const head = [
    '| Chips | Filtering and counting, alone | Click → box and count painted | Click → all painted | crossfilter2 in a plain page | All ÷ crossfilter2 |',
    '|---|---|---|---|---|---|',
  ]
  const machine = `${cpus().length} cores, Node ${process.version.slice(1)}, Chromium ${browser.version()}, load ${loadavg()[0]?.toFixed(2)}`
  console.log(`\n${[...head, ...lines].join('\n')}\n\n${machine}`)
})

function ofSize(count: number): Dataset {
  if (count >= dataset.chips.length) return withChips(dataset, count)
  const chips = dataset.chips.slice(0, count)
  const ids = new Set(chips.map(({ chipId }) => chipId))
  return { ...dataset, chips, 'chip-facts': dataset['chip-facts'].filter(({ chipId }) => ids.has(chipId)) }
}

const freshPage = () => benchPage(browser)

async function ours(data: Dataset): Promise<Painted> {
  const served = await serve(folder, data)
  const page = await freshPage()
  await page.goto(`${served.origin}/?view=chips&asof=${DAY}`)
  const box = page.getByRole('checkbox', { name: 'Denied' })
  await box.waitFor({ timeout: 120_000 })
  await page.locator('table tbody tr').first().waitFor()
  await page.locator('figure svg').first().waitFor()
  await box.evaluate((element) => element.setAttribute('data-bench', ''))
  await page.waitForTimeout(1500)
  const painted = await clickToPaint(page, '[data-bench]', CHIPS_REGION)
  await page.context().close()
  await served.close()
  return painted
}

async function crossfilter(data: Dataset): Promise<Painted> {
  const page = await freshPage()
  await crossfilterPage(page, filterRows(data, DAY))
  const painted = await clickToPaint(page, 'input', 'main')
  await page.context().close()
  return painted
}

function alone(data: Dataset): number {
  const rows = filterRows(data, DAY)
  const filters = { tpp: OPEN_RANGE, bandwidth: OPEN_RANGE, found: null }
  const times = Array.from({ length: 40 }, (_, at) => {
    const facets = { ...DEFAULT_VIEW.facets, status: at % 2 === 0 ? ['denied'] : [] }
    const start = performance.now()
    const filtered = filterChips(rows, { ...filters, facets })
    for (const facet of FACETS) countFacet(filtered, facet)
    return performance.now() - start
  })
  return median(times.slice(5))
}

test('a filter, from 200 to 20,000 chips', async () => {
  const print = (value: number) => `${value.toFixed(1)} ms`
  for (const count of COUNTS) {
    const data = ofSize(count)
    const own = await ours(data)
    const beside = await crossfilter(data)
    lines.push(
      `| ${data.chips.length.toLocaleString('en-GB')} | ${alone(data).toFixed(2)} ms | ${print(own.answered)} | ${print(own.whole)} | ${print(beside.whole)} | ${(own.whole / beside.whole).toFixed(2)}× |`,
    )
    console.log(lines.at(-1))
    expect(Number.isFinite(own.whole)).toBe(true)
  }
})
