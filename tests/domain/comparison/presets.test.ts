import { describe, expect, it } from 'vitest'
import { chipTitle, chipTitles } from '../../../src/domain/comparison/names'
import { presetChips } from '../../../src/domain/comparison/preset-chips'
import { PRESETS, presetOf } from '../../../src/domain/comparison/presets'
import { isIsoDay } from '../../../src/domain/date'
import { chipInputs } from '../../../src/domain/export-controls/metrics'
import { statusOf } from '../../../src/domain/export-controls/status'
import { figureChoice } from '../../../src/features/compare/figure-choice'
import { MAX_COMPARED } from '../../../src/state/view'
import { FACTS } from './facts'

const candidates = FACTS.chips.map((chip) => ({
  chip,
  inputs: chipInputs(chip, [...(FACTS.index.get(chip.chipId)?.values() ?? [])].flat(), FACTS.law.rules),
}))

function groups(day: string) {
  const known = new Map(
    candidates.map((one) => [one.chip.chipId, statusOf(one, 'china', day, FACTS.law).group] as const),
  )
  return (chipId: string) => known.get(chipId)
}

describe('names', () => {
  it('heads of two bins of one part differ; where there is one, it stands without brackets', () => {
    const bins = FACTS.chips.filter(({ chipId }) => /^huawei-ascend-910c(-626)?$/.test(chipId))
    expect([...chipTitles(bins).values()]).toEqual(
      ['Ascend 910C', 'Ascend 910C (626T training bin)'].map((t) => expect.stringContaining(t)),
    )
    expect([...chipTitles(bins.slice(1)).values()]).toEqual(['Ascend 910C'])
  })
})

describe('presets', () => {
  it('name chips, dates and figures that exist, and fit a comparison', () => {
    const ids = new Set(FACTS.chips.map(({ chipId }) => chipId))
    for (const preset of PRESETS) {
      for (const chipId of [...preset.chips, preset.baseline])
        expect(ids.has(chipId), `${preset.id}: ${chipId}`).toBe(true)
      const picks = (preset.picks ?? []).reduce((sum, { most }) => sum + most, 0)
      expect(preset.chips.length + picks).toBeLessThanOrEqual(MAX_COMPARED)
      for (const day of [preset.asOf, preset.otherDay]) expect(day === undefined || isIsoDay(day)).toBe(true)
      if (preset.figure !== undefined) expect(figureChoice(preset.figure).problem).toBeNull()
      if (preset.picks === undefined) expect(presetOf(preset.chips)?.id).toBe(preset.id)
    }
  })

  it('what China can buy follows the date', () => {
    const preset = PRESETS.find(({ id }) => id === 'china-today')
    if (!preset) throw new Error('no such preset')
    const [before, after] = ['2025-04-01', '2026-04-29'].map((day) =>
      presetChips(preset, candidates, groups(day), day),
    )
    expect(before).not.toEqual(after)
    for (const chipId of after?.slice(1) ?? []) {
      expect(['unrestricted', 'notification', 'domestic']).toContain(groups('2026-04-29')(chipId))
    }
    expect(after?.length).toBeGreaterThan(5)
    expect(new Set(after).size).toBe(after?.length)
    const titles = FACTS.chips.filter(({ chipId }) => after?.includes(chipId)).map(chipTitle)
    expect(new Set(titles).size, 'bins of one part crowd out others').toBe(titles.length)
  })
})
