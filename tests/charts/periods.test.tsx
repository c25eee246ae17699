// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { ColumnChart } from '../../src/charts/ColumnChart'
import type { ColumnPoint, GrowthPoint } from '../../src/charts/chart-types'
import { columnAxis, growthAxis, growthTick } from '../../src/charts/column-layout'
import { GrowthLine } from '../../src/charts/GrowthLine'
import { placeMarks } from '../../src/charts/lines-layout'

afterEach(cleanup)

const COLUMNS: readonly ColumnPoint[] = [
  { id: '2025Q1', label: 'Q1', group: '2025', value: 1.11, valueLabel: '1.11', style: 'hatch' },
  {
    id: '2025Q2',
    label: 'Q2',
    group: '2025',
    value: null,
    valueLabel: '',
    style: 'solid',
    reason: 'no report',
  },
  { id: '2025Q3', label: 'Q3', group: '2025', value: 1.73, valueLabel: '1.73', style: 'solid' },
  { id: '2026Q1', label: 'Q1', group: '2026', value: 2.88, valueLabel: '2.88', style: 'solid', strong: true },
]
const GROWTH: readonly GrowthPoint[] = [
  { id: '2025Q1', multiple: 43.3, label: '×43.3', hollow: true },
  { id: '2025Q2', multiple: null, label: 'n.m.', reason: 'no report' },
  { id: '2025Q3', multiple: 14.3, label: '×14.3' },
  { id: '2026Q1', multiple: 2.596, label: '+159.6\u2009%', strong: true },
]
const AXES = { column: columnAxis(COLUMNS, '', String), growth: growthAxis(GROWTH, '', 'log') }

function texts(container: HTMLElement) {
  return [...container.querySelectorAll('text')].map((text) => text.textContent)
}

describe('periods', () => {
  test('columns stand for values, a gap says why, groups are named once', () => {
    const { container } = render(
      <ColumnChart width={600} height={240} points={COLUMNS} color="var(--ink)" axis={AXES.column} />,
    )
    expect(container.querySelectorAll('.recharts-bar-rectangle rect')).toHaveLength(3)
    expect(texts(container)).toContain('no report')
    expect(texts(container).filter((text) => text === '2025')).toHaveLength(1)
    expect(texts(container)).toContain('2.88')
  })

  test('a value that would run under a neighbour is left to the table, a strong one and one with room are not', () => {
    const low = { label: 'Q3', group: '2023', value: 0.03, valueLabel: '0.0313', style: 'solid' } as const
    const points: ColumnPoint[] = [
      { id: 'low', ...low },
      { id: 'high', label: 'Q4', group: '2023', value: 0.56, valueLabel: '0.564', style: 'solid' },
      { id: 'strong', ...low, valueLabel: '0.0257', strong: true },
    ]
    const drawn = (width: number) => {
      const axis = columnAxis(points, '', String)
      const { container } = render(
        <ColumnChart width={width} height={240} points={points} color="var(--ink)" axis={axis} />,
      )
      return texts(container).filter((text) => text?.startsWith('0.0'))
    }
    expect(drawn(600)).toEqual(['0.0257', '0.0313'])
    expect(drawn(110)).toEqual(['0.0257'])
  })

  test('growth breaks at a gap, keeps lone values as dots, and says n.m.', () => {
    const { container } = render(
      <GrowthLine width={600} height={200} points={GROWTH} color="var(--ink)" axis={AXES.growth} />,
    )
    const path = container.querySelector('.recharts-line-curve')?.getAttribute('d') ?? ''
    expect(path.match(/M/g)).toHaveLength(2)
    expect(path).not.toContain('NaN')
    expect(container.querySelectorAll('circle')).toHaveLength(3)
    expect(texts(container)).toContain('n.m.')
    expect(texts(container)).toContain('+159.6\u2009%')
  })

  test('a column and its growth stand at the same x', () => {
    const size = { width: 600, height: 200, color: 'var(--ink)' }
    const above = render(
      <ColumnChart {...size} points={COLUMNS} axis={AXES.column} alignWith={AXES.growth} />,
    )
    const bars = [...above.container.querySelectorAll('.recharts-bar-rectangle rect')]
    const middles = bars.map((bar) => Number(bar.getAttribute('x')) + Number(bar.getAttribute('width')) / 2)
    const below = render(<GrowthLine {...size} points={GROWTH} axis={AXES.growth} alignWith={AXES.column} />)
    const dots = [...below.container.querySelectorAll('circle')].map((dot) => Number(dot.getAttribute('cx')))
    dots.forEach((x, index) => {
      expect(Math.abs(x - (middles[index] ?? 0))).toBeLessThanOrEqual(1)
    })
  })

  test('growth on the axis: per cent, then multiples', () => {
    expect([0.5, 1, 2, 5, 50].map(growthTick)).toEqual(['−50\u2009%', '0\u2009%', '+100\u2009%', '×5', '×50'])
    expect(growthAxis([{ id: 'a', multiple: 0, label: '' }], '', 'log').domain[0]).toBeGreaterThan(0)
  })

  test('a linear growth axis is in per cent throughout, as its head says', () => {
    const { ticks, format } = growthAxis([{ id: 'a', multiple: 5.53, label: '+453.2\u2009%' }], '', 'linear')
    expect(ticks.map(format)).toEqual(['0\u2009%', '+200\u2009%', '+400\u2009%'])
  })
})

describe('labels of marked days', () => {
  const marks = [
    { id: 'a', day: 0, label: 'TPP and density rule' },
    { id: 'b', day: 62, label: 'HBM rule' },
    { id: 'c', day: 70, label: 'H20 letters' },
    { id: 'd', day: 99, label: 'Case-by-case policy' },
  ]
  const rowsOf = (end?: number) =>
    placeMarks(marks, { from: 0, until: 100 }, 0, 200, 12, 2, end).map(({ row, anchor }) => [row, anchor])

  test('a late one runs on over the names of the lines, where it has no room before', () => {
    expect(rowsOf().at(-1)).toEqual([null, 'end'])
    expect(rowsOf(400).at(-1)).toEqual([0, 'start'])
  })
})
