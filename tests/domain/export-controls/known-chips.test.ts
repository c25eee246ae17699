import { describe, expect, it } from 'vitest'
import { isKnownBy } from '../../../src/domain/export-controls/known-chips'
import { law, subject } from './subjects'

const knownOn = (chipId: string, day: string) => isKnownBy(subject(chipId).chip, day, law)

describe('a chip is known by a day', () => {
  it('from its announcement on, whatever measure names it', () => {
    expect([
      knownOn('nvidia-a100-80-sxm', '2020-11-15'),
      knownOn('nvidia-a100-80-sxm', '2020-11-16'),
    ]).toEqual([false, true])
  })

  it('from the first measure that names it, where no source dates it', () => {
    expect(subject('nvidia-l40s').chip).toMatchObject({ announced: null, released: null })
    expect([knownOn('nvidia-l40s', '2023-10-22'), knownOn('nvidia-l40s', '2023-10-23')]).toEqual([
      false,
      true,
    ])
  })

  it('never, where nothing dates it', () => {
    expect(knownOn('nvidia-rubin-ultra', '2026-11-25')).toBe(false)
  })

  it('not by a measure on a whole company or class of that name', () => {
    const { chip } = subject('nvidia-rubin-ultra')
    const [row] = law.measures
    if (!row) throw new Error('There are measures')
    const naming = (targetType: typeof row.targetType) => ({
      measures: [{ ...row, targetType, targetId: chip.chipId, date: '2024' }],
    })
    expect(isKnownBy(chip, '2024-01-01', naming('chip'))).toBe(true)
    expect(isKnownBy(chip, '2024-01-01', naming('company'))).toBe(false)
  })
})
