import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MINUS, THIN_SPACE as T } from '../../src/domain/format'
import { describeGrowth, formatGrowth, growth, growthSum } from '../../src/domain/growth'
import { isMissing, type Maybe, missing } from '../../src/domain/missing'

const gone = missing('not-disclosed', 'No figure for Q1 2019 had been published.')

describe('growth as printed', () => {
  const cases: [number, number, string, string][] = [
    [2884.69674686, 1111.3989268, `+159.6${T}%`, `+159.56${T}%`],
    [1111.3989268, 25.6661, '×43.3', `+4${T}230.22${T}%`],
    [1000, 100, '×10', `+900.00${T}%`],
    [999.9, 100, `+899.9${T}%`, `+899.90${T}%`],
    [50, 100, `${MINUS}50.0${T}%`, `${MINUS}50.00${T}%`],
    [100, 100, `0.0${T}%`, `0.00${T}%`],
    [100.01, 100, `0.0${T}%`, `+0.01${T}%`],
    [-50, 100, `${MINUS}150.0${T}%`, `${MINUS}150.00${T}%`],
  ]
  test.each(cases)('%d over %d is %s', (current, base, text, exact) => {
    const value = growth(current, base)
    expect(formatGrowth(value)).toBe(text)
    expect(formatGrowth(value, { exact: true })).toBe(exact)
  })

  test('the sum behind it', () => {
    const value = growth(2884.69674686, 1111.3989268)
    expect(isMissing(value) ? '' : growthSum(value)).toBe(`2${T}884.7 ÷ 1${T}111.4 − 1 = +159.56${T}%`)
  })

  test('a tiny base is said in words, with the percentage', () => {
    expect(describeGrowth(growth(1111.3989268, 25.6661))).toBe(`×43.3 from a tiny base (+4${T}230.22${T}%)`)
    expect(describeGrowth(growth(2, 1))).toBe(`+100.0${T}%`)
  })
})

describe('no growth, with its reason', () => {
  const cases: [Maybe<number>, Maybe<number>, string][] = [
    [1, 0, 'The base is zero, so growth is not meaningful.'],
    [1, -5, 'The base is negative, so growth is not meaningful.'],
    [1, gone, 'No base to grow from. No figure for Q1 2019 had been published.'],
    [gone, 1, 'No figure for Q1 2019 had been published.'],
    [Number.NaN, 1, 'Not a number, so no growth can be computed.'],
  ]
  test.each(cases)('%o over %o', (current, base, reason) => {
    const value = growth(current, base)
    expect(isMissing(value) && value.reason).toBe(reason)
    expect(formatGrowth(value)).toBe('n.m.')
    expect(describeGrowth(value)).toBe(`n.m.: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`)
  })
})

test('a base grown by its rate gives the figure back, and the flag follows the multiple', () => {
  const amount = fc.double({ min: 0.001, max: 1e9, noNaN: true })
  fc.assert(
    fc.property(amount, amount, (current, base) => {
      const value = growth(current, base)
      if (isMissing(value)) throw new Error(value.reason)
      expect(base * (1 + value.fraction)).toBeCloseTo(current, -Math.log10(Math.max(current, base)) + 6)
      expect(value.tinyBase).toBe(current / base >= 10)
    }),
  )
})
