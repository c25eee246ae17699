import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { startApp } from './support/app'

const app = startApp()

/** The table's row of a chip, by its name. */
const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name }).first()

describe('filtering chips by export status', () => {
  test('A800 is unrestricted on 1 June 2023 and denied a year later', async () => {
    const before = await app.open('?view=chips&asof=2023-06-01&q=A800')
    expect(await rowOf(before, 'A800 80').innerText()).toContain('Unrestricted')
    const after = await app.open('?view=chips&asof=2024-06-01&q=A800')
    expect(await rowOf(after, 'A800 80').innerText()).toContain('Denied')
  })

  test('one click leaves only that status, the link says so, Back undoes it', async () => {
    const page = await app.open('?view=chips&asof=2024-06-01')
    const group = page.getByRole('group', { name: /US export status/ })
    await group.getByRole('checkbox', { name: 'Denied' }).check()
    await page.getByText(/^\d+ of \d+ chips$/).waitFor()
    const rows = page.getByRole('table').first().getByRole('row')
    const texts = (await rows.allInnerTexts()).slice(1)
    expect(texts.length).toBeGreaterThan(5)
    expect(texts.every((text) => text.includes('Denied'))).toBe(true)
    expect(new URL(page.url()).searchParams.get('status')).toBe('denied')
    await page.goBack()
    expect(new URL(page.url()).searchParams.get('status')).toBeNull()
    expect(await group.getByRole('checkbox', { name: 'Denied' }).isChecked()).toBe(false)
  })

  test('a search finds Chinese names, parts of a name and a slip of the pen', async () => {
    const page = await app.open('?view=chips')
    const search = page.getByRole('searchbox', { name: 'Search chips' })
    const rows = page.getByRole('table').first().locator('tr[data-chip]:visible')
    for (const [typed, found] of [
      ['昇腾', 'Ascend'],
      ['910c', 'Ascend 910C'],
      ['asend', 'Ascend'],
    ] as const) {
      await search.fill(typed)
      await page.getByText(/^(?!269 )\d+ of 269 chips$/).waitFor()
      await rows.filter({ hasText: found }).first().waitFor()
      await expect.poll(() => rows.count()).toBeLessThan(60)
      expect(await rows.count()).toBeGreaterThan(0)
      await search.fill('')
      await page.getByText('269 of 269 chips').waitFor()
    }
  })

  test('nothing found says so and offers the way out', async () => {
    const page = await app.open('?view=chips&q=zzzzzz')
    await page.getByText(/No chip matches/).waitFor()
    await page
      .getByRole('button', { name: /Remove|Clear/ })
      .first()
      .click()
    await page.getByText('269 of 269 chips').waitFor()
  })

  test('two chips chosen in the table are compared', async () => {
    const page = await app.open('?view=chips&q=h20')
    await page.getByRole('checkbox', { name: /H20 96/ }).check()
    await page.getByRole('checkbox', { name: /H20 141/ }).check()
    await page.getByRole('main').getByRole('button', { name: 'Compare 2' }).click()
    await page.getByRole('columnheader', { name: /H20 141/ }).waitFor()
    expect(new URL(page.url()).searchParams.get('chips')).toBe('nvidia-h20-96,nvidia-h20-141')
  })
})
