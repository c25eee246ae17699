// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { loadDataset } from '../../../mocks/read-facts'
import { makeQueryClient } from '../../../src/api/queries'
import TimelineRegion from '../../../src/features/timeline/Region'
import { setClock } from '../../../src/state/clock'
import { useNotices } from '../../../src/state/notices'
import { DEFAULT_VIEW, type View } from '../../../src/state/view'
import { currentView, patchView, viewStore } from '../../../src/state/view-store'

// Charts in jsdom are slow on a busy machine; none of this waits for anything.
vi.setConfig({ testTimeout: 30_000 })

const dataset = loadDataset()

function open(patch: Partial<View> = {}) {
  patchView({ region: 'timeline', ...patch })
  const client = makeQueryClient()
  for (const name of ['events', 'companies', 'chips', 'claims', 'sources', 'revenue'] as const) {
    client.setQueryData(['dataset', name], dataset[name])
  }
  render(
    <QueryClientProvider client={client}>
      <TimelineRegion />
    </QueryClientProvider>,
  )
}

const list = () => screen.getByRole('region', { name: 'Events in the window' })
const inList = (name: RegExp) => within(list()).getByRole('button', { name })
const panel = () => screen.getByRole('region', { name: 'Event' })

beforeEach(() => {
  viewStore.setState({ view: DEFAULT_VIEW, gesture: null })
  setClock(() => new Date(2026, 10, 24, 12))
})
afterEach(() => {
  cleanup()
  setClock(() => new Date())
})

describe('opened cold', () => {
  test('both April events stand in a real list, read out with their full date', () => {
    open()
    expect(
      inList(/24 April 2026, Models: DeepSeek releases V4-Pro and V4-Flash from the article/),
    ).toBeTruthy()
    expect(
      inList(/24 April 2026, Software: Huawei says the whole Ascend supernode line supports V4/),
    ).toBeTruthy()
    expect(inList(/29 April 2026, Software: vLLM 0\.20\.0 with MegaMoE/)).toBeTruthy()
    expect(within(list()).getByRole('list').tagName).toBe('OL')
  })

  test('the figure says its finding and counts what had happened', () => {
    open()
    const figure = screen.getByRole('figure', { name: /One week in April 2026 carried the whole article/ })
    expect(
      within(figure).getByText(/events in 1 January 2025 to 24 November 2026, as of 24 November 2026/),
    ).toBeTruthy()
  })

  test('until an event is open, the article’s dates stand against the sources', () => {
    open()
    const sides = within(panel())
    expect(sides.getByText('29 Apr 2026', { selector: 's' })).toBeTruthy()
    expect(
      sides.getByRole('button', { name: /vLLM 0\.20\.0 released with first DeepSeek V4 support/ }),
    ).toBeTruthy()
  })
})

describe('an event', () => {
  test('opens with its precision, summary, sources, claims, chips, companies, and takes the focus', async () => {
    open()
    await userEvent.click(inList(/29 April 2026, Software: vLLM 0\.20\.0 with MegaMoE/))
    expect(currentView().event).toBe('ev-vllm-megamoe-gb200-recap')
    const shown = within(panel())
    const heading = shown.getByRole('heading', { level: 2, name: /vLLM 0\.20\.0 with MegaMoE/ })
    expect(document.activeElement).toBe(heading)
    expect(panel().textContent).toMatch(/29 April 2026, dated to the day, from the article/)
    expect(shown.getByText(/release lists date it 27 April/)).toBeTruthy()
    expect(shown.getAllByText('27 Apr 2026').length).toBeGreaterThan(0)
    const source = shown.getByRole('link', { name: 'vLLM release list: v0.20.0 dated 2026-04-27' })
    expect(source.getAttribute('href')).toMatch(/^https:\/\//)
    expect(source.getAttribute('rel')).toBe('noreferrer')
    const claim = shown.getByRole('link', { name: '“vLLM 0.20.0 was released on 29 April”' })
    expect(claim.getAttribute('href')).toMatch(/view=claims.*claim=cl-vllm-date/)
    expect(claim.closest('li')?.textContent).toMatch(/^Contradicted/)
    expect(shown.getByRole('link', { name: 'GB200' }).getAttribute('href')).toMatch(/chip=nvidia-gb200/)
    expect(shown.getByRole('link', { name: 'NVIDIA' }).getAttribute('href')).toMatch(
      /view=revenue.*companies=nvidia/,
    )
    expect(shown.getByRole('link', { name: 'DeepSeek' }).getAttribute('href')).toMatch(
      /view=timeline.*company=deepseek/,
    )
  })

  test('sets the as-of date, steps to its neighbours, and closes back to its row', async () => {
    open({ event: 'ev-vllm-0-20-0' })
    await userEvent.click(within(panel()).getByRole('button', { name: 'Set as-of date to 27 Apr 2026' }))
    expect(currentView().asOf).toBe('2026-04-27')
    await userEvent.click(
      within(panel()).getByRole('button', { name: /^Next event: vLLM 0\.20\.0 with MegaMoE/ }),
    )
    expect(currentView().event).toBe('ev-vllm-megamoe-gb200-recap')
    expect(panel().textContent).toMatch(/Later than the as-of date, 27 April 2026/)
    await userEvent.click(within(panel()).getByRole('button', { name: 'Close' }))
    expect(currentView().event).toBeNull()
    expect(document.activeElement?.textContent).toMatch(/vLLM 0\.20\.0 with MegaMoE/)
    await userEvent.keyboard('{Enter}')
    expect(currentView().event).toBe('ev-vllm-megamoe-gb200-recap')
    await userEvent.keyboard('{Escape}')
    expect(currentView().event).toBeNull()
  })

  test('a month stays a month', async () => {
    open({ event: 'pe-2026-04-match' })
    expect(panel().textContent).toMatch(/Policy, April 2026, dated to the month only/)
    expect(within(panel()).getByRole('button', { name: 'Set as-of date to 30 Apr 2026' })).toBeTruthy()
  })

  test('an event the facts do not hold is named', () => {
    open({ event: 'ev-no-such' })
    expect(screen.getByText(/names the event “ev-no-such”, which the facts do not hold/)).toBeTruthy()
  })
})

describe('window and filters', () => {
  test('a jump moves the window into the link, and back', async () => {
    open()
    await userEvent.click(screen.getByRole('button', { name: 'October 2022' }))
    expect(currentView()).toMatchObject({ from: '2022-10-01', until: '2022-10-31' })
    expect(within(list()).getByRole('heading').textContent).toMatch(/^October 2022: \d+ events?$/)
    expect(screen.getByRole('button', { name: 'October 2022' }).getAttribute('aria-pressed')).toBe('true')
    await userEvent.click(screen.getByRole('button', { name: 'Reset' }))
    expect(currentView()).toMatchObject({ from: null, until: null })
  })

  test('search narrows the list, and an empty window offers what there is elsewhere', async () => {
    open()
    await userEvent.click(screen.getByRole('searchbox', { name: 'Search events' }))
    await userEvent.paste('entity list')
    expect(within(list()).queryAllByRole('listitem')).toHaveLength(0)
    await userEvent.click(within(list()).getByRole('button', { name: /^Show all \d+/ }))
    expect(within(list()).getAllByRole('listitem').length).toBeGreaterThan(1)
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }))
    expect(currentView().eventText).toBe('')
    expect(within(list()).getAllByRole('listitem')).toHaveLength(dataset.events.length)
  })

  test('lane, company and chip filters go into the link with their counts', async () => {
    open()
    await userEvent.click(screen.getByRole('checkbox', { name: /^Models/ }))
    expect(currentView().lanes).toEqual(['model'])
    const company = screen.getByRole('combobox', { name: 'Company' })
    await userEvent.selectOptions(company, within(company).getByRole('option', { name: /^Huawei \(\d+\)$/ }))
    expect(currentView().company).toBe('huawei')
    expect(within(list()).getAllByRole('listitem')).toHaveLength(1)
    const chip = screen.getByRole('combobox', { name: 'Chip' })
    await userEvent.selectOptions(chip, within(chip).getByRole('option', { name: /^Ascend 950PR/ }))
    expect(currentView().eventChip).toBe('huawei-ascend-950pr')
  })

  test('on an earlier as-of date the window is that date’s own, and later events are dimmed and said to be later', () => {
    open({ asOf: '2026-04-26', from: '2026-04-20', until: '2026-04-30' })
    expect(within(list()).getByRole('heading').textContent).toBe(
      '20 April to 30 April 2026: 6 events, 4 more after 26 April 2026',
    )
    expect(inList(/29 April 2026, Software: vLLM.*\(later than 26 April 2026\)/)).toBeTruthy()
  })

  test('an error says what happened and offers a retry', async () => {
    patchView({ region: 'timeline' })
    const client = makeQueryClient()
    client.setDefaultOptions({ queries: { retry: false } })
    render(
      <QueryClientProvider client={client}>
        <TimelineRegion />
      </QueryClientProvider>,
    )
    const alerts = await screen.findAllByRole('alert', undefined, { timeout: 4000 })
    expect(alerts[0]?.textContent).toMatch(/The events could not be loaded: .*Retry/)
  })
})

describe('two periods', () => {
  const comparison = () => within(screen.getByRole('region', { name: 'Two periods' }))

  test('stand side by side by lane; choosing goes into the link, an event opens', async () => {
    open()
    const first = comparison().getByRole('combobox', { name: 'First period' })
    expect(first).toHaveProperty('value', '2025-Q4')
    await userEvent.selectOptions(first, '2026-Q2')
    expect(currentView().periods).toEqual(['2026-Q2', '2026-Q4'])
    expect(
      comparison().getByRole('figure', { name: /^Q4 2026 so far holds \d+ events?, Q2 2026 \d+/ }),
    ).toBeTruthy()
    const models = within(comparison().getByRole('region', { name: 'Models, Q2 2026', hidden: true }))
    await userEvent.click(models.getByRole('button', { name: /DeepSeek releases V4/, hidden: true }))
    expect(currentView().event).toBe('ev-deepseek-v4-release')
  })

  test('days of the reader’s own, and a link that names no period', async () => {
    open({ periods: ['2026-Q9', '2026-04-17..2026-05-09'] })
    expect(currentView().periods).toEqual(['2026-04-17..2026-05-09'])
    expect(useNotices.getState().lines.join(' ')).toMatch(/“2026-Q9” is not a period/)
    expect(comparison().getByLabelText('Second period, from')).toHaveProperty('value', '2026-04-17')
    expect(comparison().getByRole('figure', { name: /^17 April to 9 May 2026 holds 15 events/ })).toBeTruthy()
  })
})
