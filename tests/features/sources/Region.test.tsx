// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { loadDataset } from '../../../mocks/read-facts'
import { DATASETS } from '../../../src/api/contract'
import { makeQueryClient } from '../../../src/api/queries'
import type { ChipFact } from '../../../src/domain/fact'
import type { FactRelease } from '../../../src/domain/fact-change'
import SourcesRegion from '../../../src/features/sources/Region'
import EvidenceFrame from '../../../src/shell/EvidenceFrame'
import { setClock } from '../../../src/state/clock'
import { DEFAULT_VIEW, type View } from '../../../src/state/view'
import { currentView, patchView, viewStore } from '../../../src/state/view-store'

// Hundreds of rows: roles are slow to find on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const dataset = loadDataset()

interface Data {
  readonly changes?: readonly FactRelease[]
  readonly facts?: readonly ChipFact[]
}

function open(
  patch: Partial<View> = {},
  { changes = dataset.changes, facts = dataset['chip-facts'] }: Data = {},
) {
  patchView({ region: 'sources', ...patch })
  const client = makeQueryClient()
  for (const name of DATASETS) client.setQueryData(['dataset', name], dataset[name])
  client.setQueryData(['dataset', 'changes'], changes)
  client.setQueryData(['dataset', 'chip-facts'], facts)
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

  test('a document opens beside the list; Escape closes it, and the focus is where it was', async () => {
    const user = open()
    const link = within(screen.getByRole('table', { name: /^Documents/ })).getAllByRole('link')[2]
    await user.click(link ?? document.body)
    expect(screen.getByRole('region', { name: 'Document' })).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(currentView().document).toBeNull()
    expect(document.activeElement).toBe(link)
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

  test('the other statement and the distance are asked about like the value shown', async () => {
    const user = open()
    const section = screen.getByRole('region', { name: /^Sources disagree on|change an export status/ })
    const first = () => within(section).getAllByRole('row')[1] ?? section
    const rival = within(first()).getByRole('button', { name: /: who says so$/ })
    await user.click(rival)
    const said = screen.getByRole('dialog').textContent ?? ''
    expect(said).toContain('Not the value shown, which is')
    expect(said).toContain('Use this one instead')
    await user.click(within(first()).getByRole('button', { name: /apart: how it is computed$/ }))
    expect(screen.getByRole('dialog').textContent).toMatch(/\([\d\s.,]+ − [\d\s.,]+\) ÷ [\d\s.,]+, without/)
  })

  test('a count of the coverage opens the values it counts; arrow keys walk between the counts', async () => {
    const user = open()
    const section = screen.getByRole('region', { name: /^Of 269 chips, \d+ have a memory bandwidth/ })
    const row = within(section)
      .getByRole('rowheader', { name: /^Die area/ })
      .closest('tr')
    const [chips, share] = within(row ?? section).getAllByRole('button')
    chips?.focus()
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement).toBe(share)
    await user.keyboard('{ArrowLeft}{Enter}')
    const panel = screen.getByRole('dialog')
    expect(panel.textContent).toContain(`Die area: ${chips?.textContent} chips`)
    await user.click(within(panel).getByRole('button', { name: `All ${chips?.textContent}` }))
    expect(within(panel).getAllByRole('listitem')).toHaveLength(Number(chips?.textContent))
    await user.keyboard('{Escape}{ArrowDown}')
    expect(document.activeElement?.closest('tr')).toBe(row?.nextElementSibling)
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

describe('what the list of disagreements is for', () => {
  /** TPP 320 × 8 = 2 560: over the 2 400 line, which the H20 was cut to stay under. */
  const report = dataset['chip-facts']
    .filter(
      ({ chipId, field, basis }) => chipId === 'nvidia-h20-96' && field === 'peak_fp8' && basis === 'dense',
    )
    .slice(0, 1)
    .map(
      (fact): ChipFact => ({
        ...fact,
        factId: 'report',
        line: 99_999,
        value: 320,
        kind: 'analyst',
        note: '',
      }),
    )

  test('what would change a status stands first; preferred from the list, everything is computed anew', async () => {
    const user = open({ asOf: '2024-06-01' }, { facts: [...dataset['chip-facts'], ...report] })
    const section = () => screen.getByRole('region', { name: /^1 of .* changes an export status/ })
    const first = () => within(section()).getAllByRole('row')[1] ?? section()
    expect(first().textContent).toContain('unrestricted would be')
    await user.click(within(first()).getByRole('button', { name: /^Use this one instead: 320/ }))
    expect(currentView().preferred).toEqual(['report'])
    await screen.findByRole('region', { name: 'Your choices among sources' })
    expect(first().textContent).toContain('would be unrestricted')
  })

  test('a figure near a line that one document gives is named with both, and opens its evidence', async () => {
    const user = open()
    const section = screen.getByRole('region', { name: /^\d chips stay on their side of a line/ })
    const row = within(section)
      .getByRole('rowheader', { name: /RTX PRO 6000D/ })
      .closest('tr')
    if (!row) throw new Error('no row')
    expect(row.textContent).toMatch(/0\.1.% under 1.400.GB\/s/)
    expect(within(row).getAllByRole('link').at(-1)?.getAttribute('href')).toContain(
      'document=b-reportify-b30a',
    )
    await user.click(within(row).getByRole('button'))
    expect(screen.getByRole('dialog').textContent).toContain('Memory bandwidth of RTX PRO 6000D')
  })
})

describe('the log of changes', () => {
  test('a first release says so, and that nothing changed since', () => {
    open()
    expect(
      screen.getByRole('heading', {
        name: 'The facts are in their first release (24 November 2026, 7\u2009019 rows); nothing has changed since',
      }),
    ).toBeTruthy()
  })

  test('a later one names what was added, corrected and removed, old and new value and the document', () => {
    const change = { file: 'chip_facts.csv', subject: 'nvidia-h20-96', sourceId: 'b-epoch-hw' }
    const later: readonly FactRelease[] = [
      {
        day: '2026-12-20',
        against: '2026-11-24',
        rows: 7020,
        changes: [
          {
            ...change,
            kind: 'corrected',
            what: 'peak_fp8 dense',
            before: '296 TFLOPS',
            after: '298 TFLOPS',
            sourceBefore: 'b-epoch-hw',
          },
          { ...change, kind: 'added', what: 'tdp na', before: '', after: '400 W', sourceBefore: '' },
          {
            file: 'events.csv',
            subject: 'pe-2019-05-huawei-entity',
            kind: 'removed',
            what: '',
            before: '2019-05-21 Huawei put on the US Entity List',
            after: '',
            sourceId: '',
            sourceBefore: '',
          },
        ],
      },
      ...dataset.changes,
    ]
    open({}, { changes: later })
    const section = screen.getByRole('region', {
      name: 'The newest release of the facts is of 20 December 2026: 1 added, 1 corrected and 1 removed; nothing has changed since',
    })
    const texts = within(section)
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent)
    expect(texts).toEqual([
      expect.stringMatching(/^H20 96.?GBFP8, denseCorrected296 TFLOPS298 TFLOPSEpoch AI/),
      expect.stringMatching(/^H20 96.?GBBoard powerAdded—400 WEpoch AI/),
      'pe-2019-05-huawei-entityeventRemoved2019-05-21 Huawei put on the US Entity List—names no single document',
    ])
    expect(within(section).getByRole('heading', { name: /^First release, checked to/ })).toBeTruthy()
  })
})
