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

  it('is at both ends of what else is only known between two figures', () => {
    const area = { dieAreaMm2: { low: 500, high: 1000 } }
    expect(probes('tpp', '2024-06-01', 'cerebras', area).map(({ at }) => at)).toEqual([
      800, 1600, 2400, 2960, 3200, 4800, 5920,
    ])
    const rate = { tpp: { low: 1000, high: 3000 } }
    expect(probes('applicable_die_area_mm2', '2024-06-01', 'cerebras', rate).map(({ at }) => at)).toEqual([
      1000 / 5.92,
      1000 / 3.2,
      3000 / 5.92,
      625,
      937.5,
      1875,
    ])
    const io = { ioBandwidthGBps: { low: 100, high: 200 } }
    expect(probes('dram_bandwidth_gbs', '2025-06-01', 'nvidia', io).map(({ at }) => at)).toEqual([
      1400, 1500, 1600, 1700,
    ])
  })

  it('is at the limit of a sum where the other part of it is not known', () => {
    const points = (figure: Figure, base: Partial<BaseValues>) =>
      probes(figure, '2025-06-01', 'nvidia', base).map(({ at }) => at)
    expect(points('dram_bandwidth_gbs', { ioBandwidthGBps: null })).toEqual([1400, 1700])
    expect(points('io_bandwidth_gbs', { dramBandwidthGBps: null })).toEqual([1100, 1700])
  })

  it('reads the tests with the figure pinned, and no density that only comes near its line', () => {
    const [, second] = probes('io_bandwidth_gbs', '2025-06-01', 'nvidia')
    expect(second).toMatchObject({
      at: 1100,
      values: {
        io_bandwidth_gbs: { low: 1100, high: 1100 },
        dram_bandwidth_gbs: { low: 1000, high: 1000 },
        sum_dram_io_gbs: { low: 2100, high: 2100 },
      },
    })
    const near = probes('tpp', '2024-06-01', 'cerebras', { dieAreaMm2: { low: 999.999, high: 999.999 } })
    expect(near.find(({ at }) => at === 1600)?.values.pd).toEqual({
      low: 1600 / 999.999,
      high: 1600 / 999.999,
    })
  })

  it('has the density on its threshold also where the division rounds', () => {
    const tpp = 1601
    expect(tpp / (tpp / 5.92)).not.toBe(5.92)
    const [first] = probes('applicable_die_area_mm2', '2024-06-01', 'cerebras', {
      tpp: { low: tpp, high: tpp },
    })
    expect(first).toMatchObject({ at: tpp / 5.92, values: { pd: { low: 5.92, high: 5.92 } } })
  })

  it('may be any value where nothing is known', () => {
    const any = { low: 0, high: Number.POSITIVE_INFINITY }
    expect(rangeOf('applicable_die_area_mm2', { ...PLAIN, dieAreaMm2: null })).toEqual(any)
    expect(rangeOf('io_bandwidth_gbs', { ...PLAIN, ioBandwidthGBps: null })).toEqual(any)
    expect(rangeOf('dram_bandwidth_gbs', { ...PLAIN, dramBandwidthGBps: null })).toEqual(any)
    expect(rangeOf('io_bandwidth_gbs', PLAIN)).toBeNull()
    expect(rangeOf('dram_bandwidth_gbs', PLAIN)).toBeNull()
  })
})
