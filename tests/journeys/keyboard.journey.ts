import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { REGIONS } from '../setup/regions.mjs'
import { settled, startApp } from './support/app'

const app = startApp()

/** Presses Tab until the focused element's name matches; fails after too many presses. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let press = 0; press < 220; press++) {
    await page.keyboard.press(key)
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      return `${element?.getAttribute('aria-label') ?? ''} ${element?.textContent ?? ''}`.trim()
    })
    if (name.test(focused)) return
  }
  throw new Error(`No focusable element matches ${name}`)
}

test('from the overview to a saved picture with the keyboard alone', async () => {
  const page = await app.open('')
  await page.getByRole('heading', { name: /2\.87×/ }).waitFor()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content')
  await page.keyboard.press('Enter')
  await tabTo(page, /^Open Compare$/)
  await page.keyboard.press('Enter')
  await page.getByRole('columnheader', { name: /Atlas 350/ }).waitFor()
  await tabTo(page, /^Save picture$/)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Save picture' })
  await dialog.waitFor()
  await dialog.getByRole('img').waitFor()
  const download = page.waitForEvent('download')
  await tabTo(page, /^Save PNG$/)
  await page.keyboard.press('Enter')
  expect(
    readFileSync(await (await download).path())
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG')
})

test('the date rule moves by day, month and change', async () => {
  const page = await app.open('?asof=2025-04-09')
  const day = () => new URL(page.url()).searchParams.get('asof')
  await page.getByRole('slider', { name: 'As-of date' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(day).toBe('2025-04-08')
  await page.keyboard.press('PageDown')
  await expect.poll(day).toBe('2025-03-08')
  await page.keyboard.press('PageUp')
  await expect.poll(day).toBe('2025-04-08')
  await page.getByRole('button', { name: 'Next change' }).click()
  await expect.poll(day).toBe('2025-04-09')
})

test.each(['sources', 'compare&chips=nvidia-h20-96,huawei-ascend-910c'])(
  'Back to %s leads to where the reader was on the page',
  async (view) => {
    const page = await app.open(`?view=${view}`)
    // The end of the page, which grows while its lower parts come.
    const toTheEnd = () => {
      scrollTo(0, document.documentElement.scrollHeight)
      return scrollY
    }
    await expect.poll(() => page.evaluate(toTheEnd), { timeout: 10_000 }).toBeGreaterThan(1500)
    await settled(page)
    const before = await page.evaluate(toTheEnd)
    await page.evaluate(() => document.querySelector<HTMLElement>('nav a[href*="view=chips"]')?.click())
    await page.getByText('269 of 269 chips').waitFor()
    await page.goBack()
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before)
  },
)

/** What is wrong with the ring of the focus, empty when it can be seen and is one. */
function faultOfRing(): string {
  const focused = document.activeElement
  if (!focused || focused === document.body) return ''
  const name = `${focused.tagName} “${(focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim().slice(0, 40)}”`
  const outlined = (element: Element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
  }
  const around: Element[] = []
  for (let at: Element | null = focused; at; at = at.parentElement) around.push(at)
  const ringed = around.filter(outlined)
  const [ring] = ringed
  // Handles, marks and the like show the focus in a way of their own.
  if (!ring) return ''
  if (ringed.length > 1) return `${name} has ${ringed.length} rings`
  const { outlineOffset, outlineWidth } = getComputedStyle(ring)
  const out = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth) / 2
  const { left, right, top, bottom } = ring.getBoundingClientRect()
  const sides = { left: left - out, right: right + out, top: top - out, bottom: bottom + out }
  const cut = new Set<string>()
  for (const clip of around.slice(around.indexOf(ring) + 1)) {
    const style = getComputedStyle(clip)
    const clips = /paint|strict|content/.test(style.contain) || style.contentVisibility === 'auto'
    if (clip === document.documentElement || clip === document.body) continue
    const box = clip.getBoundingClientRect()
    if (clips || style.overflowX !== 'visible') {
      if (sides.left < box.left) cut.add('left')
      if (sides.right > box.right) cut.add('right')
    }
    if (clips || style.overflowY !== 'visible') {
      if (sides.top < box.top) cut.add('top')
      if (sides.bottom > box.bottom) cut.add('bottom')
    }
  }
  return cut.size > 1 ? `${name} is cut at ${[...cut].join(', ')}` : ''
}

test.each(Object.entries(REGIONS))(
  'in %s the focus is seen wherever it goes, by one ring',
  async (_, search) => {
    const page = await app.open(search)
    await settled(page)
    const faults = new Set<string>()
    for (let press = 0; press < 90; press++) {
      await page.keyboard.press('Tab')
      const fault = await page.evaluate(faultOfRing)
      if (fault !== '') faults.add(fault)
    }
    expect([...faults]).toEqual([])
  },
)
