import { describe, expect, it } from 'vitest'
import { prepareLaw } from '../../../src/domain/export-controls/law'
import { leavesOf } from '../../../src/domain/export-controls/logic'
import type { ExportRules, RuleVersion } from '../../../src/domain/export-controls/rules'
import { statusOf } from '../../../src/domain/export-controls/status'
import { withRules } from '../../../src/domain/export-controls/what-if'
import { law, subject } from './subjects'

/** Limits on TPP that a version prints, wherever it does: tests, their paragraphs, notes. */
function tppLimits({ tests, carve_outs: notes = [] }: RuleVersion): ReadonlySet<unknown> {
  const texts = [
    ...tests.flatMap((one) => [one.test, ...(one.paragraphs ?? []).map((part) => part.test)]),
    ...notes.map((note) => note.when),
  ]
  const leaves = texts.flatMap(leavesOf).filter(({ field }) => field === 'tpp')
  return new Set(leaves.map(({ value }) => value))
}

const versionOf = ({ rules }: typeof law, id: string) => rules.rule_versions.find((one) => one.id === id)

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

  it('leaves no paragraph and no note with the old line, and no other text with the new one', () => {
    const moves = [{ field: 'tpp', from: 4800, to: 5000 }] as const
    const everywhere = withRules(law, { moves })
    const once = withRules(law, { moves: [{ ...moves[0], ruleId: 'us-2024-04' }] })
    for (const id of ['us-2023-11', 'us-2024-04', 'us-2024-12']) {
      const [now, real] = [versionOf(everywhere, id), versionOf(law, id)]
      if (!now || !real) throw new Error(`No version ${id}`)
      expect([...tppLimits(real)].sort()).toEqual([1600, 2400, 4800])
      expect([...tppLimits(now)].sort()).toEqual([1600, 2400, 5000])
      if (id !== 'us-2024-04') expect(versionOf(once, id)).toEqual(real)
    }
    expect(versionOf(once, 'us-2024-04')).toEqual(versionOf(everywhere, 'us-2024-04'))
  })

  it('moves nothing where the figure is another one', () => {
    const moves = [
      { field: 'pd', from: 4800, to: 1 },
      { field: 'tpp', from: 5.92, to: 1 },
    ] as const
    expect(withRules(law, { moves }).rules).toEqual(law.rules)
    expect(withRules(law, { off: ['no-such-rule'] })).toEqual(law)
    expect(withRules(law, {})).toEqual(law)
  })

  it('moves a limit in the one letter or policy that it names', () => {
    const status = (ruleId: string) =>
      on(
        withRules(law, { moves: [{ field: 'dram_bandwidth_gbs', from: 1400, to: 1300, ruleId }] }),
        'nvidia-rtx-5090d-v2',
        '2026-02-01',
      )
    expect([status('letter-2025-04'), status('rp-2026')]).toEqual(['unknown', 'unrestricted'])
    const ceiling = (ruleId: string) =>
      on(
        withRules(law, { moves: [{ field: 'dram_bandwidth_gbs', from: 6500, to: 4000, ruleId }] }),
        'nvidia-h200-nvl',
        '2026-02-01',
      )
    expect([ceiling('rp-2026'), ceiling('letter-2025-04')]).toEqual(['presumption-of-denial', 'case-by-case'])
  })

  it('leaves a gap where the first text never came', () => {
    const without = withRules(law, { off: ['us-2022-10'] })
    expect(on(without, 'nvidia-a100-80-sxm', '2022-12-01')).toBe('unrestricted')
    expect(on(without, 'nvidia-a100-80-sxm', '2023-11-17')).toBe('presumption-of-denial')
  })

  it.each([
    ['in the order of the file', (versions: ExportRules['rule_versions']) => versions],
    ['in the reverse order', (versions: ExportRules['rule_versions']) => versions.toReversed()],
  ])('closes two gaps one after the other, %s', (_, inOrder) => {
    const rules = { ...law.rules, rule_versions: inOrder(law.rules.rule_versions) }
    const real = prepareLaw(rules, law.measures, law.companies)
    for (const off of [
      ['us-2024-04', 'us-2024-12'],
      ['us-2024-12', 'us-2024-04'],
    ]) {
      const without = withRules(real, { off })
      expect(versionOf(without, 'us-2023-11')?.effective_to).toBeNull()
      expect(versionOf(without, 'us-2022-10')?.effective_to).toBe('2023-11-16')
    }
  })

  it('closes no gap with a text of another kind, nor with one that ended earlier', () => {
    const begins = (from: string) => {
      const versions = law.rules.rule_versions.map((one) =>
        one.id === 'us-2025-diffusion' ? { ...one, effective_from: from } : one,
      )
      return prepareLaw({ ...law.rules, rule_versions: versions }, law.measures, law.companies)
    }
    const overlay = withRules(begins('2024-04-04'), { off: ['us-2025-diffusion'] })
    expect(versionOf(overlay, 'us-2023-11')?.effective_to).toBe('2024-04-03')
    const text = withRules(law, { off: ['us-2024-12'] })
    expect(versionOf(text, 'us-2024-04')?.effective_to).toBeNull()
    expect(versionOf(text, 'us-2023-11')?.effective_to).toBe('2024-04-03')
  })
})
