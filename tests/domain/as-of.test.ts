import { describe, expect, test } from 'vitest'
import { announcement, happened, inForce, isAnnounced, nextReport, reportedBy } from '../../src/domain/as-of'
import type { Chip } from '../../src/domain/chip'
import type { TimelineEvent } from '../../src/domain/event'
import type { Measure } from '../../src/domain/export-controls/rules'
import type { RevenueFigure } from '../../src/domain/revenue'
import { chips, events, revenue } from './facts'

const chip = (announced: string | null, released: string | null) => ({ announced, released }) as Chip

describe('announced', () => {
  test.each<[string | null, string | null, string, boolean]>([
    ['2025-03-18', null, '2025-03-17', false],
    ['2025-03-18', null, '2025-03-18', true],
    [null, '2025-03', '2025-02-28', false],
    [null, '2025-03', '2025-03-01', true],
    ['2025-03', '2020-01', '2024-01-01', false],
    [null, '2026-Q4', '2026-09-30', false],
    [null, '2026-Q4', '2026-10-01', true],
    ['2024', null, '2024-01-01', true],
  ])('announced %s, released %s: on %s %s', (announced, released, day, expected) => {
    expect(isAnnounced(chip(announced, released), day)).toBe(expected)
  })

  test('without any date a chip counts as announced, and that is said', () => {
    expect(announcement(chip(null, null), '2000-01-01')).toEqual({
      announced: true,
      note: 'announcement date not known',
    })
    expect(announcement(chip('2024', null), '2000-01-01').note).toBeNull()
  })

  test('more chips are known as time goes on', () => {
    const known = (day: string) => chips.filter((one) => isAnnounced(one, day)).length
    expect(known('2020-01-01')).toBeLessThan(known('2026-01-01'))
    expect(known('2026-01-01')).toBeLessThanOrEqual(chips.length)
  })
})

describe('events and measures', () => {
  const event = (date: string) => ({ date }) as TimelineEvent
  test('a month counts from its first day', () => {
    expect(happened(event('2026-04'), '2026-04-01')).toBe(true)
    expect(happened(event('2026-04'), '2026-03-31')).toBe(false)
    expect(events.filter((one) => happened(one, '2026-04-24')).length).toBeLessThan(events.length)
  })

  const measure = (date: string, effectiveTo: string | null) => ({ date, effectiveTo }) as Measure
  test.each<[string, boolean]>([
    ['2022-08-25', false],
    ['2022-08-26', true],
    ['2022-10-20', true],
    ['2022-10-21', false],
  ])('both ends of a measure count: %s %s', (day, expected) => {
    expect(inForce(measure('2022-08-26', '2022-10-20'), day)).toBe(expected)
  })
  test('an open end never ends', () => expect(inForce(measure('2022-08', null), '2099-01-01')).toBe(true))
})

describe('reports', () => {
  const figure = (reportedOn: string | null) => ({ reportedOn, periodEnd: '2026-03-31' }) as RevenueFigure
  test.each<[string | null, string, boolean]>([
    ['2026-04-30', '2026-04-29', false],
    ['2026-04-30', '2026-04-30', true],
    ['2026-04', '2026-04-29', false],
    ['2026-04', '2026-04-30', true],
    [null, '2026-03-31', false],
    [null, '2026-04-01', true],
  ])('reported %s, on %s: %s', (reportedOn, day, expected) => {
    expect(reportedBy(figure(reportedOn), day)).toBe(expected)
  })

  test('the next report of Cambricon, guidance left out; none after the last', () => {
    expect(nextReport(revenue, 'cambricon', '2026-05-01')).toBe('2026-08-07')
    expect(nextReport(revenue, 'cambricon', '2026-11-24')).toBeNull()
  })
})
