import { expect, test } from 'vitest'
import { compare } from '../../../src/domain/comparison/prepare'
import { rowOf } from '../../../src/domain/comparison/sheet'
import { indexFacts } from '../../../src/domain/reading'
import { changedValues, savedValues } from '../../../src/features/compare/saved-values'
import { ATLAS, comparing, FACTS, H20 } from '../../domain/comparison/facts'

const comparison = comparing([H20, ATLAS])
const rows = ['peak_bf16', 'memory_bandwidth'].flatMap((id) => rowOf(comparison.sheet, id) ?? [])
const saved = savedValues(comparison, rows)

/** The same comparison on facts in which one value was corrected. */
function corrected(chipId: string, field: string, from: number, to: number) {
  const facts = [...FACTS.index.values()].flatMap((fields) => [...fields.values()].flat())
  const index = indexFacts(
    facts.map((fact) =>
      fact.chipId === chipId && fact.field === field && fact.value === from ? { ...fact, value: to } : fact,
    ),
  )
  const choice = { chipIds: [H20, ATLAS], baseline: null, asOf: '2026-04-29', destination: 'china' } as const
  return compare({ ...FACTS, index }, choice)
}

test('a picture keeps every value it shows, with chip, unit, source, and the status under the name', () => {
  expect(saved.map(({ label, text }) => `${label}: ${text}`)).toEqual([
    'H20 BF16: 148\u2009TFLOPS',
    'Atlas 350 BF16: 378.5\u2009TFLOPS',
    expect.stringMatching(/^H20 Memory bandwidth: 4.00?\u2009TB\/s$/),
    'Atlas 350 Memory bandwidth: 1.40\u2009TB/s',
    expect.stringMatching(/^H20 US status: Licence/),
    expect.stringMatching(/^Atlas 350 US status: /),
  ])
  expect(saved[1]?.source).not.toBe('')
})

test('on the same facts nothing has changed', () => {
  expect(changedValues(saved, comparison)).toEqual([])
})

test('a corrected fact is named with both values and its source', () => {
  const now = corrected(ATLAS, 'peak_bf16', 378.5, 382.5)
  expect(changedValues(saved, now)).toEqual([
    {
      label: 'Atlas 350 BF16',
      before: '378.5\u2009TFLOPS',
      now: '382.5\u2009TFLOPS',
      source: saved[1]?.source,
    },
  ])
})

test('a chip that is no longer in the facts is said to be gone', () => {
  expect(changedValues([{ ...saved[0], subject: 'gone' } as (typeof saved)[0]], comparison)).toMatchObject([
    { label: 'H20 BF16', now: null },
  ])
})
