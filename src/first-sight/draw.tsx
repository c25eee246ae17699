/**
 * Draws the overview as the build knows it, so that a reader sees the first finding before any script runs. Node only: the
 * plugin beside this file puts it into the page.
 */
import { QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { App } from '../App'
import type { DatasetBody, DatasetName } from '../api/contract'
import { datasetQuery, makeQueryClient } from '../api/queries'
import { setPlace } from './place'

/** Widths of 1440 and 390 px, each with a scrollbar; other screens see them scaled. */
const SCREENS = {
  wide: { plot: 792, ruler: 847, isNarrow: false },
  narrow: { plot: 343, ruler: 343, isNarrow: true },
} as const

export type Screen = keyof typeof SCREENS

/** Runs `work` as if the page had been opened by its plain address, which is what links are written against. */
function atPlainAddress<T>(work: () => T): T {
  Object.assign(globalThis, { window: { location: { search: '' } } })
  try {
    return work()
  } finally {
    Reflect.deleteProperty(globalThis, 'window')
  }
}

/** The markup of the default view on one kind of screen; what has no data or no code yet stands as it does while loading. */
export function drawFirstSight(
  data: { readonly [N in DatasetName]?: DatasetBody<N> },
  screen: Screen,
): string {
  setPlace(SCREENS[screen])
  const client = makeQueryClient()
  for (const name of Object.keys(data) as DatasetName[]) {
    client.setQueryData(datasetQuery(name).queryKey, data[name])
  }
  return atPlainAddress(() =>
    renderToString(
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>,
    ),
  )
}
