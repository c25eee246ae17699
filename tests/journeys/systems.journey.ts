import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startApp } from './support/app'

const app = startApp()
const THREE = '?view=compare&systems=huawei-cloudmatrix-384,nvidia-gb200-nvl72,nvidia-hgx-h20&asof=2026-04-29'

test('systems and companies open by address; evidence, picture, and a page never wider than the window', async () => {
  const page = await app.open(THREE)
  await page.getByRole('columnheader', { name: /GB200 NVL72/ }).waitFor()
  const ratio = page.getByRole('button', { name: /^0\.60×, BF16 of GB200 NVL72/ }).first()
  await ratio.press('Enter')
  const panel = page.getByRole('dialog')
  expect((await panel.innerText()).replaceAll('\u2009', ' ')).toContain('180 ÷ 300')
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'hidden' })
  expect(await ratio.evaluate((node) => node === document.activeElement)).toBe(true)

  await page.getByRole('main').getByRole('button', { name: 'Save picture' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Save picture' })
  await dialog.getByText('SVG', { exact: true }).click()
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save SVG' }).click()
  const svg = readFileSync(await (await download).path(), 'utf8')
  expect(svg).toContain('CloudMatrix 384')
  expect(svg).toContain('昇腾384超节点')
  expect(svg).toContain('29 April 2026')

  // The same page goes on: a fresh browser context would cost as much as all of the above.
  await page.goto(`${app.origin}/?view=compare&companies=cambricon,huawei,nvidia&asof=2026-04-29`)
  await page.getByRole('columnheader', { name: /Cambricon/ }).waitFor()
  const entity = page.getByRole('row').filter({ hasText: /^Entity List/ })
  expect(await entity.innerText()).toContain('21 May 2019')
  await page.goto(
    `${app.origin}/?view=compare&chips=huawei-ascend-910,huawei-ascend-910b,huawei-ascend-910c,nvidia-l40,amd-mi210,nvidia-a30,nvidia-h20-96,nvidia-b200`,
  )
  await page.getByRole('columnheader', { name: /B200/ }).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})
