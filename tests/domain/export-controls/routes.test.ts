import { describe, expect, it } from 'vitest'
import { point } from '../../../src/domain/export-controls/logic'
import type { BaseValues } from '../../../src/domain/export-controls/values'
import { decisionOf, madeUp } from './made-up'

const DAY = '2024-06-01'
const A1 = { tpp: point(5000) }
const A2 = { tpp: point(2000), dieAreaMm2: point(200) }
const B = { tpp: point(3000), dieAreaMm2: point(800) }

function found(base: Partial<BaseValues>) {
  const { classification, status, exception } = decisionOf(madeUp(base), DAY)
  return [classification.chipClass, classification.by, status, exception?.id ?? null]
}

describe('Note 2: parts not made for data centres', () => {
  it.each([
    [
      'a data-centre part of .a.2',
      { ...A2, datacenter: true },
      ['3A090.a', 'tests', 'presumption-of-denial', null],
    ],
    [
      'the same part for games',
      { ...A2, datacenter: false },
      ['not-3A090', 'carve-out', 'unrestricted', null],
    ],
    ['a part of .b for games', { ...B, datacenter: false }, ['not-3A090', 'carve-out', 'unrestricted', null]],
    [
      '4 799.9 for games',
      { ...A2, tpp: point(4799.9), datacenter: false },
      ['not-3A090', 'carve-out', 'unrestricted', null],
    ],
    ['4 800 for games', { tpp: point(4800), datacenter: false }, ['3A090.a', 'tests', 'notification', 'nac']],
    [
      'under every line for games',
      { tpp: point(100), datacenter: false },
      ['not-3A090', 'tests', 'unrestricted', null],
    ],
  ] as const)('%s', (_what, base, expected) => {
    expect(found(base)).toEqual(expected)
  })

  it('leaves the class open when the design cannot be said, unless both tests fail', () => {
    expect(found({ ...A2, datacenter: null })).toEqual(['unknown', 'missing-input', 'unknown', null])
    expect(found({ tpp: point(100), datacenter: null })).toEqual(['not-3A090', 'tests', 'unrestricted', null])
  })

  it('did not exist in 2022', () => {
    const consumer = madeUp({ tpp: point(4800), ioBandwidthGBps: point(600), datacenter: false })
    expect(decisionOf(consumer, '2023-01-01').status).toBe('presumption-of-denial')
  })
})

describe('licence exception NAC', () => {
  it.each([
    ['.b for data centres', { ...B, datacenter: true }, 'notification', 'nac'],
    ['.a for data centres', { ...A1, datacenter: true }, 'presumption-of-denial', null],
    ['.a for games', { ...A1, datacenter: false }, 'notification', 'nac'],
  ] as const)('%s: %s', (_what, base, status, exception) => {
    expect(found(base).slice(2)).toEqual([status, exception])
  })

  it('cannot be said for .a when the design cannot', () => {
    const open = decisionOf(madeUp({ ...A1, datacenter: null }), DAY)
    expect([open.status, open.exception?.id, open.exceptionOutcome]).toEqual(['unknown', 'nac', 'unknown'])
  })

  it('leaves no policy to decide, and a policy leaves no exception', () => {
    const open = decisionOf(madeUp(B), DAY)
    expect([open.policy, open.policyOutcome, open.exceptionOutcome]).toEqual([null, 'false', 'true'])
    const reviewed = decisionOf(madeUp(A1), DAY)
    expect([reviewed.exception, reviewed.exceptionOutcome, reviewed.policyOutcome]).toEqual([
      null,
      'false',
      'true',
    ])
    const undecided = decisionOf(madeUp({ ...A1, datacenter: null }), DAY)
    expect([undecided.policy, undecided.policyOutcome]).toEqual([null, 'false'])
  })

  it('begins with the 2023 rule, and keeps .b out of the 2026 policy', () => {
    expect(decisionOf(madeUp(B), '2023-11-16').status).toBe('unrestricted')
    expect(decisionOf(madeUp(B), '2023-11-17').status).toBe('notification')
    expect(decisionOf(madeUp(B), '2026-01-15').status).toBe('notification')
  })
})

describe('a class the maker prints', () => {
  const listed = (
    eccn: string,
    meaning: '3A090.a' | '3A090.b' | 'not-3A090' | null,
    base: Partial<BaseValues>,
    day = DAY,
  ) => {
    const subject = madeUp(base)
    const inputs = { ...subject.inputs, vendorListing: { eccn, meaning, sourceId: 's' } }
    return decisionOf({ ...subject, inputs }, day)
  }
  const open = { tpp: point(2000), dieAreaMm2: null }

  it('settles what the tests cannot', () => {
    expect(listed('4A994.l', 'not-3A090', open).status).toBe('unrestricted')
    expect(listed('4A090.a', '3A090.a', open).status).toBe('presumption-of-denial')
    expect(listed('4A090.b', '3A090.b', open).status).toBe('notification')
    expect(listed('5A002.z', null, open).status).toBe('unknown')
  })

  it('never speaks against the tests', () => {
    expect(listed('4A994.l', 'not-3A090', A1).classification).toMatchObject({
      chipClass: '3A090.a',
      by: 'tests',
    })
  })

  it('counts from 17 November 2023', () => {
    const before = { tpp: point(5000), ioBandwidthGBps: null }
    expect(listed('4A994.l', 'not-3A090', before, '2023-11-16').status).toBe('unknown')
  })
})
