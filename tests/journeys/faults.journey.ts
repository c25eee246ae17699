/** What a reader meets when something fails: one sentence, a way on, and everything else alive. */
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { REGIONS } from '../setup/regions.mjs'
import { follow, settled, startApp } from './support/app'
import { type Host, startHost } from './support/host'
import { startReader } from './support/reader'

const app = startApp()

const withMock = (search: string, mock: string) => `${search || '?view=overview'}&mock=${mock}`
const firstRetry = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Retry' }).first()

/** The page says that it loads. */
function loading(page: Page): Promise<void> {
  return page
    .getByText(/^Loading/)
    .first()
    .waitFor()
}

describe('the data server', () => {
  test.each([
    ['is down', 'unreachable', /the data server cannot be reached/],
    ['answers 500 always', 'error', /the server answered with error 500/],
    ['sends half a JSON text', 'malformed', /the answer is not valid JSON/],
    ['speaks another version', 'version', /the server speaks version 2 of the data contract/],
    ['leaves a field out', 'shape', /the answer is not as agreed \(row 1, /],
  ])('%s: one sentence with a retry, nothing lost', async (_what, failure, sentence) => {
    const view = '?view=timeline&lane=company&event-q=h20'
    const page = await app.open(`${view}&mock=${failure}:events`)
    await firstRetry(page).waitFor()
    expect(await page.getByRole('main').innerText()).toMatch(sentence)
    expect(page.url()).toContain(view)
  })

  test('fails twice and then answers: the retry recovers', async () => {
    const page = await app.open('?view=chips&mock=error-once:chips')
    await firstRetry(page).waitFor()
    expect(await page.getByRole('main').innerText()).toMatch(/The chips could not be loaded/)
    await firstRetry(page).click()
    await page.getByText('269 of 269 chips').waitFor()
  })

  test('fails in one dataset: the overview’s other figures and the other regions stand there', async () => {
    const page = await app.open('?mock=error:events')
    await firstRetry(page).waitFor()
    await page.getByRole('heading', { name: /January 2026 moved/ }).waitFor()
    await page.getByRole('navigation').first().getByRole('link', { name: 'Chips' }).click()
    await page.getByText('269 of 269 chips').waitFor()
  })

  test('is slow: the page says that it loads, then the data is there', async () => {
    const page = await app.open('?view=chips&mock=slow:chips')
    await loading(page)
    await page.getByText('269 of 269 chips').waitFor()
    expect(await page.getByText(/^Loading/).count()).toBe(0)
  })

  test('never answers: patience after five seconds, then the sentence with a retry', async () => {
    const page = await app.open('?view=chips&mock=hang:chips', { movesClock: true })
    await loading(page)
    await page.clock.fastForward(5_000)
    await page
      .getByText(/This takes longer than usual; nothing is lost/)
      .first()
      .waitFor()
    expect(await firstRetry(page).count()).toBe(0)
    // The request and the client's own repeat, 15 seconds each.
    await expect
      .poll(() => page.clock.fastForward(5_000).then(() => firstRetry(page).count()), { timeout: 20_000 })
      .toBe(1)
    expect(await page.getByRole('main').innerText()).toMatch(/no answer within 15 seconds/)
  })

  test('is waited for no longer: the sentence with a retry at once, and the retry asks again', async () => {
    const page = await app.open('?view=chips&mock=hang:chips', { movesClock: true })
    await loading(page)
    await page.clock.fastForward(5_000)
    await page.getByRole('button', { name: 'Stop waiting' }).first().click()
    await firstRetry(page).waitFor()
    expect(await page.getByRole('main').innerText()).toMatch(/the request was cancelled/)
    await firstRetry(page).click()
    await loading(page)
  })

  test('breaks off in the middle of an answer', async () => {
    const host = await startHost(inject('builds').static)
    host.meddle((path, response) => {
      if (path !== 'data/v1/events.json') return false
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100000' })
      response.write('{"contractVersion":1,"dataset":"events","data":[')
      setTimeout(() => response.destroy(), 100)
      return true
    })
    await withPlainReader(host, /Failed to load resource/, async (page, faults) => {
      await firstRetry(page).waitFor()
      expect(await page.getByRole('main').innerText()).toMatch(/events could not be loaded/)
      host.meddle(null)
      await firstRetry(page).click()
      await settled(page)
      expect(await firstRetry(page).count()).toBe(0)
      expect(faults).toEqual([])
    })
  })

  test('knows only half of the chips: whatever refers to the others lives', async () => {
    const host = await startHost(inject('builds').static)
    const whole = await fetch(`${host.url}data/v1/chips.json`)
    const { data, ...rest } = (await whole.json()) as { readonly data: readonly object[] }
    const half = JSON.stringify({ ...rest, data: data.filter((_row, index) => index % 2 === 0) })
    host.meddle((path, response) => {
      if (path !== 'data/v1/chips.json') return false
      response.writeHead(200, { 'content-type': 'application/json' }).end(half)
      return true
    })
    await withPlainReader(host, /^$/, async (page, faults) => {
      for (const [, search] of Object.entries(REGIONS)) {
        await follow(page, search || '?')
        await settled(page)
        expect(await page.getByText(/could not be (shown|drawn)/).count()).toBe(0)
      }
      expect(faults).toEqual([])
    })
  })

  async function withPlainReader(
    host: Host,
    expected: RegExp,
    work: (page: Page, faults: readonly string[]) => Promise<void>,
  ): Promise<void> {
    const reader = await startReader({ origin: new URL(host.url).origin, expected, worker: 'blocked' })
    try {
      await work(await reader.open(`${host.url}?view=timeline`), reader.faults)
    } finally {
      await reader.close()
      await host.close()
    }
  }
})

test.each(['empty', 'error'])(
  'every region stands there and says so when every dataset is in “%s”',
  async (failure) => {
    const page = await app.open(withMock('', failure))
    for (const [region, search] of Object.entries(REGIONS)) {
      await follow(page, withMock(search, failure))
      await settled(page)
      const text = await page.getByRole('main').innerText()
      expect(text, region).not.toMatch(/could not be shown|could not be drawn|NaN|undefined|Infinity/)
      if (failure === 'error') await firstRetry(page).waitFor()
    }
  },
  150_000,
)

describe('the device', () => {
  test('goes offline in mid-session, with no worker to help', async () => {
    const page = await app.open('?view=chips&q=h20', {
      expected: /ERR_INTERNET_DISCONNECTED|Unable to preload CSS|Failed to fetch dynamically/,
    })
    await page.getByRole('figure').first().waitFor()
    await page.context().setOffline(true)
    await page.getByRole('searchbox', { name: 'Search chips' }).fill('h800')
    await page.getByText(/^\d+ of 269 chips$/).waitFor()
    await page.getByRole('navigation').first().getByRole('link', { name: 'Revenue' }).click()
    await page.getByText(/Revenue could not be shown/).waitFor()
    await page.context().setOffline(false)
    await firstRetry(page).click()
    await page.getByRole('heading', { level: 1, name: /./ }).waitFor()
    await page.goBack()
    await page.getByText(/^\d+ of 269 chips$/).waitFor()
    expect(await page.getByRole('searchbox', { name: 'Search chips' }).inputValue()).toBe('h800')
  })

  test('has no room left: the choice holds for the visit, and that is said', async () => {
    const page = await app.open('', {
      before: () => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
      },
    })
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark')
    await page.getByText(/stores nothing for this page: the theme lasts until/).waitFor()
    expect(await page.evaluate(() => document.documentElement.className)).toContain('dark')
  })

  test('blocks every storage', async () => {
    const page = await app.open('?view=chips', {
      before: () => {
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
          Object.defineProperty(window, name, {
            configurable: true,
            get: () => {
              throw new DOMException('blocked', 'SecurityError')
            },
          })
        }
      },
    })
    await page.getByText('269 of 269 chips').waitFor()
  })

  test('has no service workers: the foot says what is off', async () => {
    const page = await app.open('', {
      before: () => {
        Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined })
      },
    })
    await page.getByText('This browser keeps no offline copy').waitFor()
  })

  test.each([
    ['1999-12-31', '?view=chips&vendor=huawei', '?view=timeline'],
    ['2009-01-01', '?view=timeline', '?view=controls&chip=nvidia-h20-96'],
    ['2087-06-01', '?view=controls&chip=nvidia-h20-96', '?view=chips&vendor=huawei'],
  ])('believes that today is %s', async (day, ...views) => {
    const page = await app.open('', { clock: `${day}T12:00:00` })
    await settled(page)
    for (const search of views) {
      await follow(page, search)
      await settled(page)
      expect(await page.getByRole('main').innerText()).not.toMatch(/could not be|NaN|Invalid Date/)
    }
  })
})

describe('our own mistake', () => {
  test('in one figure leaves the rest alive', async () => {
    const page = await app.open('?view=chips', {
      expected: /made to fail/,
      before: () => {
        Math.log10 = () => {
          throw new Error('made to fail')
        }
      },
    })
    await page.getByRole('alert').filter({ hasText: 'The scatter could not be shown' }).waitFor()
    await page.getByText('269 of 269 chips').waitFor()
    expect(await page.getByRole('table').first().getAttribute('aria-rowcount')).toBe('270')
  })
})

describe('a link', () => {
  test('that is broken is used as far as it makes sense, and the rest is named', async () => {
    const page = await app.open('?view=chips&status=purple&vendor=amd&nonsense=1&asof=2026-13-45')
    const note = page.getByRole('region', { name: /Notes on this page/ })
    await note.waitFor()
    const text = await note.innerText()
    for (const word of ['purple', 'nonsense', '2026-13-45']) expect(text).toContain(word)
    expect(await page.getByRole('checkbox', { name: 'AMD' }).isChecked()).toBe(true)
    await note.getByRole('button', { name: /Dismiss/ }).click()
    await note.waitFor({ state: 'detached' })
  })
})
