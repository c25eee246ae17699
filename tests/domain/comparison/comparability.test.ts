import { describe, expect, test } from 'vitest'
import type { FigureContent, Footing } from '../../../src/domain/comparison/cell'
import { clash, ratioOf, ratioText } from '../../../src/domain/comparison/comparability'
import { linkDirection } from '../../../src/domain/comparison/link-direction'
import { missing } from '../../../src/domain/missing'
import { ATLAS, C910, cellOf, comparing, H20 } from './facts'

function figure(value: number, footing: Partial<Footing> = {}): FigureContent {
  const rest = { marks: [], note: null, reading: null, arithmetic: null, sourceIds: [], parts: [] }
  return { kind: 'figure', value, text: String(value), footing: { unit: 'TFLOPS', ...footing }, ...rest }
}

describe('two figures that cannot be compared say why', () => {
  test('dense never beside sparse; not stated beside dense is allowed and marked', () => {
    expect(clash({ unit: '', basis: 'sparse' }, { unit: '', basis: 'dense' })).toBe(
      'sparse against dense: no ratio',
    )
    expect(clash({ unit: '', basis: 'na' }, { unit: '', basis: 'sparse' })).toBe(
      'basis not stated against sparse: no ratio',
    )
    expect(ratioOf(figure(300, { basis: 'na' }), figure(150, { basis: 'dense' }), 'H20')).toEqual({
      kind: 'ratio',
      value: 2,
      text: '2.00×',
      basisNotStated: true,
    })
  })

  test('formats, engines, directions and currencies', () => {
    expect(clash({ unit: '', format: 'FP4' }, { unit: '', format: 'FP8' })).toBe(
      'FP4 against FP8: no common format',
    )
    expect(clash({ unit: '', engine: 'vector' }, { unit: '', engine: 'matrix' })).toMatch(
      /vector against matrix/,
    )
    expect(clash({ unit: '', direction: 'one way' }, { unit: '', direction: 'both ways' })).toBe(
      'one way against both ways: no ratio',
    )
    expect(clash({ unit: 'CNY' }, { unit: 'USD' })).toBe('CNY against USD: no ratio')
    expect(clash({ unit: 'W' }, { unit: 'W' })).toBeNull()
  })

  test('a zero, a missing baseline and a missing figure', () => {
    expect(ratioOf(figure(2), figure(0), 'H20')).toEqual({ kind: 'no-ratio', reason: 'a zero has no ratio' })
    const none = { kind: 'missing', text: 'not disclosed', reason: missing('not-disclosed', 'No.') } as const
    expect(ratioOf(figure(2), none, 'H20')).toEqual({
      kind: 'no-ratio',
      reason: 'H20: not disclosed, no ratio',
    })
    expect(ratioOf(none, figure(2), 'H20')).toBeNull()
  })

  test('two decimals, two figures below a tenth', () => {
    expect([2.557, 0.35, 15.2, 0.0312].map(ratioText)).toEqual(['2.56×', '0.35×', '15.20×', '0.031×'])
  })
})

describe('on the real facts', () => {
  const comparison = comparing([H20, ATLAS, C910])

  test('FP4 has no baseline in the H20', () => {
    expect(cellOf(comparison, 'peak_fp4', H20).content).toMatchObject({
      kind: 'missing',
      text: 'no native FP4',
    })
    expect(cellOf(comparison, 'peak_fp4', ATLAS)).toMatchObject({
      content: { text: '1\u2009513.9' },
      ratio: { kind: 'no-ratio', reason: 'H20: no native FP4, no ratio' },
    })
    expect(cellOf(comparison, 'headline', ATLAS).ratio).toEqual({
      kind: 'no-ratio',
      reason: 'FP4 against FP8: no common format',
    })
  })

  test('an unstated basis is marked on cell and ratio', () => {
    expect(cellOf(comparison, 'peak_int8', C910)).toMatchObject({
      content: { text: '1\u2009600', marks: expect.arrayContaining(['u']) },
      ratio: { text: '5.41×', basisNotStated: true },
    })
  })

  test('a link says one way, both ways or not said, and is compared only with its like', () => {
    expect(cellOf(comparison, 'interconnect_bandwidth', ATLAS)).toMatchObject({
      content: { note: 'both ways' },
      ratio: { reason: 'both ways against direction not said: no ratio' },
    })
    expect(cellOf(comparison, 'interconnect_bandwidth', H20).content).toMatchObject({
      note: 'direction not said',
    })
  })
})

test.each([
  ['source gives 450 GB/s per direction; doubled here', 'both ways'],
  ['bidirectional, two-card bridge; 318 for four-card bridge', 'both ways'],
  ['2.8 Tbps per chip in CloudMatrix 384, converted, one way', 'one way'],
  ['4 ports of 800 Gb/s, per direction', 'one way'],
  ['300+300', 'both ways'],
  ['64 one way and 128 both ways on this page; the prospectus table says 256', 'not said'],
  ['7 ICN links; direction not stated', 'not said'],
  ['', 'not said'],
])('link direction of “%s”', (note, direction) => {
  expect(linkDirection(note)).toBe(direction)
})
