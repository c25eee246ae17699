// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { loadDataset } from '../../../mocks/read-facts'
import { makeQueryClient } from '../../../src/api/queries'
import ChipsRegion from '../../../src/features/chips/Region'
import EvidenceFrame from '../../../src/shell/EvidenceFrame'
import { decodeView, encodeView } from '../../../src/state/url'
import { DEFAULT_VIEW } from '../../../src/state/view'
import { currentView, viewStore } from '../../../src/state/view-store'

vi.setConfig({ testTimeout: 60_000 })
afterEach(cleanup)

const dataset = loadDataset()
const real = dataset['chip-facts'].find(
  (fact) => fact.chipId === 'nvidia-h20-96' && fact.field === 'peak_fp8' && fact.basis === 'dense',
)
if (!real) throw new Error('the H20 has no dense FP8 rate')
/** TPP 320 × 8 = 2 560: over the 2 400 line, which the H20 was cut to stay under. */
const report = {
  ...real,
  factId: 'nvidia-h20-96.peak_fp8@dense~a-report',
  line: 99_999,
  value: 320,
  kind: 'analyst' as const,
  note: '',
}

function open(preferred: readonly string[] = []) {
  const view = { ...DEFAULT_VIEW, region: 'chips', q: 'h20', asOf: '2024-06-01', preferred } as const
  viewStore.setState({ view, gesture: null })
  const client = makeQueryClient()
  for (const name of ['chips', 'companies', 'rules', 'measures', 'sources'] as const) {
    client.setQueryData(['dataset', name], dataset[name])
  }
  client.setQueryData(['dataset', 'chip-facts'], [...dataset['chip-facts'], report])
  render(
    <QueryClientProvider client={client}>
      <EvidenceFrame />
      <ChipsRegion />
    </QueryClientProvider>,
  )
  return userEvent.setup({ delay: null })
}

const row = () => {
  const found = within(screen.getByRole('table', { name: /^Chips/ }))
    .getAllByRole('rowheader', { name: /H20 96\s?GB/ })[0]
    ?.closest('tr')
  if (!found) throw new Error('no H20')
  return found
}
const status = () => within(row()).getAllByRole('cell')[1]?.textContent ?? ''

test('another source for a chip near a line flips its status, in the link too, and one click undoes it', async () => {
  const user = open()
  expect(status()).toContain('Unrestricted')
  await user.click(within(row()).getByRole('button', { name: '2\u2009368' }))
  const rival = within(screen.getByRole('dialog')).getByRole('button', { name: /^Use this one instead: 320/ })
  await user.click(rival)
  expect(screen.queryByRole('dialog')).toBeNull()
  await waitFor(() => expect(status()).not.toContain('Unrestricted'))
  expect(row().textContent).toContain('2\u2009560')
  const note = screen.getByRole('region', { name: 'Your choices among sources' })
  expect(note.textContent).toContain('1 figure uses a source of your choice')
  expect(note.textContent).toMatch(/FP8.*H20.*320.TFLOPS instead of 296.TFLOPS/)

  const link = encodeView(currentView())
  expect(link).toContain('use=')
  expect(decodeView(link)).toEqual({ view: currentView(), notes: [] })

  await user.click(within(note).getByRole('button', { name: /^Undo/ }))
  await waitFor(() => expect(status()).toContain('Unrestricted'))
  expect(screen.queryByRole('region', { name: 'Your choices among sources' })).toBeNull()
})

test('a link with the choice shows it', async () => {
  open([report.factId])
  await waitFor(() => expect(row().textContent).toContain('2\u2009560'))
  expect(status()).not.toContain('Unrestricted')
})
