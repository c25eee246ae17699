// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { mockServer } from '../../../mocks/node'
import { makeQueryClient } from '../../../src/api/queries'
import ChipsRegion from '../../../src/features/chips/Region'
import { DEFAULT_VIEW, type View } from '../../../src/state/view'
import { currentView, viewStore } from '../../../src/state/view-store'

const server = mockServer()
const client = makeQueryClient()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterAll(() => server.close())
afterEach(cleanup)

function show(view: Partial<View>): void {
  viewStore.setState({ view: { ...DEFAULT_VIEW, region: 'chips', ...view }, gesture: null })
  render(
    <QueryClientProvider client={client}>
      <ChipsRegion />
    </QueryClientProvider>,
  )
}

const table = () => screen.findByRole('table', { name: /^Chips/ }, { timeout: 20_000 })
const count = () =>
  screen.getAllByRole('status').find((one) => /of \d+ chips$/.test(one.textContent ?? ''))?.textContent

async function statusOf(name: RegExp): Promise<string> {
  const row = within(await table()).getByRole('row', { name })
  return within(row).getAllByRole('cell')[1]?.textContent ?? ''
}

describe('the chips region on the real facts', { timeout: 60_000 }, () => {
  beforeEach(() => viewStore.setState({ view: DEFAULT_VIEW, gesture: null }))

  it('shows the A800 as unrestricted on 1 June 2023 and as denied a year later', async () => {
    show({ asOf: '2023-06-01', facets: { ...DEFAULT_VIEW.facets, vendor: ['nvidia'] } })
    expect(await statusOf(/A800 80GB SXM4/)).toContain('Unrestricted')
    act(() => viewStore.setState({ view: { ...currentView(), asOf: '2024-06-01' } }))
    expect(await statusOf(/A800 80GB SXM4/)).toContain('Denied')
  })

  it('filters by a facet, says so in words, and takes it back', async () => {
    const user = userEvent.setup()
    show({ asOf: '2026-11-24', q: 'h20' })
    await table()
    const before = count()
    await user.click(screen.getByRole('checkbox', { name: /Unrestricted/ }))
    expect(currentView().facets.status).toEqual(['unrestricted'])
    const sentence = screen.getByRole('list', { name: 'Filters in use' })
    expect(sentence.textContent).toContain('US export status is')
    await user.click(within(sentence).getByRole('button', { name: 'Remove US status Unrestricted' }))
    expect(count()).toBe(before)
  })

  it.each(['昇腾', 'ascned', '910c', 'h20'])('finds something for %s', async (q) => {
    show({ asOf: '2026-11-24', q })
    const rows = within(await table()).getAllByRole('row')
    expect(rows.length).toBeGreaterThan(1)
    expect(rows.length).toBeLessThan(60)
  })

  it('offers the way out of an empty result, with the count it gives', async () => {
    const user = userEvent.setup()
    show({ asOf: '2026-11-24', q: 'h20', facets: { ...DEFAULT_VIEW.facets, vendor: ['huawei'] } })
    const way = await screen.findByRole('button', { name: 'matches “h20”' }, { timeout: 20_000 })
    expect(way.closest('p')?.textContent).toMatch(/^No chip matches: remove .* \(30 chips\)/)
    await user.click(way)
    expect(count()).toBe('30 of 269 chips')
  })

  it('sorts by a head, largest first, with aria-sort and what is missing last', async () => {
    const user = userEvent.setup()
    show({ asOf: '2026-11-24', facets: { ...DEFAULT_VIEW.facets, vendor: ['cambricon'] } })
    const head = () => screen.getByRole('columnheader', { name: /Power/ })
    await table()
    await user.click(within(head()).getByRole('button'))
    expect(head().getAttribute('aria-sort')).toBe('descending')
    const texts = async () =>
      within(await table())
        .getAllByRole('row')
        .slice(1)
        .map((row) => within(row).getAllByRole('cell').at(-1)?.textContent ?? '')
    const isMissing = (text: string) => text === 'not disclosed'
    for (const direction of ['descending', 'ascending']) {
      expect(head().getAttribute('aria-sort')).toBe(direction)
      const shown = await texts()
      const known = shown.filter((text) => !isMissing(text)).map((text) => Number.parseInt(text, 10))
      expect(shown.slice(known.length).every(isMissing)).toBe(true)
      expect(known.length).toBeGreaterThan(3)
      expect(known).toEqual([...known].sort((a, b) => (direction === 'descending' ? b - a : a - b)))
      await user.click(within(head()).getByRole('button'))
    }
  })

  it('leaves out and counts what was not announced, until asked', async () => {
    const user = userEvent.setup()
    show({ asOf: '2023-06-01', facets: { ...DEFAULT_VIEW.facets, vendor: ['huawei'] } })
    const rows = within(await table())
    expect(rows.queryByRole('row', { name: /Ascend 960/ })).toBeNull()
    const note = screen.getByText(/not yet announced on this date/)
    await user.click(within(note).getByRole('button', { name: 'show' }))
    expect(rows.getByRole('row', { name: /Ascend 960.*not yet announced/ })).toBeTruthy()
  })

  it('chooses chips for the comparison and goes there from two on', async () => {
    const user = userEvent.setup()
    show({ asOf: '2026-11-24', q: 'h200' })
    await table()
    const boxes = screen.getAllByRole('checkbox', { name: /^Compare / })
    await user.click(boxes[0] as HTMLElement)
    expect(screen.getByRole('button', { name: /^Compare 1/ }).getAttribute('aria-disabled')).toBe('true')
    await user.click(boxes[1] as HTMLElement)
    await user.click(screen.getByRole('button', { name: 'Compare 2' }))
    expect(currentView().region).toBe('compare')
    expect(currentView().chips).toHaveLength(2)
  })

  it('opens the panel of the chip the keyboard reaches', async () => {
    const user = userEvent.setup()
    show({ asOf: '2026-11-24', q: 'h20', sort: { column: 'name', descending: false } })
    const names = within(await table()).getAllByRole('rowheader')
    act(() =>
      within(names[0] as HTMLElement)
        .getByRole('button')
        .focus(),
    )
    await user.keyboard('{ArrowDown}')
    const second = currentView().chip
    expect(second).not.toBeNull()
    expect(await screen.findByRole('region', { name: `Details of ${names[1]?.textContent}` })).toBeTruthy()
  })

  it('has only the rows near the screen in the page, says of how many, and End reaches the last', async () => {
    const user = userEvent.setup()
    show({ asOf: '2026-11-24', sort: { column: 'name', descending: false } })
    const drawn = await table()
    const count = Number(drawn.getAttribute('aria-rowcount')) - 1
    expect(count).toBeGreaterThan(250)
    expect(within(drawn).getAllByRole('rowheader').length).toBeLessThan(count / 2)
    const [first] = within(drawn).getAllByRole('rowheader')
    act(() =>
      within(first as HTMLElement)
        .getByRole('button')
        .focus(),
    )
    await user.keyboard('{End}')
    const row = document.activeElement?.closest('tr')
    expect(row?.getAttribute('aria-rowindex')).toBe(String(count + 1))
    expect(currentView().chip).toBe(row?.dataset.chip)
  })

  it('says what happened when the server fails, and recovers', async () => {
    const user = userEvent.setup()
    const failing = mockServer('error-once:chips')
    server.close()
    failing.listen()
    viewStore.setState({ view: { ...DEFAULT_VIEW, region: 'chips', asOf: '2026-11-24' }, gesture: null })
    render(
      <QueryClientProvider client={makeQueryClient()}>
        <ChipsRegion />
      </QueryClientProvider>,
    )
    const alert = await screen.findByRole('alert', {}, { timeout: 20_000 })
    await user.click(within(alert).getByRole('button', { name: 'Retry' }))
    expect(await table()).toBeTruthy()
    failing.close()
    server.listen({ onUnhandledRequest: 'error' })
  })
})
