/** The region in a document, with the real facts. */
import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { loadDataset } from '../../../mocks/read-facts'
import { makeQueryClient } from '../../../src/api/queries'
import ControlsRegion from '../../../src/features/controls/Region'
import type { View } from '../../../src/state/view'
import { patchView } from '../../../src/state/view-store'

export const dataset = loadDataset()

export function open(patch: Partial<View> = {}) {
  patchView({ region: 'controls', ...patch })
  const client = makeQueryClient()
  const names = ['rules', 'measures', 'companies', 'chips', 'chip-facts', 'sources'] as const
  for (const name of names) client.setQueryData(['dataset', name], dataset[name])
  return render(
    <QueryClientProvider client={client}>
      <ControlsRegion />
    </QueryClientProvider>,
  )
}

export const region = () => screen.getByRole('region', { name: 'Export status' })
