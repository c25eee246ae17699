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
})
