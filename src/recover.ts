/**
 * A chunk that vanished from the server (a new release replaced it) is met with one reload of the page: the view is in the
 * address, so nothing is lost. One reload a release: a file that stays missing is the region's own fault line.
 */

/** In `sessionStorage`: the release that was already reloaded for. */
const RELOADED = 'chokepoint-reloaded'
/** The entry's address carries its hash, and so names the release. */
const RELEASE = import.meta.url

const forgiven = new WeakSet<object>()

/** A chunk that was only fetched ahead of time: its absence is no reason to reload under the reader's hands. */
export function forgive(fault: unknown): void {
  if (typeof fault === 'object' && fault !== null) forgiven.add(fault)
}

/** A reload must not end on the browser's own error page. */
async function pageCanLoad(): Promise<boolean> {
  if (navigator.serviceWorker?.controller) return true
  try {
    return (await fetch(location.href, { method: 'HEAD', cache: 'no-store' })).ok
  } catch {
    return false
  }
}

function isFirstTry(): boolean {
  try {
    if (sessionStorage.getItem(RELOADED) === RELEASE) return false
    sessionStorage.setItem(RELOADED, RELEASE)
    return true
  } catch {
    // Blocked storage: a page that came by a reload does not reload again.
    const [arrival] = performance.getEntriesByType('navigation')
    return arrival instanceof PerformanceNavigationTiming && arrival.type !== 'reload'
  }
}

async function recover(fault: Error): Promise<void> {
  if ((await pageCanLoad()) && !forgiven.has(fault) && isFirstTry()) location.reload()
}

/** Called once, before any chunk is asked for. */
export function recoverFromMissingChunks(): void {
  window.addEventListener('vite:preloadError', ({ payload }) => void recover(payload))
}
