import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ChipFact, FACT_KINDS } from '../../src/domain/fact'
import { byPreference, chooseFact, isSetAside } from '../../src/domain/fact-choice'
import { facts, rules } from './facts'

const fact = (over: Partial<ChipFact>) =>
  ({ line: 2, kind: 'press', asOf: null, note: '', ...over }) as ChipFact

describe('order of preference', () => {
  test('the kinds stand in the order of the rules file', () => {
    expect(FACT_KINDS).toEqual(rules.meta.computation.fact_preference)
  })

  const cases: [string, Partial<ChipFact>, Partial<ChipFact>][] = [
    ['official before database', { kind: 'official', asOf: '2020' }, { kind: 'database', asOf: '2026' }],
    ['regulator before filing', { kind: 'regulator' }, { kind: 'filing' }],
    ['press before estimate', { kind: 'press' }, { kind: 'estimate', asOf: '2026' }],
    ['the newer', { asOf: '2026-03', line: 9 }, { asOf: '2025-12' }],
    ['a month before its bare year', { asOf: '2026-01', line: 9 }, { asOf: '2026' }],
    ['dated before undated', { asOf: '2001', line: 9 }, {}],
    ['the earlier row', { line: 2 }, { line: 3 }],
  ]
  test.each(cases)('%s', (_name, better, worse) => {
    expect(byPreference(fact(better), fact(worse))).toBeLessThan(0)
    expect(chooseFact([fact(worse), fact(better)])).toEqual(fact(better))
  })

  test('disputed and suspect rows lose to every rival, in any case of letters', () => {
    const disputed = fact({ kind: 'official', note: 'Disputed: elsewhere' })
    const suspect = fact({ kind: 'official', note: 'suspect unit' })
    expect(chooseFact([disputed, suspect, fact({ kind: 'estimate' })])?.kind).toBe('estimate')
    expect(chooseFact([disputed, suspect])).toBeNull()
    expect(chooseFact([])).toBeNull()
    expect(isSetAside({ note: 'not DISPUTED' })).toBe(false)
  })
})

test('the choice does not depend on the order of the rivals', () => {
  const some = fc.subarray([...facts.slice(0, 60)], { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(some, fc.infiniteStream(fc.nat()), (rivals, keys) => {
      const shuffled = rivals
        .map((rival) => [keys.next().value ?? 0, rival] as const)
        .sort(([a], [b]) => a - b)
        .map(([, rival]) => rival)
      expect(chooseFact(shuffled)).toBe(chooseFact(rivals))
    }),
  )
})
