// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { TimelineEvent } from '../../../src/domain/event'
import { LongList } from '../../../src/features/timeline/LongList'
import { eventRows } from '../../../src/features/timeline/list-rows'

// No layout here: every row is as tall as it is guessed to be.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(36)
  vi.spyOn(window, 'scrollTo').mockReturnValue()
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const MANY = 5000
const events = Array.from(
  { length: MANY },
  (_, at): TimelineEvent => ({
    eventId: `e${at}`,
    date: '2026-04-24',
    precision: 'day',
    lane: 'policy',
    title: `Event number ${at}`,
    summary: '',
    companyIds: [],
    chipIds: [],
    sourceIds: [],
    seed: false,
  }),
)
const rows = eventRows(events, { from: 0, until: 30_000 }, '2026-11-25')

test('a long list holds only the rows near the screen, each with its place among all', () => {
  render(<LongList rows={rows} openId={null} asOf="2026-11-25" onOpen={vi.fn()} />)
  const items = within(screen.getByRole('list')).getAllByRole('listitem')
  expect(items.length).toBeGreaterThan(5)
  expect(items.length).toBeLessThan(200)
  expect(items[0]?.getAttribute('aria-setsize')).toBe('5000')
  expect(items.map((item) => item.getAttribute('aria-posinset'))).toEqual(
    items.map((_, at) => String(at + 1)),
  )
})

test('the open row stays in the page wherever it is, so that the focus can go back to it', () => {
  render(<LongList rows={rows} openId="e4000" asOf="2026-11-25" onOpen={vi.fn()} />)
  const open = screen.getByRole('button', { current: true })
  expect(open.textContent).toContain('Event number 4000')
  expect(open.closest('li')?.getAttribute('aria-posinset')).toBe('4001')
})
