// @vitest-environment jsdom
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { CompanyMark, MarkGlyph, StatusMark } from '../../src/charts/marks'
import { companyColor, statusColor, tintOf } from '../../src/charts/palette'
import { STATUS_GROUPS } from '../../src/domain/export-controls/rules'

function drawing(element: ReactNode): string {
  const { container } = render(<svg aria-hidden="true">{element}</svg>)
  return container.innerHTML
}

test('the six status glyphs are six different shapes, told apart without colour', () => {
  const shapes = STATUS_GROUPS.map((group) =>
    drawing(<StatusMark x={0} y={0} r={6} group={group} />).replaceAll(`--status-${group}`, ''),
  )
  expect(new Set(shapes).size).toBe(6)
})

test('origin is a shape: square for China, circle elsewhere', () => {
  const paint = { color: companyColor('huawei'), style: 'tint' } as const
  expect(drawing(<CompanyMark x={0} y={0} r={6} paint={paint} origin="china" />)).toContain('<rect')
  expect(drawing(<CompanyMark x={0} y={0} r={6} paint={paint} origin="elsewhere" />)).toContain('<circle')
  expect(drawing(<CompanyMark x={0} y={0} r={6} paint={paint} origin="china" />)).toContain(
    '--company-huawei-tint',
  )
})

test('domestic diamonds are hollow in scatters', () => {
  expect(drawing(<MarkGlyph mark={{ kind: 'status', group: 'domestic' }} x={0} y={0} r={6} />)).toContain(
    'fill="var(--surface)"',
  )
})

test('colours are token names', () => {
  expect(companyColor('moore-threads')).toBe('var(--company-moore-threads)')
  expect(companyColor('kunlunxin')).toBe('var(--company-other)')
  expect(tintOf(statusColor('licence'))).toBe('var(--status-licence-tint)')
  expect(tintOf('var(--ink)')).toBe('var(--hair)')
})
