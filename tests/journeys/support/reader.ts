/**
 * A browser with a memory (service workers, storage), in a profile of its own, that can be closed and opened again. It
 * keeps watch like `app.ts`: console, policy, origin.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { BLOCKED_WORKER, FLAGS } from './app'

export interface Reader {
  /** The open window; a new one after {@link restart}. */
  readonly context: BrowserContext
  /** What went wrong: console warnings and errors, policy violations, requests to other origins. */
  readonly faults: string[]
  /** The live page, not the drawing of the build that stands before it. */
  open(url: string): Promise<Page>
  restart(): Promise<void>
  close(): Promise<void>
}

interface ReaderOptions {
  /** Origin that requests may go to. */
  readonly origin: string
  /** Console texts provoked on purpose. */
  readonly expected?: RegExp
  /** A browser that lets no service worker in. */
  readonly worker?: 'blocked'
}

function watchPage(page: Page, { origin, expected }: ReaderOptions, faults: string[]): void {
  page.on('console', (message) => {
    const text = message.text()
    if (BLOCKED_WORKER.test(text)) return
    if (['warning', 'error'].includes(message.type()) && !expected?.test(text))
      faults.push(`console: ${text}`)
  })
  page.on('pageerror', (fault) => faults.push(`page error: ${fault.message}`))
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(origin)) faults.push(request.url())
  })
}

export async function startReader(options: ReaderOptions): Promise<Reader> {
  const profile = await mkdtemp(join(tmpdir(), 'chokepoint-reader-'))
  const faults: string[] = []
  const launch = async () => {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: inject('chromium'),
      args: FLAGS,
      locale: 'en-GB',
      viewport: { width: 1440, height: 900 },
      acceptDownloads: true,
      serviceWorkers: options.worker === 'blocked' ? 'block' : 'allow',
    })
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`)
      })
    })
    context.on('page', (page) => watchPage(page, options, faults))
    return context
  }
  let context = await launch()
  return {
    get context() {
      return context
    },
    faults,
    async open(url) {
      const page = await context.newPage()
      await page.goto(url)
      await page.locator('#first-sight').waitFor({ state: 'detached' })
      return page
    },
    async restart() {
      await context.close()
      context = await launch()
    },
    async close() {
      await context.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}

/** Waits until the page's foot says that the release is stored. */
export async function storedForOffline(page: Page): Promise<void> {
  await page.getByText('this page opens without a network').waitFor()
}
