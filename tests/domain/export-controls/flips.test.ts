import { describe, expect, it } from 'vitest'
import { decide } from '../../../src/domain/export-controls/decide'
import { determine } from '../../../src/domain/export-controls/determine'
import { openRegions } from '../../../src/domain/export-controls/flips'
import { periodOn } from '../../../src/domain/export-controls/law'
import { point } from '../../../src/domain/export-controls/logic'
import { caseOf } from '../../../src/domain/export-controls/subject'
import { deriveValues } from '../../../src/domain/export-controls/values'
import { decisionOf, madeUp } from './made-up'
import { law, subject, subjects } from './subjects'

const flipsOn = (chip: Parameters<typeof determine>[0], day: string) =>
  determine(chip, 'china', day, law).flips

describe('flip values', () => {
  it('are exact for a die nobody measured: the H20 at 740 mm²', () => {
    const flips = flipsOn(madeUp({ tpp: point(2368), dieAreaMm2: null }), '2024-06-01')
    expect(
      flips.map((f) => [f.above, f.below, f.includesAbove, f.includesBelow, f.answer.chipClass]),
    ).toEqual([
      [null, 400, false, true, '3A090.a'],
      [400, 740, false, true, '3A090.b'],
      [740, null, false, false, 'not-3A090'],
    ])
    expect(flips[1]?.sentence).toBe(
      'If the applicable die area is over 400 up to 740\u2009mm²: 3A090.b, notification.',
    )
  })

  it('say it in one sentence when only one paragraph is in play', () => {
    const told = determine(madeUp({ tpp: point(2368), dieAreaMm2: null }), 'china', '2024-06-01', law)
    expect(told.status).toBe('unknown')
    expect(told.headline).toBe(
      'Undetermined: controlled under 3A090.a if the applicable die area is 400\u2009mm² or less and controlled under 3A090.b if the applicable die area is over 400 up to 740\u2009mm², otherwise not; no source gives it.',
    )
    const io = determine(madeUp({ tpp: point(5000), ioBandwidthGBps: null }), 'china', '2023-01-01', law)
    expect(io.headline).toBe(
      'Undetermined: controlled under 3A090.a only if the I/O bandwidth is 600\u2009GB/s or more; no source gives it.',
    )
  })

  it('hold at the bound itself: on one side of it, not the other', () => {
    const at = (area: number) =>
      decisionOf(madeUp({ tpp: point(2368), dieAreaMm2: point(area) }), '2024-06-01').classification.chipClass
    expect([at(740), at(740.001)]).toEqual(['3A090.b', 'not-3A090'])
  })

  it('exist for both answers of a judgement nobody can make', () => {
    const flips = flipsOn(madeUp({ tpp: point(5000), datacenter: null }), '2024-06-01')
    expect(flips.map((f) => [f.input, f.equals, f.answer.status])).toEqual([
      ['datacenter', true, 'presumption-of-denial'],
      ['datacenter', false, 'notification'],
    ])
  })

  it('tell the posture of a missing DRAM bandwidth', () => {
    const flips = flipsOn(madeUp({ tpp: point(16000), dramBandwidthGBps: null }), '2026-02-01')
    expect(flips.map((f) => [f.below ?? f.above, f.answer.status])).toEqual([
      [6500, 'case-by-case'],
      [6500, 'presumption-of-denial'],
    ])
  })

  it('are none where nothing is missing or nothing depends on it', () => {
    expect(flipsOn(subject('nvidia-h20-96'), '2026-11-24')).toEqual([])
    expect(flipsOn(madeUp({ tpp: point(100), dieAreaMm2: null }), '2024-06-01')).toEqual([])
    expect(flipsOn(madeUp({ tpp: point(2000), dieAreaMm2: null }), '2019-06-01')).toEqual([])
  })

  it('agree with the decision at sampled points of every chip under every text', () => {
    for (const day of ['2023-01-01', '2023-10-25', '2024-06-01', '2025-06-01', '2026-02-01']) {
      const inForce = periodOn(law, day).inForce.china
      for (const one of subjects) {
        const chip = caseOf(one, law)
        if (chip.isDomestic) continue
        for (const regions of openRegions(chip, one.inputs.base, inForce)) {
          const region = regions.find((r) => r.input === 'applicable_die_area_mm2' && r.below !== null)
          if (region?.below == null) continue
          const inside = deriveValues({ ...one.inputs.base, dieAreaMm2: point(region.below * 0.999999) })
          expect(decide({ ...chip, values: inside }, inForce).status).toBe(region.answer.status)
        }
      }
    }
  }, 60_000)

  it('explain every undetermined chip that one input would settle, and say so where none would', () => {
    for (const one of subjects) {
      const told = determine(one, 'china', '2024-06-01', law)
      if (told.status === 'unknown') expect(told.headline).toMatch(/^Undetermined: .+\.$/)
    }
  })
})
