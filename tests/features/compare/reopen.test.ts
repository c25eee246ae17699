// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { reopenFile } from '../../../src/features/compare/reopen'
import { pictureMetadata } from '../../../src/image/picture-metadata'
import { useNotices } from '../../../src/state/notices'
import { useReopened } from '../../../src/state/reopened'
import { DEFAULT_VIEW } from '../../../src/state/view'
import { currentView, viewStore } from '../../../src/state/view-store'
import { BARS } from '../../image/picture.fixture'

function file(metadata: string): File {
  const text = metadata.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><metadata>${text}</metadata></svg>`
  const made = new File([svg], 'picture.svg')
  // jsdom's File cannot be read as bytes.
  made.arrayBuffer = async () => new TextEncoder().encode(svg).buffer as ArrayBuffer
  return made
}

const saved = (view: Record<string, string>) =>
  file(JSON.stringify(pictureMetadata({ ...BARS, state: { href: 'https://elsewhere.example/', view } })))
const lines = () => useNotices.getState().lines.join(' ')

beforeEach(() => {
  viewStore.setState({ view: { ...DEFAULT_VIEW, region: 'chips', q: 'a800' }, gesture: null })
  useNotices.setState({ lines: [] })
  useReopened.setState({ picture: null })
})

test('the view opens as it was, whole, and the strip says from what', async () => {
  await reopenFile(saved({ view: 'compare', chips: 'nvidia-h20-96,huawei-atlas-350', asof: '2026-04-29' }))
  expect(currentView()).toEqual({
    ...DEFAULT_VIEW,
    region: 'compare',
    asOf: '2026-04-29',
    chips: ['nvidia-h20-96', 'huawei-atlas-350'],
  })
  expect(lines()).toBe(
    'Opened from a saved picture as of 29 April 2026: “Atlas 350 out-computes the H20 and moves a third of the data”',
  )
  expect(useReopened.getState().picture?.factsChecked).toBe('2026-11-24')
})

test('a picture saved “today” opens on its day, not on ours', async () => {
  await reopenFile(saved({ view: 'compare', chips: 'nvidia-h20-96' }))
  expect(currentView().asOf).toBe('2026-04-29')
})

test('a part of the view that is no longer known is named, the rest is used', async () => {
  await reopenFile(saved({ view: 'compare', colour: 'red' }))
  expect(currentView().region).toBe('compare')
  expect(lines()).toContain('“colour” is not a part of the address')
})

test('a hostile picture changes nothing and is one sentence', async () => {
  const before = currentView()
  await reopenFile(file('{"generator":"Chokepoint","version":1,"__proto__":{"polluted":1}}'))
  expect(currentView()).toBe(before)
  expect(useReopened.getState().picture).toBeNull()
  expect(useNotices.getState().lines).toHaveLength(1)
  expect({}).not.toHaveProperty('polluted')
})

test('ten megabytes are not even read', async () => {
  const large = file('{}')
  Object.defineProperty(large, 'size', { value: 10_000_000 })
  large.arrayBuffer = () => Promise.reject(new Error('it was read'))
  await reopenFile(large)
  expect(lines()).toMatch(/^This file is larger than any picture this page saves/)
})
