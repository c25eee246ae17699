// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { csvParse } from 'd3-dsv'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { mockServer } from '../../mocks/node'
import { makeQueryClient } from '../../src/api/queries'
import RevenueRegion from '../../src/features/revenue/Region'
import EvidenceFrame from '../../src/shell/EvidenceFrame'
import { DEFAULT_VIEW } from '../../src/state/view'
import { viewStore } from '../../src/state/view-store'

const server = mockServer()
beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' })
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true
  }
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false
  }
})
afterAll(() => server.close())
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

/** Files the page hands to the browser, by name. */
function downloads(): Map<string, Blob> {
  const files = new Map<string, Blob>()
  let last = new Blob()
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    last = blob as Blob
    return 'blob:of-test'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.set(this.download, last)
  })
  return files
}

describe('the data of one figure', { timeout: 60_000 }, () => {
  it('is taken as CSV and JSON with sources and date, closes, and gives the focus back', async () => {
    const user = userEvent.setup()
    const files = downloads()
    viewStore.setState({ view: { ...DEFAULT_VIEW, region: 'revenue', asOf: '2026-11-24' }, gesture: null })
    render(
      <QueryClientProvider client={makeQueryClient()}>
        <RevenueRegion />
        <EvidenceFrame />
      </QueryClientProvider>,
    )
    const figure = await screen.findByRole(
      'figure',
      { name: /Revenue a quarter rose from/ },
      { timeout: 30_000 },
    )
    const trigger = within(figure).getByRole('button', { name: /^Download data: / })
    await waitFor(() => expect(trigger).toHaveProperty('disabled', false))
    await user.click(trigger)
    const dialog = await screen.findByRole('dialog', { name: 'Download data' }, { timeout: 20_000 })
    expect(dialog.textContent).toContain('Epoch AI are CC BY 4.0')
    expect(within(dialog).getByText(/^Chokepoint: Revenue a quarter rose/).textContent).toContain(
      '24 November 2026',
    )
    await user.click(within(dialog).getByRole('button', { name: 'CSV' }))
    expect(screen.queryByRole('dialog', { name: 'Download data' })).toBeNull()
    expect(document.activeElement).toBe(trigger)

    const [name = '', csv] = [...files][0] ?? []
    expect(name).toMatch(/^chokepoint-revenue-[a-z0-9-]+-2026-11-24\.csv$/)
    const rows = csvParse((await csv?.text()) ?? '')
    expect(rows.columns.slice(-2)).toEqual(['source_ids', 'as_of'])
    const q1 = rows.find((row) => Object.values(row).includes('Q1 2026'))
    expect(q1?.['Year on year, %']).toBe('159.56')
    expect(q1?.source_ids).not.toBe('')
    expect(q1?.as_of).toBe('2026-11-24')

    await user.click(trigger)
    await user.click(await screen.findByRole('button', { name: 'JSON, with licence and citations' }))
    const json = JSON.parse((await [...files.values()][1]?.text()) ?? '') as {
      schemaVersion: number
      citations: { sourceId: string }[]
      notes: string[]
      rows: Record<string, string | number>[]
    }
    expect(json.schemaVersion).toBe(1)
    expect(json.rows.map((row) => row.source_ids)).toEqual(rows.map((row) => row.source_ids))
    const cited = new Set(json.citations.map(({ sourceId }) => sourceId))
    const named = json.rows.flatMap((row) => String(row.source_ids).split(' ').filter(Boolean))
    expect(named.every((id) => cited.has(id))).toBe(true)
    expect(json.notes.join(' ')).toContain('Sources: ')
  })
})
