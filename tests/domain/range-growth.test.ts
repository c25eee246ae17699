import { expect, test } from 'vitest'
import { loadDataset } from '../../mocks/read-facts'
import { isMissing } from '../../src/domain/missing'
import { rangeGrowth } from '../../src/domain/range-growth'
import { quarterSeries } from '../../src/domain/revenue-series'

const points = quarterSeries(loadDataset().revenue, { companyId: 'cambricon', asOf: '2026-11-24' })

test('growth runs from the first to the last period that ends in the range', () => {
  const { first, last, growth } = rangeGrowth(points, '2025-03-31', '2026-03-31')
  expect([first?.period, last?.period]).toEqual(['2025Q1', '2026Q1'])
  expect(isMissing(growth) ? Number.NaN : growth.percent).toBeCloseTo(159.56, 2)
})

test('one period, or none, gives no growth but the reason', () => {
  expect(rangeGrowth(points, '2026-01-01', '2026-04-30').growth).toMatchObject({
    reason: 'Only one period ends in the range.',
  })
  expect(rangeGrowth(points, '2001-01-01', '2001-12-31')).toMatchObject({ first: null, last: null })
})
