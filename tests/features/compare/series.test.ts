import { describe, expect, test } from 'vitest'
import { PICTURE } from '../../../src/charts/mark-types'
import { barPanels, barRows, barText, barTwin } from '../../../src/features/compare/bars'
import { datedSources, ruleCitations, sourceIdsOf } from '../../../src/features/compare/cited'
import { fitOf } from '../../../src/features/compare/fit'
import { chosenMetric, metricRows } from '../../../src/features/compare/metrics'
import { hasTwins, paintsOf } from '../../../src/features/compare/paint'
import { comparisonPicture } from '../../../src/features/compare/picture'
import { ratioPlace } from '../../../src/features/compare/RatioBar'
import { rooflineOf, rooflineText, roofPath } from '../../../src/features/compare/roofline'
import { ATLAS, C910, comparing, H20, sources } from '../../domain/comparison/facts'

const comparison = comparing([H20, ATLAS, C910])
const rows = barRows(comparison, null)

describe('bars', () => {
  test('six panels in reading order; a missing value stands in words', () => {
    const panels = barPanels(comparison, rows, true)
    expect(panels.map(({ title }) => title)).toEqual([
      'BF16, dense',
      'FP8, dense',
      'INT8',
      'Memory bandwidth',
      'Memory capacity',
      'Board power',
    ])
    expect(panels[1]?.cells[2]).toEqual({ seriesId: C910, value: null, label: 'not disclosed' })
    expect(panels[0]?.cells[1]).toMatchObject({ label: '378.5', ratio: '2.56×' })
  })

  test('a rate without a stated basis is hatched, and the subtitle says what hatching means', () => {
    expect(barPanels(comparison, rows, true)[2]?.cells[2]).toMatchObject({ style: 'hatch', ratio: '5.41×' })
    expect(barText(comparison, rows, '').subtitle).toContain('Hatched: dense or sparse not stated')
    expect(barText(comparison, rows, '').title).toBe('The Atlas 350 has more arithmetic, less memory traffic')
  })

  test('a sparse bar never stands beside a dense one', () => {
    const cards = comparing(['nvidia-rtx-5090', 'nvidia-rtx-5090d'])
    const fp4 = chosenMetric(cards.sheet, 'peak_fp4').row
    const cells = fp4 ? barPanels(cards, [fp4], true)[0]?.cells : []
    expect(cells?.[1]).toMatchObject({ value: null, label: expect.stringContaining('sparse: not drawn') })
  })

  test('the twin holds every figure and every reason', () => {
    const twin = barTwin(comparison, rows)
    expect(twin.rows).toHaveLength(6)
    expect(twin.rows[0]?.[ATLAS]).toBe('378.5 (2.56×)')
    expect(twin.rows[2]?.[C910]).toContain('basis not stated')
  })

  test('a metric that cannot be drawn is named', () => {
    expect(chosenMetric(comparison.sheet, 'nonsense')).toMatchObject({
      row: null,
      problem: expect.stringContaining('“nonsense” is not a figure'),
    })
    expect(chosenMetric(comparison.sheet, 'peak_fp4').problem).toContain('FP4 is not known for two')
    expect(metricRows(comparison.sheet).map(({ id }) => id)).not.toContain('headline')
  })
})

describe('roofline', () => {
  test('the ridge point is rate over bandwidth', () => {
    const { roofs } = rooflineOf(comparison)
    expect(roofs.map(({ ridge }) => Math.round(ridge))).toEqual([37, 270, 488])
    expect(rooflineText(rooflineOf(comparison), comparison, '').title).toBe(
      'The Atlas 350 needs 270 operations per byte to be busy, the H20 37',
    )
  })

  test('chips without rate or bandwidth are named, not drawn', () => {
    expect(rooflineOf(comparing([H20, ATLAS, 'cambricon-mlu590'])).left).toEqual(['MLU590'])
  })

  test('a roof rises with the bandwidth and is level from its ridge', () => {
    const roof = rooflineOf(comparison).roofs[0]
    if (!roof) throw new Error('no roof')
    expect(roofPath(roof, [1, 1000])).toEqual([
      [1, 4],
      [37, 148],
      [1000, 148],
    ])
    expect(roofPath(roof, [100, 1000])).toEqual([
      [100, 148],
      [1000, 148],
    ])
  })
})

describe('colour', () => {
  test('by company: the second chip of one wears the tint, a third needs its name', () => {
    expect(paintsOf(comparison.compared).map(({ color, style }) => `${color} ${style}`)).toEqual([
      'var(--company-nvidia) solid',
      'var(--company-huawei) solid',
      'var(--company-huawei) tint',
    ])
    expect(hasTwins(comparison.compared)).toBe(false)
    expect(hasTwins(comparing([H20, 'nvidia-h100-sxm', 'nvidia-b200']).compared)).toBe(true)
  })
})

describe('the picture', () => {
  const picture = comparisonPicture({
    comparison,
    rows,
    sources,
    checked: '2026-11-25',
    href: 'https://example.org/?view=compare&chips=a,b&asof=2026-04-29',
  })

  test('says who is who with status, dates, sources, rules and how to open it again', () => {
    expect(picture.subtitle).toContain('Huawei Ascend 910C (昇腾910C)')
    expect(picture.subtitle).toContain('As of 29 April 2026')
    expect(picture.who?.[0]?.status).toEqual({
      group: 'licence',
      words: 'Licence: BIS letter to NVIDIA, 9 Apr 2025',
    })
    expect(picture.rules).toBe(ruleCitations(comparison))
    expect(picture.rules).toContain('91 FR 1684')
    expect(picture.state.view).toEqual({ view: 'compare', chips: 'a,b', asof: '2026-04-29' })
    expect(picture.slug).toBe('h20-atlas-350-ascend-910c')
  })

  test('notes explain hatching, 2.87× and disputes', () => {
    const notes = picture.notes.join(' ')
    expect(notes).toContain('Hatched: dense or sparse not stated')
    expect(notes).toContain('the vendor’s 2.87× adds the vector units (425 ÷ 148, BF16)')
    expect(notes).toContain('Ascend 910C: memory bandwidth 1.6 to 3.2\u2009TB/s')
    expect(notes).toContain('not legal advice')
    expect(
      comparisonPicture({
        comparison: comparing([H20, C910]),
        rows,
        sources,
        checked: '',
        href: '',
      }).notes.join(),
    ).not.toContain('2.87')
  })

  test('credits CC BY sources first, so that a short line never drops them', () => {
    const named = datedSources(sources, sourceIdsOf(rows))
    expect(named[0]).toContain('Epoch AI (CC BY)')
    expect(picture.sources).toEqual(named)
  })

  test('its body is drawn at the size of the composition', () => {
    const body = picture.body({ width: 1472, height: 400, dress: PICTURE, compact: false })
    expect(body.props).toMatchObject({ width: 1472, height: 400, columns: 3, named: false })
  })
})

test('the sheet scrolls only where it does not fit; figures stand beside it where there is room', () => {
  expect(fitOf(1376, 3, false)).toMatchObject({ scrolls: false, isBeside: true })
  expect(fitOf(1376, 6, false)).toMatchObject({ scrolls: false, isBeside: false })
  expect(fitOf(1376, 8, false)).toMatchObject({ scrolls: true })
  expect(fitOf(2304, 6, false)).toMatchObject({ scrolls: false, isBeside: true })
  expect(fitOf(358, 3, true).scrolls).toBe(false)
  expect(fitOf(358, 4, true).scrolls).toBe(true)
})

test('columns are as wide as their numbers need, whatever the length of a sentence in one of them', () => {
  const { columns, sheet } = fitOf(1376, 4, false)
  expect(columns).toHaveLength(5)
  expect(new Set(columns?.slice(2)).size).toBe(1)
  expect(columns?.reduce((sum, one) => sum + one, 0)).toBe(sheet)
  expect(fitOf(358, 4, true).columns).toBeNull()
})

test('ratio bars share one log scale from 0.25× to 8×', () => {
  expect([0.1, 0.25, 1, 8, 40].map((ratio) => Math.round(ratioPlace(ratio) * 10) / 10)).toEqual([
    0, 0, 25.6, 64, 64,
  ])
})
