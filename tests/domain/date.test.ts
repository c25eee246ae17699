import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  firstDay,
  formatDate,
  formatDateShort,
  hasBegun,
  isIsoDay,
  isPartialDate,
  lastDay,
} from '../../src/domain/date'

describe('what is a date', () => {
  test.each<[string, boolean, boolean]>([
    ['2026', true, false],
    ['2026-04', true, false],
    ['2026-Q4', true, false],
    ['2026-04-24', true, true],
    ['2024-02-29', true, true],
    ['2026-02-29', false, false],
    ['2026-13', false, false],
    ['2026-00', false, false],
    ['2026-Q5', false, false],
    ['2026-04-31', false, false],
    ['2026-4', false, false],
    ['26-04-24', false, false],
    ['2026-04-24T00:00', false, false],
    ['', false, false],
  ])('%s: partial %s, whole day %s', (text, partial, day) => {
    expect([isPartialDate(text), isIsoDay(text)]).toEqual([partial, day])
  })
})

describe('what a date can mean', () => {
  test.each([
    ['2026', '2026-01-01', '2026-12-31', '2026', '2026'],
    ['2026-Q2', '2026-04-01', '2026-06-30', 'Q2 2026', 'Q2 2026'],
    ['2024-02', '2024-02-01', '2024-02-29', 'February 2024', 'Feb 2024'],
    ['2026-04-24', '2026-04-24', '2026-04-24', '24 April 2026', '24 Apr 2026'],
    ['2026-09-01', '2026-09-01', '2026-09-01', '1 September 2026', '1 Sep 2026'],
  ])('%s', (date, first, last, long, short) => {
    expect([firstDay(date), lastDay(date), formatDate(date), formatDateShort(date)]).toEqual([
      first,
      last,
      long,
      short,
    ])
  })

  test('a month has begun on its first day', () => {
    expect(hasBegun('2026-04', '2026-03-31')).toBe(false)
    expect(hasBegun('2026-04', '2026-04-01')).toBe(true)
  })
})

describe('arithmetic', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-06-15', 0, '2026-06-15'],
    ['2026-06-15', -18, '2024-12-15'],
  ])('%s and %d months is %s', (day, count, expected) => expect(addMonths(day, count)).toBe(expected))

  test('days across a leap day and a year', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01')
    expect(dayNumber('1970-01-01')).toBe(0)
  })

  const number = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2099-12-31') })
  test('a day and its number are one; moves can be undone; order is kept', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: -9999, max: 9999 }), (at, move) => {
        const day = dayFromNumber(at)
        expect(dayNumber(day)).toBe(at)
        expect(isIsoDay(day)).toBe(true)
        expect(addDays(addDays(day, move), -move)).toBe(day)
        expect(addDays(day, 1) > day).toBe(true)
      }),
    )
  })
})
