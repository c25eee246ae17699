import { describe, expect, test } from 'vitest'
import type { Claim } from '../../../src/domain/claim'
import { compareValues } from '../../../src/domain/claims/compare'
import { type ClaimResult, evaluateCheck, evaluateClaim } from '../../../src/domain/claims/evaluate'
import type { Operator } from '../../../src/domain/claims/grammar'
import { parseChecks } from '../../../src/domain/claims/parse'
import type { CheckValue } from '../../../src/domain/claims/world'
import { claims, worldOn } from '../facts'

const T = '\u2009'
const today = worldOn('2026-11-24')

function resultOf(claimId: string, world = today): ClaimResult {
  const claim = claims.find((candidate) => candidate.claimId === claimId)
  if (!claim) throw new Error(`no claim ${claimId}`)
  return evaluateClaim(claim, world)
}

function check(text: string, world = today) {
  const parsed = parseChecks(text)
  const first = parsed.ok ? parsed.checks[0] : undefined
  if (!first) throw new Error(parsed.ok ? 'no check' : parsed.error.message)
  return evaluateCheck(first, world)
}

describe('the claims of the article, live', () => {
  test.each(claims.map((claim) => [claim.claimId, claim] as [string, Claim]))(
    '%s evaluates',
    (_id, claim) => {
      const result = evaluateClaim(claim, today)
      expect(result.error).toBeNull()
      expect(result.checks.length > 0).toBe(claim.checkKind !== 'none')
      for (const { sentence, holds, why, check: one } of result.checks) {
        expect(sentence).not.toBe('')
        expect(holds === null).toBe(why !== null || one.comparison === null)
      }
    },
  )

  test('every first check agrees with the editor’s verdict where it decides', () => {
    const against = claims
      .map((claim) => evaluateClaim(claim, today))
      .filter((result) => result.agrees === false)
      .map(({ claim, computed }) => `${claim.claimId}: editor ${claim.verdict}, computed ${computed}`)
    expect(against).toEqual([])
  })

  test('2.87× is the BF16 ratio, unlike bases said; in FP4 there is none', () => {
    const { live, checks } = resultOf('cl-fp4-2-87x')
    expect(live).toBe('not-evaluable')
    expect(checks[0]?.sentence).toBe('H20 96GB: No source gives an FP4 rate.')
    expect(checks[1]?.holds).toBe(true)
    expect(checks[1]?.sentence).toMatch(/^425 ÷ 148 = 2\.87 /)
    expect(checks[1]?.warnings).toEqual(['The bases differ: basis not stated against dense.'])
    expect(checks[1]?.inputs.facts.map((fact) => fact.value)).toEqual([425, 148])
    expect(checks[2]?.sentence).toMatch(/^804 ÷ 296 = 2\.72 /)
    expect(checks[3]?.sentence).toMatch(/^378\.5 ÷ 148 = 2\.56 /)
    expect(checks[3]?.warnings).toEqual([])
  })

  test('over 150 % is +159.56 %, with the sum', () => {
    const { checks, computed } = resultOf('cl-cambricon-q1-150')
    expect(computed).toBe('supported')
    expect(checks[0]?.sentence).toBe(
      `2${T}884.7 ÷ 1${T}111.4 − 1 = +159.56${T}% (revenue of Cambricon Technologies, Q1 2026, year on year); more than 150${T}%: yes.`,
    )
    expect(checks.map(({ holds }) => holds)).toEqual([true, true, false])
  })

  test('before it was published a check is not yet decided, rather than failed', () => {
    expect(resultOf('cl-cambricon-q1-150', worldOn('2026-03-31')).live).toBe('not-yet')
    expect(resultOf('cl-cambricon-q1-150', worldOn('2026-03-31')).agrees).toBeNull()
    expect(resultOf('cl-vllm-date', worldOn('2026-04-26')).live).toBe('not-yet')
  })

  test('the date of vLLM 0.20.0 contradicts the article, the recap bears it out', () => {
    const { computed, checks } = resultOf('cl-vllm-date')
    expect(computed).toBe('contradicted')
    expect(checks.map(({ holds }) => holds)).toEqual([false, true])
  })

  test('statuses are computed: B200 denied, H100 by case since January 2026', () => {
    expect(resultOf('cl-h100-b200-banned').checks.map(({ holds }) => holds)).toEqual([true, false])
    expect(resultOf('cl-h20-restricted').live).toBe('holds')
  })

  test('a check without an operator shows its figure and decides nothing', () => {
    const { live, agrees, checks } = resultOf('cl-vendor-pricing')
    expect([live, agrees]).toEqual(['none', null])
    expect(checks[0]?.sentence).toMatch(/^10 September 2026/)
  })
})

describe('comparisons', () => {
  const n = (value: number, decimals: number | null = null): CheckValue => ({
    kind: 'number',
    value,
    decimals,
  })
  const d = (date: string): CheckValue => ({ kind: 'date', date })
  const w = (word: string): CheckValue => ({ kind: 'word', word })
  const cases: [CheckValue, Operator, CheckValue, boolean | null][] = [
    [n(159.5556), '=', n(159.56, 2), true],
    [n(159.5649), '=', n(159.56, 2), true],
    [n(159.5651), '=', n(159.56, 2), false],
    [n(159.5556), '!=', n(159.56, 2), false],
    [n(2.8716), '~', n(2.87, 2), true],
    [n(2.842), '~', n(2.87, 2), true],
    [n(2.841), '~', n(2.87, 2), false],
    [n(150), '>', n(150, 0), false],
    [n(150), '>=', n(150, 0), true],
    [n(0.1 + 0.2), '=', n(0.3), true],
    [d('2026-04-24'), '=', d('2026-04-24'), true],
    [d('2026-04'), '=', d('2026-04-24'), true],
    [d('2026-04'), '<', d('2026-04-24'), false],
    [d('2026-04'), '<=', d('2026-04-24'), true],
    [d('2026-04'), '>', d('2026-03-31'), true],
    [d('2026-04-27'), '!=', d('2026-04-29'), true],
    [w('licence-required'), '=', w('licence-required'), true],
    [w('licence-required'), '!=', w('unrestricted'), true],
    [w('licence-required'), '>', w('unrestricted'), null],
    [n(1), '=', w('unrestricted'), null],
    [d('2026-04-27'), '>', n(1), null],
  ]
  test.each(cases)('%o %s %o is %s', (left, operator, right, expected) => {
    expect(compareValues(operator, left, right)).toBe(expected)
  })
})

describe('what cannot be evaluated says why', () => {
  const cases: [string, string][] = [
    ['value:nvidia-h20-96.peak_fp4', 'H20 96GB: No source gives an FP4 rate.'],
    ['value:nobody.peak_fp8', 'nobody: No source gives an FP8 rate.'],
    ['date:ev-nowhere = 2026-01-01', 'No event “ev-nowhere” in the facts.'],
    ['status:nobody>china@2026-01-01 = unrestricted', 'No chip “nobody” in the facts.'],
    ['status:nvidia-b200>china@2027-01-01 = unrestricted', '1 January 2027 is later than the as-of date.'],
    ['ratio:1/0 > 1', 'The divisor is zero.'],
    ['ratio:nvidia-h20-96.memory_type/nvidia-b200.memory_type > 1', 'Words have no ratio.'],
    [
      'ratio:nvidia-b200.peak_fp8@sparse/nvidia-b200.peak_fp8@dense > 1',
      'Dense against sparse: the two are never compared.',
    ],
    ['ratio:nvidia.total.2025FY/cambricon.total.2025FY > 1', 'Two currencies, which are never converted.'],
    ['growth:cambricon.net_profit.2025Q1.yoy > 0', 'The base is negative, so growth is not meaningful.'],
    [
      'value:nvidia-b200.peak_fp8 = unrestricted',
      'The two sides are of different kinds and cannot be compared.',
    ],
  ]
  test.each(cases)('%s', (text, reason) => {
    const result = check(text)
    expect([result.holds, result.why?.reason]).toEqual([null, reason])
  })

  test('a figure hidden by the date is not yet published, not missing', () => {
    const result = check('value:nvidia.total.2026Q2 > 0', worldOn('2026-08-25'))
    expect(result.why?.missing).toBe('not-yet-published')
    expect(result.sentence).toBe('NVIDIA, FY27Q2 had not been published by 25 August 2026.')
  })

  test('a chip’s physical figures are never hidden by the date', () => {
    expect(check('value:nvidia-b200.peak_fp8@dense = 4500', worldOn('2020-01-01')).holds).toBe(true)
  })
})

describe('counts', () => {
  const cases: [string, string, boolean][] = [
    ['count:events[company=deepseek&lane=model&before=2026-04-24] >= 1', '2026-11-24', true],
    ['count:events[company=deepseek&before=2026-04-24&after=2026-04-24] = 0', '2026-11-24', true],
    ['count:events[lane=model] = 0', '2000-01-01', true],
    ['count:facts[chip=amd-mi308x&field=peak_fp32|peak_fp64] = 0', '2026-11-24', true],
    ['count:companies[role=chip designer&country=China] >= 5', '2026-11-24', true],
    ['count:revenue[company=cambricon&segment=total] = 0', '2019-01-01', true],
    ['count:actions[status=blocked-by-china] > 0', '2026-11-24', true],
    ['count:actions[status=blocked-by-china] = 0', '2019-01-01', true],
  ]
  test.each(cases)('%s on %s', (text, asOf, holds) => {
    expect(check(text, worldOn(asOf)).holds).toBe(holds)
  })
})
