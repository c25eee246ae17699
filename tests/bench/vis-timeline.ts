/** vis-timeline, the usual choice, on the same events: a page of its own, its default and its clustered mode. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import type { Dataset } from '../../mocks/dataset'
import { firstDay } from '../../src/domain/date'

const SCRIPT = createRequire(import.meta.url).resolve(
  'vis-timeline/standalone/umd/vis-timeline-graph2d.min.js',
)
const STYLE = createRequire(import.meta.url).resolve('vis-timeline/styles/vis-timeline-graph2d.min.css')

export type VisMode = 'default' | 'clustered'

export interface VisTimes {
  /** Milliseconds from making the timeline to the frame after its items stand in the page; NaN = none in half a minute. */
  readonly paint: number
  /** Milliseconds of a pan step up to the frame after; median. */
  readonly pan: number
}

/** Draws every event, without lanes (with them it takes minutes), over the given days, then pans by an eighth of the axis. */
export async function visTimeline(
  page: Page,
  dataset: Dataset,
  mode: VisMode,
  span: { readonly from: string; readonly until: string },
  steps: number,
): Promise<VisTimes> {
  const items = dataset.events.map((event) => ({
    id: event.eventId,
    content: event.title.slice(0, 34),
    start: firstDay(event.date),
  }))
  await page.setContent('<!doctype html><div id="plot"></div>')
  await page.addStyleTag({ content: readFileSync(STYLE, 'utf8') })
  await page.addScriptTag({ content: readFileSync(SCRIPT, 'utf8') })
  return page.evaluate(
    async ([events, clustered, days, count]) => {
      type Made = {
        on(event: string, act: () => void): void
        getWindow(): { start: Date; end: Date }
        setWindow(start: number, end: number, options: object): void
      }
      type Vis = { Timeline: new (...args: readonly unknown[]) => Made }
      const { vis } = window as unknown as { vis: Vis }
      const plot = document.getElementById('plot')
      const start = performance.now()
      const made = new vis.Timeline(plot, events, {
        start: days.from,
        end: days.until,
        maxHeight: 500,
        ...(clustered ? { cluster: { maxItems: 5, showStipes: false } } : {}),
      })
      const drawn = () => plot?.querySelector('.vis-item, .vis-cluster')
      while (!drawn() && performance.now() - start < 30_000) await nextFrame()
      await nextFrame()
      const paint = drawn() ? performance.now() - start : Number.NaN
      if (Number.isNaN(paint)) return { paint, pan: paint }
      await new Promise((done) => setTimeout(done, 400))
      const times: number[] = []
      for (let step = 0; step < count; step++) {
        await new Promise((done) => requestAnimationFrame(done))
        const began = performance.now()
        const { start: from, end } = made.getWindow()
        const by = (step % 2 === 0 ? 1 : -1) * ((end.valueOf() - from.valueOf()) / 64)
        made.setWindow(from.valueOf() + by, end.valueOf() + by, { animation: false })
        await nextFrame()
        times.push(performance.now() - began)
      }
      times.sort((a, b) => a - b)
      return { paint, pan: times[Math.floor(times.length / 2)] ?? Number.NaN }
    },
    [items, mode === 'clustered', span, steps] as const,
  )
}
