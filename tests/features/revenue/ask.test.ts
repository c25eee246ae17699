import { describe, expect, test } from 'vitest'
import { loadDataset } from '../../../mocks/read-facts'
import { askFor, evidenceFor } from '../../../src/features/revenue/ask'
import { nameOf } from '../../../src/features/revenue/subject'

const { revenue: figures, companies } = loadDataset()
const world = { figures, asOf: '2026-11-24', nameOf: (id: string) => nameOf(id, companies) }
const asked = (...parts: Parameters<typeof askFor>) => {
  const evidence = evidenceFor(world, askFor(...parts))
  if (!evidence) throw new Error(`nothing known of ${parts.join(' ')}`)
  return evidence
}
const plain = (text: string | undefined) => text?.replaceAll('\u2009', ' ') ?? ''

describe('who says a figure of the revenue region', () => {
  test('a quarter derived from year-to-date filings names both of them', () => {
    const evidence = asked('level', 'cambricon.total', '2026Q2')
    expect(evidence.subject).toBe('Revenue of Cambricon, Q2 2026')
    expect(evidence.sums.join(' ')).toMatch(/2026H1 minus 2026Q1/)
    const rows = figures.filter(({ companyId, segment }) => companyId === 'cambricon' && segment === 'total')
    const filing = (period: string) =>
      rows.filter(({ fiscalPeriod }) => fiscalPeriod === period).map(({ sourceId }) => sourceId)
    const named = evidence.preferred.map(({ sourceId }) => sourceId)
    expect(named.some((id) => filing('2026Q2').includes(id))).toBe(true)
    expect(plain(evidence.sums.join(' '))).toMatch(/−|minus/)
  })

  test('growth shows the sum, and the rate its source prints where the two differ', () => {
    expect(plain(asked('yoy', 'cambricon.total', '2026Q1').sums[0])).toBe('2 884.7 ÷ 1 111.4 − 1 = +159.56 %')
    const apart = asked('yoy', 'cambricon.cloud_line', '2025FY')
    expect(plain(apart.value)).toBe('+455.41 %')
    expect(plain(apart.notes.join(' '))).toContain('The source prints +474.21 %; computed here +455.41 %.')
  })

  test('a sum of four quarters, an index and a range rest on every figure in them', () => {
    expect(asked('ttm', 'cambricon.total', '2026Q1').preferred.length).toBeGreaterThanOrEqual(4)
    const index = asked('index', 'cambricon.total', '2026Q1', '2025Q1')
    expect(index.value).toBe('259.6')
    expect(plain(asked('range', 'cambricon.total', '2026Q1', '2025Q1').value)).toBe('+159.56 %')
  })

  test('what is not known by that name has no evidence', () => {
    expect(evidenceFor(world, 'level no-such.total 2026Q1')).toBeNull()
    expect(evidenceFor(world, '')).toBeNull()
  })
})
