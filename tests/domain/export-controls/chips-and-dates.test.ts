import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/domain/date'
import { decide } from '../../../src/domain/export-controls/decide'
import { changeDates, periodOn } from '../../../src/domain/export-controls/law'
import type { StatusWord } from '../../../src/domain/export-controls/rules'
import { caseOf } from '../../../src/domain/export-controls/subject'
import { deciderOf } from './decider'
import { rules } from './facts'
import { law, subject } from './subjects'

const START = '2019-01-01'
const NOW = '2026-11-24'

/** First day, last day, the answer towards mainland China, and the one rule, policy, letter or row it rests on. */
type Row = readonly [from: string, to: string, status: StatusWord, decider: string]

/**
 * The chips people ask about, by hand from the letters and the Federal Register. The A100 and H100 were stopped by
 * letter, then by the 2022 text; the A800, H800 and L40S by letter before the 2023 text took over; the H20 and MI308X
 * by letter alone.
 */
const CHIPS: readonly (readonly [string, readonly Row[]])[] = [
  [
    'nvidia-a100-80-sxm',
    [
      [START, '2022-08-25', 'unrestricted', 'no-rule'],
      ['2022-08-26', '2022-10-20', 'licence-required', 'us-letter-2022-08-26-a100-80gb-sxm'],
      ['2022-10-21', '2023-11-16', 'presumption-of-denial', 'rp-2022'],
      ['2023-11-17', '2026-01-14', 'presumption-of-denial', 'rp-2023'],
      ['2026-01-15', NOW, 'case-by-case', 'rp-2026'],
    ],
  ],
  [
    'nvidia-a800-80-sxm',
    [
      [START, '2022-10-20', 'unrestricted', 'no-rule'],
      ['2022-10-21', '2023-10-22', 'unrestricted', 'us-2022-10'],
      ['2023-10-23', '2023-11-16', 'licence-required', 'us-letter-2023-10-23-a800-1'],
      ['2023-11-17', '2026-01-14', 'presumption-of-denial', 'rp-2023'],
      ['2026-01-15', NOW, 'case-by-case', 'rp-2026'],
    ],
  ],
  [
    'nvidia-h100-sxm',
    [
      [START, '2022-08-25', 'unrestricted', 'no-rule'],
      ['2022-08-26', '2022-10-20', 'licence-required', 'us-letter-2022-08-26-h100-sxm'],
      ['2022-10-21', '2023-11-16', 'presumption-of-denial', 'rp-2022'],
      ['2023-11-17', '2026-01-14', 'presumption-of-denial', 'rp-2023'],
      ['2026-01-15', NOW, 'case-by-case', 'rp-2026'],
    ],
  ],
  [
    'nvidia-h800-sxm',
    [
      [START, '2022-10-20', 'unrestricted', 'no-rule'],
      ['2022-10-21', '2023-10-22', 'unrestricted', 'us-2022-10'],
      ['2023-10-23', '2023-11-16', 'licence-required', 'us-letter-2023-10-23-h800-sxm'],
      ['2023-11-17', '2026-01-14', 'presumption-of-denial', 'rp-2023'],
      ['2026-01-15', NOW, 'case-by-case', 'rp-2026'],
    ],
  ],
  [
    'nvidia-h20-96',
    [
      [START, '2022-10-20', 'unrestricted', 'no-rule'],
      ['2022-10-21', '2023-11-16', 'unrestricted', 'us-2022-10'],
      ['2023-11-17', '2024-04-03', 'unrestricted', 'us-2023-11'],
      ['2024-04-04', '2024-12-01', 'unrestricted', 'us-2024-04'],
      ['2024-12-02', '2025-04-08', 'unrestricted', 'us-2024-12'],
      ['2025-04-09', NOW, 'licence-required', 'us-letter-2025-04-h20-1'],
    ],
  ],
  [
    'nvidia-h200-sxm',
    [
      [START, '2022-10-20', 'unrestricted', 'no-rule'],
      ['2022-10-21', '2023-11-16', 'presumption-of-denial', 'rp-2022'],
      ['2023-11-17', '2026-01-14', 'presumption-of-denial', 'rp-2023'],
      ['2026-01-15', NOW, 'case-by-case', 'rp-2026'],
    ],
  ],
  [
    'nvidia-l40s',
    [
      [START, '2022-10-20', 'unrestricted', 'no-rule'],
      ['2022-10-21', '2023-10-22', 'unrestricted', 'us-2022-10'],
      ['2023-10-23', '2023-11-16', 'licence-required', 'us-letter-2023-10-23-l40s'],
      ['2023-11-17', '2026-01-14', 'presumption-of-denial', 'rp-2023'],
      ['2026-01-15', NOW, 'case-by-case', 'rp-2026'],
    ],
  ],
  [
    'nvidia-l20',
    [
      [START, '2022-10-20', 'unrestricted', 'no-rule'],
      ['2022-10-21', '2023-11-16', 'unrestricted', 'us-2022-10'],
      ['2023-11-17', '2024-04-03', 'unrestricted', 'us-2023-11'],
      ['2024-04-04', '2024-12-01', 'unrestricted', 'us-2024-04'],
      ['2024-12-02', NOW, 'unrestricted', 'us-2024-12'],
    ],
  ],
  [
    'nvidia-rtx-4090',
    [
      [START, '2022-10-20', 'unrestricted', 'no-rule'],
      ['2022-10-21', '2023-11-16', 'unrestricted', 'us-2022-10'],
      ['2023-11-17', NOW, 'notification', 'nac'],
    ],
  ],
  [
    'nvidia-rtx-4090d',
    [
      [START, '2022-10-20', 'unrestricted', 'no-rule'],
      ['2022-10-21', '2023-11-16', 'unrestricted', 'us-2022-10'],
      ['2023-11-17', NOW, 'unrestricted', 'note-2-not-datacenter'],
    ],
  ],
  [
    'amd-mi300x',
    [
      [START, '2022-10-20', 'unrestricted', 'no-rule'],
      ['2022-10-21', '2023-11-16', 'presumption-of-denial', 'rp-2022'],
      ['2023-11-17', '2026-01-14', 'presumption-of-denial', 'rp-2023'],
      ['2026-01-15', NOW, 'case-by-case', 'rp-2026'],
    ],
  ],
  [
    'amd-mi308x',
    [
      [START, '2022-10-20', 'unrestricted', 'no-rule'],
      ['2022-10-21', '2023-11-16', 'unrestricted', 'us-2022-10'],
      ['2023-11-17', '2024-04-03', 'unrestricted', 'us-2023-11'],
      ['2024-04-04', '2024-12-01', 'unrestricted', 'us-2024-04'],
      ['2024-12-02', '2025-04-14', 'unrestricted', 'us-2024-12'],
      ['2025-04-15', NOW, 'licence-required', 'us-letter-2025-04-mi308'],
    ],
  ],
  [
    'nvidia-b200',
    [
      [START, '2022-10-20', 'unrestricted', 'no-rule'],
      ['2022-10-21', '2023-11-16', 'presumption-of-denial', 'rp-2022'],
      ['2023-11-17', NOW, 'presumption-of-denial', 'rp-2023'],
    ],
  ],
  [
    'nvidia-rtx-pro-6000d',
    [
      [START, '2022-10-20', 'unrestricted', 'no-rule'],
      ['2022-10-21', '2023-11-16', 'unrestricted', 'us-2022-10'],
      ['2023-11-17', NOW, 'unrestricted', 'vendor-listing'],
    ],
  ],
  ['huawei-ascend-910c', [[START, NOW, 'domestic', 'designer']]],
]

function answerOn(chipId: string, day: string): readonly [StatusWord, string] {
  const decision = decide(caseOf(subject(chipId), law), periodOn(law, day).inForce.china)
  return [decision.status, deciderOf(decision)]
}

function expectedOn(rows: readonly Row[], day: string): readonly [StatusWord, string] {
  const row = rows.find(([from, to]) => from <= day && day <= to)
  if (row === undefined) throw new Error(`The table has no answer for ${day}`)
  return [row[2], row[3]]
}

/** Every day on which a rule, policy, letter or row begins, and the day before: also the last day and the day after an end. */
const DAYS = changeDates(law)
  .flatMap((day) => [addDays(day, -1), day])
  .filter((day) => day <= NOW)

describe('the chips people ask about, on both sides of each date', () => {
  it.each(CHIPS)('%s', (chipId, rows) => {
    const answers = DAYS.map((day) => [day, ...answerOn(chipId, day)].join(' '))
    expect(answers).toEqual(DAYS.map((day) => [day, ...expectedOn(rows, day)].join(' ')))
  })

  const edges = CHIPS.flatMap(([chipId, rows]) =>
    rows
      .slice(1)
      .map(([from, to, status, decider], index) => ({ chipId, from, to, status, decider, index, rows })),
  )
  it.each(edges)(
    '$chipId from $from: $status by $decider',
    ({ chipId, from, to, status, decider, index, rows }) => {
      const before = rows[index]
      const after = rows[index + 2]
      expect(answerOn(chipId, addDays(from, -1))).toEqual([before?.[2], before?.[3]])
      expect(answerOn(chipId, from)).toEqual([status, decider])
      expect(answerOn(chipId, to)).toEqual([status, decider])
      if (after) expect(answerOn(chipId, addDays(to, 1))).toEqual([after[2], after[3]])
    },
  )

  it('leaves no day out between two rows', () => {
    for (const [, rows] of CHIPS) {
      expect(rows[0]?.[0]).toBe(START)
      expect(rows.at(-1)?.[1]).toBe(NOW)
      expect(rows.slice(1).map(([from]) => addDays(from, -1))).toEqual(rows.slice(0, -1).map(([, to]) => to))
    }
  })

  it('asks on the eve and the first day of every rule, letter and policy of the file', () => {
    const dated = [...rules.rule_versions, ...rules.letters, ...rules.review_policies]
    const asked = dated.flatMap(({ effective_from: from, effective_to: to }) => [
      addDays(from, -1),
      from,
      ...(to === null ? [] : [to, addDays(to, 1)]),
    ])
    expect(asked.filter((day) => !DAYS.includes(day))).toEqual([])
  })
})

describe('the text that classifies', () => {
  it.each([
    ['2022-10-20', null],
    ['2022-10-21', '87 FR 62186'],
    ['2023-11-16', '87 FR 62186'],
    ['2023-11-17', '88 FR 73458'],
    ['2024-04-03', '88 FR 73458'],
    ['2024-04-04', '89 FR 23876'],
    ['2024-12-01', '89 FR 23876'],
    ['2024-12-02', '89 FR 96790'],
    ['2026-11-24', '89 FR 96790'],
  ])('on %s is %s', (day, citation) => {
    expect(periodOn(law, day).inForce.china.version?.citation ?? null).toBe(citation)
  })
})
