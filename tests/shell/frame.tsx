import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { loadDataset } from '../../mocks/read-facts'
import { datasetQuery, makeQueryClient } from '../../src/api/queries'
import { setClock } from '../../src/state/clock'
import { dismissNotices } from '../../src/state/notices'
import { DEFAULT_VIEW, type View } from '../../src/state/view'
import { viewStore } from '../../src/state/view-store'

const { rules, measures, companies, chips, index } = loadDataset()

/** A client that holds the facts the frame reads, as if they had just been fetched. */
export function clientWithFacts(): QueryClient {
  const client = makeQueryClient()
  client.setQueryData(datasetQuery('rules').queryKey, rules)
  client.setQueryData(datasetQuery('measures').queryKey, measures)
  client.setQueryData(datasetQuery('companies').queryKey, companies)
  client.setQueryData(datasetQuery('chips').queryKey, chips)
  client.setQueryData(datasetQuery('index').queryKey, index)
  return client
}

/** Starts from a view, on 24 November 2026. */
export function startAt(view: Partial<View> = {}): void {
  setClock(() => new Date(2026, 10, 24, 12))
  viewStore.setState({ view: { ...DEFAULT_VIEW, ...view }, gesture: null })
  dismissNotices()
}

/** Draws a part of the frame. */
export function draw(part: ReactNode, client = clientWithFacts()) {
  return render(<QueryClientProvider client={client}>{part}</QueryClientProvider>)
}
