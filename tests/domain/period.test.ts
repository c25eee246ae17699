import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayFromNumber } from '../../src/domain/date'
import {
  daysIn,
  periodName,
  periodOf,
  periodShortName,
  quarterId,
  rangeId,
  yearBefore,
} from '../../src/domain/period'

describe('a period', () => {
  test.each([
    ['2026-Q2', '2026-04-01', '2026-06-30', 'Q2 2026', 91],
    ['2024', '2024-01-01', '2024-12-31', '2024', 366],
    ['2026-04', '2026-04-01', '2026-04-30', 'April 2026', 30],
    ['2026-04-17..2026-05-09', '2026-04-17', '2026-05-09', '17 April to 9 May 2026', 23],
    ['2025-12-30..2026-01-02', '2025-12-30', '2026-01-02', '30 December 2025 to 2 January 2026', 4],
    ['2026-04-24..2026-04-24', '2026-04-24', '2026-04-24', '24 April 2026', 1],
  ])('%s', (id, from, until, name, days) => {
    const period = periodOf(id)
    expect(period).toEqual({ id, from, until })
    expect(period && periodName(period)).toBe(name)
    expect(period && daysIn(period)).toBe(days)
  })

  test.each([
    '',
    '2026-Q5',
    '2026-13',
    '2026-05-09..2026-04-17',
    '2026-04..2026-05',
    '2026..',
    '..2026-04-01',
    'x',
  ])('“%s” is none', (id) => expect(periodOf(id)).toBeNull())

  test('a third end is not quietly dropped', () => {
    expect(periodOf('2026-04-01..2026-04-02..2026-04-03')).toBeNull()
  })

  test('its short name fits before a bar', () => {
    expect(periodShortName({ id: '2026-Q2', from: '', until: '' })).toBe('Q2 2026')
    expect(periodShortName({ id: '2026-04-17..2026-05-09', from: '2026-04-17', until: '2026-05-09' })).toBe(
      '17 Apr – 9 May 2026',
    )
  })

  test('a year before, leap days held', () => {
    const yearEarlier = (id: string) => {
      const period = periodOf(id)
      return period && yearBefore(period).id
    }
    expect(yearEarlier('2026-Q4')).toBe('2025-Q4')
    expect(yearEarlier('2026')).toBe('2025')
    expect(yearEarlier('2024-02-29..2024-03-01')).toBe('2023-02-28..2023-03-01')
  })

  test('any two days make a period, and every day lies in its quarter', () => {
    const day = fc.integer({ min: 10957, max: 47481 }).map(dayFromNumber)
    fc.assert(
      fc.property(day, day, (one, other) => {
        expect(periodOf(rangeId(one, other))).not.toBeNull()
        const quarter = periodOf(quarterId(one))
        expect(quarter && quarter.from <= one && one <= quarter.until).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})
