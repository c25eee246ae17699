// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { loadDataset } from '../../../mocks/read-facts'
import type { DatasetBody, DatasetName } from '../../../src/api/contract'
import { makeQueryClient } from '../../../src/api/queries'
import ClaimsRegion from '../../../src/features/claims/Region'
import EvidenceFrame from '../../../src/shell/EvidenceFrame'
import { setClock } from '../../../src/state/clock'
import { DEFAULT_VIEW, type View } from '../../../src/state/view'
import { currentView, patchView, viewStore } from '../../../src/state/view-store'

// 62 claims with everything about them: roles are slow to find on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const dataset = loadDataset()
const NEEDED = [
  'claims',
  'chips',
  'chip-facts',
  'companies',
  'revenue',
  'events',
  'measures',
  'rules',
  'sources',
  'article-table',
  'index',
] as const

type Given = { readonly [N in DatasetName]?: DatasetBody<N> }

function open(patch: Partial<View> = {}, given: Given = {}) {
  patchView({ region: 'claims', ...patch })
  const client = makeQueryClient()
  for (const name of NEEDED) client.setQueryData(['dataset', name], given[name] ?? dataset[name])
  render(
    <QueryClientProvider client={client}>
      <ClaimsRegion />
      <EvidenceFrame />
    </QueryClientProvider>,
  )
  return userEvent.setup()
}

const list = () => screen.getByRole('table', { name: /article’s claims/ })
const panel = () => screen.getByRole('region', { name: 'Claim' })
const rowOf = (name: RegExp) => {
  const row = within(list()).getByText(name, { selector: 'a' }).closest('tr')
  if (!row) throw new Error(`no row ${name}`)
  return row
}

beforeEach(() => {
  viewStore.setState({ view: DEFAULT_VIEW, gesture: null })
  setClock(() => new Date(2026, 10, 24, 12))
})
afterEach(() => {
  cleanup()
  setClock(() => new Date())
})

describe('opened cold', () => {
  test('the headline counts the verdicts, and every claim stands in the list with its verdict in words', () => {
    open()
    expect(
      screen.getByRole('heading', {
        level: 1,
        name: 'Eleven of the article’s 62 claims stand, thirteen are contradicted, seventeen are opinion',
      }),
    ).toBeTruthy()
    const links = [...list().querySelectorAll('a')].map((link) => link.textContent)
    expect(new Set(links)).toEqual(new Set(dataset.claims.map(({ text }) => text)))
    expect(within(list()).getByRole('rowheader', { name: 'What happened' })).toBeTruthy()
    expect(rowOf(/vLLM 0\.20\.0 was released/).textContent).toContain('Contradicted')
  })

  test('what we find is computed: the figures the article is about', () => {
    open()
    const found = [
      [/^Cambricon Q1 2026 revenue grew/, '+159.56\u2009%'],
      [/^vLLM 0\.20\.0 was released/, '27 Apr 2026'],
      [/^Ascend 950 has 2\.87 times/, 'no FP4 ratio; BF16 2.87×'],
      [/^Cambricon MLU reaches about 1\.5/, 'no FP4 ratio; FP16 2.33×'],
      [/^First-token latency/, 'text only'],
      [/^H100 and B200 are banned/, 'presumption of denial; case-by-case review'],
    ] as const
    for (const [name, text] of found) {
      expect([...rowOf(name).cells].at(-1)?.textContent).toBe(text)
    }
  })

  test('2.87 is shown to be 425 ÷ 148, the BF16 ratio, with FP8 and the missing FP4 beside it', () => {
    open()
    const claim = within(panel())
    expect(
      claim.getByRole('figure', { name: /No published pair gives 2\.87× in FP4: it is the BF16 ratio/ }),
    ).toBeTruthy()
    expect(claim.getByText(/^425 ÷ 148 = 2\.87 .*: yes\.$/)).toBeTruthy()
    expect(claim.getByText(/^804 ÷ 296 = 2\.72 .*: no\.$/)).toBeTruthy()
    expect(claim.getByText(/No source gives an FP4 rate/)).toBeTruthy()
    expect(claim.getAllByText('The bases differ: basis not stated against dense.').length).toBeGreaterThan(0)
  })

  test('the article’s table stands as claimed and as found', () => {
    open()
    const table = within(screen.getByRole('region', { name: /competitiveness table/ }))
    expect(table.getByText('2.87×')).toBeTruthy()
    expect(table.getByRole('rowheader', { name: 'Cambricon MLU' })).toBeTruthy()
    expect(table.getByText(/2\.87× is 425 ÷ 148 in BF16/)).toBeTruthy()
  })
})

describe('every claim with a check', () => {
  const checked = dataset.claims.filter(({ checkRef }) => checkRef !== '')

  test('there are 43 of them', () => expect(checked).toHaveLength(43))

  test.each(checked.map((claim) => [claim.claimId, claim] as const))('%s shows it', (_, claim) => {
    open({ claim: claim.claimId })
    const live = within(within(panel()).getByRole('region', { name: 'Live check' }))
    const answers = live.getAllByText(/^(Holds|Fails|No answer|Not yet|Shown only)$/)
    expect(answers).toHaveLength(claim.checkRef.split('; ').length)
    expect(live.queryByText(/cannot be read|disagrees/)).toBeNull()
  })
})

describe('asking on', () => {
  test('a found figure opens its evidence with the sum and both filings', async () => {
    const user = open()
    await user.click(screen.getByRole('button', { name: /^\+159\.56/ }))
    const evidence = screen.getByRole('dialog')
    expect(evidence.textContent).toContain('2\u2009884.7 ÷ 1\u2009111.4 − 1 = +159.56\u2009%')
    expect(evidence.textContent).toContain('2\u2009884.69674686 million yuan')
    expect(within(evidence).getAllByRole('link').length).toBeGreaterThan(1)
  })

  test('a claim opens beside the list and takes the focus; closing gives it back', async () => {
    const user = open()
    await user.click(within(list()).getByRole('link', { name: /^vLLM 0\.20\.0 was released/ }))
    expect(currentView().claim).toBe('cl-vllm-date')
    expect(document.activeElement?.textContent).toContain('vLLM 0.20.0 was released on 29 April')
    const place = within(panel()).getAllByRole('link', { name: 'Open in the timeline' })[0]
    expect(place?.getAttribute('href')).toContain('event=ev-vllm-0-20-0')
    await user.click(within(panel()).getByRole('button', { name: 'Close' }))
    expect(currentView().claim).toBeNull()
    expect(document.activeElement?.textContent).toBe('vLLM 0.20.0 was released on 29 April')
    await user.keyboard('{Enter}')
    expect(currentView().claim).toBe('cl-vllm-date')
    await user.keyboard('{Escape}')
    expect(currentView().claim).toBeNull()
    expect(document.activeElement?.textContent).toBe('vLLM 0.20.0 was released on 29 April')
  })

  test('documents behind a verdict are links out that tell nothing of this page', () => {
    open({ claim: 'cl-cambricon-q1-150' })
    const out = within(within(panel()).getByRole('table', { name: /Documents/ })).getAllByRole('link')
    for (const link of out) {
      expect(link.getAttribute('href')).toMatch(/^https?:/)
      expect(link.getAttribute('rel')).toBe('noreferrer')
    }
  })

  test('verdict and section filter the list, and the way back is named', async () => {
    const user = open()
    await user.click(screen.getByRole('button', { name: /^Contradicted/ }))
    expect([...list().querySelectorAll('a')]).toHaveLength(13)
    await user.click(screen.getByRole('button', { name: /^Risks/ }))
    expect(screen.getByText(/No claim has this verdict in this section/)).toBeTruthy()
    await user.click(screen.getAllByRole('button', { name: 'Show all 62' })[0] ?? document.body)
    expect([...list().querySelectorAll('a')]).toHaveLength(62)
  })
})

describe('the checks are live', () => {
  test('on an earlier date what had not been published is not known', () => {
    open({ asOf: '2026-04-28', claim: 'cl-cambricon-q1-150' })
    expect(rowOf(/^Cambricon Q1 2026 revenue/).textContent).toContain('not yet published')
    expect(
      within(panel()).getByText('What the check needs had not been published by the as-of date.'),
    ).toBeTruthy()
  })

  test('another fact gives another answer, and a verdict that no longer agrees is flagged', () => {
    const revenue = dataset.revenue.map((row) =>
      row.companyId === 'cambricon' && row.segment === 'total' && row.fiscalPeriod === '2026Q1'
        ? { ...row, valueMillion: 2000 }
        : row,
    )
    open({ claim: 'cl-cambricon-q1-150' }, { revenue })
    expect(rowOf(/^Cambricon Q1 2026 revenue/).textContent).toContain('check disagrees')
    expect(
      within(panel()).getByText(/The live check disagrees with the verdict: by the facts it is contradicted/),
    ).toBeTruthy()
  })

  test('an error says what happened and offers a retry', async () => {
    patchView({ region: 'claims' })
    const client = makeQueryClient()
    client.setDefaultOptions({ queries: { retry: false } })
    render(
      <QueryClientProvider client={client}>
        <ClaimsRegion />
      </QueryClientProvider>,
    )
    const alerts = await screen.findAllByRole('alert', undefined, { timeout: 4000 })
    expect(alerts[0]?.textContent).toMatch(/could not be loaded.*Retry/)
  })
})

test('every figure in the cells of the tables has its evidence', () => {
  open()
  // The documents behind a verdict are evidence themselves; a verdict is a link to the claim with its evidence.
  const cells = [...document.querySelectorAll('tbody td')].filter(
    (cell) => cell.closest('table')?.caption?.textContent !== 'Documents behind the verdict',
  )
  const figures = cells.filter((cell) => {
    const text = cell.cloneNode(true) as Element
    for (const link of text.querySelectorAll('a')) link.remove()
    return /\d/.test(text.textContent ?? '')
  })
  expect(figures.length).toBeGreaterThan(60)
  const silent = figures.filter((cell) => cell.querySelector('button[aria-haspopup="dialog"]') === null)
  expect(silent.map(({ textContent }) => textContent)).toEqual([])
})

describe('a statement of one’s own', () => {
  const own = () => within(screen.getByRole('region', { name: 'Check a statement of your own' }))

  test('is answered as it is built, stands in the view, and opens its evidence', async () => {
    const user = open()
    expect(own().getByRole('status').textContent).toMatch(/^\s?Supported on 24 November 2026: 2\.\d\d×/)
    await user.selectOptions(own().getByLabelText('Comparison'), 'less than')
    expect(own().getByRole('status').textContent).toMatch(/^\s?Contradicted/)
    expect(currentView().statement).toBe('ratio:huawei-atlas-350.peak_bf16/nvidia-h20-96.peak_bf16 < 2')
    await user.selectOptions(own().getByLabelText('Quantity'), 'FP4')
    expect(own().getByRole('status').textContent).toMatch(/^\s?Undetermined/)
    await user.click(own().getByRole('button', { name: /evidence for your statement/ }))
    expect(screen.getByRole('dialog', { name: 'Your statement' })).toBeTruthy()
  })

  test('a link’s statement is read, or named when it cannot be', () => {
    open({ statement: 'value:nvidia-h20-96.memory_capacity > 200' })
    expect(own().getByRole('status').textContent).toMatch(/^\s?Contradicted.*96.GB/)
    cleanup()
    open({ statement: 'value:nobody.tdp > 1' })
    expect(own().getByText(/“value:nobody\.tdp > 1”, cannot be read/)).toBeTruthy()
  })
})
