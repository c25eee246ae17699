/** A long sitting: filters, comparisons and pictures over and over. Heap, nodes, listeners and queries must not grow. */
import type { CDPSession, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { loadDataset } from '../../mocks/read-facts'
import { buildApp } from './builds'
import { unlimitedBrowser } from './click-to-paint'
import { serve } from './serve'

/** `SOAK_CYCLES=100` for a quick look. A picture is looked at every hundredth cycle. */
const CYCLES = Number(process.env.SOAK_CYCLES ?? 1000)
/** Cycles before the first measure: until then the engine still compiles what runs often, and keeps the code. */
const WARM = Math.round(CYCLES * 0.3)
const STEP = Math.max(1, Math.round(CYCLES / 5))
const HOUR = 3_600_000
const CHIPS = ['nvidia-h20-96', 'huawei-ascend-910c', 'nvidia-h100-sxm', 'amd-mi300x']

interface Held {
  readonly heapMB: number
  readonly nodes: number
  readonly listeners: number
}

async function held(cdp: CDPSession): Promise<Held> {
  for (let round = 0; round < 3; round++) await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const read = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return { heapMB: read('JSHeapUsedSize') / 1e6, nodes: read('Nodes'), listeners: read('JSEventListeners') }
}

/** Two clicks on a filter, a step to the comparison of two chips, and back. */
async function cycle(page: Page, at: number): Promise<void> {
  await page.evaluate(
    async ([chips, turn]) => {
      const rest = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
      const goTo = async (search: string) => {
        history.pushState(null, '', search)
        dispatchEvent(new PopStateEvent('popstate'))
        await rest()
      }
      for (let click = 0; click < 2; click++) {
        const boxes = document.querySelectorAll<HTMLElement>('fieldset input[type="checkbox"]')
        boxes[turn % boxes.length]?.click()
        await rest()
      }
      const first = chips[turn % chips.length]
      const second = chips[(turn + 1) % chips.length]
      await goTo(`?view=compare&chips=${first},${second}`)
      await rest()
      await goTo('?view=chips')
    },
    [CHIPS, at] as const,
  )
}

async function lookAtPicture(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save picture' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Save (PNG|SVG)/ }).waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
}

test(
  'nothing is left behind',
  async () => {
    const folder = process.env.BENCH_BUILD ?? (await buildApp('http'))
    const served = await serve(folder, loadDataset())
    const browser = await unlimitedBrowser()
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      serviceWorkers: 'block',
    })
    const page = await context.newPage()
    await page.goto(`${served.origin}/?view=chips`)
    await page.locator('figure svg').first().waitFor()
    const cdp = await context.newCDPSession(page)
    await cdp.send('Performance.enable')
    const requests: string[] = []
    const samples: (Held & { readonly cycle: number })[] = []
    for (let at = 0; at <= WARM + CYCLES; at++) {
      if (at === WARM) page.on('request', (request) => requests.push(request.url()))
      if (at % 100 === 0) await lookAtPicture(page)
      if (at >= WARM && (at - WARM) % STEP === 0) {
        await page.waitForTimeout(1000)
        samples.push({ cycle: at - WARM, ...(await held(cdp)) })
      }
      await cycle(page, at)
    }
    await browser.close()
    await served.close()
    const lines = samples.map(
      ({ cycle: at, heapMB, nodes, listeners }) =>
        `| ${at} | ${heapMB.toFixed(1)} MB | ${nodes} | ${listeners} |`,
    )
    console.log(
      ['\n| Cycles after the warm-up | Heap | Nodes | Listeners |', '|---|---|---|---|', ...lines].join('\n'),
    )
    const [first, last] = [samples[0], samples.at(-1)]
    if (!first || !last) throw new Error('no samples')
    expect(last.heapMB / first.heapMB).toBeLessThan(1.1)
    // What leaks grows as fast at the end as at the beginning; what the engine compiles does not.
    const middle = samples[Math.floor(samples.length / 2)]
    if (CYCLES >= 1000 && middle) expect(last.heapMB / middle.heapMB).toBeLessThan(1.03)
    expect(last.listeners / first.listeners).toBeLessThan(1.1)
    expect(requests.filter((url) => url.includes('/api/'))).toEqual([])
  },
  HOUR,
)
