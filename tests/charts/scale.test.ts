import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasPlace, linearTicks, logDomain, logTicks, zeroDomain } from '../../src/charts/scale'

const loose = fc.array(fc.option(fc.double({ min: -1e6, max: 1e6 }), { nil: null }), { maxLength: 30 })

describe('scales', () => {
  test('a log axis never sees zero, a negative, null or NaN', () => {
    fc.assert(
      fc.property(loose, (values) => {
        const [low, high] = logDomain(values)
        expect(low).toBeGreaterThan(0)
        expect(high).toBeGreaterThan(low)
        for (const tick of logTicks([low, high])) expect(tick).toBeGreaterThan(0)
      }),
    )
    for (const value of [0, -1, null, Number.NaN, Number.POSITIVE_INFINITY])
      expect(hasPlace(value, 'log')).toBe(false)
    expect(hasPlace(0, 'linear')).toBe(true)
  })

  test('log ticks are round and inside', () => {
    expect(logTicks([280, 150_000])).toEqual([300, 1000, 3000, 10_000, 30_000, 100_000])
    expect(logTicks([0.8, 30])).toEqual([1, 2, 5, 10, 20])
  })

  test('bars start at zero and their ticks are round', () => {
    expect(zeroDomain([2, 4, null], 1)).toEqual([0, 4])
    expect(zeroDomain([-2, 4], 1)).toEqual([-2, 4])
    expect(zeroDomain([null])).toEqual([0, 1])
    expect(linearTicks([3.11], 4)).toEqual([0, 1, 2, 3])
    expect(linearTicks([0.3], 4)).toEqual([0, 0.1, 0.2, 0.3])
  })
})
