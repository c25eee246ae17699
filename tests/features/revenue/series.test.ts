import { describe, expect, test } from 'vitest'
import { PICTURE, SCREEN } from '../../../src/charts/mark-types'
import { isMissing } from '../../../src/domain/missing'
import { companyEvents } from '../../../src/features/revenue/company-events'
import { figureEvidence, growthLine, printedSentence } from '../../../src/features/revenue/evidence'
import { panelsIn, placeOf } from '../../../src/features/revenue/layout'
import { peerBars, peersOf } from '../../../src/features/revenue/peers'
import { recent, seriesOf } from '../../../src/features/revenue/periods'
import {
  awaitedColumn,
  columnPoints,
  growthPoints,
  numberRows,
  revenueTwin,
  scaleOf,
} from '../../../src/features/revenue/series'
import { chooseSubject } from '../../../src/features/revenue/subject'
import { companies, events, revenue } from '../../domain/facts'

const NOW = '2026-11-24'
const plain = (text: string | undefined) => text?.replaceAll('\u2009', ' ')
const { subject } = chooseSubject(revenue, companies, { companyId: 'cambricon', segment: 'total' })
const series = seriesOf(revenue, subject, 'quarters', NOW)
const points = recent(series, 'quarters', false)
const at = (period: string) => {
  const point = series.find((one) => one.period === period)
  if (!point) throw new Error(`no ${period}`)
  return point
}

describe('columns', () => {
  const columns = columnPoints(points, at('2026Q1'), scaleOf(points), subject)

  test('three years back from the newest, labelled by quarter and year', () => {
    expect(columns).toHaveLength(14)
    expect(columns[0]).toMatchObject({ id: '2023Q1', label: 'Q1', group: '2023' })
    expect(scaleOf(points)).toEqual({ divisor: 1000, unit: '¥ bn' })
  })

  test('solid is reported, hatched is derived, the focus is strong', () => {
    const by = new Map(columns.map((column) => [column.id, column]))
    expect(by.get('2026Q1')).toMatchObject({ style: 'solid', valueLabel: '2.88', strong: true })
    expect(by.get('2026Q2')).toMatchObject({ style: 'hatch', valueLabel: '3.11', strong: false })
    expect(by.get('2025Q1')?.style).toBe('hatch')
  })

  test('a quarter nobody published is a gap that keeps its place', () => {
    const hygon = chooseSubject(revenue, companies, { companyId: 'hygon', segment: 'total' }).subject
    const own = seriesOf(revenue, hygon, 'quarters', NOW)
    const gap = columnPoints(own, null, scaleOf(own), hygon).find((column) => column.id === '2025Q4')
    expect(gap).toMatchObject({ value: null, reason: '··' })
    const growth = growthPoints(own, null, hygon).find((point) => point.id === '2025Q4')
    expect(growth).toMatchObject({ multiple: null, label: 'n.m.' })
  })

  test('a quarter that is over but unpublished stands as “not yet”; one that runs has no column', () => {
    const next = { period: '2026Q1', periodEnd: '2026-03-31', reportedOn: '2026-04-30' }
    expect(awaitedColumn(next, '2026-04-15')).toMatchObject({
      label: 'Q1',
      group: '2026',
      value: null,
      reason: 'not yet',
    })
    expect(awaitedColumn(next, '2026-03-15')).toBeNull()
  })

  test('NVIDIA’s quarters wear its own names', () => {
    const nvidia = chooseSubject(revenue, companies, { companyId: 'nvidia', segment: 'total' }).subject
    const own = seriesOf(revenue, nvidia, 'quarters', NOW)
    expect(columnPoints(own, null, scaleOf(own), nvidia).at(-1)).toMatchObject({ label: 'Q2', group: 'FY27' })
    expect(scaleOf(own).unit).toBe('$ bn')
  })
})

describe('growth', () => {
  const growth = new Map(growthPoints(points, at('2026Q1'), subject).map((point) => [point.id, point]))

  test('per cent below ×10, a multiple from there, hollow where one side is derived', () => {
    expect(plain(growth.get('2026Q1')?.label)).toBe('+159.6 %')
    expect(growth.get('2025Q1')).toMatchObject({ label: '×43.3', hollow: true })
    expect(growth.get('2025Q3')).toMatchObject({ label: '×14.3', hollow: false })
  })

  test('the twin holds the exact percentage over a tiny base, and the flag', () => {
    const row = revenueTwin(subject, points).rows.find((one) => one.period === 'Q1 2025')
    expect(plain(row?.growth)).toBe('+4 230.22 %')
    expect(row?.flag).toBe('tiny base, ×43.3')
    const focus = revenueTwin(subject, points).rows.find((one) => one.period === 'Q1 2026')
    expect(plain(focus?.flag)).toBe('2 884.7 ÷ 1 111.4 − 1 = +159.56 %')
  })

  test('a negative base is n.m. with its reason', () => {
    const profit = { ...subject, segment: 'net_profit' }
    const own = seriesOf(revenue, profit, 'quarters', NOW)
    const row = numberRows(own, profit).find((one) => one.period === '2025Q1')
    expect(row).toMatchObject({ growth: 'n.m.' })
    expect(row?.growthNote).toMatch(/base is negative/)
  })
})

describe('the numbers', () => {
  test('newest first, with day of publication, kind and note', () => {
    const [first, second] = numberRows(points, subject)
    expect(first).toMatchObject({
      period: '2026Q2',
      kind: 'derived',
      published: '7 Aug 2026',
      note: '2026H1 minus 2026Q1',
    })
    expect(second).toMatchObject({ period: '2026Q1', kind: 'reported', published: '30 Apr 2026' })
    expect(plain(second?.value)).toBe('2 884.7')
  })
})

describe('how it was computed', () => {
  test('the sum, both figures exact, what else was printed', () => {
    const focus = at('2026Q1')
    expect(plain(growthLine(focus))).toBe('2 884.7 ÷ 1 111.4 − 1 = +159.56 %')
    expect(plain(printedSentence(focus))).toBe('The source prints +159.56 %: the same.')
    if (isMissing(focus.figure) || isMissing(focus.yearOnYear.base)) throw new Error('figures expected')
    const evidence = figureEvidence(focus.figure)
    expect(plain(evidence.amount)).toBe('2 884.69674686 million yuan')
    expect(evidence.kind).toBe('reported, published 30 Apr 2026')
    expect(evidence.sourceIds).toEqual(['d-cambricon-2026q1-filing'])
    expect(evidence.notes.map(plain).join(' ')).toMatch(/Also printed as 2 880: rounded in the press/)
    expect(figureEvidence(focus.yearOnYear.base).notes.join(' ')).toMatch(/minus Q2, Q3 and Q4/)
  })

  test('every growth rate a source prints is recomputed: the same, or the difference is shown', () => {
    const sentences = series.map(printedSentence).filter(Boolean)
    expect(sentences.length).toBeGreaterThan(10)
    expect(sentences.every((sentence) => /: the same\.$|computed here/.test(sentence))).toBe(true)
  })
})

describe('events and places', () => {
  test('the company’s events fall into their quarters; later and other ones are left out', () => {
    const own = companyEvents(events, 'cambricon', points, NOW)
    const filing = own.find(({ id }) => id === 'ev-cambricon-2026q1')
    expect(Math.floor(filing?.place ?? -1)).toBe(points.findIndex((point) => point.period === '2026Q2'))
    expect(filing?.seed).toBe(true)
    expect(companyEvents(events, 'cambricon', points, '2026-04-29').map(({ id }) => id)).not.toContain(
      'ev-cambricon-2026q1',
    )
    expect(own.every(({ event }) => event.companyIds.includes('cambricon'))).toBe(true)
  })

  test('a date outside the periods shown has no place', () => {
    expect(placeOf('2019-01-01', points)).toBeNull()
    expect(placeOf('2026-05-16', points)).toBeCloseTo(13.5, 1)
  })

  test('panels fill the height exactly, without and with events', () => {
    for (const [dress, withEvents] of [
      [SCREEN, true],
      [PICTURE, false],
    ] as const) {
      const { columns, events: strip, head, growth } = panelsIn(520, dress, withEvents)
      expect(columns.height + strip.height + head.height + growth.height).toBe(520)
      expect(growth.y).toBe(head.y + head.height)
    }
  })
})

test('peers: a company’s total is tinted beside its line, derived growth hatched, the amount its own', () => {
  const peers = peersOf(revenue, companies, subject, '2026Q1', 'quarters', NOW)
  const { series: bars, panels } = peerBars(peers)
  expect(bars.find((one) => one.id === 'nvidia.total')?.paint.style).toBe('tint')
  expect(bars.find((one) => one.id === 'nvidia.data_center')?.paint.style).toBe('solid')
  const cell = panels[0]?.cells.find((one) => one.seriesId === 'moore-threads.total')
  expect(cell).toMatchObject({ style: 'hatch', ratio: '¥738' })
})
