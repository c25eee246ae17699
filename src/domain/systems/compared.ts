/** A system in a comparison, and what its sheet reads from. */
import type { Chip, ScaleUpSystem } from '../chip'
import type { Company } from '../company'
import { chipTitle } from '../comparison/names'
import type { IsoDay } from '../date'
import { formatCount } from '../format'
import { isMissing, type Maybe } from '../missing'
import type { FactIndex } from '../reading'
import { readSystem, type SystemIndex, type SystemReading } from './system-reading'

export interface ComparedSystem {
  readonly system: ScaleUpSystem
  /** null where no source ties one chip to it. */
  readonly chip: Chip | null
  readonly maker: Company | null
  /** Head of the column. */
  readonly title: string
  /** Shortest name that tells it from the others. */
  readonly short: string
  readonly worldSize: Maybe<SystemReading>
  /** Chips in the domain; null where nothing says how many. */
  readonly count: number | null
}

export interface SystemFacts {
  readonly systems: readonly ScaleUpSystem[]
  readonly index: SystemIndex
  readonly chips: readonly Chip[]
  readonly companies: readonly Company[]
  readonly chipIndex: FactIndex
}

export interface SystemContext extends SystemFacts {
  readonly compared: readonly ComparedSystem[]
  readonly asOf: IsoDay
}

/** `CloudMatrix 384 / Atlas 900 A3 SuperPoD` → `CloudMatrix 384`, `MI300X 8-GPU platform` → `MI300X node`. */
function bareName({ name }: ScaleUpSystem): string {
  const bare = name.replace(/\s*\([^)]*\)/g, '').split(' / ')[0] ?? name
  return bare
    .replace(/ 8-GPU platform$/, ' node')
    .replace(/ 8-GPU$/, '')
    .trim()
}

function worldOf(index: SystemIndex, system: ScaleUpSystem) {
  const worldSize = readSystem(index, system.systemId, 'scale_up_world_size')
  const stated = isMissing(worldSize) ? null : worldSize.fact.value
  return { worldSize, count: typeof stated === 'number' ? stated : system.chipCount }
}

/** The systems of the ids, in their order; ids nobody knows are left out. */
export function comparedSystems(facts: SystemFacts, ids: readonly string[]): readonly ComparedSystem[] {
  const chosen = ids.flatMap((id) => facts.systems.find(({ systemId }) => systemId === id) ?? [])
  return chosen.map((system) => {
    const name = bareName(system)
    // Three machines are called Atlas 950 SuperPoD: which one must stand even where it stands alone.
    const twins = facts.systems.filter((other) => bareName(other) === name).length > 1
    const { worldSize, count } = worldOf(facts.index, system)
    return {
      system,
      chip: facts.chips.find(({ chipId }) => chipId === system.chipId) ?? null,
      maker: facts.companies.find(({ companyId }) => companyId === system.vendorId) ?? null,
      title: system.name,
      short: twins && count !== null ? `${name}, ${formatCount(count)} chips` : name,
      worldSize,
      count,
    }
  })
}

/** Systems built from the chips, in the order of the chips, and the chips that no system of the facts is built from. */
export function systemsOfChips(
  systems: readonly ScaleUpSystem[],
  chips: readonly Chip[],
): {
  readonly found: readonly { readonly chip: Chip; readonly systems: readonly ScaleUpSystem[] }[]
  readonly none: readonly string[]
} {
  const pairs = chips.map((chip) => ({
    chip,
    systems: systems.filter(({ chipId }) => chipId === chip.chipId),
  }))
  return {
    found: pairs.filter((pair) => pair.systems.length > 0),
    none: pairs.filter((pair) => pair.systems.length === 0).map(({ chip }) => chipTitle(chip)),
  }
}
