/**
 * From a click to pixels. The browser runs without a limit on its frames, so that a figure is the work done, not the wait
 * for the next beat of a screen.
 */
import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from '../setup/chromium.mjs'
import { median } from './table'

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-frame-rate-limit',
  '--disable-gpu-vsync',
  '--disable-background-networking',
  '--disable-component-update',
]

export function unlimitedBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium() ?? '', args: ARGS })
}

declare global {
  /** Calls back once the next frame is painted, before any other work of the page. Defined in the pages of {@link benchPage}. */
  var afterPaint: (done: () => void) => void
  /** {@link afterPaint} as a promise. */
  var nextFrame: () => Promise<void>
}

/** A page of a desktop's size without a service worker, with `nextFrame` in it. */
export async function benchPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  })
  await context.addInitScript(() => {
    // A task asked for in a frame's callback runs after that frame is painted. Its priority takes it past React's next slice
    // of work, which a message would wait for; a timer would be held back 4 ms.
    globalThis.afterPaint = (done) =>
      requestAnimationFrame(() => void scheduler.postTask(done, { priority: 'user-blocking' }))
    globalThis.nextFrame = () => new Promise(afterPaint)
  })
  return context.newPage()
}

/** The parts of the chips region that a filter changes. */
export const CHIPS_REGION = '[aria-label="Table of chips"], [aria-label="Scatter and details"], fieldset'

export interface Painted {
  /** Ms from the click to the first frame after it: the box is ticked, the count is new. */
  readonly answered: number
  /** Ms to the frame that holds the last change of table, counts and scatter. */
  readonly whole: number
}

/** Without a change for so long, everything is painted: a long render lets timers through, and changes nothing meanwhile. */
const QUIET_MS = 400

/** Clicks the element that `target` selects; medians over all clicks but the first two. */
export async function clickToPaint(
  page: Page,
  target: string,
  watched: string,
  clicks = 22,
): Promise<Painted> {
  const times = await page.evaluate(
    async ([selector, parts, count, quiet]) => {
      const measured: { answered: number; whole: number }[] = []
      for (let at = 0; at < count; at++) {
        await new Promise((done) => setTimeout(done, 250))
        let changed = 0
        const observer = new MutationObserver(() => {
          changed = performance.now()
        })
        for (const part of document.querySelectorAll(parts)) {
          observer.observe(part, { subtree: true, childList: true, characterData: true, attributes: true })
        }
        const frames: number[] = []
        let running = true
        const tick = () => {
          frames.push(performance.now())
          if (running) afterPaint(tick)
        }
        await new Promise((done) => setTimeout(done))
        const start = performance.now()
        document.querySelector<HTMLElement>(selector)?.click()
        afterPaint(tick)
        let seen = -1
        while (seen !== changed || performance.now() - start < quiet) {
          seen = changed
          await new Promise((done) => setTimeout(done, quiet))
        }
        running = false
        observer.disconnect()
        const after = (time: number) => (frames.find((frame) => frame > time) ?? Number.NaN) - start
        measured.push({ answered: after(start), whole: after(Math.max(start, changed)) })
      }
      return measured.slice(2)
    },
    [target, watched, clicks, QUIET_MS] as const,
  )
  return {
    answered: median(times.map(({ answered }) => answered)),
    whole: median(times.map(({ whole }) => whole)),
  }
}
