// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dismissNotices, useNotices } from '../../src/state/notices'
import { addressOf, hrefOf, startMirror } from '../../src/state/url-mirror'
import { DEFAULT_VIEW } from '../../src/state/view'
import {
  correctView,
  currentView,
  endGesture,
  go,
  setAsOf,
  setQuery,
  toggleChip,
} from '../../src/state/view-store'

let stop = () => {}
const open = (search: string) => {
  window.history.pushState(null, '', `/${search}`)
  stop = startMirror()
}
const search = () => window.location.search

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  stop()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Back, as a browser does it: the address changes, then the event comes. */
async function back(): Promise<void> {
  const done = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }))
  window.history.back()
  await vi.runAllTimersAsync()
  await done
}

describe('the mirror', () => {
  it('reads the address once and names what it did not understand', () => {
    open('?view=chips&asof=2023-06-01&nonsense=1')
    expect(currentView()).toMatchObject({ region: 'chips', asOf: '2023-06-01' })
    expect(useNotices.getState().lines).toEqual([
      '“nonsense” is not a part of the address that this page knows.',
    ])
    expect(search()).toBe('?view=chips&asof=2023-06-01&nonsense=1')
  })

  it('writes one history entry for each gesture', () => {
    open('')
    const pushes = vi.spyOn(window.history, 'pushState')
    go('chips')
    toggleChip('a')
    expect(pushes).toHaveBeenCalledTimes(2)
    expect(search()).toBe('?view=chips&chips=a')
  })

  it('joins the letters of one word, and starts anew after the field was left', () => {
    open('?view=chips')
    const pushes = vi.spyOn(window.history, 'pushState')
    for (const q of ['h', 'h2', 'h20']) setQuery(q)
    expect(pushes).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(1000)
    expect(search()).toBe('?view=chips&q=h20')
    endGesture()
    setQuery('h200')
    expect(pushes).toHaveBeenCalledTimes(2)
  })

  it('does not call the history more often than a browser bears while a handle is dragged', () => {
    open('')
    const replaces = vi.spyOn(window.history, 'replaceState')
    for (let day = 1; day <= 28; day += 1) setAsOf(`2024-02-${String(day).padStart(2, '0')}`, 'asof-drag')
    expect(replaces).not.toHaveBeenCalled()
    endGesture()
    expect(replaces).toHaveBeenCalledTimes(1)
    expect(search()).toBe('?asof=2024-02-28')
  })

  it('does not lose the end of a drag when the next gesture comes at once', async () => {
    open('')
    setAsOf('2024-02-01', 'asof-drag')
    setAsOf('2024-02-09', 'asof-drag')
    go('chips')
    expect(search()).toBe('?view=chips&asof=2024-02-09')
    await back()
    expect(search()).toBe('?asof=2024-02-09')
    expect(currentView()).toEqual({ ...DEFAULT_VIEW, asOf: '2024-02-09' })
  })

  it('Back gives the view before, and does not write again', async () => {
    open('?view=chips')
    toggleChip('a')
    const pushes = vi.spyOn(window.history, 'pushState')
    await back()
    expect(currentView()).toMatchObject({ region: 'chips', chips: [] })
    expect(pushes).not.toHaveBeenCalled()
  })

  it('keeps its notes when a skip link only adds a hash', async () => {
    open('?view=chips&nonsense=1')
    window.history.pushState(null, '', `${search()}#main`)
    window.dispatchEvent(new PopStateEvent('popstate'))
    expect(useNotices.getState().lines).toHaveLength(1)
    dismissNotices()
    window.dispatchEvent(new PopStateEvent('popstate'))
    expect(useNotices.getState().lines).toEqual([])
  })

  it('corrects a link in place', () => {
    open('?view=compare&chips=a,b')
    const pushes = vi.spyOn(window.history, 'pushState')
    correctView({ chips: ['a'] })
    vi.advanceTimersByTime(1000)
    expect(pushes).not.toHaveBeenCalled()
    expect(search()).toBe('?view=compare&chips=a')
  })

  it('keeps the steering of the pretend server in addresses, not in copied links', () => {
    open('?mock=slow:chips')
    go('chips')
    expect(search()).toBe('?view=chips&mock=slow%3Achips')
    expect(hrefOf(DEFAULT_VIEW)).toBe('?mock=slow%3Achips')
    expect(addressOf(currentView())).toBe(`${window.location.origin}/?view=chips`)
  })

  it('gives the default view an address of its own', () => {
    open('?view=chips')
    expect(hrefOf(DEFAULT_VIEW)).toBe('?')
  })
})
