/** What the tests read, derived from what a chip is. Units: GB/s, mm²; TPP and density have none of their own. */
import { type Interval, point, type RuleValues } from './logic'
import type { RuleInput } from './rules'

/** The inputs nothing else is derived from; `null` where nothing is known. */
export interface BaseValues {
  readonly tpp: Interval
  readonly dieAreaMm2: Interval | null
  readonly ioBandwidthGBps: Interval | null
  readonly dramBandwidthGBps: Interval | null
  readonly datacenter: boolean | null
  readonly commerciallyAvailableUs: boolean | null
  readonly exportedFromUs: boolean | null
}

/** From just above 0: what a density may be when no source gives the area. */
const ANY_DENSITY: Interval = { low: Number.MIN_VALUE, high: Number.POSITIVE_INFINITY }

/** Performance density: TPP ÷ applicable die area. */
function densityOf(tpp: Interval, area: Interval | null): Interval {
  return area === null ? ANY_DENSITY : { low: tpp.low / area.high, high: tpp.high / area.low }
}

/** DRAM plus I/O bandwidth: from the known part to infinity when the other is missing. */
function sumOf(dram: Interval | null, io: Interval | null): Interval | null {
  if (dram !== null && io !== null) return { low: dram.low + io.low, high: dram.high + io.high }
  const known = dram ?? io
  return known === null ? null : { low: known.low, high: Number.POSITIVE_INFINITY }
}

/** Every input the rules can name. Source: `meta.computation` of the rules file (pd, dram_bandwidth_gbs). */
export function deriveValues(base: BaseValues): RuleValues {
  return {
    tpp: base.tpp,
    bits_x_tops: base.tpp,
    pd: densityOf(base.tpp, base.dieAreaMm2),
    applicable_die_area_mm2: base.dieAreaMm2,
    io_bandwidth_gbs: base.ioBandwidthGBps,
    dram_bandwidth_gbs: base.dramBandwidthGBps,
    sum_dram_io_gbs: sumOf(base.dramBandwidthGBps, base.ioBandwidthGBps),
    datacenter: base.datacenter,
    commercially_available_us: base.commerciallyAvailableUs,
    exported_from_us: base.exportedFromUs,
    // A test for memory stacks; no chip has this input.
    memory_bandwidth_density_gbs_mm2: null,
  } satisfies Record<RuleInput, unknown>
}

/** A figure as an interval; `null` stays null. */
export function known(value: number | null): Interval | null {
  return value === null ? null : point(value)
}
