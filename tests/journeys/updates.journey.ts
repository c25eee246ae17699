/** Release N, then N + 1, with a tab of N open. The host drops the chunks of N at once, as object stores do. */
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { buildRelease } from './support/build-release'
import { type Host, startHost } from './support/host'
import { type Reader, startReader, storedForOffline } from './support/reader'

const NEXT = resolve(import.meta.dirname, '../../node_modules/.cache/journeys/next')
/** What Chromium says of a file that is gone. */
const GONE =
  /Failed to load resource: the server responded with a status of 404|Failed to fetch dynamically imported/

let host: Host
let reader: Reader

beforeAll(() => buildRelease('mock', NEXT, '2'), 240_000)

afterEach(async () => {
  await reader.close()
  await host.close()
})

async function visit(expected?: RegExp): Promise<void> {
  host = await startHost(inject('builds').mock)
  const origin = new URL(host.url).origin
  reader = await startReader(expected ? { origin, expected } : { origin })
}

const release = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name="release"]')?.content ?? '1')

/** Comes back to a tab, which makes it ask for a new version. */
const returnTo = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))

const ARRIVALS = () => performance.getEntriesByType('navigation').map((entry) => entry.toJSON().type)

describe('a new release', () => {
  test('is offered quietly and keeps the view; an old tab goes on, and where its chunk is gone reloads once', async () => {
    await visit(GONE)
    const view = '?view=chips&asof=2024-06-01&status=denied'
    const page = await reader.open(host.url + view)
    await storedForOffline(page)
    const other = await reader.open(host.url)
    await other.getByRole('heading', { level: 1 }).waitFor()
    host.publish(NEXT)
    await returnTo(page)
    const note = page.getByRole('region', { name: 'Notes on this app' })
    await note.getByText('New version').waitFor()
    expect(await release(page)).toBe('1')
    await page.getByRole('checkbox', { name: 'Huawei' }).check()
    await note.getByRole('button', { name: 'Reload' }).click()
    await expect.poll(() => release(page).catch(() => 'loading')).toBe('2')
    await page.getByText(/^\d+ of \d+ chips$/).waitFor()
    expect(await page.getByRole('checkbox', { name: 'Denied' }).isChecked()).toBe(true)
    expect(await page.getByRole('checkbox', { name: 'Huawei' }).isChecked()).toBe(true)
    expect(await note.count()).toBe(0)
    expect(await release(other)).toBe('1')
    expect(await other.getByRole('heading', { level: 1 }).count()).toBe(1)

    await other.getByRole('navigation').first().getByRole('link', { name: 'Timeline' }).click()
    await expect.poll(() => release(other).catch(() => 'loading')).toBe('2')
    await other.getByRole('heading', { level: 1, name: /./ }).waitFor()
    expect(new URL(other.url()).searchParams.get('view')).toBe('timeline')
    expect(await other.evaluate(ARRIVALS)).toEqual(['reload'])

    await host.close()
    await reader.context.setOffline(true)
    const offline = await reader.open(`${host.url}?view=revenue`)
    await offline.getByRole('heading', { level: 1 }).waitFor()
    expect(await release(offline)).toBe('2')
    expect(reader.faults).toEqual([])
  }, 120_000)
})

describe('a chunk that is missing', () => {
  test('for good: one reload, then a sentence with a retry, and the rest lives', async () => {
    await visit(GONE)
    await reader.close()
    reader = await startReader({ origin: new URL(host.url).origin, expected: GONE, worker: 'blocked' })
    const page = await reader.open(host.url)
    await page.getByRole('heading', { level: 1 }).waitFor()
    host.meddle((path, response) => {
      if (!/^assets\/(Region|r2)-.*js$/.test(path)) return false
      response.writeHead(404).end()
      return true
    })
    let loads = 0
    page.on('domcontentloaded', () => {
      loads += 1
    })
    await page.getByRole('navigation').first().getByRole('link', { name: 'Revenue' }).click()
    const alert = page.getByRole('main').getByRole('alert')
    await alert.waitFor()
    await expect.poll(() => page.evaluate(ARRIVALS).catch(() => [])).toEqual(['reload'])
    await alert.getByText(/Revenue could not be shown/).waitFor()
    await page.waitForTimeout(1000)
    expect(loads).toBe(1)
    host.meddle(null)
    await page.reload()
    await page.getByRole('heading', { level: 1, name: /./ }).waitFor()
    expect(reader.faults).toEqual([])
  })
})
