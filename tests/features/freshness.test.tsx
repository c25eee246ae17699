// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { createElement } from 'react'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { mockServer } from '../../mocks/node'
import { makeQueryClient } from '../../src/api/queries'
import { DEFAULT_VIEW, type View } from '../../src/state/view'
import { viewStore } from '../../src/state/view-store'

const server = mockServer()
const client = makeQueryClient()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterAll(() => server.close())
afterEach(cleanup)

const REGIONS = {
  overview: [() => import('../../src/features/overview/Region'), {}],
  chips: [() => import('../../src/features/chips/Region'), { q: 'h20' }],
  compare: [
    () => import('../../src/features/compare/Region'),
    { chips: ['nvidia-h20-96', 'huawei-atlas-350'] },
  ],
  controls: [() => import('../../src/features/controls/Region'), {}],
  timeline: [() => import('../../src/features/timeline/Region'), {}],
  revenue: [() => import('../../src/features/revenue/Region'), {}],
  claims: [() => import('../../src/features/claims/Region'), {}],
  sources: [() => import('../../src/features/sources/Region'), {}],
} as const

async function show(region: keyof typeof REGIONS, more: Partial<View> = {}): Promise<void> {
  const [load, view] = REGIONS[region]
  const { default: Region } = await load()
  viewStore.setState({
    view: { ...DEFAULT_VIEW, region, asOf: '2026-11-24', ...view, ...more },
    gesture: null,
  })
  render(createElement(QueryClientProvider, { client }, createElement(Region)))
}

describe('how old the facts behind a region are', { timeout: 60_000 }, () => {
  it.each(Object.keys(REGIONS) as (keyof typeof REGIONS)[])('%s says it', async (region) => {
    await show(region)
    const line = await screen.findByText(
      /The newest (deciding fact|document) is of /,
      {},
      { timeout: 30_000 },
    )
    expect(line.textContent).toMatch(/, the oldest of .+ \(\d[^)]*\)/)
  })

  it('names what is past the limit of its kind, with its date, and the limit', async () => {
    await show('compare', { chips: ['nvidia-h20-96', 'nvidia-h100-sxm'] })
    const summary = await screen.findByText(/older than the limit for the kind$/, {}, { timeout: 30_000 })
    const list = summary.closest('details')
    expect(list?.textContent).toMatch(/Limit: 12 months for prices/)
    for (const item of list?.querySelectorAll('li') ?? []) expect(item.textContent).toMatch(/, .*20\d\d/)
  })

  it('says in Controls when the rule text was last read, once that is too long ago', async () => {
    await show('controls', { asOf: '2027-03-01' })
    const item = await screen.findByText(/^Last reading of the rule text/, {}, { timeout: 30_000 })
    expect(item.textContent).toContain('9 Oct 2026')
  })
})
