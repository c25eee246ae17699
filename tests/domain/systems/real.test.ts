import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../mocks/read-facts'
import { indexFacts } from '../../../src/domain/reading'
import { besideRow } from '../../../src/domain/systems/beside'
import { comparedSystems, systemsOfChips } from '../../../src/domain/systems/compared'
import { systemsSummary, systemsTitle } from '../../../src/domain/systems/system-finding'
import { SYSTEM_PRESETS, systemPresetOf } from '../../../src/domain/systems/system-presets'
import { indexSystemFacts } from '../../../src/domain/systems/system-reading'
import { systemSheet } from '../../../src/domain/systems/system-sheet'
import { MAX_BESIDE } from '../../../src/state/view'

const data = loadDataset()
const facts = {
  systems: data.systems,
  index: indexSystemFacts(data['system-facts']),
  chips: data.chips,
  companies: data.companies,
  chipIndex: indexFacts(data['chip-facts']),
}

function sheetOf(ids: readonly string[]) {
  const compared = comparedSystems(facts, ids)
  return { compared, groups: systemSheet({ ...facts, compared, asOf: '2026-11-24' }) }
}

describe.each(SYSTEM_PRESETS)('the preset “$name”', ({ systems }) => {
  it('names systems of the facts, two to six, and has figures of two of them', () => {
    const { compared, groups } = sheetOf(systems)
    expect(compared.map(({ system }) => system.systemId)).toEqual(systems)
    expect(systems.length).toBeLessThanOrEqual(MAX_BESIDE)
    expect(systemPresetOf(systems.toReversed())?.systems).toBe(systems)
    const title = systemsTitle(groups, compared)
    expect(title).toMatch(/ against the .+: .+ memory/)
    const summary = systemsSummary(groups, compared)
    for (const { short } of compared) expect(summary).toContain(short)
  })
})

describe('systems people ask about', () => {
  it('CloudMatrix 384 has more of the domain than NVL72 and less of each chip', () => {
    const { groups } = sheetOf(['nvidia-gb200-nvl72', 'huawei-cloudmatrix-384'])
    const ratio = (id: string) => {
      const found = besideRow(groups, id)?.cells[1]?.ratio
      return found?.kind === 'ratio' ? found.value : null
    }
    expect(ratio('domain_peak_bf16')).toBeCloseTo(300 / 180, 5)
    expect(ratio('domain_peak_bf16-per-chip')).toBeLessThan(0.35)
    expect(ratio('scale_up_bandwidth_per_chip-uni')).toBeCloseTo(392 / 900, 5)
  })

  it('the Atlas 950s are told apart by name even alone', () => {
    const [only] = comparedSystems(facts, ['huawei-atlas-950-superpod-1024'])
    expect(only?.short).toBe('Atlas 950 SuperPoD, 1\u2009024 chips')
  })

  it('a chip leads to its systems; one without any is named', () => {
    const chips = ['huawei-ascend-910c', 'huawei-atlas-350'].flatMap(
      (id) => data.chips.find(({ chipId }) => chipId === id) ?? [],
    )
    const { found, none } = systemsOfChips(data.systems, chips)
    expect(found.map((pair) => pair.systems.map(({ systemId }) => systemId))).toEqual([
      ['huawei-cloudmatrix-384', 'huawei-atlas-800i-a3'],
    ])
    expect(none).toEqual(['Atlas 350'])
  })
})
