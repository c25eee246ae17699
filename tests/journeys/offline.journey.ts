/** After one visit the server is gone and the cable is out: everything still works. In a sub-folder, as hosts have it. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { DATASETS } from '../../src/api/contract'
import { follow } from './support/app'
import { type Host, startHost } from './support/host'
import { pngSize, pngTexts } from './support/png'
import { type Reader, startReader, storedForOffline } from './support/reader'

const DEEP_LINKS = [
  ['overview', '', /Chokepoint/],
  ['chips', '?view=chips&q=昇腾', /\d+ of 269 chips/],
  ['compare', '?view=compare&chips=nvidia-h20-96,huawei-ascend-910c', /Ascend 910C/],
  ['controls', '?view=controls&chip=nvidia-h20-96&asof=2026-04-29', /H20/],
  ['timeline', '?view=timeline&event=ev-deepseek-v4-release', /DeepSeek/],
  ['revenue', '?view=revenue', /Cambricon/],
  ['claims', '?view=claims&claim=cl-fp4-2-87x', /2\.87/],
  ['sources', '?view=sources', /Sources/],
] as const

interface Cut {
  host: Host
  reader: Reader
}

/** One visit of the start page, then no server and no network. */
async function cutOff(build: 'mock' | 'static', expected?: RegExp): Promise<Cut> {
  const host = await startHost(inject('builds')[build])
  const origin = new URL(host.url).origin
  const reader = await startReader(expected ? { origin, expected } : { origin })
  const page = await reader.open(host.url)
  await storedForOffline(page)
  if (build === 'static')
    await expect.poll(() => storedDatasets(page), { timeout: 20_000 }).toBe(DATASETS.length)
  await page.close()
  await host.close()
  await reader.context.setOffline(true)
  return { host, reader }
}

const storedDatasets = (page: Page) =>
  page.evaluate(async () => (await (await caches.open('chokepoint-data')).keys()).length)

async function standsThere(page: Page, words: RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByText(words).filter({ visible: true }).first().waitFor()
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
  expect(await page.getByText(/could not be (shown|loaded)/).count()).toBe(0)
}

describe('with the mock data layer', () => {
  let cut: Cut
  beforeAll(async () => {
    cut = await cutOff('mock')
  })
  afterAll(async () => {
    await cut.reader.close()
    await cut.host.close()
  })

  test.each(DEEP_LINKS)('%s opens by its deep link', async (_region, search, words) => {
    const page = await cut.reader.open(cut.host.url + search)
    await standsThere(page, words)
    await page.close()
    expect(cut.reader.faults).toEqual([])
  })

  test('a reload brings the same view', async () => {
    const page = await cut.reader.open(`${cut.host.url}?view=controls&chip=nvidia-h20-96&asof=2026-04-29`)
    await standsThere(page, /H20/)
    await page.reload()
    await standsThere(page, /H20/)
    expect(new URL(page.url()).search).toBe('?view=controls&chip=nvidia-h20-96&asof=2026-04-29')
    await page.close()
    expect(cut.reader.faults).toEqual([])
  })

  test('the faces are there, the Chinese one too', async () => {
    const page = await cut.reader.open(`${cut.host.url}?view=chips&q=昇腾`)
    await standsThere(page, /of 269 chips/)
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready
      return [...document.fonts]
        .filter(({ status }) => status === 'loaded')
        .map(({ family }) => family.replaceAll('"', ''))
    })
    expect(loaded).toEqual(expect.arrayContaining(['Source Sans 3', 'Noto Sans SC']))
    await page.close()
  })

  test('a picture can be saved', async () => {
    const page = await cut.reader.open(
      `${cut.host.url}?view=compare&chips=nvidia-h20-96,huawei-ascend-910c&asof=2026-04-29`,
    )
    await page.getByRole('main').getByRole('button', { name: 'Save picture' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Save picture' })
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Save PNG' }).click()
    const png = readFileSync(await (await download).path())
    expect(pngSize(png).width).toBeGreaterThanOrEqual(3200)
    expect(pngTexts(png).join(' ')).toContain('huawei-ascend-910c')
    await page.close()
    expect(cut.reader.faults).toEqual([])
  })

  test('a restart of the browser changes nothing, and two tabs get on', async () => {
    await cut.reader.restart()
    await cut.reader.context.setOffline(true)
    const one = await cut.reader.open(`${cut.host.url}?view=claims`)
    const two = await cut.reader.open(`${cut.host.url}?source=pwa`)
    await standsThere(one, /Claims/)
    await standsThere(two, /Chokepoint/)
    expect(await two.getByRole('region', { name: /Notes on/ }).count()).toBe(0)
    expect(await one.title()).not.toBe(await two.title())
    expect(cut.reader.faults).toEqual([])
  })
})

describe('with static data', () => {
  test('the shell and the stored data stand in, and say from when', async () => {
    // The worker asks the network first, and Chromium itself reports the refusal.
    const { host, reader } = await cutOff('static', /Failed to load resource: net::ERR_INTERNET_DISCONNECTED/)
    const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date())
    const cached = `The data server does not answer: the data shown is cached, from ${today}.`
    const old = await reader.open(`${host.url}?view=claims`)
    for (const [, search, words] of DEEP_LINKS) {
      await follow(old, search || '?')
      await standsThere(old, words)
      await old.getByText(cached).waitFor()
    }
    await old.close()
    expect(reader.faults).toEqual([])
    await reader.context.setOffline(false)
    await host.open()
    const page = await reader.open(`${host.url}?view=chips`)
    await standsThere(page, /of 269 chips/)
    expect(await page.getByText(/is cached, from/).count()).toBe(0)
    await reader.close()
    await host.close()
  }, 120_000)

  test('a stored address of the data is data, not the page', async () => {
    const { host, reader } = await cutOff('static')
    const page = await reader.open(`${host.url}data/v1/index.json`)
    expect(await page.locator('body').innerText()).toContain('"contractVersion":1')
    await reader.close()
    await host.close()
  })
})

describe('installing', () => {
  test('Chromium accepts the manifest and its icons', async () => {
    const host = await startHost(inject('builds').mock)
    const reader = await startReader({ origin: new URL(host.url).origin })
    const page = await reader.open(host.url)
    await storedForOffline(page)
    const devtools = await reader.context.newCDPSession(page)
    const { url, errors } = await devtools.send('Page.getAppManifest')
    expect(url).toBe(`${host.url}manifest.webmanifest`)
    expect(errors).toEqual([])
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
    expect(installabilityErrors.map(({ errorId }) => errorId)).not.toContain('no-manifest')
    expect(
      installabilityErrors
        .map(({ errorId }) => errorId)
        .filter((id) => !/in-incognito|not-from-secure-origin/.test(id)),
    ).toEqual([])
    expect(reader.faults).toEqual([])
    await reader.close()
    await host.close()
  })
})
