import { describe, expect, test } from 'vitest'
import { datedPublishers, publisherLine } from '../../src/domain/publishers'
import type { Source } from '../../src/domain/source'

const source = (sourceId: string, publisher: string, published: string | null = null): Source => ({
  sourceId,
  publisher,
  title: publisher,
  url: '',
  published,
  kind: 'press',
  language: 'en',
})

const SOURCES = [
  source('a', 'Once'),
  source('b', 'Thrice', '2025-01'),
  source('c', 'Thrice', '2026-02-03'),
  source('d', 'Epoch AI (copy of a table)', '2025-12'),
  source('e', 'Fourth'),
  source('f', 'Fifth'),
]

describe('who stands behind many figures', () => {
  test('rules first, then who must be credited, then by use, the others counted', () => {
    expect(publisherLine(SOURCES, ['a', 'b', 'c', 'b', 'd', 'e', 'f', 'unknown'], ['88 FR 73458'])).toBe(
      'Sources: 88 FR 73458; Epoch AI (CC BY); Thrice; Once; Fourth and 1 more publisher.',
    )
  })

  test('a picture dates each by its newest document', () => {
    expect(datedPublishers(SOURCES, ['b', 'c', 'd'])).toEqual([
      'Epoch AI (CC BY), Dec 2025',
      'Thrice, 3 Feb 2026',
    ])
  })

  test('nothing to name points to where everything is named', () => {
    expect(publisherLine(SOURCES, [])).toBe('Sources: see the Sources region.')
  })
})

test('a picture without the list of documents says so, and one that rests on none stays silent', () => {
  expect(datedPublishers([], ['a-epoch-ml'])).toEqual(['their list could not be loaded'])
  expect(datedPublishers([], [])).toEqual([])
})
