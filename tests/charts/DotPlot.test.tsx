// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { DotPlot } from '../../src/charts/DotPlot'

afterEach(cleanup)

test('dots stand at their ratio, a missing one leaves its words, zero never reaches the log axis', () => {
  const paint = { color: 'var(--company-huawei)', style: 'solid' } as const
  const dot = (id: string, value: number | null) => ({ id, value, paint, origin: 'china' as const })
  const { container } = render(
    <DotPlot
      width={600}
      height={160}
      from={1}
      axis={{
        label: 'Ratio, log scale',
        scale: 'log',
        domain: [0.25, 8],
        ticks: [0.25, 0.5, 1, 2, 4],
        bold: [1],
        format: (v) => `${v}×`,
      }}
      heads={['Atlas 350', '910C']}
      rows={[
        { id: 'bf16', name: 'BF16', dots: [dot('a', 2), dot('b', 4)], numbers: ['2.00×', '4.00×'] },
        { id: 'fp8', name: 'FP8', dots: [dot('a', 0.5), dot('b', null)], numbers: ['0.50×', '··'] },
        { id: 'fp4', name: 'FP4', dots: [dot('a', 0)], numbers: ['n.m.'] },
      ]}
    />,
  )
  const marks = [...container.querySelectorAll('rect[stroke="var(--company-huawei)"]')]
  expect(marks).toHaveLength(3)
  const middles = marks.map((mark) => Number(mark.getAttribute('x')) + Number(mark.getAttribute('width')) / 2)
  const [two = 0, four = 0, half = 0] = middles
  expect(four - two).toBeCloseTo((two - half) / 2)
  expect(container.innerHTML).not.toContain('NaN')
  const words = [...container.querySelectorAll('text')].map((text) => text.textContent)
  for (const word of ['··', 'n.m.', '910C', 'BF16']) expect(words).toContain(word)
})
