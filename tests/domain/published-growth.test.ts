import { describe, expect, test } from 'vitest'
import type { TimelineEvent } from '../../src/domain/event'
import { formatNumber } from '../../src/domain/format'
import { isMissing } from '../../src/domain/missing'
import { periodFigure } from '../../src/domain/period-figure'
import { periodGrowth } from '../../src/domain/period-growth'
import { agreement, checkPrintedGrowth, printedGrowth } from '../../src/domain/published-growth'
import { ownLabels, publishedByPeriod } from '../../src/domain/revenue-figures'
import { events, revenue } from './facts'

const today = '2026-11-24'
const checks = checkPrintedGrowth(revenue, today)

describe('rates printed in the notes of revenue.csv', () => {
  test('many are recomputed exactly as printed', () => {
    expect(checks.filter((check) => check.agreement === 'agrees').length).toBeGreaterThan(55)
  })

  test('one differs beyond the rounding of its figures: the disputed base of the cloud line', () => {
    const differing = checks
      .filter((check) => check.agreement === 'differs')
      .map(
        ({ figure, printed }) =>
          `${figure.companyId} ${figure.segment} ${figure.fiscalPeriod} ${printed.percent}`,
      )
    expect(differing).toEqual(['cambricon cloud_line 2025FY 474.21'])
  })

  test('a rate printed about a later period is not taken for the row’s own', () => {
    expect(printedGrowth('2021Q3 84.5465 divided by 1.2022 (published YoY +20.22%)')).toBeNull()
  })
})

describe('reading and comparing rates', () => {
  test.each([
    ['published YoY +4,347.82%', 4347.82, 2],
    ['rounded; published YoY -19.5%', -19.5, 1],
    ['published YoY +155% (rounded)', 155, 0],
  ])('%s', (note, percent, decimals) => expect(printedGrowth(note)).toEqual({ percent, decimals }))

  test.each<[number, number, number, number, string]>([
    [159.56, 2, 2884.69674686, 1111.3989268, 'agrees'],
    [159.57, 2, 2884.69674686, 1111.3989268, 'differs'],
    [18.86, 2, 264, 222.41873896, 'within-rounding'],
    [474.21, 2, 6477, 1166.16, 'differs'],
    [101, 0, 13510, 6700, 'within-rounding'],
  ])('%d printed to %d decimals, %d over %d: %s', (percent, decimals, current, base, expected) => {
    expect(agreement({ percent, decimals }, current, base)).toBe(expected)
  })
})

/** Company, segment, period and rate of a headline such as `Hygon Q3 2025: revenue 4.026 billion yuan, +69.6%`. */
function headline(event: TimelineEvent) {
  const companyId = event.companyIds[0] ?? ''
  const rate = /, ([+-][\d,]+(?:\.\d+)?)%/.exec(event.title)?.[1]
  if (rate === undefined) return null
  const own = /Q([1-4]) FY20(\d{2})/.exec(event.title)
  const label = own && `FY${own[2]}Q${own[1]}`
  const named = [...ownLabels(revenue, companyId)].find(([, value]) => value === label)?.[0]
  const half = /first half (\d{4})/.exec(event.title)?.[1]
  const nine = /nine months (\d{4})/.exec(event.title)?.[1]
  const quarter = /Q([1-4]) (\d{4})/.exec(event.title)
  const year = / (\d{4}): /.exec(event.title)?.[1]
  const period =
    named ??
    (half && `${half}H1`) ??
    (nine && `${nine}-9M`) ??
    (quarter && `${quarter[2]}Q${quarter[1]}`) ??
    (year && `${year}FY`)
  if (!period) return null
  const segment = event.title.includes('AI revenue') ? 'ai' : 'total'
  const percent = Number(rate.replaceAll(',', ''))
  return { companyId, segment, period, percent, decimals: rate.split('.')[1]?.length ?? 0 }
}

test('headlines of the timeline agree with the figures wherever both are there', () => {
  const counted = { agrees: 0, 'within-rounding': 0, differs: [] as string[] }
  for (const event of events) {
    const said = headline(event)
    if (!said) continue
    const byPeriod = publishedByPeriod(revenue, { ...said, asOf: today })
    const current = periodFigure(byPeriod, said.period)
    const { base, growth } = periodGrowth(byPeriod, said.period, 'yoy')
    if (isMissing(current) || isMissing(base) || isMissing(growth)) continue
    const answer = agreement(said, current.valueMillion, base.valueMillion)
    if (answer === 'differs' || answer === 'no-base')
      counted.differs.push(
        `${event.eventId}: ${formatNumber(said.percent)} printed, ${formatNumber(growth.percent, { significant: 5 })} computed`,
      )
    else counted[answer] += 1
  }
  // The headline rounds the published −66.15 once more; the figures give −66.145.
  expect(counted.differs).toEqual(['ev-cambricon-2023q3: −66.2 printed, −66.145 computed'])
  expect(counted.agrees).toBeGreaterThan(20)
})
