import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  and,
  evaluate,
  evaluateLeaf,
  type Interval,
  isPoint,
  leavesOf,
  type Outcome,
  or,
  point,
  prove,
} from '../../../src/domain/export-controls/logic'
import type { RuleLeaf, RuleTest } from '../../../src/domain/export-controls/rules'
import { deriveValues } from '../../../src/domain/export-controls/values'
import { PLAIN } from './made-up'

const values = (tpp: Interval) => deriveValues({ ...PLAIN, tpp })
const leaf = (op: RuleLeaf['op'], value: number | boolean): RuleLeaf => ({ field: 'tpp', op, value })

describe('three-valued logic', () => {
  const table: readonly (readonly [Outcome, Outcome, Outcome, Outcome])[] = [
    ['true', 'true', 'true', 'true'],
    ['true', 'false', 'false', 'true'],
    ['true', 'unknown', 'unknown', 'true'],
    ['false', 'true', 'false', 'true'],
    ['false', 'false', 'false', 'false'],
    ['false', 'unknown', 'false', 'unknown'],
    ['unknown', 'true', 'unknown', 'true'],
    ['unknown', 'false', 'false', 'unknown'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
  ]
  it.each(table)('%s with %s: all is %s, any is %s', (a, b, all, any) => {
    expect(and([a, b])).toBe(all)
    expect(or([a, b])).toBe(any)
  })

  it('takes an empty all as true and an empty any as false', () => {
    expect([
      and([]),
      or([]),
      evaluate({ all: [] }, values(point(1))),
      evaluate({ any: [] }, values(point(1))),
    ]).toEqual(['true', 'false', 'true', 'false'])
  })

  it.each([
    ['>=', 'false', 'true', 'true'],
    ['>', 'false', 'false', 'true'],
    ['<', 'true', 'false', 'false'],
    ['<=', 'true', 'true', 'false'],
    ['==', 'false', 'true', 'false'],
  ] as const)('%s: below %s, at %s, above %s', (op, below, at, above) => {
    const outcomes = [9.999, 10, 10.001].map((value) => evaluateLeaf(leaf(op, 10), point(value)))
    expect(outcomes).toEqual([below, at, above])
  })

  it.each([
    ['>=', 10, 12, 'true'],
    ['>=', 8, 9, 'false'],
    ['>=', 8, 10, 'unknown'],
    ['<', 8, 10, 'unknown'],
    ['<', 8, 9.9, 'true'],
    ['==', 8, 12, 'unknown'],
    ['==', 11, 12, 'false'],
    ['>=', 0, Number.POSITIVE_INFINITY, 'unknown'],
  ] as const)('%s 10 on the interval %d to %d: %s', (op, low, high, outcome) => {
    expect(evaluateLeaf(leaf(op, 10), { low, high })).toBe(outcome)
  })

  it('cannot say anything of a missing input, nor of a value of another kind', () => {
    expect(evaluateLeaf(leaf('>=', 10), null)).toBe('unknown')
    expect(evaluateLeaf(leaf('==', true), point(1))).toBe('unknown')
    expect(evaluateLeaf(leaf('>=', 10), true)).toBe('unknown')
    expect(evaluateLeaf(leaf('==', false), false)).toBe('true')
    expect(evaluateLeaf(leaf('==', false), true)).toBe('false')
  })
})

const leafArbitrary = fc.record({
  field: fc.constantFrom('tpp', 'pd', 'dram_bandwidth_gbs', 'datacenter'),
  op: fc.constantFrom('>=', '>', '<', '<='),
  value: fc.integer({ min: 0, max: 20 }),
}) as fc.Arbitrary<RuleLeaf>
const testArbitrary = fc.letrec<{ test: RuleTest }>((tie) => ({
  test: fc.oneof(
    { depthSize: 'small' },
    leafArbitrary,
    fc.record({ all: fc.array(tie('test'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('test'), { maxLength: 3 }) }),
  ),
})).test
const intervalArbitrary = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }))
  .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }))

describe('a proof', () => {
  it('comes to the same as the evaluation without one', () => {
    fc.assert(
      fc.property(testArbitrary, intervalArbitrary, (test, tpp) => {
        const proof = prove(test, values(tpp))
        expect(proof.outcome).toBe(evaluate(test, values(tpp)))
        expect(proof.steps).toHaveLength(leavesOf(test).length)
      }),
    )
  })

  it('agrees with every point of the interval wherever it is determined', () => {
    fc.assert(
      fc.property(
        testArbitrary,
        intervalArbitrary,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (test, tpp, share) => {
          const whole = evaluate(test, values(tpp))
          const inside = tpp.low + share * (tpp.high - tpp.low)
          if (whole !== 'unknown') expect(evaluate(test, values(point(inside)))).toBe(whole)
        },
      ),
    )
  })

  it('tells value, threshold, margin and what is missing', () => {
    const test: RuleTest = { all: [leaf('>=', 2400), { field: 'pd', op: '>=', value: 1.6 }] }
    const proof = prove(test, deriveValues({ ...PLAIN, tpp: point(2368), dieAreaMm2: null }))
    expect(proof.outcome).toBe('false')
    expect(proof.missing).toEqual(['pd'])
    expect(proof.steps[0]).toMatchObject({ field: 'tpp', op: '>=', threshold: 2400, outcome: 'false' })
    expect(proof.steps[0]?.marginPercent).toBeCloseTo(-1.333, 3)
    expect(proof.steps[1]).toMatchObject({ outcome: 'unknown', marginPercent: null })
  })

  it('gives no margin where figure and limit are of different kinds', () => {
    const base = deriveValues({ ...PLAIN, tpp: point(5), datacenter: true })
    const numberAgainstFlag: RuleTest = { field: 'tpp', op: '==', value: true }
    const flagAgainstNumber: RuleTest = { field: 'datacenter', op: '>=', value: 1 }
    expect(prove(numberAgainstFlag, base).steps[0]).toMatchObject({ marginPercent: null, outcome: 'unknown' })
    expect(prove(flagAgainstNumber, base).steps[0]).toMatchObject({ marginPercent: null, outcome: 'unknown' })
  })

  it('gives no margin against a threshold of zero or a yes-or-no', () => {
    expect(prove(leaf('>=', 0), values(point(5))).steps[0]?.marginPercent).toBeNull()
    const flag: RuleTest = { field: 'datacenter', op: '==', value: false }
    expect(prove(flag, values(point(5))).steps[0]).toMatchObject({ marginPercent: null, outcome: 'false' })
    expect(isPoint(point(3))).toBe(true)
    expect(isPoint({ low: 1, high: 2 })).toBe(false)
  })
})
