import { describe, expect, it } from 'vitest'
import { causeOf } from '../../../src/domain/export-controls/cause'
import { statusHistory } from '../../../src/domain/export-controls/history'
import type { Destination } from '../../../src/domain/export-controls/rules'
import { decisionOf } from './made-up'
import { law, subject } from './subjects'

/** What changed the status on a day: a chip, the day, the id cited, its words. */
const BEGAN: readonly (readonly [string, Destination, string, string, string])[] = [
  ['amd-mi250', 'china', '2022-09-01', 'us-letter-2022-09-amd-mi250', 'US BIS letter to AMD'],
  ['amd-mi309', 'china', '2024-03-01', 'us-2024-03-mi309', 'US Commerce, as reported'],
  ['nvidia-h20-96', 'china', '2025-04-09', 'us-letter-2025-04-h20-1', 'US BIS letter to NVIDIA'],
  [
    'nvidia-a100-80-sxm',
    'china',
    '2022-10-21',
    'us-2022-10',
    'Advanced computing interim final rule (first 3A090) (87 FR 62186)',
  ],
  [
    'nvidia-a100-80-sxm',
    'macau',
    '2023-01-17',
    'us-2022-10',
    'Advanced computing interim final rule (first 3A090) (87 FR 62186)',
  ],
  [
    'nvidia-h200-sxm',
    'china',
    '2026-01-15',
    'us-2026-01',
    'Case-by-case review for H200-class chips (91 FR 1684)',
  ],
  ['nvidia-rubin-cpx', 'china', '2023-10-23', 'letter-2023-10-23', 'BIS letter of 23 October 2023'],
  [
    'intel-gaudi3-hl328',
    'china',
    '2024-04-12',
    'us-2024-04-gaudi-hl328-designed',
    'Intel white paper, as reported',
  ],
]

const EVE = '2025-06-30'
const DAY = '2025-07-01'

describe('because of what a status changed', () => {
  it.each(BEGAN)('%s to %s on %s: %s', (chipId, destination, day, id, words) => {
    const span = statusHistory(subject(chipId), destination, law).find((one) => one.from === day)
    expect(span?.cause).toEqual({ id, event: 'began', words })
  })

  it('is a letter that ended the day before, where nothing began', () => {
    const h20 = decisionOf(subject('nvidia-h20-96'), EVE)
    if (h20.measure === null) throw new Error('The H20 rests on a letter')
    const until = (effectiveTo: string) => ({ ...h20, measure: { ...h20.measure, effectiveTo } as never })
    const free = decisionOf(subject('nvidia-h20-96'), '2025-01-01')
    expect(causeOf(until(EVE), free, DAY, law)).toEqual({
      id: 'us-letter-2025-04-h20-1',
      event: 'ended',
      words: 'US BIS letter to NVIDIA',
    })
    expect(causeOf(until('2025-06-29'), free, DAY, law)).toEqual({
      id: 'us-2024-12',
      event: 'began',
      words: 'FDP additions and HBM control (3A090.c) (89 FR 96790)',
    })
  })

  it('is said to be none where no rule is', () => {
    const free = decisionOf(subject('nvidia-h20-96'), '2022-01-01')
    expect(causeOf(free, free, '2022-01-02', law)).toEqual({
      id: 'none',
      event: 'began',
      words: 'no rule in force',
    })
  })

  it('is the exception, where a status rests on it', () => {
    const rtx = decisionOf(subject('nvidia-rtx-4090'), '2024-06-01')
    const { exception } = rtx
    if (exception === null) throw new Error('The RTX 4090 rests on NAC')
    const began = { ...exception, introduced: DAY }
    expect(causeOf(rtx, { ...rtx, exception: began } as never, DAY, law)).toEqual({
      id: exception.id,
      event: 'began',
      words: exception.name,
    })
  })

  it('is the exception that was removed on the day: its last day was the eve', () => {
    const rtx = decisionOf(subject('nvidia-rtx-4090'), '2024-06-01')
    const { exception } = rtx
    if (exception === null) throw new Error('The RTX 4090 rests on NAC')
    const denied = { ...rtx, exception: null }
    const removed = (day: string) => ({ ...rtx, exception: { ...exception, removed: day } }) as never
    expect(causeOf(removed(DAY), denied, DAY, law)).toEqual({
      id: exception.id,
      event: 'ended',
      words: exception.name,
    })
    expect(causeOf(removed(EVE), denied, DAY, law).event).toBe('began')
  })

  it('is the policy itself where it has no rule of its own', () => {
    const h100 = decisionOf(subject('nvidia-h100-sxm'), '2024-06-01')
    const { policy } = h100
    if (policy === null) throw new Error('The H100 rests on a review policy')
    const begun = { ...policy, id: 'rp-made-up', effective_from: DAY }
    expect(causeOf(h100, { ...h100, policy: begun }, DAY, law)).toEqual({
      id: 'rp-made-up',
      event: 'began',
      words: 'Licence review policy',
    })
    const ended = { ...h100, policy: { ...policy, id: 'rp-made-up', effective_to: EVE } }
    expect(causeOf(ended, { ...h100, policy: null }, DAY, law)).toMatchObject({
      id: 'rp-made-up',
      event: 'ended',
    })
  })

  it('is a letter whose limits are met or may be met, never one whose limits are missed', () => {
    const free = decisionOf(subject('nvidia-h20-96'), '2025-01-01')
    const letter = law.rules.letters.find(({ id }) => id === 'letter-2025-04')
    const begun = { ...letter, effective_from: DAY } as never
    const causeAt = (outcome: 'true' | 'false' | 'unknown') =>
      causeOf(free, { ...free, letters: [{ letter: begun, outcome }] }, DAY, law)
    expect(causeAt('true')).toEqual({
      id: 'letter-2025-04',
      event: 'began',
      words: 'BIS letter of 1 July 2025',
    })
    expect(causeAt('unknown').id).toBe('letter-2025-04')
    expect(causeAt('false').id).toBe('us-2024-12')
  })

  it('is the text on the day a destination comes into its scope, not an older letter that says nothing certain', () => {
    const macau = decisionOf(subject('nvidia-a100-80-sxm'), '2023-01-17', 'macau')
    const letter = law.rules.letters.find(({ id }) => id === 'letter-2022-08-26') as never
    const eve = decisionOf(subject('nvidia-a100-80-sxm'), '2023-01-16', 'macau')
    const now = { ...macau, letters: [{ letter, outcome: 'unknown' }] as const }
    expect(causeOf(eve, now, '2023-01-17', law)).toMatchObject({ id: 'us-2022-10', event: 'began' })
  })

  it('is what decides first where several begin together: measure, letter, text, policy', () => {
    const h20 = decisionOf(subject('nvidia-h20-96'), '2025-06-01')
    const { measure, version } = h20
    if (measure === null || version === null) throw new Error('The H20 rests on a letter')
    const letter = { ...h20.letters[0]?.letter, effective_from: DAY } as never
    const letters = [{ letter, outcome: 'true' }] as const
    const text = { ...version, effective_from: DAY }
    const after = { ...h20, measure: { ...measure, date: DAY } as never, letters, version: text }
    const ids = [
      after,
      { ...after, measure: null },
      { ...after, measure: null, letters: [] },
      { ...after, measure: null, vendorStatement: { ...measure, date: DAY, actionId: 'maker' } as never },
    ].map((one) => causeOf(h20, one, DAY, law).id)
    expect(ids).toEqual(['us-letter-2025-04-h20-1', 'letter-2025-04', 'us-2024-12', 'maker'])
  })
})
