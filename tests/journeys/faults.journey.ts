import { describe, expect, test } from 'vitest'
import { startApp } from './support/app'

const app = startApp()

describe('when things go wrong', () => {
  test('a server error is a sentence with a retry, and the retry recovers', async () => {
    const page = await app.open('?view=chips&mock=error-once:chips')
    const retry = page.getByRole('main').getByRole('button', { name: 'Retry' }).first()
    await retry.waitFor()
    expect(await page.getByRole('main').innerText()).toMatch(/chips could not be loaded|could not/i)
    await retry.click()
    await page.getByText('269 of 269 chips').waitFor()
  })

  test.each([
    ['error', 'events'],
    ['malformed', 'events'],
    ['version', 'events'],
    ['shape', 'events'],
  ])('%s in one dataset leaves the rest alive', async (failure, dataset) => {
    const page = await app.open(`?mock=${failure}:${dataset}`)
    await page.getByRole('button', { name: 'Retry' }).first().waitFor()
    await page.getByRole('heading', { name: /January 2026 moved/ }).waitFor()
  })

  test('a broken link is used as far as it makes sense, and the rest is named', async () => {
    const page = await app.open('?view=chips&status=purple&vendor=amd&nonsense=1&asof=2026-13-45')
    const note = page.getByRole('region', { name: /link/i })
    await note.waitFor()
    const text = await note.innerText()
    for (const word of ['purple', 'nonsense', '2026-13-45']) expect(text).toContain(word)
    expect(await page.getByRole('checkbox', { name: 'AMD' }).isChecked()).toBe(true)
    await note.getByRole('button', { name: /Dismiss/ }).click()
    await note.waitFor({ state: 'detached' })
  })

  test('hostile links execute nothing', async () => {
    const hostile = encodeURIComponent('<img src=x onerror="document.title=\'owned\'">')
    const page = await app.open(
      `?view=chips&q=${hostile}&vendor=__proto__,constructor&chips=${'a'.repeat(10_000)}&sort=javascript:alert(1)`,
    )
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.title()).not.toBe('owned')
    expect(await page.locator('img[src="x"]').count()).toBe(0)
  })
})
