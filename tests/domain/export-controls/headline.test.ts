import { describe, expect, it } from 'vitest'
import type { Decision } from '../../../src/domain/export-controls/decide'
import { headlineOf } from '../../../src/domain/export-controls/headline'
import { periodOn } from '../../../src/domain/export-controls/law'
import type { Finding } from '../../../src/domain/export-controls/layer'
import { caseOf, type Subject } from '../../../src/domain/export-controls/subject'
import { decisionOf } from './made-up'
import { law, subject } from './subjects'

const DAY = '2025-06-01'

function finding(decided: Partial<Decision>, of: Subject = subject('nvidia-h20-96'), day = DAY): Finding {
  return {
    subject: of,
    chip: caseOf(of, law),
    decision: { ...decisionOf(of, day), ...decided },
    inForce: periodOn(law, day).inForce.china,
    law,
    destination: 'china',
    day,
  }
}

const h20 = decisionOf(subject('nvidia-h20-96'), DAY)
const ofClass = (chipClass: Decision['classification']['chipClass'], by = h20.classification.by) => ({
  ...h20.classification,
  chipClass,
  by,
})
const letter = h20.measure

/** Cases that no chip of the facts meets today, so that the words are there when one does. */
describe('the sentence for an answer that a letter gave', () => {
  it.each<[string, Partial<Decision>]>([
    ['a note leaves the chip itself out of 3A090', { classification: ofClass('not-3A090', 'carve-out') }],
    ['the maker itself lists it outside 3A090', { classification: ofClass('not-3A090', 'vendor-listing') }],
    ['no 3A090 rule covered it yet', { classification: ofClass('not-3A090', 'not-in-scope') }],
    [
      '3A090.b alone would be a matter of notification',
      { classification: ofClass('3A090.b'), computed: 'notification' },
    ],
    ['the chip itself is 3A090.a', { classification: ofClass('3A090.a'), computed: 'presumption-of-denial' }],
    ['its 3A090 class is undetermined', { classification: ofClass('unknown') }],
  ])('ends with: %s', (ending, decided) => {
    expect(headlineOf(finding(decided), [])).toBe(
      `Licence required by the BIS letter of 9 April 2025; ${ending}.`,
    )
  })

  it('begins with the status it gave, and with its own where it gave another', () => {
    if (letter === null) throw new Error('The H20 rests on a letter')
    const given = (status: 'banned' | 'case-by-case') => ({
      status,
      measure: { ...letter, status, authority: 'US Commerce, as reported' },
    })
    expect(headlineOf(finding(given('banned')), [])).toBe(
      'Banned (US Commerce, as reported, 9 April 2025); the chip itself meets no paragraph of 3A090.',
    )
    expect(headlineOf(finding(given('case-by-case')), [])).toMatch(
      /^Licence required, reviewed case by case \(/,
    )
    expect(headlineOf(finding({ status: 'unrestricted' }), [])).toBe(
      'Unrestricted: it meets no paragraph of 3A090.',
    )
  })
})

describe('the sentence for an answer that the rule gave', () => {
  const none = { measure: null, vendorStatement: null, letters: [], policy: null } as const

  it('says why nothing is settled where no single input would settle it', () => {
    const open = { ...none, status: 'unknown', classification: ofClass('unknown') } as const
    expect(headlineOf(finding(open), [])).toBe(
      'Undetermined: too many inputs are missing for any one to settle it.',
    )
    const blind = subject('nvidia-h20-96')
    const { inputs } = blind
    const without = { ...blind, inputs: { ...inputs, tpp: { ...inputs.tpp, quality: 'missing' as const } } }
    expect(headlineOf(finding(open, without), [])).toBe(
      'Undetermined: no usable performance figure is published.',
    )
  })

  it('says that limits which are only reported are met', () => {
    const named = { ...none, status: 'unknown', letters: h20.letters } as const
    expect(headlineOf(finding(named), [])).toBe(
      'Undetermined: the chip itself meets no paragraph of 3A090, but it meets the limits reported of the BIS letter of 9 April 2025, which is not public.',
    )
  })

  it('names the class a licence is required under, and why its review cannot be said', () => {
    const licence = { ...none, status: 'licence-required', classification: ofClass('3A090.a') } as const
    expect(headlineOf(finding(licence), [])).toBe('Licence required under 3A090.a.')
    const { policy } = decisionOf(subject('nvidia-h200-sxm'), '2026-02-01')
    expect(headlineOf(finding({ ...licence, policy, policyOutcome: 'unknown' }), [])).toBe(
      'Licence required under 3A090.a; whether case by case or with a presumption of denial cannot be said, because its TPP is not known well enough.',
    )
    expect(headlineOf(finding({ ...licence, policy, policyOutcome: 'true' }), [])).toBe(
      'Licence required under 3A090.a.',
    )
  })

  it('says that the class is the maker’s own', () => {
    const listed = {
      ...none,
      status: 'presumption-of-denial',
      classification: ofClass('3A090.a', 'vendor-listing'),
    } as const
    expect(headlineOf(finding(listed), [])).toBe(
      'Denied: 3A090.a (89 FR 96790, as the maker lists it), where applications meet a presumption of denial.',
    )
  })

  it('has no reservation about a rate that was compared with nothing', () => {
    const wse = subject('cerebras-wse3')
    expect(headlineOf(finding({}, wse, '2022-01-01'), [])).toBe(
      'Unrestricted: no 3A090 rule was in force on this date.',
    )
  })
})
