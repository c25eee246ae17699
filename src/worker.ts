/**
 * Registers the offline worker (`sw.ts`), says when a new version waits, and when stored data stands in for the server's.
 * Loaded after the page: nothing here is needed for the first view, and nothing here may break it.
 */
import { dataBase } from './api/base'
import { onCachedAnswer } from './api/cached'
import { DATASETS, datasetPath } from './api/contract'
import { formatDate, isIsoDay } from './domain/date'
import { stand, useNotices } from './state/notices'

const reload = (): void => location.reload()

/** Lets the waiting worker take over, then reloads this tab alone. The view is in the address. */
function accept({ waiting }: ServiceWorkerRegistration): void {
  if (!waiting) {
    reload()
    return
  }
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true })
  waiting.postMessage('SKIP_WAITING')
}

/** True when an older release shows this page, so that the waiting one is news. */
function isUpdate(registration: ServiceWorkerRegistration): boolean {
  return registration.waiting !== null && navigator.serviceWorker.controller !== null
}

function offerUpdate(registration: ServiceWorkerRegistration): void {
  if (!isUpdate(registration)) return
  stand({
    text: 'New version: your view stays as it is.',
    action: 'Reload',
    onAction: () => accept(registration),
  })
}

/** Resolves when a worker has left its installation; false = it failed (storage full, a file missing). */
function installed(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const check = () => {
      if (worker.state === 'redundant') resolve(false)
      else if (worker.state !== 'installing') resolve(true)
    }
    worker.addEventListener('statechange', check)
    check()
  })
}

function watchForUpdates(registration: ServiceWorkerRegistration): void {
  offerUpdate(registration)
  registration.addEventListener('updatefound', async () => {
    const { installing } = registration
    if (installing && (await installed(installing))) offerUpdate(registration)
  })
  document.addEventListener('visibilitychange', () => {
    // Offline the question fails; the next time the tab is shown asks again.
    if (document.visibilityState === 'visible') registration.update().catch(() => undefined)
  })
}

/** The mock carries its facts in chunks, which the worker stores anyway; other data layers are asked for each dataset. */
async function keepData(): Promise<void> {
  if (import.meta.env.VITE_API === 'mock') return
  const { active } = await navigator.serviceWorker.ready
  active?.postMessage({ keep: DATASETS.map((name) => dataBase() + datasetPath(name)) })
}

async function register(): Promise<boolean> {
  const registration = await navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`, {
    updateViaCache: 'none',
  })
  watchForUpdates(registration)
  if (!registration.active && registration.installing && !(await installed(registration.installing)))
    return false
  await navigator.serviceWorker.ready
  await keepData()
  return true
}

function sayCached(from: string): void {
  const day = from.slice(0, 10)
  stand({
    text: `The data server does not answer: the data shown is cached, from ${isIsoDay(day) ? formatDate(day) : from}.`,
    action: 'Try again',
    onAction: reload,
  })
}

/** Never rejects: without a worker (blocked, private window, full storage) the page works, and its foot says what is off. */
export async function startWorker(): Promise<void> {
  onCachedAnswer(sayCached)
  const worksOffline = await register().catch(() => false)
  useNotices.setState({ worksOffline })
}
