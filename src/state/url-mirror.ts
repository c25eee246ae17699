/**
 * The address mirrors the view: one writer (a store subscription) and one reader (first load and Back). A gesture is one
 * history entry: pushed at its start, replaced while it lasts, at a pace browsers allow.
 */
import { dismissNotices, notify } from './notices'
import { decodeView, encodeView } from './url'
import type { View } from './view'
import { CORRECTION, FROM_ADDRESS, viewStore } from './view-store'

/** Safari allows 100 history changes in 30 seconds. */
const REPLACE_EVERY_MS = 350

/** `mock=…` steers the pretend server and survives every change of the view. */
function withMock(query: string, search: string): string {
  const mocks = new URLSearchParams(search).getAll('mock')
  if (mocks.length === 0) return query
  const kept = new URLSearchParams(mocks.map((mock) => ['mock', mock])).toString()
  return query === '' ? `?${kept}` : `${query}&${kept}`
}

/** Address of a view for an `href`: a query string, `?` for the default view. */
export function hrefOf(view: View): string {
  return withMock(encodeView(view), window.location.search) || '?'
}

/** Whole address of a view, for the clipboard. */
export function addressOf(view: View): string {
  const { origin, pathname } = window.location
  return `${origin}${pathname}${encodeView(view)}`
}

function readAddress(): void {
  const { view, notes } = decodeView(window.location.search)
  viewStore.setState({ view, gesture: FROM_ADDRESS })
  dismissNotices()
  notify(...notes)
}

/** Puts addresses into the history: {@link push} a new entry, {@link replace} the newest one at a bearable pace. */
function historyWriter() {
  let written = ''
  let pending: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let search = ''

  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    if (pending !== null && pending !== written) window.history.replaceState(null, '', pending)
    written = pending ?? written
    pending = null
    search = window.location.search
  }
  return {
    flush,
    /** True when the address says what it said last: only the part after `#` has changed, as a skip link does. */
    isUnchanged: () => window.location.search === search,
    /** The address is this already (after a load or Back): nothing is owed. */
    settle(address: string) {
      pending = address
      written = address
      flush()
    },
    /** True when a new entry was made. */
    push(address: string): boolean {
      flush()
      if (address === written) return false
      window.history.pushState(null, '', address)
      written = address
      search = window.location.search
      return true
    },
    replace(address: string) {
      pending = address
      timer ??= setTimeout(flush, REPLACE_EVERY_MS)
    },
  }
}

/** Reads the address into the store, then keeps the two alike. Returns a function that stops it. */
export function startMirror(): () => void {
  const writer = historyWriter()
  let entryOf: string | null = null

  const here = () => {
    const query = withMock(encodeView(viewStore.getState().view), window.location.search)
    return `${window.location.pathname}${query}`
  }
  const read = () => {
    entryOf = null
    readAddress()
    writer.settle(here())
  }
  const write = (view: View, before: View, gesture: string | null) => {
    if (view !== before) {
      const goesOn = gesture === CORRECTION || (gesture !== null && gesture === entryOf)
      if (goesOn) writer.replace(here())
      else entryOf = writer.push(here()) ? gesture : null
    }
    if (gesture === null) {
      entryOf = null
      writer.flush()
    }
  }

  read()
  let reading = false
  const unsubscribe = viewStore.subscribe((state, before) => {
    if (!reading) write(state.view, before.view, state.gesture)
  })
  const onPopState = () => {
    if (writer.isUnchanged()) return
    reading = true
    read()
    reading = false
  }
  window.addEventListener('popstate', onPopState)
  window.addEventListener('pagehide', writer.flush)
  return () => {
    unsubscribe()
    writer.flush()
    window.removeEventListener('popstate', onPopState)
    window.removeEventListener('pagehide', writer.flush)
  }
}
