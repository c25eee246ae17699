// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { PICTURE, SCREEN } from '../../../src/charts/mark-types'
import { metricAxis, multipleHeight, ticksApart, tightened } from '../../../src/charts/metric-layout'
import { askOf, evidenceFor } from '../../../src/features/compare/ask'
import { askedPanels, barPanels, barRows } from '../../../src/features/compare/bars'
import {
  FIGURES,
  type FigureKind,
  figureChoice,
  figureWord,
} from '../../../src/features/compare/figure-choice'
import { type FigureModel, figureModel } from '../../../src/features/compare/figure-model'
import { figurePicture } from '../../../src/features/compare/picture'
import { settingsOf, settingWords } from '../../../src/features/compare/settings'
import { ATLAS, C910, comparing, H20, sources } from '../../domain/comparison/facts'

afterEach(cleanup)

const THREE = comparing([H20, ATLAS, C910])

function model(word: string, comparison = THREE): FigureModel {
  const choice = figureChoice(word)
  const rows = barRows(comparison, null)
  const found = figureModel(choice.kind ?? 'bars', { comparison, sources, rows }, choice)
  if ('sentence' in found) throw new Error(found.sentence)
  return found
}

describe('the figure of the link', () => {
  it('is written as it is read, for every choice', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIGURES, null), fc.boolean(), fc.boolean(), (kind, log, shared) => {
        const word = figureWord({ kind, log, shared })
        const again = figureChoice(word)
        expect(again.problem).toBeNull()
        expect(figureWord(again)).toBe(word)
        expect(again.kind).toBe(kind)
      }),
    )
  })

  it('says what it does not know, and falls back', () => {
    expect(figureChoice('pie')).toMatchObject({ kind: null, problem: expect.stringContaining('“pie”') })
    expect(figureChoice('groups.3d')).toMatchObject({
      kind: 'groups',
      problem: expect.stringContaining('“3d”'),
    })
  })
})

describe('the settings of the sheet', () => {
  it('are written as they are read', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom('card', 'package', 'die'),
        fc.uniqueArray(fc.constantFrom('silicon', 'power', 'memory')),
        (differencesOnly, hideEmpty, per, folded) => {
          const settings = { differencesOnly, hideEmpty, per, folded } as const
          expect(settingsOf(settingWords(settings))).toEqual(settings)
        },
      ),
    )
  })
})

describe('each kind of figure', { timeout: 30_000 }, () => {
  it.each(FIGURES)(
    '%s has a finding, a summary, a twin, sources and numbers that can be asked',
    (kind: FigureKind) => {
      const { text, twin, rows, draw, height } = model(kind)
      expect(text.title).not.toBe('')
      expect(text.subtitle).toContain('As of 29 April 2026')
      expect(text.summary.length).toBeGreaterThan(20)
      expect(text.source).toMatch(/^Sources: /)
      expect(twin.rows.length).toBeGreaterThan(1)
      expect(rows.length).toBeGreaterThan(1)
      render(draw({ width: 640, height: height(640) }, SCREEN, true))
      const values = screen.getAllByRole('button')
      expect(values.length).toBeGreaterThan(2)
      for (const value of values) {
        expect(value.getAttribute('aria-label')).not.toBe('')
        const evidence = evidenceFor(THREE, value.getAttribute('data-evidence') ?? '')
        expect(evidence?.subject, value.getAttribute('aria-label') ?? '').toMatch(/ of /)
      }
    },
  )

  it.each(FIGURES)('%s in a picture has nothing to press', (kind: FigureKind) => {
    const picture = figurePicture(model(kind), {
      comparison: THREE,
      rows: [],
      sources,
      checked: '2026-10-09',
      href: 'https://example.org/?view=compare',
      choices: ['Source of the reader’s choice: X.'],
    })
    expect(picture.kind).toBe(`compare-${kind}`)
    expect(picture.notes[0]).toBe('Source of the reader’s choice: X.')
    expect(picture.values?.length).toBeGreaterThan(3)
    render(picture.body({ width: 1400, height: 600, dress: PICTURE, compact: false }))
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('the grouped bars count the formats, the dumbbell names the extremes', () => {
    expect(model('groups').text.title).toBe(
      'The Atlas 350 is faster than the H20 in all 5 formats that both have',
    )
    expect(model('dumbbell').text.title).toContain('from 0.35× (memory bandwidth) to 2.56×')
    expect(model('multiples.shared.log').text.subtitle).toContain('share an axis; log axes, so dots')
  })

  it('the small multiples count in how many figures the first chip has more', () => {
    expect(model('multiples').text.title).toMatch(
      /^The Atlas 350 has more than the H20 in \d+ of 1[01] figures, not in .*memory bandwidth$/,
    )
  })

  it('links counted in one direction and in both are told apart beside their bars', () => {
    const { rows } = model('multiples')
    const link = barPanels(THREE, rows, false).find(({ id }) => id === 'interconnect_bandwidth')
    expect(link?.cells.map(({ label }) => label)).toEqual([
      expect.stringMatching(/ direction not said$/),
      expect.stringMatching(/ both ways$/),
      expect.stringMatching(/ one way$/),
    ])
    for (const cell of askedPanels(barPanels(THREE, rows, false), rows, THREE).flatMap(
      ({ cells }) => cells,
    )) {
      expect(cell.ask?.label).toContain(cell.label)
    }
    const memory = barPanels(THREE, rows, false).find(({ id }) => id === 'memory_bandwidth')
    expect(memory?.cells[0]?.label).toBe('4.00')
  })

  it('a sentence stands where a chart would compare nothing', () => {
    const one = comparing([H20, 'sophgo-bm1680'])
    const choice = figureChoice('dumbbell')
    const found = figureModel('roofline', { comparison: one, sources, rows: barRows(one, null) }, choice)
    expect('sentence' in found && found.sentence).toContain('No roofline')
  })
})

describe('axes', () => {
  it('panels fit any height they are given, down to a third of their size', () => {
    for (const height of [300, 500, 900]) {
      const fitted = tightened(PICTURE, height, 4, 3)
      const wanted = 4 * (multipleHeight(3, fitted) + fitted.pitch * 0.4)
      expect(wanted).toBeLessThan(height + 1)
      expect(fitted.pitch).toBeGreaterThanOrEqual(fitted.value * 1.29)
    }
  })

  it('of bars start at zero, of dots are log, and their figures never touch', () => {
    expect(metricAxis([3, null, 10], 'linear').domain).toEqual([0, 10])
    expect(metricAxis([3, null, 10], 'log').domain[0]).toBeGreaterThan(0)
    const kept = ticksApart(
      [1, 2, 3, 4],
      (value) => value * 10,
      () => '1 000',
      12,
    )
    expect(kept).toEqual([1])
  })
})

describe('who says so', () => {
  it('a ratio rests on both figures, a derived figure on its parts, a missing one on its reason', () => {
    const ratio = evidenceFor(THREE, askOf('peak_bf16', ATLAS, true))
    expect(ratio?.sums[0]).toBe('378.5\u2009TFLOPS ÷ 148\u2009TFLOPS = 2.56×')
    expect(ratio?.preferred.map(({ basis }) => basis.split(',')[0])).toEqual(['Atlas 350', 'H20'])
    const derived = evidenceFor(THREE, askOf('rate16-per-watt', H20))
    expect(derived?.sums).toEqual(['148\u2009TFLOPS ÷ 400\u2009W = 0.37'])
    expect(derived?.preferred).toHaveLength(2)
    expect(evidenceFor(THREE, askOf('peak_fp4', H20))?.basis).toContain('no units for FP4')
    expect(evidenceFor(THREE, askOf('us-status', H20))).toBeNull()
  })
})
