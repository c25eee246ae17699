import { describe, expect, test } from 'vitest'
import { loadDataset } from '../../../mocks/read-facts'
import { linesCorrection } from '../../../src/features/revenue/unknown-lines'

const { revenue } = loadDataset()

describe('lines of a link', () => {
  test('what the facts hold stays, with or without its segment', () => {
    const lines = ['nvidia.china', 'hygon', 'metax.total']
    expect(linesCorrection({ lines, base: '2024Q4' }, revenue)).toBeNull()
  })

  test('an unknown company, an unknown segment and a base that is no period are named and taken out', () => {
    const lines = ['nvidia.moon', 'nvidia.china', 'acme.total']
    expect(linesCorrection({ lines, base: '1999Q1' }, revenue)).toEqual({
      patch: { lines: ['nvidia.china'], base: null },
      notes: [
        'The facts hold no figures for the line “nvidia.moon”: left out.',
        'The facts hold no figures for the line “acme.total”: left out.',
        '“1999Q1” is not a period of the facts, like 2024Q1, that can be 100: the usual one is.',
      ],
    })
    expect(linesCorrection({ lines: [], base: 'soon' }, revenue)?.patch).toEqual({ base: null })
  })

  test('nothing is judged before the figures are here', () => {
    expect(linesCorrection({ lines: ['acme.total'], base: 'soon' }, [])).toBeNull()
  })
})
