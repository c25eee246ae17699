import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CalendarEntry, calendarText } from '../../../src/domain/take-away/calendar'

const ENTRY: CalendarEntry = {
  id: 'ev-x',
  date: '2026-04-24',
  title: 'A, b; c\\d',
  text: 'One\nTwo',
  url: 'https://example.org/a',
  categories: ['Models'],
}
const lines = (entry: Partial<CalendarEntry>) =>
  calendarText('Window', [{ ...ENTRY, ...entry }], '2026-11-24')
    .replaceAll('\r\n ', '')
    .split('\r\n')

const octets = new TextEncoder()

// The property tries many texts; on a busy machine that outlasts the default.
describe('a calendar', { timeout: 30_000 }, () => {
  test('a day is a whole day, a month a whole month, and the end is the day after', () => {
    expect(lines({})).toContain('DTSTART;VALUE=DATE:20260424')
    expect(lines({})).toContain('DTEND;VALUE=DATE:20260425')
    expect(lines({ date: '2026-04' })).toContain('DTSTART;VALUE=DATE:20260401')
    expect(lines({ date: '2026-04' })).toContain('DTEND;VALUE=DATE:20260501')
  })

  test('separators and line ends are escaped; only web addresses become one', () => {
    expect(lines({})).toContain('SUMMARY:A\\, b\\; c\\\\d')
    expect(lines({})).toContain('DESCRIPTION:One\\nTwo')
    expect(lines({ url: 'javascript:alert(1)' }).some((line) => line.startsWith('URL'))).toBe(false)
  })

  test('no text breaks out of its line, and no line is longer than 75 octets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (title, text) => {
        const whole = calendarText('Window', [{ ...ENTRY, title, text }], '2026-11-24')
        const physical = whole.split('\r\n')
        expect(whole.match(/^BEGIN:VEVENT$/gm)).toHaveLength(1)
        for (const line of physical) expect(octets.encode(line).length).toBeLessThanOrEqual(75)
        expect(whole.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      }),
    )
  })
})
