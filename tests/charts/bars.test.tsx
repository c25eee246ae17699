// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { BarPanels } from '../../src/charts/BarPanels'
import { barColumns, barPanelsHeight, fittedDress, namesRoom } from '../../src/charts/bar-layout'
import type { BarPanel, BarSeries } from '../../src/charts/chart-types'
import { PICTURE, SCREEN } from '../../src/charts/mark-types'

afterEach(cleanup)

const SERIES: readonly BarSeries[] = [
  { id: 'h20', name: 'H20', paint: { color: 'var(--company-nvidia)', style: 'solid' } },
  { id: 'atlas', name: 'Atlas 350', paint: { color: 'var(--company-huawei)', style: 'solid' }, strong: true },
  { id: '910c', name: '910C', paint: { color: 'var(--company-huawei)', style: 'tint' } },
]
const PANELS: readonly BarPanel[] = [
  {
    id: 'fp8',
    title: 'FP8, dense',
    unit: 'TFLOPS',
    ratioHead: 'against H20',
    cells: [
      { seriesId: 'h20', value: 296, label: '296' },
      { seriesId: 'atlas', value: 592, label: '592', ratio: '2.00×' },
      { seriesId: '910c', value: null, label: 'not disclosed' },
    ],
  },
  {
    id: 'int8',
    title: 'INT8',
    unit: 'TOPS',
    cells: [
      { seriesId: 'h20', value: 100, label: '100' },
      { seriesId: '910c', value: 200, label: '200', style: 'hatch' },
    ],
  },
]

function bars(container: HTMLElement) {
  return [...container.querySelectorAll('.recharts-bar-rectangle rect')]
}

describe('BarPanels', () => {
  test('draws a bar for every value, from zero and in proportion', () => {
    const { container } = render(<BarPanels width={600} height={200} series={SERIES} panels={PANELS} />)
    const widths = bars(container).map((bar) => Number(bar.getAttribute('width')))
    expect(widths).toHaveLength(4)
    expect(widths[1]).toBeCloseTo(2 * (widths[0] ?? 0))
    expect(widths[3]).toBeCloseTo(2 * (widths[2] ?? 0))
  })

  test('says missing in words, at the bar’s place; values and ratios as they were given', () => {
    const { container } = render(<BarPanels width={600} height={200} series={SERIES} panels={PANELS} />)
    const words = [...container.querySelectorAll('text')].map((text) => text.textContent)
    for (const word of ['not disclosed', '592', '2.00×', 'against H20', 'TOPS', 'Atlas 350'])
      expect(words).toContain(word)
  })

  test('a hatched bar refers to a pattern that is there', () => {
    const { container } = render(<BarPanels width={600} height={200} series={SERIES} panels={PANELS} />)
    const fill = bars(container).at(-1)?.getAttribute('fill') ?? ''
    const id = /^url\(#(.+)\)$/.exec(fill)?.[1] ?? ''
    expect(container.querySelector(`[id="${id}"]`)?.localName).toBe('pattern')
  })

  test('fits the panels to the width and the bars to the height', () => {
    expect(barColumns(1472, 6, PICTURE)).toBe(3)
    expect(barColumns(700, 4, SCREEN)).toBe(2)
    expect(barColumns(340, 6, SCREEN)).toBe(1)
    const tight = fittedDress(PICTURE, 278, 2, 3)
    expect(barPanelsHeight(1472, 6, 3, tight)).toBeLessThanOrEqual(300)
    expect(tight.pitch).toBeLessThan(PICTURE.pitch)
    expect(fittedDress(PICTURE, 700, 2, 3)).toBe(PICTURE)
  })
})

test('long names take panels from a row, never the bars and numbers from the panels', () => {
  const long = SERIES.map((one) => ({ ...one, name: 'Ascend 910C (626T training bin)' }))
  const [few, many] = [namesRoom(long, SCREEN), namesRoom(SERIES, SCREEN)]
  expect(barColumns(680, 6, SCREEN, many)).toBe(3)
  const across = barColumns(680, 6, SCREEN, few)
  expect(across).toBeLessThan(3)
  expect(680 / across - few).toBeGreaterThan(90)
  expect(barPanelsHeight(680, 6, 3, SCREEN, few)).toBeGreaterThan(barPanelsHeight(680, 6, 3, SCREEN, many))
})
