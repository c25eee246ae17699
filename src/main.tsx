import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { setDataLayerReady } from './api/client'
import { datasetQuery, makeQueryClient } from './api/queries'
import { atMost } from './at-most'
import { takeDroppedPictures } from './drop'
import { leaveFirstSight, seesFirstSight } from './first-sight/leave'
import { recoverFromMissingChunks } from './recover'
import { regionReady } from './regions'
import { loadPreferences } from './state/preferences'
import { startMirror } from './state/url-mirror'
import { currentView } from './state/view-store'
import { Failure } from './ui/DataState'
import { ErrorBoundary } from './ui/ErrorBoundary'
import './ui/base.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

recoverFromMissingChunks()

// The literal comparison lets every other build drop the pretend server whole.
if (import.meta.env.VITE_API === 'mock') {
  setDataLayerReady(import('../mocks/browser').then((mocks) => mocks.startMocks()))
}

loadPreferences()
startMirror()
takeDroppedPictures()

const client = makeQueryClient()
const { region } = currentView()
/** Longest that the drawing alone is on the screen for the sake of the data, ms. */
const PATIENCE = 2500

/** The overview computes from these: they are on their way before its code is. A failure is said where they are needed. */
async function prefetchOverview(): Promise<void> {
  const names = ['chip-facts', 'chips', 'rules', 'measures', 'companies', 'events'] as const
  await Promise.all(names.map((name) => client.prefetchQuery(datasetQuery(name))))
}
const fetched = region === 'overview' ? prefetchOverview() : Promise.resolve()

/** The worker's registration waits until the page is loaded: it must not compete with the first view. */
async function startWorker(): Promise<void> {
  const worker = await import('./worker').catch(() => null)
  await worker?.startWorker()
}
if (import.meta.env.PROD) {
  if (document.readyState === 'complete') void startWorker()
  else window.addEventListener('load', startWorker, { once: true })
}

// Where the drawing of the build stands already, the live page comes whole, in one step; elsewhere its frame comes first.
if (seesFirstSight()) await atMost(PATIENCE, fetched)
await regionReady(region, 150)
leaveFirstSight(root)
const page = (
  <StrictMode>
    <ErrorBoundary
      fallback={(_error, retry) => (
        <Failure onRetry={retry}>
          Something broke in this page, not in your data. Your link and your settings are kept.
        </Failure>
      )}
    >
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </ErrorBoundary>
  </StrictMode>
)
// In slices, so that the browser may answer meanwhile.
startTransition(() => createRoot(root).render(page))
