import { describe, expect, it } from 'vitest'
import { changesBetween, suggestedDay } from '../../../src/domain/comparison/two-dates'
import { changedStatus, twoDatesTitle } from '../../../src/features/compare/two-dates-words'
import { ATLAS, C910, comparing, H20 } from './facts'

const CHIPS = [H20, ATLAS, C910, 'nvidia-a800-80-sxm']

describe('two dates', () => {
  it('the H20 around the letter of April 2025: status, the turn with its cause, and the layer that changed', () => {
    const all = changesBetween(comparing(CHIPS, '2025-04-08'), comparing(CHIPS, '2025-04-10'))
    const h20 = all.find(({ compared }) => compared.chip.chipId === H20)
    expect(h20?.status?.before).toMatchObject({ group: 'unrestricted' })
    expect(h20?.status?.after).toMatchObject({ group: 'licence' })
    expect(h20?.turns.map(({ from }) => from)).toEqual(['2025-04-09'])
    expect(h20?.layers.length).toBeGreaterThan(0)
    expect(all.filter(changedStatus).map(({ compared }) => compared.short)).toEqual(['H20'])
    expect(twoDatesTitle(all, '2025-04-08', '2025-04-10')).toBe(
      'H20: another status from 8 April 2025 to 10 April 2025',
    )
  })

  it('what became known: an announcement, and time-bound facts', () => {
    const all = changesBetween(comparing(CHIPS, '2024-06-01'), comparing(CHIPS, '2026-04-29'))
    expect(all.find(({ compared }) => compared.chip.chipId === ATLAS)?.isNew).toBe(true)
    const price = all
      .find(({ compared }) => compared.chip.chipId === H20)
      ?.cells.find(({ row }) => row.id === 'price')
    expect(price?.before).toMatchObject({ kind: 'missing' })
    expect(price?.after).toMatchObject({ kind: 'figure' })
  })

  it('a physical figure never changes with the date, and a day against itself changes nothing', () => {
    const physical = ['peak_bf16', 'memory_bandwidth', 'tdp', 'die_area', 'tpp']
    const all = changesBetween(comparing(CHIPS, '2022-11-01'), comparing(CHIPS, '2026-04-29'))
    for (const { cells } of all) for (const { row } of cells) expect(physical).not.toContain(row.id)
    const same = changesBetween(comparing(CHIPS), comparing(CHIPS))
    for (const { cells, layers, turns } of same) expect([...cells, ...layers, ...turns]).toEqual([])
  })

  it('suggests the eve of the last change', () => {
    expect(suggestedDay(comparing([H20, ATLAS], '2025-12-31'))).toBe('2025-04-08')
    expect(suggestedDay(comparing([ATLAS, C910], '2026-04-29'))).toBe('2025-04-29')
  })
})
