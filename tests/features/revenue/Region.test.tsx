// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { loadDataset } from '../../../mocks/read-facts'
import { makeQueryClient } from '../../../src/api/queries'
import RevenueRegion from '../../../src/features/revenue/Region'
import { setClock } from '../../../src/state/clock'
import { useNotices } from '../../../src/state/notices'
import { encodeView } from '../../../src/state/url'
import { DEFAULT_VIEW, type View } from '../../../src/state/view'
import { currentView, patchView, viewStore } from '../../../src/state/view-store'

// Charts in jsdom are slow on a busy machine; none of this waits for anything.
vi.setConfig({ testTimeout: 30_000 })

const dataset = loadDataset()
const plain = (text: string | null | undefined) => (text ?? '').replaceAll('\u2009', ' ')

function open(patch: Partial<View> = {}) {
  patchView({ region: 'revenue', ...patch })
  const client = makeQueryClient()
  for (const name of ['revenue', 'companies', 'claims', 'events', 'sources', 'index'] as const) {
    client.setQueryData(['dataset', name], dataset[name])
  }
  render(
    <QueryClientProvider client={client}>
      <RevenueRegion />
    </QueryClientProvider>,
  )
}

const title = () => plain(screen.getByRole('heading', { level: 1 }).textContent)
const text = () => plain(document.body.textContent)
const numbers = () => within(screen.getByRole('region', { name: 'The numbers' })).getByRole('table')

beforeEach(() => {
  viewStore.setState({ view: DEFAULT_VIEW, gesture: null })
  setClock(() => new Date(2026, 10, 24, 12))
})
afterEach(() => {
  cleanup()
  setClock(() => new Date())
})

describe('opened cold', () => {
  test('Cambricon, 159.56 %, both figures and the article in sight', () => {
    open()
    expect(title()).toBe(
      'Cambricon 寒武纪 grew 159.6 % in the first quarter of 2026, on a base that had itself grown ×43',
    )
    expect(screen.getByText('寒武纪', { selector: 'h1 *' }).getAttribute('lang')).toBe('zh-Hans')
    expect(text()).toContain('2 884.7 against 1 111.4 million yuan: +159.56 %.')
    expect(text()).toContain('The article’s “over 150 %” for Q1 2026 is right.')
  })

  test('columns and growth stand in one figure with a summary, and its table is exact', async () => {
    open()
    const figure = screen.getByRole('figure', { name: /Revenue a quarter rose from/ })
    expect(plain(figure.textContent)).toMatch(/Q1 2026 2 884\.7 \(\+159\.6 %\)/)
    await userEvent.click(within(figure).getByRole('button', { name: 'Table' }))
    const row = await within(figure).findByRole('row', { name: /^Q1 2025/ })
    expect(plain(row.textContent)).toMatch(/\+4 230\.22 %tiny base, ×43\.3/)
  })

  test('the sum opens with both figures and their sources', async () => {
    open()
    await userEvent.click(screen.getByText('How was this computed?'))
    expect(text()).toContain('2 884.7 ÷ 1 111.4 − 1 = +159.56 %')
    expect(text()).toContain('2 884.69674686 million yuan, reported, published 30 Apr 2026.')
    const filing = dataset.sources.find(({ sourceId }) => sourceId === 'd-cambricon-2026q1-filing')
    const [link] = screen.getAllByRole('link', { name: new RegExp(filing?.title.slice(0, 20) ?? 'no title') })
    expect(link?.getAttribute('href')).toBe(filing?.url)
    expect(link?.getAttribute('rel')).toBe('noreferrer')
  })

  test('other companies in the same quarter, and what happened in the periods shown', () => {
    open()
    expect(screen.getByRole('figure', { name: /Cambricon grew fastest of 7 lines in Q1 2026/ })).toBeTruthy()
    expect(screen.getByText(/^\d+ events of Cambricon in the periods shown$/)).toBeTruthy()
    const event = screen.getByRole('link', { name: /Cambricon reports Q1 2026/, hidden: true })
    expect(event.getAttribute('href')).toMatch(/view=timeline.*event=ev-cambricon-2026q1/)
  })
})

describe('choices', () => {
  test('a period of the table becomes the one the page speaks about', async () => {
    open()
    const row = within(numbers()).getByRole('row', { name: /^Q1 2025/ })
    expect(plain(row.textContent)).toMatch(/1 111\.4derived×43\.3/)
    await userEvent.click(within(row).getByRole('button', { name: 'Q1 2025' }))
    expect(title()).toMatch(/grew ×43\.3 in the first quarter of 2025, from a tiny base$/)
    expect(encodeView(currentView())).toBe('?view=revenue&period=cambricon.total.2025Q1')
  })

  test('a link that names a period opens on it; for another company it says nothing', async () => {
    open({ spoken: 'cambricon.total.2025Q1' })
    expect(title()).toMatch(/in the first quarter of 2025/)
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Company' }), 'NVIDIA')
    expect(title()).toMatch(/^NVIDIA grew .* in FY27Q2/)
    expect(encodeView(currentView())).toBe('?view=revenue&companies=nvidia')
  })

  test('a period of the link without a figure is named: none such, or none by the as-of date', () => {
    open({ spoken: 'cambricon.total.2031Q1' })
    expect(title()).toMatch(/in the first quarter of 2026/)
    expect(text()).toContain('2031Q1 is not among the figures of Cambricon by 24 November 2026.')
    cleanup()
    open({ spoken: 'cambricon.total.2026Q2', asOf: '2026-05-01' })
    expect(text()).toContain('2026Q2 is not among the figures of Cambricon by 1 May 2026.')
    cleanup()
    open({ spoken: 'nvidia.total.FY27Q1', asOf: null })
    expect(text()).not.toContain('is not among the figures')
  })

  test('where the figures cannot be had, one sentence with a retry stands in their place', async () => {
    patchView({ region: 'revenue' })
    const client = makeQueryClient()
    client.setDefaultOptions({ queries: { retry: false } })
    const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('', { status: 500 }))
    render(
      <QueryClientProvider client={client}>
        <RevenueRegion />
      </QueryClientProvider>,
    )
    const alert = await screen.findByRole('alert', {}, { timeout: 5000 })
    expect(plain(alert.textContent)).toMatch(/^The revenue figures could not be loaded.*Retry$/)
    expect(screen.queryByRole('figure')).toBeNull()
    fetched.mockRestore()
  })

  test('company and figure go into the link; the default company leaves it', async () => {
    open()
    const company = screen.getByRole('combobox', { name: 'Company' })
    await userEvent.selectOptions(company, 'NVIDIA')
    expect(currentView().companies).toEqual(['nvidia'])
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Figure' }), 'Data-centre revenue')
    expect(currentView().segment).toBe('data_center')
    expect(title()).toMatch(/^NVIDIA’s data-centre revenue grew 116\.6 % in FY27Q2/)
    expect(text()).toMatch(/89 023 against 41 096 million dollars/)
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Company' }), 'Cambricon')
    expect(currentView()).toMatchObject({ companies: [], segment: 'total' })
  })

  test('only companies with figures are offered', () => {
    open()
    const company = screen.getByRole('combobox', { name: 'Company' })
    const offered = within(company).getAllByRole('option')
    expect(offered).toHaveLength(new Set(dataset.revenue.map((row) => row.companyId)).size)
  })

  test('years where both are published, all quarters on demand', async () => {
    open()
    const before = within(numbers()).getAllByRole('row').length
    await userEvent.click(screen.getByRole('button', { name: 'All quarters' }))
    expect(within(numbers()).getAllByRole('row').length).toBeGreaterThan(before)
    await userEvent.click(screen.getByRole('radio', { name: 'Years' }))
    expect(title()).toMatch(/grew 453\.2 % in 2025/)
  })
})

describe('on an early date', () => {
  test('the quarter is not yet published, and the next report is named', () => {
    open({ asOf: '2026-04-15' })
    expect(title()).toMatch(/grew 91\.0 % in the fourth quarter of 2025$/)
    expect(text()).not.toContain('159.56')
    expect(text()).toContain('The article’s “over 150 %” cannot be checked: not published by 15 April 2026.')
    expect(text()).toContain('Q1 2026: not published by 15 April 2026. Next report: 30 April 2026.')
    expect(within(numbers()).queryByRole('row', { name: /^Q1 2026/ })).toBeNull()
  })

  test('before everything the figure says why it is empty', () => {
    open({ asOf: '2019-01-01' })
    expect(text()).toContain('Cambricon had published no such figure by 1 January 2019.')
  })
})

test('an error says what happened and offers a retry', async () => {
  patchView({ region: 'revenue' })
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <RevenueRegion />
    </QueryClientProvider>,
  )
  const alert = await screen.findByRole('alert', undefined, { timeout: 4000 })
  expect(alert.textContent).toMatch(/The revenue figures could not be loaded: .*Retry/)
})

describe('by another measure', () => {
  test('goes into the link and gives a figure of lines with a finding; level takes it away', async () => {
    open()
    const measure = screen.getByRole('combobox', { name: 'Measure' })
    expect(within(measure).queryByRole('option', { name: 'Share of revenue' })).toBeNull()
    await userEvent.selectOptions(measure, 'Trailing four quarters')
    expect(currentView().measure).toBe('ttm')
    expect(screen.getByRole('figure', { name: /came to ¥.* in the four quarters to Q2 2026/ })).toBeTruthy()
    await userEvent.selectOptions(measure, 'Level')
    expect(screen.queryByRole('figure', { name: /four quarters/ })).toBeNull()
  })

  test('a preset sets two lines on one footing, and one can be taken out', async () => {
    open()
    await userEvent.click(screen.getByRole('link', { name: /Cambricon against NVIDIA China/ }))
    expect(currentView()).toMatchObject({ measure: 'annual', lines: ['nvidia.china'], marked: ['policy'] })
    expect(screen.getByRole('figure', { name: /NVIDIA, revenue from China rose from/ })).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Take out NVIDIA, revenue from China' }))
    expect(currentView().lines).toEqual([])
  })

  test('a figure asked next becomes the figure of the page', async () => {
    open()
    const asked = within(screen.getByRole('region', { name: /what is asked next/ }))
    await userEvent.click(asked.getByRole('button', { name: 'Inventory' }))
    expect(currentView().segment).toBe('inventory')
  })

  test('a line that the facts do not know is named, and the figure stands without it', () => {
    open({ lines: ['acme.total', 'nvidia.china'], measure: 'annual' })
    expect(currentView().lines).toEqual(['nvidia.china'])
    expect(useNotices.getState().lines.join(' ')).toContain('“acme.total”')
    expect(screen.getByRole('figure', { name: /NVIDIA, revenue from China rose from/ })).toBeTruthy()
  })

  test('every figure of the page can be taken away', async () => {
    open()
    await userEvent.click(screen.getByRole('button', { name: 'Download data' }))
    expect(screen.getByRole('button', { name: 'JSON, with licence and citations' })).toBeTruthy()
  })
})
