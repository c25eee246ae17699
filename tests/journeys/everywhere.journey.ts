/** What must hold in every region: no accessibility fault, no sideways scrolling, a title and a heading of its own, no silent number. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startApp } from './support/app'
import { unfold, walkNumbers } from './support/silent'

const app = startApp()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const VIEWS = [
  ['overview', ''],
  // Fifty rows hold every kind of cell; all 269 take axe a minute and prove nothing more.
  ['chips', '?view=chips&vendor=huawei,amd'],
  ['compare', '?view=compare&chips=nvidia-h20-96,huawei-atlas-350,huawei-ascend-910c'],
  ['controls', '?view=controls&chip=nvidia-h20-96'],
  ['timeline', '?view=timeline&event=ev-deepseek-v4-release'],
  ['revenue', '?view=revenue'],
  ['claims', '?view=claims&claim=cl-fp4-2-87x'],
  ['sources', '?view=sources'],
] as const

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** Between themes only colours differ: all rules hold in the light, those of colour in the dark too. */
const RULES = {
  light: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  dark: ['color-contrast', 'link-in-text-block'],
} as const

function violationsOn(page: Page, theme: keyof typeof RULES): Promise<string[]> {
  return page.evaluate(async (rules) => {
    const { violations } = await (
      window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } }
    ).axe.run({ runOnly: [...rules], resultTypes: ['violations'] })
    return violations.map((found) => {
      const nodes = found.nodes.slice(0, 3).map((node) => node.html)
      return `${found.id}: ${nodes.join(' | ')}`
    })
  }, RULES[theme])
}

/** Every number of the region can be asked "says who?", drawn and as a table; and one that cannot be is noticed. */
async function askEveryNumber(page: Page): Promise<void> {
  const drawn = await walkNumbers(page)
  expect(drawn.silent).toEqual([])
  await unfold(page)
  await settle(page)
  const unfolded = await walkNumbers(page)
  expect(unfolded.silent).toEqual([])
  expect(drawn.numbers + unfolded.numbers).toBeGreaterThan(100)
  await page.evaluate(() => {
    const silent = document.createElement('p')
    silent.textContent = '1 234 GB/s'
    document.querySelector('main')?.append(silent)
  })
  expect((await walkNumbers(page)).silent.map(({ text }) => text)).toEqual(['1 234 GB/s'])
}

async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))))
}

// One visit a region: the checks follow one another on one page, from the narrowest width up.
test.each(VIEWS)(
  '%s: nothing sticks out from 320 to 2560 px; a title and one first heading; no accessibility violation, light and dark; every number answers',
  async (region, search) => {
    const page = await app.open(search, { viewport: { width: 320, height: 900 } })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
    for (const width of [320, 360, 390, 768, 1024, 2560, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      await settle(page)
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(excess, `at ${width} px`).toBeLessThanOrEqual(0)
    }

    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    expect((await page.title()).toLowerCase()).toContain(region === 'overview' ? 'chokepoint' : region)
    expect(await page.locator('[data-region][aria-current="page"]').innerText()).toMatch(
      new RegExp(region, 'i'),
    )

    await page.evaluate(axe)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await settle(page)
      expect(await violationsOn(page, colorScheme), colorScheme).toEqual([])
    }
    await askEveryNumber(page)
  },
  120_000,
)
