import { describe, expect, it } from 'vitest'
import { hostLinkGBps } from '../../../src/domain/export-controls/silicon'
import { rules } from './facts'
import { curated, type MadeRow, made, printed } from './made-facts'

const T = '\u2009'
const INFINITE = Number.POSITIVE_INFINITY
const AREA: MadeRow = ['die_area', 500, 'na']

describe('the die area, in words', () => {
  it('is as a source states it', () => {
    expect(made([['die_count', 1, 'na'], AREA]).dieAreaMm2).toEqual({
      value: 500,
      basis: 'die area as stated',
      factIds: ['f1'],
      sourceIds: ['s1'],
    })
  })

  it('is as someone curated it, with or without a reason', () => {
    const area = { applicable_die_area_mm2: 814 }
    const evidence = { value: 814, factIds: [], sourceIds: ['c1', 'c2'] }
    expect(made([AREA], {}, curated({ ...area, die_basis: 'same die' })).dieAreaMm2).toEqual({
      ...evidence,
      basis: 'same die',
    })
    expect(made([AREA], {}, curated(area)).dieAreaMm2).toEqual({ ...evidence, basis: 'curated' })
  })

  it('is open for a package of several dies, and cites the row it cannot use', () => {
    const reason = 'the area given for 2 dies may be per die or per package'
    expect(made([AREA, ['die_count', 2, 'na']]).dieAreaMm2).toEqual({
      value: { missing: 'not-derivable', reason },
      basis: reason,
      factIds: ['f0'],
      sourceIds: ['s0'],
    })
  })

  it('is missing where no source gives it', () => {
    const reason = 'no source gives the die area'
    expect(made([['die_count', 1, 'na']]).dieAreaMm2).toEqual({
      value: { missing: 'not-disclosed', reason },
      basis: reason,
      factIds: [],
      sourceIds: [],
    })
  })
})

describe('the I/O bandwidth, in words', () => {
  const link: MadeRow = ['interconnect_bandwidth', 900, 'na']

  it('names both parts of the sum', () => {
    const rows: readonly MadeRow[] = [link, ['host_interface', 'PCIe 5.0 x16', 'na']]
    expect(made(rows).ioBandwidthGBps).toEqual({
      value: 1028,
      basis: 'chip-to-chip link 900 plus host link 128',
      factIds: ['f0', 'f1'],
      sourceIds: ['s0', 's1'],
    })
    expect(made(rows, {}, curated({ packages: 2 })).ioBandwidthGBps.value).toBe(514)
  })

  it('is the link alone where the host link has no figure', () => {
    const alone = { value: 900, basis: 'chip-to-chip link as stated', factIds: ['f0'], sourceIds: ['s0'] }
    expect(made([link]).ioBandwidthGBps).toEqual(alone)
    expect(made([link, ['host_interface', 'OAM', 'na']]).ioBandwidthGBps).toEqual(alone)
  })

  it('is missing without the link', () => {
    const reason = 'no source gives the chip-to-chip bandwidth'
    expect(made([['host_interface', 'PCIe 5.0 x16', 'na']]).ioBandwidthGBps).toEqual({
      value: { missing: 'not-disclosed', reason },
      basis: reason,
      factIds: [],
      sourceIds: [],
    })
  })

  it('is as someone curated it, shared out over the packages', () => {
    const io = { io_bandwidth_gbs: 1000, packages: 2 }
    expect(made([link], {}, curated({ ...io, io_basis: 'both links' })).ioBandwidthGBps).toEqual({
      value: 500,
      basis: 'both links',
      factIds: [],
      sourceIds: ['c1', 'c2'],
    })
    expect(made([link], {}, curated(io)).ioBandwidthGBps.basis).toBe('curated')
  })

  it.each([
    ['PCIe Gen 5', 128],
    ['PCIe 2.0 x16', 0],
    ['PCIe Gen4 or Gen5 x16', 128],
    ['PCIe Gen5 or Gen4 x16', 128],
    ['PCIe 5.0 x32', 256],
    ['Gen3 x4', 8],
  ] as const)('takes "%s" for %d GB/s', (words, expected) => {
    expect(hostLinkGBps(words)).toBe(expected)
  })
})

describe('the DRAM bandwidth, in words', () => {
  const memory: MadeRow = ['memory_bandwidth', 3000, 'na']

  it('is as stated, shared out over the packages', () => {
    expect(made([memory]).dramBandwidthGBps).toEqual({
      value: 3000,
      basis: 'memory bandwidth as stated',
      factIds: ['f0'],
      sourceIds: ['s0'],
    })
    expect(made([memory], {}, curated({ packages: 2 })).dramBandwidthGBps.value).toBe(1500)
  })

  it('is as someone curated it, shared out over the packages', () => {
    const dram = { dram_bandwidth_gbs: 4000, packages: 2 }
    expect(made([memory], {}, curated({ ...dram, dram_basis: 'four stacks' })).dramBandwidthGBps).toEqual({
      value: 2000,
      basis: 'four stacks',
      factIds: [],
      sourceIds: ['c1', 'c2'],
    })
  })

  it('does not apply to memory on the chip', () => {
    const reason = 'the memory is on-chip SRAM: no DRAM limit applies to it'
    expect(made([['memory_bandwidth', 80000, 'na', 'on-chip SRAM, not DRAM']]).dramBandwidthGBps).toEqual({
      value: { missing: 'not-applicable', reason },
      basis: reason,
      factIds: ['f0'],
      sourceIds: ['s0'],
    })
  })

  it('is missing where no source gives it', () => {
    const { value, basis } = made([]).dramBandwidthGBps
    expect(value).toEqual({ missing: 'not-disclosed', reason: basis })
    expect(basis).toBe('no source gives the memory bandwidth')
  })
})

describe('the density, in words', () => {
  const fp16: MadeRow = ['peak_fp16', 100, 'dense']
  it.each<[string, readonly MadeRow[], object]>([
    ['a sum', [fp16, AREA], { low: 3.2, high: 3.2, arithmetic: `PD = 1${T}600 ÷ 500${T}mm² = 3.2` }],
    [
      'between two bounds',
      [['peak_fp4', 2000, 'sparse'], ['peak_fp32', 100, 'dense'], AREA],
      { low: 6.4, high: 16, arithmetic: `PD lies between 6.4 and 16 (TPP ÷ 500${T}mm²)` },
    ],
    [
      'from a floor up',
      [['peak_fp32', 100, 'dense'], AREA],
      { low: 6.4, high: INFINITE, arithmetic: `PD lies between 6.4 and ∞ (TPP ÷ 500${T}mm²)` },
    ],
    ['not known', [fp16], { arithmetic: 'PD is not known: no source gives the die area' }],
  ])('is %s', (_what, rows, expected) => {
    expect(made(rows).pd).toMatchObject(expected)
  })
})

describe('what the tests read', () => {
  it('is what is known, figure by figure', () => {
    const { base } = made([
      ['peak_fp16', 100, 'dense'],
      AREA,
      ['interconnect_bandwidth', 900, 'na'],
      ['memory_bandwidth', 3000, 'na'],
    ])
    expect(base).toMatchObject({
      tpp: { low: 1600, high: 1600 },
      dieAreaMm2: { low: 500, high: 500 },
      ioBandwidthGBps: { low: 900, high: 900 },
      dramBandwidthGBps: { low: 3000, high: 3000 },
      commerciallyAvailableUs: true,
      exportedFromUs: true,
    })
    expect(made([['peak_fp4', 2000, 'sparse']]).base).toMatchObject({
      tpp: { low: 0, high: 8000 },
      dieAreaMm2: null,
      ioBandwidthGBps: null,
      dramBandwidthGBps: null,
    })
  })

  it('counts packages as curated, else one', () => {
    const none = { factIds: [], sourceIds: [] }
    expect(made([]).packages).toEqual({ count: 1, basis: 'one package', ...none })
    const two = curated({ packages: 2, packages_basis: 'two on a card' })
    expect(made([], {}, two).packages).toEqual({ count: 2, basis: 'two on a card', ...none })
  })
})

describe('judgements, in words', () => {
  const patterns = (list: ReturnType<typeof curated>['meta']['computation']['datacenter_default']) => ({
    ...rules,
    meta: { ...rules.meta, computation: { ...rules.meta.computation, datacenter_default: list } },
  })
  const games = { name_matches: '^GeForce', datacenter: false, basis: 'for games' }
  const rest = { name_matches: '.', datacenter: true, basis: 'everything else' }

  it('are as someone curated them, with the sources', () => {
    const because = curated({ datacenter: false, datacenter_basis: 'sold to gamers' })
    expect(made([], {}, because).datacenter).toEqual({
      value: false,
      basis: 'sold to gamers',
      factIds: [],
      sourceIds: ['c1', 'c2'],
    })
    expect(made([], {}, curated({ datacenter: true })).datacenter).toMatchObject({ value: true, basis: '' })
  })

  it('follow the first pattern the name fits', () => {
    const of = (name: string) => made([], { name }, patterns([games, rest])).datacenter
    const none = { factIds: [], sourceIds: [] }
    expect(of('GeForce 1')).toEqual({ value: false, basis: 'for games', ...none })
    expect(of('Tesla')).toEqual({ value: true, basis: 'everything else', ...none })
    expect(made([], { name: 'Tesla' }, patterns([games])).datacenter).toMatchObject({
      value: null,
      basis: 'not known',
    })
  })

  it('say what is assumed of the sale and the shipment', () => {
    const none = { factIds: [], sourceIds: [] }
    const { commerciallyAvailableUs: sale, exportedFromUs: shipment } = made([])
    expect(sale).toEqual({ value: true, basis: 'assumed to be on sale in the United States', ...none })
    expect(shipment).toEqual({ value: true, basis: 'assumed to be shipped from the United States', ...none })
    expect(made([], { lifecycle: 'announced' }).commerciallyAvailableUs).toEqual({
      value: false,
      basis: 'not on sale when the rule was published',
      ...none,
    })
  })
})

describe('the class a maker prints', () => {
  const listed = (...rows: Parameters<typeof printed>[0]) => made([], {}, printed(rows)).vendorListing

  it.each([
    ['4A090.a', '3A090.a'],
    ['4A090.b', '3A090.b'],
    ['4A994.l', 'not-3A090'],
    ['5A992.z', 'not-3A090'],
    ['5A002.z.1', null],
    ['3A001, not 4A090.a', null],
    ['3A001, not 4A090.b', null],
    ['3A001, not 4A994', null],
  ])('%s stands for %s', (eccn, meaning) => {
    expect(listed({ eccn_listed: eccn })).toEqual({ eccn, meaning, sourceId: 'p0' })
  })

  it('is read from the maker only, from the first row that has one', () => {
    expect(listed({ by: 'press', eccn_listed: '4A090.a' })).toBeNull()
    expect(
      listed({}, { by: 'press', eccn_listed: '4A994' }, { eccn_listed: '4A090.b' }, { eccn_listed: '4A994' }),
    ).toEqual({ eccn: '4A090.b', meaning: '3A090.b', sourceId: 'p2' })
  })
})

describe('other rows that could have counted', () => {
  const rows: readonly MadeRow[] = [
    AREA,
    ['die_area', 510, 'na'],
    ['die_area', 520, 'na', 'DISPUTED'],
    ['die_area', 'large', 'na'],
    ['memory_bandwidth', 3000, 'na'],
    ['memory_bandwidth', 3350, 'na'],
  ]
  const area = { input: 'applicable_die_area_mm2', value: 510, factId: 'f1', sourceId: 's1' }
  const dram = { input: 'dram_bandwidth_gbs', value: 3350, factId: 'f5', sourceId: 's5' }

  it('are each numbers about the same input, not set aside', () => {
    expect(made(rows).alternatives).toEqual([area, dram])
  })

  it('do not stand against a curated value, nor where the input stays open', () => {
    expect(made(rows, {}, curated({ applicable_die_area_mm2: 814 })).alternatives).toEqual([dram])
    expect(made(rows, {}, curated({ dram_bandwidth_gbs: 4000 })).alternatives).toEqual([area])
    expect(made([...rows, ['die_count', 2, 'na']]).alternatives).toEqual([dram])
  })
})
