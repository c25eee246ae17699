/**
 * Opens the production build in a real Chromium and keeps watch: a console warning or error, a policy violation or a
 * request that leaves the origin fails the journey that caused it.
 */
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { preview } from 'vite'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'

export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** What the browser's driver itself says where it keeps service workers out. */
export const BLOCKED_WORKER = /^Service Worker registration blocked by Playwright$/

/** Days after the last sourced fact, so that every journey sees the same "today". */
export const TODAY = '2026-11-25'

export interface OpenOptions extends BrowserContextOptions {
  /** The reader's clock, ISO; noon of {@link TODAY} in the reader's zone unless changed. */
  readonly clock?: string
  /** The journey moves the clock (`page.clock.fastForward`), timers with it; otherwise it stands, and timers run. */
  readonly movesClock?: true
  /** Console texts that this journey provokes on purpose. */
  readonly expected?: RegExp
  /** Comes back while the build's drawing of the overview is still there; otherwise it has made room for the live page. */
  readonly seesDrawing?: true
  /** Runs in the page before any script of ours: a broken device. */
  readonly before?: () => void
}

export interface App {
  readonly origin: string
  /** Opens a view by its address (`?view=chips`) in a fresh context. */
  open(search: string, options?: OpenOptions): Promise<Page>
}

/** Goes to a link as Back does: the same reading of the address, without loading the page anew. */
export async function follow(page: Page, search: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, search)
  await page.locator('#main h1').first().waitFor()
}

/** Waits until nothing loads any more. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect.poll(() => page.locator('[aria-busy="true"]').count(), { timeout: 20_000 }).toBe(0)
}

/** Starts a server and a browser for the tests of a file. */
export function startApp(build: 'mock' | 'static' = 'mock'): App {
  let browser: Browser
  let server: Awaited<ReturnType<typeof preview>>
  let contexts: BrowserContext[] = []
  let faults: string[] = []
  let origin = ''

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('chromium'), args: FLAGS })
    server = await preview({
      configLoader: 'runner',
      logLevel: 'error',
      build: { outDir: inject('builds')[build] },
      preview: { port: 0 },
    })
    origin = server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? ''
  }, 60_000)

  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()))
    const seen = faults
    contexts = []
    faults = []
    expect(seen).toEqual([])
  })

  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  const watch = (page: Page, expected: RegExp | undefined): void => {
    page.on('console', (message) => {
      const text = message.text()
      if (BLOCKED_WORKER.test(text)) return
      if (['warning', 'error'].includes(message.type()) && !expected?.test(text))
        faults.push(`console: ${text}`)
    })
    page.on('pageerror', (fault) => faults.push(`page error: ${fault.message}`))
    page.on('request', (request) => {
      const url = request.url()
      if (/^https?:/.test(url) && !url.startsWith(origin)) faults.push(`left the origin: ${url}`)
    })
  }

  return {
    get origin() {
      return origin
    },
    async open(
      search,
      { clock = `${TODAY}T12:00:00`, movesClock, expected, seesDrawing, before, ...options } = {},
    ) {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: 'en-GB',
        serviceWorkers: 'block',
        acceptDownloads: true,
        ...options,
      })
      contexts.push(context)
      const page = await context.newPage()
      watch(page, expected)
      await (movesClock ? page.clock.install({ time: clock }) : page.clock.setFixedTime(clock))
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`)
        })
      })
      if (before) await page.addInitScript(before)
      await page.goto(`${origin}/${search}`)
      if (options.javaScriptEnabled !== false && !seesDrawing)
        await page.locator('#first-sight').waitFor({ state: 'detached' })
      return page
    },
  }
}
