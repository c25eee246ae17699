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
  /** Resolves once the next frame is painted. Defined in the pages of {@link benchPage}. */
  var nextFrame: () => Promise<void>
}

/** A page of a desktop's size without a service worker, with `nextFrame` in it. */
export async function benchPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  })
  await context.addInitScript(() => {
    // A message posted in a frame's callback is handled after that frame is painted; a timer would be held back 4 ms.
    globalThis.nextFrame = () =>
      new Promise((done) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => done()
          port2.postMessage(null)
        })
      })
  })
  return context.newPage()
}

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
        // A message posted in a frame's callback is handled after that frame is painted.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => frames.push(performance.now())
        const tick = () => {
          if (!running) return
          port2.postMessage(null)
          requestAnimationFrame(tick)
        }
        await new Promise((done) => setTimeout(done))
        const start = performance.now()
        document.querySelector<HTMLElement>(selector)?.click()
        requestAnimationFrame(tick)
        let seen = -1
        while (seen !== changed || performance.now() - start < quiet) {
          seen = changed
          await new Promise((done) => setTimeout(done, quiet))
        }
        running = false
        observer.disconnect()
        port1.close()
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
