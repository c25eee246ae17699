/** Systems by hand: only what a test names differs. */
import type { Chip, ScaleUpSystem } from '../../../src/domain/chip'
import type { ChipFact } from '../../../src/domain/fact'
import { indexFacts } from '../../../src/domain/reading'
import type { SystemFact } from '../../../src/domain/system-fact'
import { comparedSystems, type SystemContext } from '../../../src/domain/systems/compared'
import { indexSystemFacts } from '../../../src/domain/systems/system-reading'

let line = 1

export function systemFact(fact: Partial<SystemFact>): SystemFact {
  line += 1
  return {
    line,
    systemId: 'node',
    field: 'domain_memory_capacity',
    value: 1,
    unit: 'TB',
    basis: 'na',
    direction: '',
    sourceId: 'source',
    kind: 'press',
    asOf: null,
    note: '',
    ...fact,
  }
}

export function system(systemId: string, rest: Partial<ScaleUpSystem> = {}): ScaleUpSystem {
  return {
    systemId,
    name: systemId,
    nameZh: '',
    vendorId: 'maker',
    chipId: 'chip',
    chipCount: 8,
    announced: null,
    released: null,
    lifecycle: 'shipping',
    note: '',
    ...rest,
  }
}

export const CHIP: Chip = {
  chipId: 'chip',
  name: 'Chip 96GB',
  nameZh: '',
  vendorId: 'maker',
  family: '',
  formFactor: '',
  market: 'data-centre',
  announced: null,
  released: null,
  lifecycle: 'shipping',
  chinaVariantOf: null,
  note: '',
}

export function chipFact(fact: Partial<ChipFact>): ChipFact {
  line += 1
  return {
    factId: `chip.${fact.field}@${fact.basis ?? 'na'}~source`,
    line,
    chipId: 'chip',
    field: 'memory_capacity',
    value: 96,
    unit: 'GB',
    basis: 'na',
    sourceId: 'chip-source',
    kind: 'official',
    asOf: null,
    note: '',
    ...fact,
  }
}

export function contextOf(
  systems: readonly ScaleUpSystem[],
  facts: readonly SystemFact[],
  chipFacts: readonly ChipFact[] = [],
): SystemContext {
  const parts = {
    systems,
    index: indexSystemFacts(facts),
    chips: [CHIP],
    companies: [],
    chipIndex: indexFacts(chipFacts),
  }
  const ids = systems.map(({ systemId }) => systemId)
  return { ...parts, compared: comparedSystems(parts, ids), asOf: '2026-11-24' }
}
