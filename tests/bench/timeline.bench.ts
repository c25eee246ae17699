/**
 * The timeline with 5,000 events. Each timing stands beside vis-timeline on the same events, or a plain SVG of as many
 * circles, in the same browser and run.
 */
import { cpus, loadavg } from 'node:os'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDataset } from '../../mocks/read-facts'
import { buildApp } from './builds'
import { benchPage, unlimitedBrowser } from './click-to-paint'
import { type Served, serve } from './serve'
import { type BenchRow, markdown, median, row } from './table'
import { type VisMode, type VisTimes, visTimeline } from './vis-timeline'
import { withEvents } from './with-events'

const MANY = 5000
const RUNS = 3
const STEPS = 24
/** Whole view of all dates, so that every event has its place on the axis. */
const SPAN = { from: '2019-01-01', until: '2026-11-25' }
const VIEW = `?view=timeline&from=${SPAN.from}&until=${SPAN.until}&asof=2026-11-25`
const BESIDE = `plain SVG of ${MANY} circles`

const many = withEvents(loadDataset(), MANY)
const rows: BenchRow[] = []
let browser: Browser
let served: Served

beforeAll(async () => {
  const folder = process.env.BENCH_BUILD ?? (await buildApp('http'))
  served = await serve(folder, many)
  browser = await unlimitedBrowser()
})

afterAll(async () => {
  await browser.close()
  await served.close()
  const machine = `${cpus().length} cores, Node ${process.version.slice(1)}, Chromium ${browser.version()}, load ${loadavg()[0]?.toFixed(2)}`
  console.log(`\n${markdown(rows)}\n\n${machine}`)
})

const freshPage = () => benchPage(browser)

/** Milliseconds to draw the circles, and to move all of them by a few pixels, up to the frame after. */
async function plainSvg(): Promise<{ readonly paint: number; readonly pan: number }> {
  const page = await freshPage()
  const result = await page.evaluate(
    async ([count, steps]) => {
      const name = 'http://www.w3.org/2000/svg'
      const start = performance.now()
      const svg = document.createElementNS(name, 'svg')
      svg.setAttribute('width', '1300')
      svg.setAttribute('height', '400')
      const circles = Array.from({ length: count }, (_, at) => {
        const circle = document.createElementNS(name, 'circle')
        circle.setAttribute('cx', String((at * 37) % 1300))
        circle.setAttribute('cy', String((at * 91) % 400))
        circle.setAttribute('r', '4')
        svg.append(circle)
        return circle
      })
      document.body.append(svg)
      await nextFrame()
      const paint = performance.now() - start
      const times: number[] = []
      for (let step = 0; step < steps; step++) {
        await new Promise((done) => requestAnimationFrame(done))
        const began = performance.now()
        circles.forEach((circle, at) => {
          circle.setAttribute('cx', String(((at * 37) % 1300) + step * 4))
        })
        await nextFrame()
        times.push(performance.now() - began)
      }
      times.sort((a, b) => a - b)
      return { paint, pan: times[Math.floor(times.length / 2)] ?? Number.NaN }
    },
    [MANY, STEPS] as const,
  )
  await page.context().close()
  return result
}

/** Milliseconds from a key on the plot to the frame after it, and how much of that was script; medians. */
async function keyFrames(
  page: Page,
  key: string,
): Promise<{ readonly frame: number; readonly script: number }> {
  const plot = page.getByRole('group', { name: /^Events by lane/ })
  await plot.evaluate((element) => element.setAttribute('data-bench', ''))
  return page.evaluate(
    async ([pressed, steps]) => {
      const svg = document.querySelector('[data-bench]')
      const frames: number[] = []
      const scripts: number[] = []
      for (let step = 0; step < steps; step++) {
        await new Promise((done) => requestAnimationFrame(done))
        const start = performance.now()
        svg?.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }))
        await Promise.resolve()
        scripts.push(performance.now() - start)
        await nextFrame()
        frames.push(performance.now() - start)
      }
      const middle = (values: number[]) =>
        values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
      return { frame: middle(frames), script: middle(scripts) }
    },
    [key, STEPS] as const,
  )
}

/** vis-timeline on a fresh page, once: on a slow machine its default mode takes ten seconds and more a step. */
async function beside(mode: VisMode): Promise<VisTimes> {
  const page = await freshPage()
  const times = await visTimeline(page, many, mode, SPAN, 2)
  await page.context().close()
  return times
}

/**
 * Milliseconds from the click on "Timeline" to the frame after its marks stand in the page, taken in the page as
 * vis-timeline's are. The whole region is in it: code, filters, list; of vis-timeline, the figure alone.
 */
async function opened(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const link = [...document.querySelectorAll('nav a')].find((one) => one.textContent === 'Timeline')
    const start = performance.now()
    if (link instanceof HTMLElement) link.click()
    while (!document.querySelector('figure svg path[d*="a"]')) await nextFrame()
    await nextFrame()
    return performance.now() - start
  })
}

test('first paint and pan', async () => {
  const plain = await plainSvg()
  const paints: number[] = []
  let page = await freshPage()
  for (let run = 0; run < RUNS; run++) {
    await page.context().close()
    page = await freshPage()
    // The page itself is here; what is measured is going to the timeline.
    await page.goto(`${served.origin}/${VIEW.replace('timeline', 'sources')}`)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.waitForTimeout(1500)
    paints.push(await opened(page))
  }
  const [usual, clustered] = [await beside('default'), await beside('clustered')]
  const what = 'Timeline opened → marks, 5,000 events'
  rows.push(row(what, median(paints), 'ms', BESIDE, plain.paint))
  rows.push(row(what, median(paints), 'ms', 'vis-timeline, default', usual.paint))
  const clusters = Number.isFinite(clustered.paint)
  if (clusters) rows.push(row(what, median(paints), 'ms', 'vis-timeline, clustered', clustered.paint))
  else console.log('vis-timeline, clustered, drew nothing within half a minute')
  for (let zoom = 0; zoom < 3; zoom++) await keyFrames(page, '+').then(() => undefined)
  await page.keyboard.press('Escape')
  const pan = await keyFrames(page, 'ArrowLeft')
  rows.push(row('A pan step → next frame', pan.frame, 'ms', `${BESIDE}, all moved`, plain.pan))
  rows.push(row('A pan step → next frame', pan.frame, 'ms', 'vis-timeline, default', usual.pan))
  if (clusters)
    rows.push(row('A pan step → next frame', pan.frame, 'ms', 'vis-timeline, clustered', clustered.pan))
  rows.push(row('A pan step, script alone', pan.script, 'ms', `${BESIDE}, all moved`, plain.pan))
  const zoom = await keyFrames(page, '-')
  rows.push(row('A zoom step → next frame', zoom.frame, 'ms', `${BESIDE}, all moved`, plain.pan))
  await page.context().close()
  expect(Number.isFinite(pan.frame)).toBe(true)
})
