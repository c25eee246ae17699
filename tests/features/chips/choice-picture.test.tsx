// @vitest-environment jsdom
/** A choice among sources in the file that leaves: status, figure, note and link of the picture follow it. */
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { loadDataset } from '../../../mocks/read-facts'
import { makeQueryClient } from '../../../src/api/queries'
import type { ChipFact } from '../../../src/domain/fact'
import { withPreferred } from '../../../src/domain/preferred-facts'
import { scatterPicture } from '../../../src/features/chips/picture'
import { planeRules } from '../../../src/features/chips/review-window'
import { scatterSeries } from '../../../src/features/chips/series'
import type { PictureInput } from '../../../src/image/picture-types'
import { useChoiceNotes } from '../../../src/state/choices'
import { encodeView } from '../../../src/state/url'
import { DEFAULT_VIEW, type View } from '../../../src/state/view'
import { viewStore } from '../../../src/state/view-store'
import { markupOf } from '../../figures/compose'
import { REAL_LAW, rowsFrom } from './real-rows'

// Vitest empties stylesheets, `?raw` or not.
vi.mock('../../../src/ui/tokens.css?raw', async () => {
  const { readFileSync } = await import('node:fs')
  return { default: readFileSync('src/ui/tokens.css', 'utf8') }
})
vi.mock('virtual:picture-fonts', () => import('../../image/fonts.fixture'))
afterEach(cleanup)

const H20 = 'nvidia-h20-96'
const DAY = '2024-06-01'
const dataset = loadDataset()
const real = dataset['chip-facts'].find(
  ({ chipId, field, basis }) => chipId === H20 && field === 'peak_fp8' && basis === 'dense',
)
if (!real) throw new Error('the H20 has no dense FP8 rate')
/** TPP 320 × 8 = 2 560: over the 2 400 line, which the H20 was cut to stay under. */
const report: ChipFact = { ...real, factId: 'a-report', line: 99_999, value: 320, kind: 'analyst', note: '' }
const facts = [...dataset['chip-facts'], report]

function notesUnder(view: View): readonly string[] {
  viewStore.setState({ view, gesture: null })
  const client = makeQueryClient()
  client.setQueryData(['dataset', 'chip-facts'], facts)
  client.setQueryData(['dataset', 'chips'], dataset.chips)
  // Code that comes with the first choice.
  client.setQueryData(['code', 'preferred-facts'], { withPreferred })
  const wrapper = ({ children }: { readonly children: React.ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  return renderHook(useChoiceNotes, { wrapper }).result.current
}

/** The picture of one chip under the reader's choices, as the region makes it. */
function pictureWith(preferred: readonly string[]): PictureInput {
  const view: View = { ...DEFAULT_VIEW, region: 'chips', asOf: DAY, preferred }
  const rows = rowsFrom(withPreferred(facts, preferred), DAY).filter(({ chipId }) => chipId === H20)
  const series = scatterSeries({
    all: rows,
    shown: rows,
    chosen: rows,
    rules: planeRules(REAL_LAW, 'china', DAY),
    destination: 'china',
    asOf: DAY,
    source: 'Sources: one.',
  })
  return scatterPicture({
    series,
    chips: [H20],
    sources: dataset.sources,
    law: REAL_LAW,
    choices: notesUnder(view),
    asOf: DAY,
    href: `https://example.org/${encodeView(view)}`,
  })
}

async function textOf(picture: PictureInput): Promise<string> {
  const drawn = new DOMParser().parseFromString(await markupOf(picture), 'image/svg+xml')
  // Lines are elements of their own: only the letters count.
  return (drawn.documentElement.textContent ?? '').replace(/\s/g, '')
}

test('the chip stands under its other status, with a note and the choice in the link that the file keeps', async () => {
  const plain = pictureWith([])
  const chosen = pictureWith([report.factId])
  expect(plain.who?.map(({ name }) => name)).toEqual(['Unrestricted (1)'])
  expect(chosen.who?.map(({ name }) => name)).not.toContain('Unrestricted (1)')
  expect(chosen.state.view).toMatchObject({ use: report.factId })
  expect(plain.state.view).not.toHaveProperty('use')

  const [before, after] = [await textOf(plain), await textOf(chosen)]
  expect(before).not.toContain('reader’schoice')
  expect(after).toMatch(/Sourceofthereader’schoice:FP8.*H20.*320TFLOPSinsteadof296TFLOPS/)
  expect(after).toContain('Notification(1)')
  expect(after).toContain('use=')
})
