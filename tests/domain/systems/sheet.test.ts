import { describe, expect, it } from 'vitest'
import { type BesideCell, besideRatioEvidence, besideRow } from '../../../src/domain/systems/beside'
import { systemSheet } from '../../../src/domain/systems/system-sheet'
import { chipFact, contextOf, system, systemFact } from './facts'

const T = '\u2009'
const said = ({ text, note, ratio, marks }: BesideCell) =>
  [text, marks.join(''), note, ratio === null ? '' : ratio.kind === 'ratio' ? ratio.text : ratio.reason].join(
    '|',
  )

function cells(rowId: string, ...given: Parameters<typeof contextOf>): readonly string[] {
  const row = besideRow(systemSheet(contextOf(...given)), rowId)
  if (row === null) return []
  return row.cells.map(said)
}

const TWO = [system('a'), system('b')]

describe('a value of a system', () => {
  it.each([
    [
      'the stronger kind speaks',
      [
        { value: 48, kind: 'press' as const },
        { value: 50, kind: 'official' as const },
      ],
      '50|d||',
    ],
    [
      'the newer of one kind',
      [
        { value: 48, asOf: '2025' },
        { value: 48.5, asOf: '2026' },
      ],
      '48.5|||',
    ],
    ['the first row where nothing else tells', [{ value: 48 }, { value: 48 }], '48|||'],
    ['within 2 % nothing is disputed', [{ value: 100 }, { value: 101 }], '100|||'],
    [
      'a doubtful row loses to every rival',
      [{ value: 9, kind: 'official' as const, note: 'DOUBTFUL: x' }, { value: 48 }],
      '48|||',
    ],
    ['a doubtful row alone does not speak', [{ value: 9, note: 'DOUBTFUL: x' }], ''],
    ['“about” is told', [{ value: 48, note: 'about 48' }], '48||about|'],
    [
      'two ends of one source are a range',
      [
        { value: 230, note: 'high end' },
        { value: 190, note: 'low end' },
      ],
      `190–230|||`,
    ],
  ])('%s', (_name, rows, expected) => {
    const facts = rows.map((row) => systemFact({ systemId: 'a', field: 'system_power', unit: 'kW', ...row }))
    expect(cells('system_power', [system('a', { chipId: null })], facts)[0] ?? '').toBe(expected)
  })

  it('in another unit than the row’s keeps its own and has no ratio', () => {
    const facts = [
      systemFact({ systemId: 'a', value: 2 }),
      systemFact({ systemId: 'b', value: 6144, unit: 'GiB' }),
    ]
    expect(cells('domain_memory_capacity', TWO, facts)).toEqual([
      '2|||',
      `6${T}144${T}GiB|||GiB against TB: no ratio`,
    ])
  })
})

describe('what no source states', () => {
  const dense = chipFact({ field: 'peak_fp8', value: 296, unit: 'TFLOPS', basis: 'dense' })

  it('is computed from the chips and said to be derived', () => {
    expect(cells('domain_peak_fp8', [system('a')], [], [dense])).toEqual([
      `2.37||derived: 8 × 296${T}TFLOPS|`,
    ])
    expect(cells('domain_memory_capacity', [system('a')], [], [chipFact({})])).toEqual([
      `0.768||derived: 8 × 96${T}GB|`,
    ])
  })

  it('names the sum, the chip’s fact and the count with both sources', () => {
    const world = systemFact({
      systemId: 'a',
      field: 'scale_up_world_size',
      value: 8,
      unit: 'chips',
      sourceId: 'count',
    })
    const row = besideRow(systemSheet(contextOf([system('a')], [world], [dense])), 'domain_peak_fp8')
    const evidence = row?.cells[0]?.evidence
    expect(evidence?.sums).toEqual([`8 × 296${T}TFLOPS = 2.37${T}PFLOPS`])
    expect(evidence?.preferred.map(({ sourceId }) => sourceId)).toEqual(['chip-source', 'count'])
    expect(evidence?.basis).toContain('no source states it of the system')
  })

  it('is not computed where the system holds another variant of the chip', () => {
    const memory = systemFact({ systemId: 'a', value: 0.512 })
    const row = besideRow(
      systemSheet(contextOf([system('a'), system('b')], [memory], [dense, chipFact({})])),
      'domain_peak_fp8',
    )
    expect(row?.cells[0]?.text).toBe('not derivable')
    expect(row?.cells[0]?.evidence?.basis).toContain('holds another variant')
    expect(row?.cells[1]?.text).toBe('2.37')
  })

  it('is never a dense rate made from a sparse one', () => {
    const sparse = chipFact({ field: 'peak_fp8', value: 592, unit: 'TFLOPS', basis: 'sparse' })
    const stated = systemFact({
      systemId: 'b',
      field: 'domain_peak_fp8',
      value: 3,
      unit: 'PFLOPS',
      basis: 'dense',
    })
    expect(cells('domain_peak_fp8', TWO, [stated], [sparse])).toEqual([
      `4.74||sparse, derived: 8 × 592${T}TFLOPS|`,
      '3|||dense against sparse: no ratio',
    ])
  })

  it('stays missing without a chip, and a row of which nothing is known is left out', () => {
    expect(cells('domain_peak_fp8', [system('a', { chipId: null })], [], [dense])).toEqual([])
  })
})

describe('ratios to the first system', () => {
  it('stand per row, and open the division with both sides’ documents', () => {
    const facts = [
      systemFact({ systemId: 'a', value: 13.82, sourceId: 'one' }),
      systemFact({ systemId: 'b', value: 49.2, sourceId: 'two' }),
    ]
    const row = besideRow(systemSheet(contextOf(TWO, facts)), 'domain_memory_capacity')
    const [base, own] = row?.cells ?? []
    expect(own?.ratio).toMatchObject({ kind: 'ratio', text: '3.56×' })
    const evidence = row && own && base && besideRatioEvidence(row, own, base)
    expect(evidence?.sums[0]).toBe('49.2 ÷ 13.82 = 3.56 (both in TB)')
    expect(evidence?.preferred.map(({ sourceId }) => sourceId)).toEqual(['two', 'one'])
  })

  it('never join a link printed one way with one printed both ways', () => {
    const link = { field: 'scale_up_bandwidth_per_chip', unit: 'GB/s' }
    const facts = [
      systemFact({ ...link, systemId: 'a', value: 900, direction: 'uni' }),
      systemFact({ ...link, systemId: 'b', value: 784, direction: 'bi' }),
    ]
    expect(cells('scale_up_bandwidth_per_chip-uni', TWO, facts)).toEqual(['900|||', 'not disclosed|||'])
    expect(cells('scale_up_bandwidth_per_chip-bi', TWO, facts)).toEqual([
      'not disclosed|||',
      '784|||a: not disclosed, no ratio',
    ])
  })

  it('are told per chip too', () => {
    const facts = [
      systemFact({ systemId: 'a', field: 'system_power', value: 120, unit: 'kW' }),
      systemFact({ systemId: 'b', field: 'system_power', value: 60, unit: 'kW' }),
    ]
    expect(cells('power-per-chip', TWO, facts)).toEqual([
      `15${T}000||derived: 120${T}kW ÷ 8|`,
      `7${T}500||derived: 60${T}kW ÷ 8|0.50×`,
    ])
  })
})

describe('what changes with time', () => {
  it('is hidden before it was published', () => {
    const price = systemFact({ systemId: 'a', field: 'price', value: 8e6, unit: 'USD', asOf: '2027-01' })
    const older = systemFact({ systemId: 'b', field: 'price', value: 3e6, unit: 'USD', asOf: '2025' })
    expect(cells('price', TWO, [price, older])[0]).toBe('not yet published|||')
  })
})
