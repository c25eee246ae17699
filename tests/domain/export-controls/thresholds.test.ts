import { describe, expect, it } from 'vitest'
import { point } from '../../../src/domain/export-controls/logic'
import type { BaseValues } from '../../../src/domain/export-controls/values'
import { decisionOf, madeUp } from './made-up'

const VERSIONS = ['2023-11-17', '2024-04-04', '2024-12-02'] as const

/** Area that gives the density exactly: density = TPP ÷ area. */
function withDensity(tpp: number, density: number): Partial<BaseValues> {
  return { tpp: point(tpp), dieAreaMm2: point(tpp / density) }
}

function classOn(day: string, base: Partial<BaseValues>) {
  return decisionOf(madeUp(base), day).classification.chipClass
}

describe('the 2022 test: 600 GB/s and 4 800, both', () => {
  it.each([
    [599.9, 4800, 'not-3A090'],
    [600, 4799.9, 'not-3A090'],
    [600, 4800, '3A090.a'],
    [600.1, 4800.1, '3A090.a'],
    [599.9, 4799.9, 'not-3A090'],
  ] as const)('I/O %d, bits × TOPS %d: %s', (io, tpp, expected) => {
    expect(classOn('2023-01-01', { ioBandwidthGBps: point(io), tpp: point(tpp) })).toBe(expected)
  })

  it('does not look at density or design', () => {
    const dense = { ...withDensity(4799, 100), ioBandwidthGBps: point(900), datacenter: false }
    expect(classOn('2023-01-01', dense)).toBe('not-3A090')
    expect(classOn('2023-01-01', { ...dense, tpp: point(4800) })).toBe('3A090.a')
  })
})

describe.each(VERSIONS)('the tests in force on %s', (day) => {
  it.each([
    ['a.1', 4799.9, 1, 'not-3A090'],
    ['a.1', 4800, 1, '3A090.a'],
    ['a.1', 4800.1, 1, '3A090.a'],
    ['a.2', 1599.9, 6, 'not-3A090'],
    ['a.2', 1600, 6, '3A090.a'],
    ['a.2', 1600.1, 6, '3A090.a'],
    ['a.2 density', 2000, 5.919, '3A090.b'],
    ['a.2 density', 2000, 5.93, '3A090.a'],
    ['b.1', 2399.9, 2, 'not-3A090'],
    ['b.1', 2400, 2, '3A090.b'],
    ['b.1', 2400.1, 2, '3A090.b'],
    ['b.1 upper', 4799.9, 2, '3A090.b'],
    ['b.1 upper', 4800, 2, '3A090.a'],
    ['b.1 density', 2400, 1.599, 'not-3A090'],
    ['b.1 density', 2400, 1.6, '3A090.b'],
    ['b.1 density', 2400, 1.601, '3A090.b'],
    ['b.2', 1599.9, 4, 'not-3A090'],
    ['b.2', 1600, 4, '3A090.b'],
    ['b.2', 1600.1, 4, '3A090.b'],
    ['b.2 density', 1600, 3.199, 'not-3A090'],
    ['b.2 density', 1600, 3.2, '3A090.b'],
    ['b.2 density', 1600, 3.201, '3A090.b'],
  ] as const)('%s: TPP %d at density %d is %s', (_paragraph, tpp, density, expected) => {
    expect(classOn(day, withDensity(tpp, density))).toBe(expected)
  })

  it('puts a density of exactly 5.92 into paragraph a', () => {
    expect(classOn(day, { tpp: point(5.92 * 400), dieAreaMm2: point(400) })).toBe('3A090.a')
  })

  it('leaves a part open that is outside paragraph a and may be inside b', () => {
    const between = { tpp: { low: 1700, high: 2000 }, dieAreaMm2: point(550) }
    expect(decisionOf(madeUp(between), day).classification).toMatchObject({ a: 'false', b: 'unknown' })
    expect(classOn(day, between)).toBe('unknown')
  })

  it('no longer looks at the interconnect', () => {
    expect(classOn(day, { tpp: point(5000), ioBandwidthGBps: point(1) })).toBe('3A090.a')
    expect(classOn(day, { tpp: point(1000), ioBandwidthGBps: point(9000) })).toBe('not-3A090')
  })
})

describe('the ceilings of the 2026 policy', () => {
  const statusOn = (base: Partial<BaseValues>, day = '2026-01-15') => decisionOf(madeUp(base), day).status
  it.each([
    [20999.9, 6499.9, 'case-by-case'],
    [21000, 6499.9, 'presumption-of-denial'],
    [20999.9, 6500, 'presumption-of-denial'],
    [21000.1, 6500.1, 'presumption-of-denial'],
  ] as const)('TPP %d and DRAM %d GB/s: %s', (tpp, dram, expected) => {
    expect(statusOn({ tpp: point(tpp), dramBandwidthGBps: point(dram) })).toBe(expected)
  })

  it('leave a part that is not on sale or not shipped from the United States where it was', () => {
    const under = { tpp: point(16000), dramBandwidthGBps: point(4800) }
    expect(statusOn({ ...under, commerciallyAvailableUs: false })).toBe('presumption-of-denial')
    expect(statusOn({ ...under, exportedFromUs: false })).toBe('presumption-of-denial')
  })

  it('leave the posture open when the DRAM bandwidth is missing, not the licence', () => {
    const open = decisionOf(madeUp({ tpp: point(16000), dramBandwidthGBps: null }), '2026-01-15')
    expect([open.status, open.policyOutcome, open.policy?.id]).toEqual([
      'licence-required',
      'unknown',
      'rp-2026',
    ])
    // Above the other ceiling the missing one does not matter.
    expect(statusOn({ tpp: point(30000), dramBandwidthGBps: null })).toBe('presumption-of-denial')
  })
})

describe('the limits of the letters', () => {
  const early = (base: Partial<BaseValues>) => decisionOf(madeUp(base, 'nvidia'), '2023-10-23').status
  it.each([
    [4799.9, 'unrestricted'],
    [4800, 'licence-required'],
    [4800.1, 'licence-required'],
  ] as const)('of October 2023: TPP %d is %s', (tpp, expected) => {
    expect(early({ tpp: point(tpp) })).toBe(expected)
    expect(early({ tpp: point(tpp), datacenter: false })).toBe('unrestricted')
  })

  const late = (dram: number, io: number) =>
    decisionOf(madeUp({ dramBandwidthGBps: point(dram), ioBandwidthGBps: point(io) }, 'nvidia'), '2025-04-09')
      .status
  it.each([
    [1399.9, 0, 'unrestricted'],
    [1400, 0, 'unknown'],
    [1400.1, 0, 'unknown'],
    [0, 1099.9, 'unrestricted'],
    [0, 1100, 'unknown'],
    [0, 1100.1, 'unknown'],
    [900, 799.9, 'unrestricted'],
    [900, 800, 'unknown'],
    [900, 800.1, 'unknown'],
  ] as const)('of April 2025: DRAM %d and I/O %d is %s', (dram, io, expected) => {
    expect(late(dram, io)).toBe(expected)
  })
})
