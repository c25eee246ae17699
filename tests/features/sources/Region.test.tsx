// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { loadDataset } from '../../../mocks/read-facts'
import { DATASETS } from '../../../src/api/contract'
import { makeQueryClient } from '../../../src/api/queries'
import SourcesRegion from '../../../src/features/sources/Region'
import EvidenceFrame from '../../../src/shell/EvidenceFrame'
import { setClock } from '../../../src/state/clock'
import { DEFAULT_VIEW, type View } from '../../../src/state/view'
import { currentView, patchView, viewStore } from '../../../src/state/view-store'

// Hundreds of rows: roles are slow to find on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const dataset = loadDataset()

function open(patch: Partial<View> = {}) {
  patchView({ region: 'sources', ...patch })
  const client = makeQueryClient()
  for (const name of DATASETS) client.setQueryData(['dataset', name], dataset[name])
  render(
    <QueryClientProvider client={client}>
      <SourcesRegion />
      <EvidenceFrame />
    </QueryClientProvider>,
  )
  return userEvent.setup()
}

const list = () => screen.getByRole('table', { name: /Documents and what they support/ })
const titles = () => [...list().querySelectorAll('tbody th')]

beforeEach(() => {
  viewStore.setState({ view: DEFAULT_VIEW, gesture: null })
  setClock(() => new Date(2026, 10, 24, 12))
})
afterEach(() => {
  cleanup()
  setClock(() => new Date())
})

describe('the documents', () => {
  test('all are counted, the most used first, the rest one word away', async () => {
    const user = open()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(
      /^739 documents stand behind the facts; .* rest on one of them alone$/,
    )
    expect(titles()[0]?.textContent).toContain('Epoch AI (CC BY)')
    await user.click(screen.getByRole('button', { name: 'Show all 739' }))
    expect(titles()).toHaveLength(739)
  })

  test('search and facets narrow the list and stand in the view', async () => {
    const user = open()
    await user.click(screen.getByRole('searchbox', { name: 'Search sources' }))
    await user.paste('cambricon first-quarter')
    expect(currentView().sourceText).toBe('cambricon first-quarter')
    const found = titles().length
    expect(found).toBeGreaterThan(0)
    expect(found).toBeLessThan(20)
    await user.click(screen.getByRole('checkbox', { name: 'Filing' }))
    expect(currentView().sourceKinds).toEqual(['filing'])
    expect(titles().length).toBeLessThanOrEqual(found)
    for (const row of titles()) expect(row.closest('tr')?.textContent).toContain('Filing')
  })

  test('nothing found says so, with the way out', async () => {
    const user = open({ sourceText: 'no such document anywhere' })
    expect(screen.getByText(/No document matches/)).toBeTruthy()
    await user.click(screen.getAllByRole('button', { name: /^Show all/ })[0] ?? document.body)
    expect(titles().length).toBeGreaterThan(1)
  })

  test('one document: what rests on it, each with its place, and how to cite it', async () => {
    const user = open({ document: 'd-cambricon-2026q1-filing' })
    const panel = within(screen.getByRole('region', { name: 'Document' }))
    expect(panel.getByRole('link', { name: 'Cambricon 2026 first-quarter report' }).getAttribute('rel')).toBe(
      'noreferrer',
    )
    expect(panel.getByText(/rest only on this filing/)).toBeTruthy()
    const claim = panel.getByRole('link', { name: 'Cambricon Q1 2026 revenue grew by more than 150%' })
    expect(claim.getAttribute('href')).toContain('claim=cl-cambricon-q1-150')
    await user.click(panel.getByRole('button', { name: 'BibTeX' }))
    expect(panel.getByText(/@misc\{d-cambricon-2026q1-filing,/)).toBeTruthy()
  })
})

describe('where they disagree and what they cover', () => {
  test('disagreements are counted with what they change, and each opens its evidence', async () => {
    const user = open()
    const section = screen.getByRole('region', {
      name: /^Sources disagree on .* values; none of it changes an export status|change an export status/,
    })
    const table = within(section).getByRole('table')
    await user.click(within(table).getAllByRole('button')[0] ?? document.body)
    expect(screen.getByRole('dialog').textContent).toContain('Other statements')
  })

  test('coverage counts chips by the kind of the preferred source', () => {
    open()
    const section = screen.getByRole('region', { name: /^Of 269 chips, \d+ have a memory bandwidth/ })
    const row = within(section)
      .getByRole('rowheader', { name: /^Die area/ })
      .closest('tr')
    const numbers = within(row ?? section)
      .getAllByRole('cell')
      .map((cell) => Number(cell.textContent))
    const [chips = 0] = numbers
    const kinds = numbers.slice(2, -1)
    expect(kinds.reduce((sum, count) => sum + count, 0)).toBe(chips)
    expect(chips).toBeLessThan(269)
  })
})
