/** On paper: nothing is cut at the edge of an A4 page, and what is content prints although it can be clicked. */
import { expect, test } from 'vitest'
import { startApp } from './support/app'

const app = startApp()

/** What a page holds between margins of 12 mm, in CSS pixels. */
const PAPER = 703
/** And on its long side, for what is laid out there. */
const LONG_SIDE = 1032

/** By region: what is content although it can be clicked, by its whole name, and words that only paper needs. */
test.each([
  ['', [/^24 Apr 2026: evidence for/], []],
  ['?view=controls&chip=nvidia-h20-96', [/^9 April 2025$/], ['Licence required']],
  [
    '?view=timeline',
    [
      /^vLLM 0\.20\.0 with MegaMoE: gains for DeepSeek V4-Pro on GB200 reported$/,
      /^China blocks exports from Nexperia plants$/,
    ],
    [],
  ],
  ['?view=revenue', [/^Q1 2026$/, /^Net profit$/], ['Gross margin']],
  ['?view=claims&claim=cl-fp4-2-87x', [/^\+159\.56\s%: evidence for/], []],
  ['?view=sources', [], ['The first 25 of 739 are shown.']],
])('%s', async (search, clickable, words) => {
  const page = await app.open(search)
  await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
  for (const name of clickable) await page.getByRole('button', { name }).first().waitFor()
  for (const word of words) await page.getByText(word).first().waitFor({ state: 'attached' })

  const [onPaper, inWindow] = await page.evaluate(() => {
    const widest = () =>
      Math.max(...[...document.querySelectorAll('figure svg')].map((svg) => svg.clientWidth))
    window.dispatchEvent(new Event('beforeprint'))
    const printed = widest()
    window.dispatchEvent(new Event('afterprint'))
    return [printed, widest()]
  })
  expect(onPaper, 'a plot as wide as the window is drawn again for the page').toBeLessThanOrEqual(PAPER)
  expect(inWindow, 'and again for the window').toBeGreaterThanOrEqual(onPaper)

  await page.emulateMedia({ media: 'print' })
  await page.waitForFunction(() => document.querySelector('select')?.checkVisibility() !== true)
  for (const name of clickable)
    expect(await page.getByRole('button', { name }).count(), `${name} is on paper`).toBeGreaterThan(0)
  for (const word of words) {
    const shown = page.getByText(word).locator('visible=true')
    expect(await shown.count(), `“${word}” is on paper`).toBeGreaterThan(0)
  }
  expect(await page.getByText('Save picture').locator('visible=true').count()).toBe(0)

  await page.setViewportSize({ width: PAPER, height: 1000 })
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 200))))
  const wide = await page.evaluate(
    ([paper, long]) =>
      [...document.querySelectorAll('main svg, main table, main p')]
        .filter((part) => {
          let room = paper
          for (let box: Element | null = part; box; box = box.parentElement)
            if (getComputedStyle(box).getPropertyValue('page') === 'wide') room = long
          return part.getBoundingClientRect().right > room + 1
        })
        .map((part) => part.outerHTML.slice(0, 200)),
    [PAPER, LONG_SIDE] as [number, number],
  )
  expect(wide).toEqual([])
})
