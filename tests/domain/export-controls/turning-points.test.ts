import { describe, expect, it } from 'vitest'
import { periodOn } from '../../../src/domain/export-controls/law'
import { caseOf } from '../../../src/domain/export-controls/subject'
import { probesOf, rangeOf } from '../../../src/domain/export-controls/turning-points'
import type { BaseValues } from '../../../src/domain/export-controls/values'
import { madeUp, PLAIN } from './made-up'
import { law } from './subjects'

type Figure = Parameters<typeof probesOf>[2]
const WHOLE = { low: 0, high: Number.POSITIVE_INFINITY }

function probes(figure: Figure, day: string, maker: string, base: Partial<BaseValues> = {}, range = WHOLE) {
  const values = { ...PLAIN, ...base }
  return probesOf(caseOf(madeUp(base, maker), law), values, figure, range, periodOn(law, day).inForce.china)
}

const FIXED = { low: 1000, high: 1000 }

/** A part of TPP 1 000 on 800 mm², 64 GB/s of I/O, 1 000 GB/s of DRAM; each figure in turn is moved. */
describe('where an answer can turn', () => {
  it.each<[Figure, string, string, readonly number[]]>([
    ['tpp', '2022-11-01', 'cerebras', [4800]],
    ['io_bandwidth_gbs', '2022-11-01', 'cerebras', [600]],
    ['applicable_die_area_mm2', '2022-11-01', 'cerebras', []],
    ['tpp', '2024-06-01', 'cerebras', [1280, 1600, 2400, 2560, 4736, 4800]],
    ['applicable_die_area_mm2', '2024-06-01', 'cerebras', [1000 / 5.92, 1000 / 3.2, 625]],
    ['dram_bandwidth_gbs', '2024-06-01', 'cerebras', []],
    ['dram_bandwidth_gbs', '2025-06-01', 'cerebras', []],
    ['dram_bandwidth_gbs', '2025-06-01', 'nvidia', [1400, 1636, 1700]],
    ['io_bandwidth_gbs', '2025-06-01', 'nvidia', [700, 1100, 1700]],
    ['dram_bandwidth_gbs', '2026-06-01', 'cerebras', [6500]],
    ['tpp', '2026-06-01', 'cerebras', [1280, 1600, 2400, 2560, 4736, 4800, 21_000]],
  ])('%s on %s, maker %s', (figure, day, maker, points) => {
    expect(probes(figure, day, maker).map(({ at }) => at)).toEqual(points)
  })

  it('is only inside the range, its ends left out', () => {
    const at = probes('tpp', '2024-06-01', 'cerebras', {}, { low: 1600, high: 4800 }).map((one) => one.at)
    expect(at).toEqual([2400, 2560, 4736])
  })

  it('has the density exactly on its threshold there', () => {
    const densities = probes('applicable_die_area_mm2', '2024-06-01', 'cerebras', { tpp: FIXED })
    expect(densities.map(({ values }) => values.pd)).toEqual(
      [5.92, 3.2, 1.6].map((pd) => ({ low: pd, high: pd })),
    )
    const [first] = probes('dram_bandwidth_gbs', '2025-06-01', 'nvidia')
    expect(first?.values.pd).toEqual({ low: 1.25, high: 1.25 })
  })

  it('asks only for a figure that is not known', () => {
    expect(rangeOf('tpp', PLAIN)).toBeNull()
    expect(rangeOf('tpp', { ...PLAIN, tpp: { low: 1, high: 2 } })).toEqual({ low: 1, high: 2 })
    expect(rangeOf('applicable_die_area_mm2', PLAIN)).toBeNull()
    expect(rangeOf('applicable_die_area_mm2', { ...PLAIN, dieAreaMm2: null })).toMatchObject({
      high: Number.POSITIVE_INFINITY,
    })
  })
})
