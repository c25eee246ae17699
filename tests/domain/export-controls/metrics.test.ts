import { describe, expect, it } from 'vitest'
import { chipInputs } from '../../../src/domain/export-controls/metrics'
import { hostLinkGBps } from '../../../src/domain/export-controls/silicon'
import type { ChipFact } from '../../../src/domain/fact'
import { isMissing } from '../../../src/domain/missing'
import { rules } from './facts'
import { made } from './made-facts'
import { subject, subjects } from './subjects'

const inputs = (id: string) => subject(id).inputs
const THIN = '\u2009'

describe('TPP', () => {
  it('is the sum a reader can check', () => {
    const { tpp, pd } = inputs('nvidia-h20-96')
    expect(tpp).toMatchObject({
      low: 2368,
      high: 2368,
      quality: 'dense',
      format: 'peak_bf16',
      bits: 16,
      rate: 148,
    })
    expect(tpp.arithmetic).toBe(`TPP = 148${THIN}TFLOPS × 16${THIN}bit = 2${THIN}368`)
    expect(pd.arithmetic).toBe(`PD = 2${THIN}368 ÷ 814${THIN}mm² = 2.91`)
    expect(tpp.factIds).toHaveLength(1)
    expect(tpp.sourceIds).toHaveLength(1)
  })

  it('takes the highest product of all formats, vector rates beside matrix rates included', () => {
    const { tpp } = made([
      ['peak_fp16', 100, 'dense'],
      ['peak_int8', 250, 'dense'],
      ['peak_fp32', 70, 'dense', 'vector rate'],
    ])
    expect([tpp.low, tpp.format, tpp.quality]).toEqual([2240, 'peak_fp32', 'dense'])
  })

  it('does not take vector rates alone, but for a GPU from before matrix units', () => {
    const rows = [['peak_fp32', 10, 'dense', 'general (non-tensor) FP32 column']] as const
    expect(made(rows).tpp).toMatchObject({ quality: 'missing', low: 320, high: Number.POSITIVE_INFINITY })
    expect(made(rows, { vendorId: 'nvidia', released: '2016-04-05' }).tpp).toMatchObject({
      quality: 'dense',
      low: 320,
      high: 320,
    })
    expect(made(rows, { vendorId: 'nvidia', released: '2017-05' }).tpp.quality).toBe('missing')
    expect(made(rows, { vendorId: 'amd', released: null }).tpp.quality).toBe('missing')
    expect(made(rows, { vendorId: 'google', released: '2016' }).tpp.quality).toBe('missing')
  })

  it('prefers a printed TPP to a rate that does not say dense or sparse', () => {
    const rows = [['peak_fp16', 500, 'na']] as const
    expect(made(rows).tpp).toMatchObject({ quality: 'assumed-dense', low: 8000 })
    const printed = {
      ...rules,
      published_tpp: [
        {
          chip_id: 'made-up',
          tpp: 7000,
          pd: null,
          die_area_mm2: null,
          source_id: 'x',
          basis: 'list',
          by: 'press' as const,
        },
      ],
    }
    const chip = { ...subject('nvidia-h20-96').chip, chipId: 'made-up' }
    const fact: ChipFact = {
      factId: 'f',
      line: 2,
      chipId: 'made-up',
      field: 'peak_fp16',
      value: 500,
      unit: 'TFLOPS',
      basis: 'na',
      sourceId: 's',
      kind: 'official',
      asOf: null,
      note: '',
    }
    expect(chipInputs(chip, [fact], printed).tpp).toMatchObject({
      quality: 'published',
      low: 7000,
      format: null,
      sourceIds: ['x'],
    })
  })

  it('never halves a sparse rate: it bounds from above', () => {
    const { tpp, values } = made([
      ['peak_fp4', 2000, 'sparse'],
      ['peak_fp32', 100, 'dense'],
      ['die_area', 500, 'na'],
    ])
    expect(tpp).toMatchObject({ quality: 'upper-bound', low: 3200, high: 8000 })
    expect(values.pd).toEqual({ low: 6.4, high: 16 })
  })

  it('keeps what another choice among disagreeing rows would give', () => {
    const { tpp, alternatives } = made([
      ['peak_fp16', 299, 'dense'],
      ['peak_fp16', 301, 'dense'],
      ['peak_fp16', 999, 'dense', 'DISPUTED'],
      ['die_area', 500, 'na'],
      ['die_area', 510, 'na'],
    ])
    expect(tpp.low).toBe(4784)
    expect(alternatives.map((one) => [one.input, one.value])).toEqual([
      ['tpp', 4816],
      ['applicable_die_area_mm2', 510],
    ])
  })

  it('is nothing at all without a rate', () => {
    expect(made([]).tpp).toMatchObject({
      quality: 'missing',
      low: 0,
      high: Number.POSITIVE_INFINITY,
      arithmetic: 'TPP is not known',
    })
  })

  it('leaves disputed and suspect rows and words out', () => {
    const { tpp } = made([
      ['peak_fp16', 900, 'dense', 'DISPUTED: too high'],
      ['peak_fp16', 800, 'dense', 'Suspect value'],
      ['peak_fp16', 'fast', 'dense'],
      ['peak_fp16', 100, 'dense'],
    ])
    expect(tpp.low).toBe(1600)
  })

  it('divides a card by its packages', () => {
    const { tpp, packages } = inputs('cambricon-mlu370-x8')
    expect(packages.count).toBe(2)
    expect(tpp.arithmetic).toContain('÷ 2 packages')
  })

  it('says what TF32 alone decides', () => {
    expect(inputs('aws-trainium1').tpp).toMatchObject({ low: 6080, format: 'peak_tf32', withoutTf32: 3040 })
  })

  it('lists published values more than 1 % away as conflicts', () => {
    const conflicts = subjects.flatMap((one) =>
      one.inputs.tpp.published.filter((p) => p.conflict).map((p) => [one.chip.chipId, p.tpp]),
    )
    expect(conflicts).toEqual([
      ['amd-mi355x', 40265],
      ['nvidia-b200', 37248],
      ['nvidia-b300', 55432],
      ['nvidia-gb300', 58484],
      ['nvidia-h100-nvl', 14144],
      ['nvidia-h200-nvl', 14144],
    ])
    expect(inputs('nvidia-h100-sxm').tpp.published.every((p) => !p.conflict)).toBe(true)
  })
})

describe('die area and density', () => {
  it('comes from the curated value, with its basis', () => {
    const { dieAreaMm2 } = inputs('nvidia-h20-96')
    expect(dieAreaMm2).toMatchObject({ value: 814, basis: 'same GH100 die as H100 SXM' })
    expect(dieAreaMm2.sourceIds).toContain('b-epoch-hw')
  })

  it('is not used for a package of several dies that nobody sorted out', () => {
    const one = made([
      ['die_area', 800, 'na'],
      ['die_count', 1, 'na'],
    ])
    const two = made([
      ['die_area', 800, 'na'],
      ['die_count', 2, 'na'],
    ])
    expect(one.dieAreaMm2.value).toBe(800)
    expect(two.dieAreaMm2.value).toMatchObject({ missing: 'not-derivable' })
    expect(two.values.pd).toEqual({ low: Number.MIN_VALUE, high: Number.POSITIVE_INFINITY })
  })

  it('is missing with a reason where no source gives it', () => {
    const { dieAreaMm2, pd } = inputs('google-tpu-v4')
    expect(isMissing(dieAreaMm2.value)).toBe(true)
    expect(pd.arithmetic).toBe('PD is not known: no source gives the die area')
  })
})

describe('bandwidths', () => {
  it.each([
    ['PCIe 3.0 x16', 32],
    ['PCIe Gen4 x16', 64],
    ['PCIe Gen5 (128 GB/s)', 128],
    ['PCIe Gen6 x16 (256 GB/s both directions)', 256],
    ['PCIe 4.0 x8', 32],
    ['PCIe', 0],
    ['OAM', 0],
  ] as const)('reads the host link from "%s": %d GB/s', (words, expected) => {
    expect(hostLinkGBps(words)).toBe(expected)
  })

  it('adds the host link to the chip-to-chip link, and knows nothing without the latter', () => {
    const io = (rows: Parameters<typeof made>[0]) => made(rows).ioBandwidthGBps
    expect(
      io([
        ['interconnect_bandwidth', 900, 'na'],
        ['host_interface', 'PCIe 5.0 x16', 'na'],
      ]),
    ).toMatchObject({ value: 1028, factIds: ['f0', 'f1'] })
    expect(io([['interconnect_bandwidth', 900, 'na']]).value).toBe(900)
    expect(isMissing(io([['host_interface', 'PCIe 5.0 x16', 'na']]).value)).toBe(true)
  })

  it('tests no on-chip SRAM against a DRAM limit', () => {
    const { dramBandwidthGBps, values } = inputs('groq-lpu-v1')
    expect(dramBandwidthGBps.value).toMatchObject({ missing: 'not-applicable' })
    expect(values.dram_bandwidth_gbs).toBeNull()
  })

  it('sums DRAM and I/O from the known part up when one is missing', () => {
    const { values } = made([['memory_bandwidth', 1000, 'na']])
    expect(values.sum_dram_io_gbs).toEqual({ low: 1000, high: Number.POSITIVE_INFINITY })
    expect(made([]).values.sum_dram_io_gbs).toBeNull()
    expect(inputs('nvidia-h20-96').values.sum_dram_io_gbs).toEqual({ low: 4900, high: 4900 })
  })
})

describe('judgements', () => {
  it('take the curated answer, also "cannot be said", before the name', () => {
    expect(inputs('nvidia-rtx-pro-6000').datacenter).toMatchObject({ value: true })
    expect(inputs('nvidia-rtx-pro-6000d').datacenter.value).toBeNull()
    expect(inputs('nvidia-rtx-3090').datacenter).toMatchObject({
      value: false,
      basis: 'sold for games or workstations',
    })
    expect(inputs('nvidia-h20-96').datacenter).toMatchObject({
      value: true,
      basis: 'sold as a data-centre accelerator',
    })
  })

  it('assume sale in the United States unless the part was not out by 15 January 2026', () => {
    const sale = (chip: object) => made([], chip).commerciallyAvailableUs.value
    expect(sale({ released: '2026-01-15' })).toBe(true)
    expect(sale({ released: '2026-01-16' })).toBe(false)
    expect(sale({ released: '2026' })).toBe(true)
    expect(sale({ released: null })).toBe(true)
    expect(
      ['rumoured', 'announced', 'sampling', 'cancelled', 'discontinued'].map((lifecycle) =>
        sale({ lifecycle }),
      ),
    ).toEqual([false, false, false, false, true])
  })

  it('read the class the maker prints', () => {
    expect(inputs('nvidia-h20-96').vendorListing).toMatchObject({ eccn: '4A994.l', meaning: 'not-3A090' })
    expect(inputs('nvidia-l40').vendorListing?.meaning).toBe('3A090.b')
    expect(inputs('nvidia-b200').vendorListing).toMatchObject({ eccn: '5A002.z.1', meaning: null })
    expect(inputs('amd-mi300x').vendorListing).toBeNull()
  })
})
