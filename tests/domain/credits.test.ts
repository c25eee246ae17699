import { expect, test } from 'vitest'
import { sourcesLine } from '../../src/domain/credits'
import type { Source } from '../../src/domain/source'

const source = (sourceId: string, publisher: string): Source => ({
  sourceId,
  publisher,
  title: publisher,
  url: '',
  published: null,
  kind: 'database',
  language: 'en',
})
const SOURCES = [
  source('h', 'Huawei'),
  source('n', 'NVIDIA'),
  source('e', 'Epoch AI'),
  source('e2', 'Epoch AI'),
]

test('rules first, then who must be credited, then the others as given, each once', () => {
  expect(sourcesLine(SOURCES, ['n', 'h', 'e', 'gone', 'e2', 'n'], ['88 FR 73458'])).toBe(
    'Sources: 88 FR 73458; Epoch AI (CC BY); NVIDIA; Huawei.',
  )
})

test('nothing to name gives no line', () => {
  expect(sourcesLine(SOURCES, ['gone'])).toBe('')
})
