/** Die area and bandwidths of a chip as the tests count them. Source: `meta.computation` of the rules file. */
import type { ChipFact, ChipField } from '../fact'
import { chooseFact } from '../fact-choice'
import { missing } from '../missing'
import type { Evidence, NumberInput } from './inputs'
import type { ChipInputOverride } from './rules'
import { chooseNumber, type NumberFact } from './tpp'

/** Host link of 16 lanes by PCIe generation, GB/s, both directions. */
const PCIE_X16_GBPS: Readonly<Record<string, number>> = { '3': 32, '4': 64, '5': 128, '6': 256 }

/** How the facts mark on-chip memory in `memory_bandwidth`. */
const NOT_DRAM = /not DRAM/

function chosen(facts: readonly ChipFact[], field: ChipField): NumberFact | null {
  return chooseNumber(facts.filter((fact) => fact.field === field))
}

function curated(entry: ChipInputOverride, basis: string | undefined): Evidence {
  return { basis: basis ?? 'curated', factIds: [], sourceIds: entry.source_ids }
}

function stated(fact: ChipFact, basis: string): Evidence {
  return { basis, factIds: [fact.factId], sourceIds: [fact.sourceId] }
}

function notDisclosed(reason: string): NumberInput {
  return { value: missing('not-disclosed', reason), basis: reason, factIds: [], sourceIds: [] }
}

/** Area of the logic dies in mm². The area of a package of several dies is not used: per die or per package is not said. */
export function dieAreaInput(facts: readonly ChipFact[], entry: ChipInputOverride | undefined): NumberInput {
  if (entry?.applicable_die_area_mm2 !== undefined) {
    return { value: entry.applicable_die_area_mm2, ...curated(entry, entry.die_basis) }
  }
  const fact = chosen(facts, 'die_area')
  if (fact === null) return notDisclosed('no source gives the die area')
  const dies = chosen(facts, 'die_count')?.value ?? 1
  if (dies === 1) return { value: fact.value, ...stated(fact, 'die area as stated') }
  const reason = `the area given for ${dies} dies may be per die or per package`
  return { value: missing('not-derivable', reason), ...stated(fact, reason) }
}

/** Host link in GB/s, both directions, read from the words of `host_interface`; 0 when the generation is not stated. */
export function hostLinkGBps(words: string): number {
  const generations = [...words.matchAll(/(?:Gen|PCIe )\s?(\d)/g)].map((match) => match[1] ?? '')
  const lanes = Number(/\bx(\d+)\b/.exec(words)?.[1] ?? 16)
  const best = Math.max(0, ...generations.map((generation) => PCIE_X16_GBPS[generation] ?? 0))
  return (best * lanes) / 16
}

/** All I/O other than memory, GB/s, both directions. Without the chip-to-chip link it is unknown, never 0. */
export function ioBandwidthInput(
  facts: readonly ChipFact[],
  entry: ChipInputOverride | undefined,
  packages: number,
): NumberInput {
  if (entry?.io_bandwidth_gbs !== undefined) {
    return { value: entry.io_bandwidth_gbs / packages, ...curated(entry, entry.io_basis) }
  }
  const link = chosen(facts, 'interconnect_bandwidth')
  if (link === null) return notDisclosed('no source gives the chip-to-chip bandwidth')
  const host = chooseFact(facts.filter((fact) => fact.field === 'host_interface'))
  const hostGBps = host === null ? 0 : hostLinkGBps(String(host.value))
  const used = host === null || hostGBps === 0 ? [link] : [link, host]
  return {
    value: (link.value + hostGBps) / packages,
    basis:
      hostGBps === 0
        ? 'chip-to-chip link as stated'
        : `chip-to-chip link ${link.value} plus host link ${hostGBps}`,
    factIds: used.map((fact) => fact.factId),
    sourceIds: used.map((fact) => fact.sourceId),
  }
}

/** Bandwidth between the IC and its DRAM, GB/s. */
export function dramBandwidthInput(
  facts: readonly ChipFact[],
  entry: ChipInputOverride | undefined,
  packages: number,
): NumberInput {
  if (entry?.dram_bandwidth_gbs !== undefined) {
    return { value: entry.dram_bandwidth_gbs / packages, ...curated(entry, entry.dram_basis) }
  }
  const fact = chosen(facts, 'memory_bandwidth')
  if (fact === null) return notDisclosed('no source gives the memory bandwidth')
  if (NOT_DRAM.test(fact.note)) {
    const reason = 'the memory is on-chip SRAM: no DRAM limit applies to it'
    return { value: missing('not-applicable', reason), ...stated(fact, reason) }
  }
  return { value: fact.value / packages, ...stated(fact, 'memory bandwidth as stated') }
}
