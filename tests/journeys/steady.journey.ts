/** Nothing moves under the reader's eyes while a page loads: what comes later has its room kept. */
import { expect, test } from 'vitest'
import { REGIONS } from '../setup/regions.mjs'
import { settled, startApp } from './support/app'

const app = startApp('static')
/** The bar of "good" is 0.1; ours is a fifth of it. */
const BAR = 0.02

declare global {
  /** Each shift without the reader's doing: how much, and of what. */
  var shifts: { readonly value: number; readonly of: string }[]
}

function watchShifts(): void {
  globalThis.shifts = []
  type Shift = PerformanceEntry & {
    readonly value: number
    readonly hadRecentInput: boolean
    readonly sources: readonly { readonly node?: Element | null }[]
  }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[]) {
      const of = entry.sources.map(({ node }) => node?.className ?? '').join(', ')
      if (!entry.hadRecentInput) globalThis.shifts.push({ value: entry.value, of })
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

test.each(Object.entries(REGIONS))('%s stands still while it loads', async (_region, search) => {
  for (const [width, height] of [
    [1440, 900],
    [1200, 900],
    [390, 844],
  ] as const) {
    const page = await app.open(search, { viewport: { width, height }, before: watchShifts })
    await settled(page)
    // Parts further down and faces of rare letters come after that.
    await page.waitForTimeout(1000)
    const shifts = await page.evaluate(() => globalThis.shifts)
    const sum = shifts.reduce((all, { value }) => all + value, 0)
    expect(sum, `${width} px: ${JSON.stringify(shifts)}`).toBeLessThan(BAR)
    await page.context().close()
  }
})
