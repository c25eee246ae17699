import { describe, expect, test } from 'vitest'
import { startApp } from './support/app'

const app = startApp()

describe('the timeline', () => {
  test('opened cold, both April events are there', async () => {
    const page = await app.open('?view=timeline')
    await page
      .getByRole('button', { name: /DeepSeek releases V4-Pro and V4-Flash/ })
      .first()
      .waitFor()
    await page
      .getByRole('button', { name: /vLLM 0\.20\.0 with MegaMoE/ })
      .first()
      .waitFor()
  })

  test('the event of 29 April says that the release is dated the 27th, with its sources', async () => {
    const page = await app.open('?view=timeline&event=ev-vllm-megamoe-gb200-recap')
    await page.getByRole('heading', { name: /vLLM 0\.20\.0 with MegaMoE/ }).waitFor()
    await page.getByRole('main').locator('a[rel~="noreferrer"]').first().waitFor()
    const panel = await page.getByRole('main').innerText()
    expect(panel).toContain('release lists date it 27 April')
  })

  test('a month-precision date looks like a month', async () => {
    const page = await app.open('?view=timeline&from=2026-04-01&until=2026-04-30')
    await page.getByText('April 2026', { exact: true }).first().waitFor()
    const row = await page.getByRole('listitem').filter({ hasText: 'MATCH Act advances' }).first().innerText()
    expect(row).not.toMatch(/\b1 Apr/)
  })

  test.each([
    ['Honolulu', 'Pacific/Honolulu'],
    ['New York', 'America/New_York'],
    ['Berlin', 'Europe/Berlin'],
    ['Shanghai', 'Asia/Shanghai'],
  ])('a reader in %s sees the same days', async (_city, timezoneId) => {
    const page = await app.open('?view=timeline&event=ev-deepseek-v4-release', { timezoneId })
    await page.getByRole('heading', { name: /DeepSeek releases V4/ }).waitFor()
    expect(await page.getByRole('main').innerText()).toContain('24 April 2026')
    expect(await page.getByRole('region', { name: 'As-of date' }).innerText()).toContain('25 November 2026')
  })
})

describe('revenue', () => {
  test('opens on Cambricon: Q1 2026 against Q1 2025, the sum and the claim', async () => {
    const page = await app.open('?view=revenue')
    await page.getByText('159.56').first().waitFor()
    const text = (await page.getByRole('main').innerText()).replaceAll('\u2009', ' ')
    expect(text).toContain('2 884.7')
    expect(text).toContain('1 111.4')
    expect(text).toMatch(/150 ?%/)
    expect(text).toContain('×43.3')
  })

  test('before the report of 30 April the quarter is not known', async () => {
    const page = await app.open('?view=revenue&asof=2026-04-15')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page
      .getByText(/30 April 2026/)
      .first()
      .waitFor()
    expect(await page.getByRole('main').innerText()).not.toContain('159.56')
  })
})
