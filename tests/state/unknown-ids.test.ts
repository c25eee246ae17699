import { describe, expect, it } from 'vitest'
import { correctionOf, type KnownIds } from '../../src/state/unknown-ids'
import { DEFAULT_VIEW } from '../../src/state/view'

const nothing: KnownIds = {
  chips: undefined,
  companies: undefined,
  systems: undefined,
  events: undefined,
  claims: undefined,
  facts: undefined,
}
const known: KnownIds = {
  ...nothing,
  chips: new Set(['h20', 'h100']),
  companies: new Set(['cambricon']),
  systems: new Set(['hgx-h20']),
}
const view = {
  ...DEFAULT_VIEW,
  chips: ['h20', 'h2O', 'h100'],
  baseline: 'h2O',
  companies: ['cambrion'],
  systems: ['hgx-h20', 'hgx-h2O'],
  event: 'e',
}

describe('ids nobody knows', () => {
  it('are taken out and named, each once; what cannot be judged yet stays', () => {
    expect(correctionOf(view, known)).toEqual({
      patch: { chips: ['h20', 'h100'], baseline: null, companies: [], systems: ['hgx-h20'] },
      notes: [
        'No chip has the id “h2O”: left out.',
        'No company has the id “cambrion”: left out.',
        'No system has the id “hgx-h2O”: left out.',
      ],
    })
  })

  it('are not looked for before the data is here, nor in empty data', () => {
    expect(correctionOf(view, nothing)).toBeNull()
    expect(correctionOf(view, { ...nothing, chips: new Set() })).toBeNull()
  })

  it('a sound view needs no correction', () => {
    expect(correctionOf({ ...DEFAULT_VIEW, chips: ['h20'] }, known)).toBeNull()
  })
})
