// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { loadDataset } from '../../../mocks/read-facts'
import { makeQueryClient } from '../../../src/api/queries'
import ChipsRegion from '../../../src/features/chips/Region'
import EvidenceFrame from '../../../src/shell/EvidenceFrame'
import { setClock } from '../../../src/state/clock'
import { DEFAULT_VIEW, type View } from '../../../src/state/view'
import { currentView, viewStore } from '../../../src/state/view-store'
import { forgetMedia } from '../../../src/ui/use-media'

vi.setConfig({ testTimeout: 60_000 })

const dataset = loadDataset()
const NAMES = ['chips', 'chip-facts', 'companies', 'rules', 'measures', 'sources'] as const

function open(patch: Partial<View> = {}) {
  viewStore.setState({ view: { ...DEFAULT_VIEW, region: 'chips', ...patch }, gesture: null })
  const client = makeQueryClient()
  for (const name of NAMES) client.setQueryData(['dataset', name], dataset[name])
  render(
    <QueryClientProvider client={client}>
      <ChipsRegion />
      <EvidenceFrame />
    </QueryClientProvider>,
  )
  return userEvent.setup({ delay: null })
}

const row = (name: RegExp) => {
  const cell = within(screen.getByRole('table', { name: /^Chips/ })).getByRole('rowheader', { name })
  const found = cell.closest('tr')
  if (!found) throw new Error(`no row ${name}`)
  return found
}

/** On paper every row of a long table is in the page; on a screen only those near it. */
function onPaper() {
  const answer = (media: string) => ({
    media,
    matches: media === 'print',
    addEventListener() {},
    removeEventListener() {},
  })
  vi.stubGlobal('matchMedia', answer)
  forgetMedia()
}

beforeEach(() => setClock(() => new Date(2026, 10, 24, 12)))
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  forgetMedia()
  setClock(() => new Date())
})

describe('asking who says so in the table of chips', () => {
  test('a click on a value opens its sources and leaves the chip in focus alone', async () => {
    const user = open({ q: 'h20' })
    await user.click(within(row(/H20 96\s?GB/)).getByRole('button', { name: '2\u2009368' }))
    const panel = screen.getByRole('dialog', { name: /^TPP of H20/ })
    expect(panel.textContent).toContain('148')
    expect(within(panel).getAllByRole('link').length).toBeGreaterThan(0)
    expect(currentView().chip).toBeNull()
  })

  test('by keyboard: right to the values, down the column, Enter opens, Escape gives the focus back', async () => {
    const user = open({ q: 'h20' })
    within(row(/H20 96\s?GB/))
      .getByRole('checkbox')
      .focus()
    await user.keyboard('{ArrowRight}{ArrowRight}')
    while (!(document.activeElement?.getAttribute('data-evidence') === 'tpp')) {
      await user.keyboard('{ArrowRight}')
    }
    const before = document.activeElement
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement?.getAttribute('data-evidence')).toBe('tpp')
    expect(document.activeElement).not.toBe(before)
    const value = document.activeElement
    await user.keyboard('{Enter}')
    expect(screen.getByRole('dialog').textContent).toContain('TPP of')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(value)
  })

  test('another region closes the panel', async () => {
    const user = open({ chip: 'nvidia-h20-96', q: 'h20' })
    const details = within(screen.getByRole('region', { name: /^Details of/ }))
    await user.click(details.getByRole('button', { name: /^TPP, 2/ }))
    expect(screen.getByRole('dialog')).toBeTruthy()
    viewStore.setState({ view: { ...currentView(), region: 'claims' }, gesture: null })
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  test('every figure in the table has its evidence, in every column there is', () => {
    onPaper()
    open({
      columns: [
        'china',
        'tpp',
        'pd',
        'bf16',
        'fp8',
        'fp4',
        'fp16',
        'int8',
        'fp32',
        'memory',
        'bandwidth',
        'link',
      ].concat(['power', 'die', 'memoryType', 'process', 'announced']),
      upcoming: true,
    })
    const cells = [...screen.getByRole('table', { name: /^Chips/ }).querySelectorAll('tbody td')]
    const figures = cells.filter(({ textContent }) => /\d/.test(textContent ?? ''))
    expect(figures.length).toBeGreaterThan(1500)
    const silent = figures.filter((cell) => cell.querySelector('button[aria-haspopup="dialog"]') === null)
    expect(silent.map(({ textContent }) => textContent)).toEqual([])
  })
})
