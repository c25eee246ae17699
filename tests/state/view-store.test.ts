import { beforeEach, describe, expect, it } from 'vitest'
import { setClock } from '../../src/state/clock'
import { dismissNotices, useNotices } from '../../src/state/notices'
import { DEFAULT_VIEW } from '../../src/state/view'
import * as store from '../../src/state/view-store'

const view = store.currentView

beforeEach(() => {
  setClock(() => new Date(2026, 10, 24, 12))
  store.viewStore.setState({ view: DEFAULT_VIEW, gesture: null })
  dismissNotices()
})

describe('the as-of date', () => {
  it('keeps today as "today", any other day as itself', () => {
    store.setAsOf('2023-06-01')
    expect(view().asOf).toBe('2023-06-01')
    store.setAsOf('2026-11-24')
    expect(view().asOf).toBeNull()
  })
})

describe('facets', () => {
  it('toggles values, clears one facet, clears everything', () => {
    store.toggleFacet('vendor', 'nvidia')
    store.toggleFacet('vendor', 'amd')
    store.toggleFacet('status', 'denied')
    store.toggleFacet('vendor', 'nvidia')
    expect(view().facets).toMatchObject({ vendor: ['amd'], status: ['denied'] })
    store.clearFacet('vendor')
    expect(view().facets).toMatchObject({ vendor: [], status: ['denied'] })
    store.patchView({ q: 'h20', tpp: { min: 1, max: null } })
    store.clearFacets()
    expect(view()).toEqual(DEFAULT_VIEW)
  })

  it('turns the order round on a second click, and starts a new column as asked', () => {
    store.sortBy('tpp', true)
    expect(view().sort).toEqual({ column: 'tpp', descending: false })
    store.sortBy('name', false)
    expect(view().sort).toEqual({ column: 'name', descending: false })
  })
})

describe('the comparison', () => {
  it('adds and removes a chip', () => {
    expect(store.toggleChip('a')).toBe('added')
    expect(store.toggleChip('b')).toBe('added')
    expect(store.toggleChip('a')).toBe('removed')
    expect(view().chips).toEqual(['b'])
  })

  it('refuses a ninth chip and says so', () => {
    for (const chip of 'abcdefgh') store.toggleChip(chip)
    expect(store.toggleChip('i')).toBe('refused')
    expect(view().chips).toHaveLength(8)
    expect(useNotices.getState().lines).toEqual(['A comparison holds 8 chips at most: take one out first.'])
  })

  it('hands the role of baseline back when the baseline leaves, and announces it', () => {
    store.patchView({ chips: ['a', 'b'], baseline: 'a' })
    store.toggleChip('a')
    expect(view().baseline).toBeNull()
    expect(useNotices.getState().announcement).toMatch(/baseline left/)
  })

  it('opens a named comparison in one step, cut to eight with a word about it', () => {
    store.compareChips(['a', 'a', 'b', ...'cdefghij'], 'b')
    expect(view()).toMatchObject({ region: 'compare', baseline: 'b' })
    expect(view().chips).toEqual([...'abcdefgh'])
    expect(useNotices.getState().lines[0]).toMatch(/first 8 were taken/)
  })
})

describe('gestures', () => {
  it('a change that changes nothing is none', () => {
    const before = store.viewStore.getState()
    store.patchView({ region: 'overview', q: '' }, 'q')
    expect(store.viewStore.getState()).toBe(before)
  })

  it('letters are one gesture until it is ended', () => {
    store.setQuery('h')
    expect(store.viewStore.getState().gesture).toBe('q')
    store.endGesture()
    expect(store.viewStore.getState().gesture).toBeNull()
  })
})
