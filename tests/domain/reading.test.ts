import { describe, expect, test } from 'vitest'
import type { ChipFact, ChipField } from '../../src/domain/fact'
import { isMissing } from '../../src/domain/missing'
import { h100Equivalents, ratedFormats, readRate } from '../../src/domain/rates'
import { disagree, engineOf, indexFacts, readCustomers, readField } from '../../src/domain/reading'
import { facts, index } from './facts'

let line = 1
function fact(over: Partial<ChipFact>): ChipFact {
  line += 1
  return {
    factId: `f${line}`,
    line,
    chipId: 'x',
    field: 'peak_fp8',
    value: 100,
    unit: 'TFLOPS',
    basis: 'dense',
    sourceId: `s${line}`,
    kind: 'database',
    asOf: null,
    note: '',
    ...over,
  }
}

function reading(rows: readonly ChipFact[], field: ChipField = 'peak_fp8', options = {}) {
  const found = readField(indexFacts(rows), 'x', field, options)
  if (isMissing(found)) throw new Error(found.reason)
  return found
}

function reasonOf(rows: readonly ChipFact[], field: ChipField, options = {}): string | null {
  const found = readField(indexFacts(rows), 'x', field, options)
  return isMissing(found) ? `${found.missing}: ${found.reason}` : null
}

describe('which fact is preferred, and why', () => {
  const official = fact({ kind: 'official', value: 1 })
  const newer = fact({ value: 2, asOf: '2026-03' })
  const older = fact({ value: 3, asOf: '2025' })
  const undated = fact({ value: 4 })
  const disputed = fact({ kind: 'official', value: 5, note: 'DISPUTED: elsewhere' })
  const sparse = fact({ value: 6, basis: 'sparse', kind: 'official' })
  const cases: [string, ChipFact[], number, string][] = [
    ['alone', [undated], 4, 'the only source'],
    ['kind', [newer, official], 1, 'official before database'],
    ['date', [older, newer], 2, 'the newer: March 2026 over 2025'],
    ['a date at all', [undated, older], 3, 'dated 2025 before undated'],
    ['the file', [undated, fact({ value: 7 })], 4, 'equal in kind and date: the first row of the file'],
    ['dispute', [disputed, undated], 4, 'every other figure is disputed or suspect'],
    ['whatever the basis', [sparse, newer], 6, 'official before database'],
  ]
  test.each(cases)('%s', (_name, rows, value, why) => {
    expect(reading(rows).value).toBe(value)
    expect(reading(rows).preferredBecause).toBe(why)
    expect(reading([...rows].reverse()).value).toBe(value)
  })

  test('rivals keep every other fact, set-aside ones last', () => {
    const rows = [disputed, older, official, sparse]
    expect(reading(rows).rivals.map((rival) => rival.value)).toEqual([6, 3, 5])
  })

  test('an asked basis may pass over a stronger one, and says so', () => {
    expect(reading([sparse, newer], 'peak_fp8', { basis: 'dense' }).preferredBecause).toBe(
      'dense before sparse',
    )
  })
})

describe('why there is none', () => {
  const sparse = fact({ basis: 'sparse' })
  const unstated = fact({ basis: 'na' })
  const disputed = fact({ note: 'suspect: copied' })
  const cases: [ChipFact[], ChipField, object, string][] = [
    [[], 'peak_fp4', {}, 'not-disclosed: No source gives an FP4 rate.'],
    [[], 'peak_tf32', {}, 'not-disclosed: No source gives a TF32 rate.'],
    [[], 'peak_int8', { basis: 'dense' }, 'not-disclosed: No source gives a dense INT8 rate.'],
    [[], 'units_shipped', {}, 'not-disclosed: No source gives a number of units shipped.'],
    [[], 'die_area', {}, 'not-disclosed: No source gives a die area.'],
    [[disputed], 'peak_fp8', {}, 'not-disclosed: No undisputed source gives an FP8 rate.'],
    [
      [sparse],
      'peak_fp8',
      { basis: 'dense' },
      'not-disclosed: No source gives a dense FP8 rate; only a sparse one is given, and one is not computed from the other.',
    ],
    [
      [unstated],
      'peak_fp8',
      { basis: 'dense' },
      'not-disclosed: No source gives a dense FP8 rate; the figures found do not say dense or sparse.',
    ],
  ]
  test.each(cases)('%#', (rows, field, options, reason) => {
    expect(reasonOf(rows, field, options)).toBe(reason)
  })
})

describe('disagreement and marks', () => {
  const cases: [string, Partial<ChipFact>, boolean][] = [
    ['2 % is not more than 2 %', { value: 102 }, false],
    ['2.1 %', { value: 102.1 }, true],
    ['below', { value: 97 }, true],
    ['another basis', { value: 200, basis: 'sparse' }, false],
    ['set aside', { value: 200, note: 'DISPUTED' }, false],
    ['another engine', { value: 50, note: 'vector rate' }, false],
  ]
  test.each(cases)('%s', (_name, rival, expected) => {
    expect(disagree(fact({}), fact(rival))).toBe(expected)
  })

  test('words disagree unless they are the same words', () => {
    const text = (value: string, field: ChipField = 'memory_type') =>
      fact({ field, value, unit: '', basis: 'na' })
    expect(disagree(text('HBM3'), text('hbm3 '))).toBe(false)
    expect(disagree(text('HBM3'), text('HBM3e'))).toBe(true)
    expect(
      disagree(text('Tencent', 'representative_customer'), text('Baidu', 'representative_customer')),
    ).toBe(false)
  })

  test('prices in two currencies or of two years are no disagreement', () => {
    const price = (value: number, unit: string, asOf: string) =>
      fact({ field: 'price', value, unit, asOf, basis: 'na' })
    expect(disagree(price(100, 'USD', '2026-01'), price(700, 'CNY', '2026-01'))).toBe(false)
    expect(disagree(price(100, 'USD', '2026-01'), price(150, 'USD', '2024'))).toBe(false)
    expect(disagree(price(100, 'USD', '2026-01'), price(150, 'USD', '2026-05'))).toBe(true)
  })

  test('the footnote letters', () => {
    const marks = (over: Partial<ChipFact>, ...rivals: ChipFact[]) => reading([fact(over), ...rivals]).marks
    expect(marks({})).toEqual([])
    expect(marks({ basis: 'na' })).toEqual(['u'])
    expect(marks({ kind: 'estimate' })).toEqual(['e'])
    expect(marks({ note: 'approximate; by the source' })).toEqual(['e'])
    expect(
      marks({ kind: 'official', note: 'value read in a third-party transcription of this document' }),
    ).toEqual(['t'])
    expect(marks({ kind: 'official', basis: 'na' }, fact({ basis: 'na', value: 150 }))).toEqual(['u', 'd'])
    expect(reading([fact({ field: 'tdp', basis: 'na', unit: 'W' })], 'tdp').marks).toEqual([])
  })
})

describe('time-bound fields', () => {
  const price = (value: number, asOf: string | null, kind: ChipFact['kind'] = 'press') =>
    fact({ field: 'price', value, unit: 'USD', asOf, kind, basis: 'na' })
  const rows = [price(10, '2024-03'), price(12, '2025-06'), price(9, '2023-01-15', 'official')]

  test.each([
    ['2023-06-01', 9],
    ['2024-02-29', 9],
    ['2024-03-01', 10],
    ['2026-01-01', 12],
  ])('on %s the newest price not younger is %d', (asOf, value) => {
    expect(reading(rows, 'price', { asOf }).value).toBe(value)
  })

  test('before the first of them nothing had been published', () => {
    expect(reasonOf(rows, 'price', { asOf: '2023-01-14' })).toBe(
      'not-yet-published: Price: nothing published by 14 January 2023; the first source is of 15 January 2023.',
    )
  })

  test('a physical figure is never hidden by the date', () => {
    expect(reading([fact({ asOf: '2026-01' })], 'peak_fp8', { asOf: '2020-01-01' }).value).toBe(100)
  })

  test('customers are a list, newest first', () => {
    const customers = readCustomers(index, 'huawei-ascend-950pr', '2026-02-01')
    expect(isMissing(customers) ? [] : customers.map((one) => one.asOf)).toEqual([
      '2026',
      '2026',
      '2026',
      '2025-12',
    ])
    const early = readCustomers(index, 'huawei-ascend-950pr', '2025-11-30')
    expect(isMissing(early) && early.missing).toBe('not-yet-published')
    const none = readCustomers(index, 'nvidia-h20-96')
    expect(isMissing(none) && none.reason).toBe('No source gives a named customer.')
  })
})

describe('rates', () => {
  test.each<[string, ChipField, 'matrix' | 'vector']>([
    ['general (non-tensor) FP16 column', 'peak_fp16', 'vector'],
    ['vector rate; value read elsewhere', 'peak_fp32', 'vector'],
    ['vector', 'peak_fp32', 'vector'],
    ['matrix rate (vector 23.1)', 'peak_fp32', 'matrix'],
    ['tensor rate (vector 34)', 'peak_fp64', 'matrix'],
    ['', 'peak_fp64', 'vector'],
    ['', 'peak_bf16', 'matrix'],
    ['Cube only', 'peak_fp16', 'matrix'],
  ])('“%s” of %s is a %s rate', (note, field, engine) => {
    expect(engineOf(fact({ note, field }))).toBe(engine)
  })

  const rate = (rows: readonly ChipFact[]) => readRate(indexFacts(rows), 'x', 'peak_fp8')
  const dense = fact({ value: 1 })
  const unstated = fact({ value: 2, basis: 'na', kind: 'official' })
  const vector = fact({ value: 3, note: 'vector rate', kind: 'official' })
  const sparse = fact({ value: 4, basis: 'sparse', kind: 'official' })

  test.each<[string, ChipFact[], number, string]>([
    ['dense before a stronger source that does not say', [unstated, dense], 1, 'matrix'],
    ['unstated before vector', [vector, unstated, sparse], 2, 'matrix'],
    ['vector when there is nothing else', [vector, sparse], 3, 'vector'],
  ])('%s', (_name, rows, value, engine) => {
    const found = rate(rows)
    expect(isMissing(found) ? found.reason : [found.value, found.engine]).toEqual([value, engine])
  })

  test('a sparse rate never stands in for a dense one', () => {
    const found = rate([sparse])
    expect(isMissing(found) && found.reason).toBe(
      'Only a sparse FP8 rate is given (4\u2009TFLOPS); a dense one cannot be computed from it.',
    )
  })

  test('H100-equivalents say their format and what is not stated', () => {
    const h20 = h100Equivalents(index, 'nvidia-h20-96')
    expect(isMissing(h20) ? null : [h20.format, h20.arithmetic]).toEqual([
      'FP8',
      '296\u2009TFLOPS ÷ 1\u2009979 = 0.15',
    ])
    const a100 = h100Equivalents(index, 'nvidia-a100-80-sxm')
    expect(isMissing(a100) ? null : a100.format).toBe('INT8')
    const mlu = h100Equivalents(index, 'cambricon-mlu590')
    expect(isMissing(mlu) ? null : mlu.reading.marks).toContain('u')
    expect(isMissing(h100Equivalents(index, 'nvidia-titan-xp'))).toBe(true)
  })

  test('formats someone gives a rate in: the H20 has no FP4, the B200 has', () => {
    expect(ratedFormats(index, 'nvidia-h20-96')).not.toContain('peak_fp4')
    expect(ratedFormats(index, 'nvidia-b200')).toContain('peak_fp4')
  })
})

describe('on the real facts', () => {
  const cases: [string, ChipField, number, string][] = [
    ['huawei-atlas-350', 'peak_bf16', 425, 'u'],
    ['nvidia-h20-96', 'peak_bf16', 148, ''],
    ['nvidia-h20-96', 'memory_bandwidth', 4000, ''],
    ['nvidia-h100-sxm', 'memory_bandwidth', 3350, ''],
    ['nvidia-b200', 'peak_fp4', 9000, 't'],
    ['nvidia-b200', 'memory_bandwidth', 7700, 'dt'],
  ]
  test.each(cases)('%s %s is %d', (chipId, field, value, marks) => {
    const found = readField(index, chipId, field)
    if (isMissing(found)) throw new Error(found.reason)
    expect([found.value, found.marks.join('')]).toEqual([value, marks])
  })

  test('no fact is lost: a reading and its rivals are all facts of the field', () => {
    for (const [chipId, fields] of index) {
      for (const [field, all] of fields) {
        const found = readField(index, chipId, field)
        if (!isMissing(found)) expect(found.rivals.length + 1).toBe(all.length)
      }
    }
    expect(facts.length).toBeGreaterThan(4000)
  })
})
