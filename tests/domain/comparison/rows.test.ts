import { describe, expect, it } from 'vitest'
import type { SheetRow } from '../../../src/domain/comparison/cell'
import { clash } from '../../../src/domain/comparison/comparability'
import { compare } from '../../../src/domain/comparison/prepare'
import { rowOf } from '../../../src/domain/comparison/sheet'
import { ATLAS, C910, cellOf, comparing, FACTS, H20 } from './facts'

const EIGHT = [
  H20,
  ATLAS,
  C910,
  'nvidia-b200',
  'nvidia-h100-sxm',
  'amd-mi300x',
  'cambricon-mlu590',
  'nvidia-a800-80-sxm',
]
const all = comparing(EIGHT)
const rows: readonly SheetRow[] = all.sheet.groups.flatMap((group) => group.rows)

describe('best and worst of a row', () => {
  it('follow the direction of the row: more memory is better, less power', () => {
    const memory = rowOf(all.sheet, 'memory_bandwidth')
    const power = rowOf(all.sheet, 'tdp')
    expect(memory?.cells.find(({ rank }) => rank === 'best')?.chipId).toBe('nvidia-b200')
    const powers = power?.cells.flatMap(({ content, rank }) =>
      content.kind === 'figure' ? [{ rank, value: content.value }] : [],
    )
    const lowest = Math.min(...(powers ?? []).map(({ value }) => value))
    for (const { rank, value } of powers ?? []) expect(rank === 'best').toBe(value === lowest)
  })

  it('are never given across a clash of footing, nor where neither way is better', () => {
    for (const row of rows) {
      const ranked = row.cells.filter(({ rank }) => rank !== null)
      if (row.direction === 'neither') expect(ranked, row.id).toEqual([])
      for (const a of ranked) {
        for (const b of ranked) {
          if (a.content.kind !== 'figure' || b.content.kind !== 'figure')
            throw new Error('a rank without a figure')
          expect(clash(a.content.footing, b.content.footing), row.id).toBeNull()
        }
      }
    }
  })
})

describe('figures that two readings make', () => {
  it('divide what the sources state, and say which part is missing', () => {
    const cell = cellOf(all, 'rate16-per-mm2', H20)
    expect(cell.content).toMatchObject({
      kind: 'figure',
      text: '0.182',
      arithmetic: '148\u2009TFLOPS ÷ 814\u2009mm² = 0.182',
    })
    expect(cellOf(all, 'rate16-per-mm2', C910).content).toMatchObject({
      kind: 'missing',
      text: 'no usable die area',
    })
    expect(cellOf(all, 'price-per-gb', H20).content).toMatchObject({ text: '125', note: 'USD' })
    expect(cellOf(all, 'price-per-gb', ATLAS).content).toMatchObject({ text: 'no price' })
  })

  it('never rest on a sparse rate', () => {
    const derived = all.sheet.groups.find(({ id }) => id === 'derived')?.rows ?? []
    expect(derived.length).toBeGreaterThan(5)
    for (const { content } of derived.flatMap(({ cells }) => cells)) {
      if (content.kind === 'figure') expect(content.parts.some(({ basis }) => basis === 'sparse')).toBe(false)
    }
  })
})

describe('for each die', () => {
  const perDie = compare(FACTS, {
    chipIds: [H20, C910, 'nvidia-b200'],
    baseline: null,
    asOf: '2026-04-29',
    destination: 'china',
    per: 'die',
  })

  it('a figure that grows with the dies is divided, with the sum', () => {
    const { content } = cellOf(perDie, 'memory_capacity', 'nvidia-b200')
    const whole = cellOf(all, 'memory_capacity', 'nvidia-b200').content
    if (content.kind !== 'figure' || whole.kind !== 'figure') throw new Error('no figures')
    expect(content.value).toBe(whole.value / 2)
    expect(content.arithmetic).toContain('÷ 2 dies')
    expect(cellOf(perDie, 'tpp', 'nvidia-b200').content).toEqual(cellOf(all, 'tpp', 'nvidia-b200').content)
  })

  it('no number of dies, no figure: one die is not assumed', () => {
    expect(cellOf(perDie, 'memory_capacity', H20).content).toMatchObject({
      kind: 'missing',
      text: 'dies not disclosed',
    })
  })
})

describe('the history of a status', () => {
  it('counts the changes up to the date, from the announcement on', () => {
    expect(cellOf(all, 'us-history', H20).content).toMatchObject({
      kind: 'history',
      text: '1 change, last 9 Apr 2025',
    })
    expect(cellOf(comparing([H20, ATLAS], '2025-01-01'), 'us-history', H20).content).toMatchObject({
      text: 'no change',
    })
  })
})
