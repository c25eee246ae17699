// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ComponentType } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { App } from '../../src/App'
import type { Region } from '../../src/state/view'
import { FROM_ADDRESS, go, viewStore } from '../../src/state/view-store'
import { later } from '../../src/ui/later'
import { draw, startAt } from './frame'

// Finding by role walks the whole frame: slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

/** Regions stand in for the real ones: the frame is what is tested. `broken` cannot be fetched. */
const fetched = vi.hoisted(() => ({ broken: new Set<string>(), codes: new Map<string, unknown>() }))

vi.mock('../../src/regions', () => ({
  regionCode: (region: Region) => {
    const known = fetched.codes.get(region)
    if (known) return known
    const code = later(async (): Promise<ComponentType> => {
      if (fetched.broken.has(region)) throw new Error('the code could not be fetched')
      return () => <h1>{`Heading of ${region}`}</h1>
    })
    fetched.codes.set(region, code)
    return code
  },
  prefetchRegion: () => {},
}))

const heading = (region: Region) => screen.findByRole('heading', { level: 1, name: `Heading of ${region}` })
const scrollTo = vi.fn()

beforeEach(() => {
  startAt()
  fetched.broken.clear()
  fetched.codes.clear()
  vi.stubGlobal('scrollTo', scrollTo.mockClear())
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('the frame', () => {
  it('has its landmarks, a way past them, and names the tab after the region', async () => {
    draw(<App />)
    await heading('overview')
    for (const landmark of ['banner', 'navigation', 'main', 'contentinfo']) {
      expect(screen.getByRole(landmark)).toBeTruthy()
    }
    const skip = screen.getByRole('link', { name: 'Skip to content' })
    expect(skip.getAttribute('href')).toBe(`#${screen.getByRole('main').id}`)
    expect(document.title).toBe('Overview · Chokepoint')
    act(() => go('revenue'))
    await heading('revenue')
    expect(document.title).toBe('Revenue · Chokepoint')
  })

  it('says up to when the facts were checked', async () => {
    draw(<App />)
    expect(await screen.findByText(/Facts checked up to \d+ November 2026\./)).toBeTruthy()
  })

  it('leaves the focus alone on the first load, and takes it to the heading of a region gone to', async () => {
    draw(<App />)
    await heading('overview')
    expect(document.activeElement).toBe(document.body)
    act(() => go('chips'))
    const arrived = await heading('chips')
    await waitFor(() => expect(document.activeElement).toBe(arrived))
    expect(scrollTo).toHaveBeenCalledWith(0, 0)
  })

  it('follows a heading that is replaced when its data comes, unless the reader has moved on', async () => {
    draw(<App />)
    await heading('overview')
    act(() => go('chips'))
    const arrived = await heading('chips')
    await waitFor(() => expect(document.activeElement).toBe(arrived))
    const replacement = document.createElement('h1')
    arrived.replaceWith(replacement)
    await waitFor(() => expect(document.activeElement).toBe(replacement))
    const button = screen.getByRole('button', { name: 'Previous change' })
    button.focus()
    replacement.replaceWith(arrived)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(document.activeElement).toBe(button)
  })

  it('leaves the scrolling to the browser when the reader goes back', async () => {
    draw(<App />)
    await heading('overview')
    const { view } = viewStore.getState()
    act(() => viewStore.setState({ view: { ...view, region: 'claims' }, gesture: FROM_ADDRESS }))
    const arrived = await heading('claims')
    await waitFor(() => expect(document.activeElement).toBe(arrived))
    expect(scrollTo).not.toHaveBeenCalled()
  })

  it('a region that cannot be fetched says so, the frame lives on, and a retry brings it', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    fetched.broken.add('overview')
    draw(<App />)
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Overview could not be shown: the code could not be fetched',
    )
    expect(screen.getByRole('slider', { name: 'As-of date' })).toBeTruthy()
    fetched.broken.clear()
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }))
    expect(await heading('overview')).toBeTruthy()
  })
})
