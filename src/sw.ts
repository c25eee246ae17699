/**
 * The only service worker. It stores the whole release at its first visit and answers from that store; a new release waits
 * until the reader accepts it (`worker.ts`). Data of a server is asked for first and kept for the day it does not answer.
 */
import { cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { CACHED_FROM } from './api/cached'

interface LifetimeEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}

/** The part of a worker's global scope in use here; TypeScript's own library for it contradicts the page's. */
interface WorkerScope {
  readonly __WB_MANIFEST: PrecacheEntry[]
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'activate', listener: (event: LifetimeEvent) => void): void
  addEventListener(type: 'message', listener: (event: LifetimeEvent & MessageEvent) => void): void
}
declare const self: WorkerScope

const DATA = 'chokepoint-data'
/** Header of a stored answer: when it was stored. */
const STORED_AT = 'x-stored-at'
/** Milliseconds after which a stored answer goes before a server that is still thinking. */
const PATIENCE_MS = 5000

/** A dataset of the contract, wherever its server is: `…/v1/chips.json`. */
function isDataset({ pathname }: URL): boolean {
  return /\/v1\/[a-z-]+\.json$/.test(pathname)
}

/** Some hosts answer a missing file with their start page. */
function isUsable(answer: Response): boolean {
  return answer.ok && (answer.headers.get('content-type') ?? '').includes('json')
}

function withHeader(answer: Response, name: string, value: string): Response {
  const headers = new Headers(answer.headers)
  headers.set(name, value)
  return new Response(answer.body, { status: answer.status, headers })
}

async function keep(url: string, answer: Response): Promise<void> {
  const cache = await caches.open(DATA)
  await cache.put(url, withHeader(answer, STORED_AT, new Date().toISOString()))
}

async function stored(url: string): Promise<Response | undefined> {
  const found = await (await caches.open(DATA)).match(url, { ignoreVary: true })
  return found && withHeader(found, CACHED_FROM, found.headers.get(STORED_AT) ?? '')
}

function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('too slow')), milliseconds)
    promise.then(resolve, reject)
  })
}

async function networkFirst(request: Request): Promise<Response> {
  const known = await stored(request.url).catch(() => undefined)
  const network = fetch(request)
  if (!known) return network
  return within(PATIENCE_MS, network).then(
    (answer) => (isUsable(answer) ? answer : known),
    () => known,
  )
}

async function refresh(url: string): Promise<void> {
  const answer = await fetch(url, { cache: 'no-cache' })
  if (isUsable(answer)) await keep(url, answer)
}

precacheAndRoute(self.__WB_MANIFEST, { ignoreURLParametersMatching: [/.*/] })
cleanupOutdatedCaches()
registerRoute(
  ({ url }) => isDataset(url),
  ({ request }) => networkFirst(request),
)

self.addEventListener('message', (event) => {
  if (event.data === 'SKIP_WAITING') event.waitUntil(self.skipWaiting())
  const urls: unknown = event.data?.keep
  if (Array.isArray(urls)) event.waitUntil(Promise.allSettled(urls.map((url) => refresh(String(url)))))
})
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
