import { describe, expect, test } from 'vitest'
import { loadDataset } from '../../../mocks/read-facts'
import { linesCorrection } from '../../../src/features/revenue/unknown-lines'

const { revenue } = loadDataset()
const TOTAL = { companyId: 'cambricon', segment: 'total' }

describe('lines of a link', () => {
  test('what the facts hold stays, with or without its segment', () => {
    const lines = ['nvidia.china', 'hygon', 'metax.total']
    expect(linesCorrection({ lines, base: '2024Q4', measure: 'level' }, revenue, TOTAL)).toBeNull()
  })

  test('an unknown company, an unknown segment and a base that is no period are named and taken out', () => {
    const lines = ['nvidia.moon', 'nvidia.china', 'acme.total']
    expect(linesCorrection({ lines, base: '1999Q1', measure: 'level' }, revenue, TOTAL)).toEqual({
      patch: { lines: ['nvidia.china'], base: null },
      notes: [
        'The facts hold no figures for the line “nvidia.moon”: left out.',
        'The facts hold no figures for the line “acme.total”: left out.',
        '“1999Q1” is not a period of the facts, like 2024Q1, that can be 100: the usual one is.',
      ],
    })
    expect(linesCorrection({ lines: [], base: 'soon', measure: 'level' }, revenue, TOTAL)?.patch).toEqual({
      base: null,
    })
  })

  test('a share of a total alone is no question: the level is shown, and said to be', () => {
    const link = { lines: [], base: null, measure: 'share' } as const
    const correction = linesCorrection(link, revenue, TOTAL)
    expect(correction?.patch).toEqual({ measure: 'level' })
    expect(correction?.notes[0]).toMatch(/^A total is 100 % of itself/)
    expect(linesCorrection(link, revenue, { companyId: 'nvidia', segment: 'data_center' })).toBeNull()
    expect(linesCorrection({ ...link, lines: ['nvidia.china'] }, revenue, TOTAL)).toBeNull()
    expect(linesCorrection({ ...link, lines: ['nvidia'] }, revenue, TOTAL)?.patch).toEqual({
      measure: 'level',
    })
  })

  test('nothing is judged before the figures are here', () => {
    expect(linesCorrection({ lines: ['acme.total'], base: 'soon', measure: 'level' }, [], TOTAL)).toBeNull()
  })
})
