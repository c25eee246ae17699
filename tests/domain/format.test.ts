import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  formatCount,
  formatNumber,
  formatPercent,
  formatRatio,
  joinList,
  MINUS,
  type NumberStyle,
  plural,
  THIN_SPACE as T,
} from '../../src/domain/format'
import { formatMoney, formatQuantity } from '../../src/domain/quantity'

/** Reads a printed number back. */
function read(text: string): number {
  return Number(text.replaceAll(T, '').replace(MINUS, '-'))
}

describe('formatNumber', () => {
  const cases: [number, NumberStyle, string][] = [
    [0, {}, '0'],
    [-0, {}, '0'],
    [148, {}, '148'],
    [989.4, {}, '989'],
    [1111.4, {}, `1${T}110`],
    [4800, {}, `4${T}800`],
    [999.6, {}, `1${T}000`],
    [999, {}, '999'],
    [16384, { exact: true }, `16${T}384`],
    [2884.69674686, { exact: true }, `2${T}884.69674686`],
    [1234567.5, { exact: true }, `1${T}234${T}567.5`],
    [2.8716, { decimals: 2 }, '2.87'],
    [4, { decimals: 1 }, '4.0'],
    [-0.04, { decimals: 1 }, '0.0'],
    [-452.3388, {}, `${MINUS}452`],
    [0.15, {}, '0.15'],
    [0.000012345, {}, '0.0000123'],
    [1e-9, { exact: true }, '0.000000001'],
    [1e21, {}, `1${T}000${T}000${T}000${T}000${T}000${T}000${T}000`],
    [1.5e22, { decimals: 2 }, `15${T}000${T}000${T}000${T}000${T}000${T}000${T}000`],
    [12345, { significant: 4 }, `12${T}350`],
    [Number.NaN, {}, 'n.m.'],
    [Number.POSITIVE_INFINITY, {}, 'n.m.'],
  ]
  test.each(cases)('%d with %o prints %s', (value, style, text) => {
    expect(formatNumber(value, style)).toBe(text)
  })

  const finite = fc.double({ noNaN: true, noDefaultInfinity: true })

  test('every digit survives an exact print', () => {
    fc.assert(fc.property(finite, (value) => read(formatNumber(value, { exact: true })) === value + 0))
  })

  test('three significant figures are within half a unit of the third', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e300, max: 1e300, noNaN: true }), (value) => {
        expect(read(formatNumber(value))).toBe(Number(value.toPrecision(3)) + 0)
      }),
    )
  })

  test('never an exponent, a hyphen-minus, a comma or an ungrouped thousand', () => {
    fc.assert(
      fc.property(
        finite,
        fc.constantFrom<NumberStyle>({}, { exact: true }, { decimals: 1 }),
        (value, style) => {
          const text = formatNumber(value, style)
          expect(text).toMatch(/^\u2212?\d{1,3}(\u2009\d{3})*(\.\d+)?$/)
        },
      ),
    )
  })
})

describe('ratios, shares, counts, words', () => {
  const ratios: [number, string][] = [
    [425 / 148, '2.87×'],
    [1, '1.00×'],
    [0.35, '0.35×'],
    [0.0421, '0.042×'],
    [15.203, '15.2×'],
    [9.996, '10.0×'],
    [99.96, '100×'],
    [121.4, '121×'],
    [4321, `4${T}321×`],
    [Number.NaN, 'n.m.'],
  ]
  test.each(ratios)('a ratio of %d prints %s', (ratio, text) => expect(formatRatio(ratio)).toBe(text))

  test('a share', () => expect(formatPercent(0.887)).toBe(`88.7${T}%`))
  test('counts are exact', () => expect(formatCount(4426)).toBe(`4${T}426`))
  test('plurals', () => {
    expect([0, 1, 2].map((count) => plural(count, 'chip'))).toEqual(['0 chips', '1 chip', '2 chips'])
    expect(plural(1200, 'company', 'companies')).toBe(`1${T}200 companies`)
  })
  test('lists', () => {
    expect(joinList([])).toBe('')
    expect(joinList(['a'])).toBe('a')
    expect(joinList(['a', 'b'])).toBe('a and b')
    expect(joinList(['a', 'b', 'c'], 'or')).toBe('a, b or c')
  })
})

describe('quantities', () => {
  const cases: [string, string][] = [
    [formatQuantity(4000, 'GB/s'), `4${T}000${T}GB/s`],
    [formatQuantity(4000, 'GB/s', { large: true }), `4${T}TB/s`],
    [formatQuantity(3350, 'GB/s', { large: true, decimals: 2 }), `3.35${T}TB/s`],
    [formatQuantity(900, 'GB/s', { large: true }), `900${T}GB/s`],
    [formatQuantity(1561, 'TFLOPS', { large: true }), `1.56${T}PFLOPS`],
    [formatQuantity(350, 'W', { large: true }), `350${T}W`],
    [formatQuantity(814, 'mm2'), `814${T}mm²`],
    [formatQuantity(12000, 'USD', { exact: true }), `$12${T}000`],
    [formatQuantity(-5, 'CNY'), `${MINUS}¥5`],
    [formatQuantity(2, ''), '2'],
    [formatQuantity(208, 'billion'), `208${T}billion`],
  ]
  test.each(cases)('%s', (text, expected) => expect(text).toBe(expected))
})

describe('money, given in million', () => {
  const cases: [number, string, string][] = [
    [2884.7, 'CNY', `¥2.88${T}bn`],
    [75246, 'USD', `$75.2${T}bn`],
    [25.6661, 'CNY', `¥25.7${T}m`],
    [-452.3388, 'CNY', `${MINUS}¥452${T}m`],
    [999.7, 'USD', `$1${T}bn`],
    [999.4, 'USD', `$999${T}m`],
    [999_700, 'USD', `$1${T}tn`],
    [0, 'USD', `$0${T}m`],
    [0.499, 'CNY', `¥0.499${T}m`],
    [7, 'EUR', `EUR${T}7${T}m`],
    [Number.NaN, 'USD', 'n.m.'],
  ]
  test.each(cases)('%d %s', (million, currency, text) => expect(formatMoney(million, currency)).toBe(text))
  test('exact keeps million and every digit', () => {
    expect(formatMoney(2884.69674686, 'CNY', { exact: true })).toBe(`¥2${T}884.69674686${T}m`)
  })
})
