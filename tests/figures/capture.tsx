/** The pictures that the regions make, taken at the door of the dialog: the real facts, a fixed day. */
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, waitFor } from '@testing-library/react'
import { type ComponentType, useEffect } from 'react'
import { loadDataset } from '../../mocks/read-facts'
import type { DatasetName } from '../../src/api/contract'
import { makeQueryClient } from '../../src/api/queries'
import type { PictureInput } from '../../src/image/picture-types'
import { setClock } from '../../src/state/clock'
import { DEFAULT_VIEW, type View } from '../../src/state/view'
import { viewStore } from '../../src/state/view-store'

const dataset = loadDataset()
const client = makeQueryClient()
for (const name of Object.keys(dataset) as DatasetName[]) {
  client.setQueryData(['dataset', name], dataset[name])
}

let taken: PictureInput | null = null

interface StandInProps {
  readonly picture: PictureInput
  readonly onClose: () => void
}

/** Stands in for the dialog: keeps the picture it was given, shows nothing, and closes. */
export function SavePicture({ picture, onClose }: StandInProps) {
  taken = picture
  useEffect(() => onClose(), [onClose])
  return null
}

const saveButtons = () =>
  [...document.querySelectorAll('button')].filter(({ textContent }) =>
    /^Save (picture|the sheet as a picture)$/.test(textContent ?? ''),
  )

async function pressed(button: HTMLElement): Promise<PictureInput> {
  taken = null
  fireEvent.click(button)
  return await waitFor(
    () => {
      if (!taken) throw new Error('No picture was made.')
      return taken
    },
    { timeout: 20_000 },
  )
}

/** Presses one "Save picture" after the other, those too that come later, until the picture is of the kind. */
async function pressedFor(kind: string): Promise<PictureInput> {
  const tried = new Set<HTMLElement>()
  for (;;) {
    const next = await waitFor(
      () => {
        const found = saveButtons().find((button) => !tried.has(button))
        if (!found) throw new Error(`There is no “Save picture” of ${kind}.`)
        return found
      },
      { timeout: 20_000 },
    )
    const picture = await pressed(next)
    if (picture.kind === kind) return picture
    tried.add(next)
  }
}

/** What stands on the page: rendering a whole region is most of the work, and some make several pictures. */
let standing: { readonly Region: ComponentType; readonly view: Partial<View> } | null = null

function show(Region: ComponentType, view: Partial<View>): void {
  if (standing?.Region === Region && standing.view === view) return
  cleanup()
  standing = { Region, view }
  setClock(() => new Date(2026, 10, 24, 12))
  viewStore.setState({ view: { ...DEFAULT_VIEW, asOf: '2026-04-29', ...view }, gesture: null })
  render(
    <QueryClientProvider client={client}>
      <Region />
    </QueryClientProvider>,
  )
}

/** Renders a region under a view, unless it stands already, and takes its picture of a kind. */
export function captured(Region: ComponentType, view: Partial<View>, kind: string): Promise<PictureInput> {
  show(Region, view)
  return pressedFor(kind)
}
