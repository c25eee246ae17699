import { describe, expect, it } from 'vitest'
import { statusOf } from '../../../src/domain/export-controls/status'
import { withRules } from '../../../src/domain/export-controls/what-if'
import { law, subject } from './subjects'

const on = (of: typeof law, chipId: string, day: string) => statusOf(subject(chipId), 'china', day, of).status

describe('a hypothetical law', () => {
  it('moves a line in every paragraph and note at once', () => {
    const moved = withRules(law, { moves: [{ field: 'tpp', from: 2400, to: 2300 }] })
    expect(on(moved, 'nvidia-h20-96', '2024-06-01')).toBe('notification')
    expect(on(law, 'nvidia-h20-96', '2024-06-01')).toBe('unrestricted')
  })

  it('moves it in one rule only when told so', () => {
    const moved = withRules(law, { moves: [{ field: 'tpp', from: 2400, to: 2300, ruleId: 'us-2023-11' }] })
    expect([on(moved, 'nvidia-h20-96', '2024-01-01'), on(moved, 'nvidia-h20-96', '2024-06-01')]).toEqual([
      'notification',
      'unrestricted',
    ])
  })

  it('moves the ceilings of a policy and the limits of a letter', () => {
    const moves = [
      { field: 'dram_bandwidth_gbs', from: 6500, to: 4000 },
      { field: 'dram_bandwidth_gbs', from: 1400, to: 1300 },
    ] as const
    const moved = withRules(law, { moves })
    expect([on(law, 'nvidia-h200-nvl', '2026-02-01'), on(moved, 'nvidia-h200-nvl', '2026-02-01')]).toEqual([
      'case-by-case',
      'presumption-of-denial',
    ])
    expect([
      on(law, 'nvidia-rtx-5090d-v2', '2026-02-01'),
      on(moved, 'nvidia-rtx-5090d-v2', '2026-02-01'),
    ]).toEqual(['unrestricted', 'unknown'])
  })

  it('moves the limit of Note 2 with the line it belongs to', () => {
    const moved = withRules(law, { moves: [{ field: 'tpp', from: 4800, to: 6000 }] })
    expect(on(moved, 'nvidia-rtx-4090', '2024-06-01')).toBe('unrestricted')
  })

  it('switches a measure off', () => {
    const off = withRules(law, { off: ['us-letter-2025-04-h20-1'] })
    expect([on(off, 'nvidia-h20-96', '2025-05-01'), on(law, 'nvidia-h20-96', '2025-05-01')]).toEqual([
      'unknown',
      'licence-required',
    ])
    const neither = withRules(law, { off: ['us-letter-2025-04-h20-1', 'letter-2025-04'] })
    expect(on(neither, 'nvidia-h20-96', '2025-05-01')).toBe('unrestricted')
  })

  it('lets the predecessor of a rule that never came run on', () => {
    const without = withRules(law, { off: ['us-2023-11', 'us-2024-04', 'us-2024-12'] })
    expect(on(without, 'nvidia-a800-80-sxm', '2024-06-01')).toBe('unrestricted')
    expect(on(without, 'nvidia-a100-80-sxm', '2025-01-01')).toBe('presumption-of-denial')
    expect(on(withRules(law, { off: ['us-2024-04'] }), 'nvidia-l40', '2024-06-01')).toBe('notification')
  })

  it('switches a policy and an exception off', () => {
    // The row that calls the H200 case by case is less severe than what is left, so it does not lower it.
    expect(on(withRules(law, { off: ['rp-2026'] }), 'nvidia-h200-sxm', '2026-02-01')).toBe(
      'presumption-of-denial',
    )
    expect(on(withRules(law, { off: ['nac'] }), 'nvidia-l40', '2026-02-01')).toBe('presumption-of-denial')
  })

  it('leaves the real law as it is', () => {
    const before = JSON.stringify(law.rules)
    withRules(law, { moves: [{ field: 'tpp', from: 4800, to: 1 }], off: ['us-2024-12'] })
    expect(JSON.stringify(law.rules)).toBe(before)
  })
})
