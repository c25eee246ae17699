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

export interface Painted {
  /** Ms from the click to the first frame after it: the box is ticked, the count is new. */
  readonly answered: number
  /** Ms to the frame that holds the last change of table, counts and scatter. */
  readonly whole: number
}

/** Clicks the element that `target` selects; medians over all clicks but the first two. */
export async function clickToPaint(
  page: Page,
  target: string,
  watched: string,
  clicks = 22,
): Promise<Painted> {
  const times = await page.evaluate(
    async ([selector, parts, count]) => {
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
        while (seen !== changed || performance.now() - start < 150) {
          seen = changed
          await new Promise((done) => setTimeout(done, 150))
        }
        running = false
        observer.disconnect()
        port1.close()
        const after = (time: number) => (frames.find((frame) => frame > time) ?? Number.NaN) - start
        measured.push({ answered: after(start), whole: after(Math.max(start, changed)) })
      }
      return measured.slice(2)
    },
    [target, watched, clicks] as const,
  )
  return {
    answered: median(times.map(({ answered }) => answered)),
    whole: median(times.map(({ whole }) => whole)),
  }
}
