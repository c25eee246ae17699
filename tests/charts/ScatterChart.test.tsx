// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { ScatterPoint } from '../../src/charts/chart-types'
import { ScatterChart, type ScatterChartProps } from '../../src/charts/ScatterChart'

afterEach(cleanup)

function point(id: string, x: number, y: number | null): ScatterPoint {
  return {
    id,
    x,
    y,
    label: id,
    mark: { kind: 'status', group: 'licence' },
    importance: 1,
    readout: `${id}: TPP ${x}`,
  }
}

const AXIS = {
  scale: 'log' as const,
  domain: [100, 100_000] as const,
  ticks: [100, 1000, 10_000],
  format: String,
}
const PROPS: ScatterChartProps = {
  width: 600,
  height: 400,
  name: 'Chips by TPP and bandwidth',
  x: { ...AXIS, label: 'TPP, log scale', bold: [4800] },
  y: { ...AXIS, label: 'TB/s, log scale', domain: [0.1, 100], ticks: [0.1, 1, 10] },
  points: [
    point('b', 5000, 4),
    point('a', 2368, 4.8),
    point('zero', 0, 4),
    point('rug', 9000, null),
    point('c', 16_000, 8),
  ],
}

describe('ScatterChart', () => {
  test('draws points with a place, a rug for an unknown y, and nothing at log zero', () => {
    const { container } = render(<ScatterChart {...PROPS} rugLabel="1 part by TPP alone" />)
    expect(container.innerHTML).not.toContain('NaN')
    const words = [...container.querySelectorAll('text')].map((text) => text.textContent)
    expect(words).toEqual(expect.arrayContaining(['a', 'b', 'c', '1 part by TPP alone']))
    expect(words).not.toContain('zero')
    const threshold = [...container.querySelectorAll('text')].find((text) => text.textContent === '4800')
    expect(threshold?.getAttribute('font-weight')).toBe('600')
  })

  test('is a plain picture without callbacks', () => {
    render(<ScatterChart {...PROPS} />)
    expect(screen.queryByRole('listbox')).toBeNull()
    expect(screen.queryByRole('status')).toBeNull()
  })

  test('arrow keys walk in the order of x and read out; Enter chooses', async () => {
    const user = userEvent.setup()
    const onHighlight = vi.fn()
    const onSelect = vi.fn()
    render(<ScatterChart {...PROPS} onHighlight={onHighlight} onSelect={onSelect} />)
    const box = screen.getByRole('listbox', { name: PROPS.name })
    await user.tab()
    expect(document.activeElement).toBe(box)
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(onHighlight.mock.calls.map(([id]) => id)).toEqual(['a', 'b'])
    expect(screen.getByRole('status').textContent).toBe('b: TPP 5000')
    const active = document.getElementById(box.getAttribute('aria-activedescendant') ?? '')
    expect(active?.getAttribute('aria-label')).toBe('b: TPP 5000')
    await user.keyboard('{Enter}{End}{Home}')
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('b')
    expect(onHighlight.mock.calls.slice(2).map(([id]) => id)).toEqual(['c', 'a'])
  })

  test('links both ways: highlighted and chosen from outside, hovered from inside', () => {
    const onHighlight = vi.fn()
    const props = { ...PROPS, onHighlight, highlightedId: 'c', selectedIds: ['a'] }
    const { container } = render(<ScatterChart {...props} />)
    expect(container.querySelector('circle[stroke="var(--accent)"]')).toBeTruthy()
    expect(screen.getByRole('option', { name: 'a: TPP 2368' }).getAttribute('aria-selected')).toBe('true')
    const mark = screen.getByRole('option', { name: 'b: TPP 5000' }).querySelector('g')
    const [x, y] = (mark?.getAttribute('transform')?.match(/[\d.]+/g) ?? []).map(Number)
    const frame = screen.getByRole('listbox').querySelector('rect')
    fireEvent.pointerMove(screen.getByRole('listbox'), {
      clientX: (x ?? 0) - Number(frame?.getAttribute('x')) + 3,
      clientY: (y ?? 0) - Number(frame?.getAttribute('y')),
    })
    expect(onHighlight).toHaveBeenLastCalledWith('b')
  })
})
