import { describe, expect, it } from 'vitest'
import { curated, type MadeRow, made, printed } from './made-facts'

const T = '\u2009'
const INFINITE = Number.POSITIVE_INFINITY
const NO_FORMAT = { format: null, bits: null, rate: null, withoutTf32: null }

describe('where a TPP comes from, in words', () => {
  it('is the row that gives the highest product, and that row only', () => {
    const { tpp } = made([
      ['peak_fp8', 900, 'dense'],
      ['peak_fp16', 500, 'dense'],
    ])
    expect(tpp).toMatchObject({
      basis: 'highest dense rate times bit length',
      factIds: ['f1'],
      sourceIds: ['s1'],
      arithmetic: `TPP = 500${T}TFLOPS × 16${T}bit = 8${T}000`,
      withoutTf32: null,
    })
  })

  it('counts integers in TOPS', () => {
    expect(made([['peak_int8', 1000.5, 'dense']]).tpp.arithmetic).toBe(
      `TPP = 1${T}000.5${T}TOPS × 8${T}bit = 8${T}004`,
    )
  })

  it('shares a card out over its packages and says so', () => {
    const rows: readonly MadeRow[] = [['peak_fp16', 500, 'dense']]
    expect(made(rows, {}, curated({ packages: 2 })).tpp).toMatchObject({
      low: 4000,
      rate: 500,
      arithmetic: `TPP = 500${T}TFLOPS × 16${T}bit ÷ 2 packages = 4${T}000`,
    })
    expect(made(rows, {}, curated({ packages: 1 })).tpp.arithmetic).not.toContain('package')
  })

  it('is a rate that does not say dense or sparse only where nothing better is known', () => {
    const { tpp } = made([
      ['peak_fp16', 500, 'na'],
      ['peak_fp16', 1000, 'sparse'],
      ['peak_fp32', 400, 'dense'],
    ])
    expect(tpp).toMatchObject({
      quality: 'assumed-dense',
      basis: 'the source does not state dense or sparse',
      factIds: ['f0'],
      arithmetic: `TPP = 500${T}TFLOPS × 16${T}bit = 8${T}000`,
    })
  })

  it('is what someone printed, as printed, shared out over the packages', () => {
    const rules = printed([{ tpp: 7000, basis: 'table 3' }], curated({ packages: 2 }))
    expect(made([['peak_fp16', 500, 'na']], {}, rules).tpp).toEqual({
      ...NO_FORMAT,
      low: 3500,
      high: 3500,
      quality: 'published',
      basis: 'table 3',
      arithmetic: `TPP = 3${T}500, as printed (table 3)`,
      factIds: [],
      sourceIds: ['p0'],
      published: [],
    })
  })

  it('is at least the vector rate where no matrix rate is stated', () => {
    const { tpp } = made([
      ['peak_fp32', 10, 'dense'],
      ['peak_fp64', 3, 'dense'],
    ])
    expect(tpp).toEqual({
      ...NO_FORMAT,
      low: 320,
      high: INFINITE,
      quality: 'missing',
      basis: 'no matrix rate is published',
      arithmetic: 'TPP is at least 320: only a vector rate is stated',
      factIds: ['f0'],
      sourceIds: ['s0'],
      published: [],
    })
  })

  it('lies under the best sparse rate where only sparse rates are stated', () => {
    const sparse: readonly MadeRow[] = [
      ['peak_fp4', 2000, 'sparse'],
      ['peak_fp8', 900, 'sparse'],
    ]
    const { tpp } = made([...sparse, ['peak_fp32', 100, 'dense']])
    expect(tpp).toEqual({
      ...NO_FORMAT,
      low: 3200,
      high: 8000,
      quality: 'upper-bound',
      basis: 'a sparse rate bounds TPP from above',
      arithmetic: `TPP lies between 3${T}200 and 8${T}000: only a sparse rate is stated`,
      factIds: ['f0', 'f2'],
      sourceIds: ['s0', 's2'],
      published: [],
    })
    expect(made(sparse).tpp).toMatchObject({
      factIds: ['f0'],
      arithmetic: `TPP lies between 0 and 8${T}000: only a sparse rate is stated`,
    })
  })

  it('rests on nothing where nothing is stated', () => {
    expect(made([]).tpp).toMatchObject({ ...NO_FORMAT, factIds: [], sourceIds: [], published: [] })
  })
})

describe('TF32', () => {
  const tf32: MadeRow = ['peak_tf32', 400, 'dense']
  it.each<[string, readonly MadeRow[], number, number | null]>([
    ['alone has nothing to fall back on', [tf32], 12800, null],
    [
      'has the best of the others to fall back on',
      [['peak_fp8', 700, 'dense'], ['peak_fp16', 300, 'dense'], tf32],
      12800,
      5600,
    ],
    ['says nothing where another format gives more', [['peak_fp16', 900, 'dense'], tf32], 14400, null],
  ])('%s', (_what, rows, low, withoutTf32) => {
    expect(made(rows).tpp).toMatchObject({ low, withoutTf32 })
  })
})

describe('a TPP someone printed beside a computed one', () => {
  const dense: readonly MadeRow[] = [['peak_fp16', 625, 'dense']]

  it('is compared with it, in per cent, and is a conflict from over one per cent on either side', () => {
    const rules = printed([{ tpp: 10050 }, { tpp: 10200 }, { tpp: 9950 }, { tpp: 9800 }])
    const { published, quality } = made(dense, {}, rules).tpp
    expect(quality).toBe('dense')
    expect(published.map((row) => [row.sourceId, row.tpp, row.conflict])).toEqual([
      ['p0', 10050, false],
      ['p1', 10200, true],
      ['p2', 9950, false],
      ['p3', 9800, true],
    ])
    const percent = published.map((row) => Number(row.differencePercent.toFixed(6)))
    expect(percent).toEqual([0.5, 2, -0.5, -2])
  })

  it('is shared out over the packages before it is compared', () => {
    const rules = printed([{ tpp: 10000, by: 'press' }], curated({ packages: 2 }))
    expect(made(dense, {}, rules).tpp.published).toEqual([
      { sourceId: 'p0', by: 'press', tpp: 5000, differencePercent: 0, conflict: false },
    ])
  })

  it('comes vendor first, then press, then community, whatever the order of the file', () => {
    const rules = printed([
      { tpp: 1, by: 'community' },
      { tpp: 2, by: 'press' },
      { tpp: 3, by: 'vendor' },
      { tpp: 4, by: 'vendor' },
      { tpp: 5, by: 'vendor', chip_id: 'another' },
    ])
    expect(made(dense, {}, rules).tpp.published.map((row) => row.sourceId)).toEqual(['p2', 'p3', 'p1', 'p0'])
    expect(made([], {}, rules).tpp).toMatchObject({ quality: 'published', low: 3, sourceIds: ['p2'] })
  })

  it('counts for nothing where it has no figure or the file sets it aside', () => {
    const rules = printed([
      { tpp: null },
      { tpp: 9000, use_for_tpp: false },
      { tpp: 7000, use_for_tpp: true },
    ])
    expect(made([], {}, rules).tpp).toMatchObject({ low: 7000, sourceIds: ['p2'] })
    expect(made(dense, {}, rules).tpp.published.map((row) => row.sourceId)).toEqual(['p2'])
  })
})

describe('what another row would have given', () => {
  const tppOf = (rows: readonly MadeRow[], rules?: ReturnType<typeof printed>) =>
    made(rows, {}, rules)
      .alternatives.filter((one) => one.input === 'tpp')
      .map((one) => [one.factId, one.sourceId, one.value])

  it('is never less than what the other formats give', () => {
    expect(
      tppOf([
        ['peak_fp16', 299, 'dense'],
        ['peak_fp16', 301, 'dense'],
        ['peak_fp16', 400, 'dense'],
        ['peak_int8', 700, 'dense'],
      ]),
    ).toEqual([
      ['f1', 's1', 5600],
      ['f2', 's2', 6400],
    ])
  })

  it('leaves the row it stands in for out, but not the vector rate of that format', () => {
    expect(
      tppOf([
        ['peak_fp16', 100, 'dense'],
        ['peak_fp16', 90, 'dense'],
        ['peak_fp16', 95, 'dense', 'vector rate'],
      ]),
    ).toEqual([['f1', 's1', 1520]])
    expect(
      tppOf([
        ['peak_fp16', 100, 'dense'],
        ['peak_fp16', 90, 'dense'],
      ]),
    ).toEqual([['f1', 's1', 1440]])
  })

  it('is asked of vector rates too, beside dense matrix rates', () => {
    expect(
      tppOf([
        ['peak_fp16', 100, 'dense'],
        ['peak_fp32', 70, 'dense'],
        ['peak_fp32', 80, 'dense'],
      ]),
    ).toEqual([['f2', 's2', 2560]])
  })

  it('is asked of rates that say neither only where one of them counts', () => {
    const rivals: readonly MadeRow[] = [
      ['peak_fp16', 100, 'na'],
      ['peak_fp16', 110, 'na'],
      ['peak_fp32', 40, 'dense'],
      ['peak_fp32', 90, 'dense'],
    ]
    expect(tppOf(rivals)).toEqual([['f1', 's1', 1760]])
    expect(tppOf([...rivals, ['peak_fp8', 500, 'dense']])).toEqual([['f3', 's3', 4000]])
    expect(tppOf(rivals, printed([{ tpp: 7000 }]))).toEqual([])
  })
})
