import { describe, expect, test } from 'vitest'
import { loadDataset } from '../../../mocks/read-facts'
import { firstDay } from '../../../src/domain/date'
import { LANES } from '../../../src/domain/event'
import { periodOf } from '../../../src/domain/period'
import { lanePairs, type Pair, periodsOf, twoPeriods } from '../../../src/features/timeline/two-periods'
import { periodsCsv, periodsJson } from '../../../src/features/timeline/two-periods-take-away'
import {
  twoPeriodsRows,
  twoPeriodsText,
  twoPeriodsTitle,
  twoPeriodsTwin,
} from '../../../src/features/timeline/two-periods-words'

const data = loadDataset()
const AS_OF = '2026-11-24'

function compare(
  first: string,
  second: string,
  asOf = AS_OF,
  effects: ReadonlyMap<string, number> | null = null,
) {
  const [one, other] = [periodOf(first), periodOf(second)]
  if (!one || !other) throw new Error('not a period')
  return twoPeriods([one, other], data.events, { asOf, effects, words: { one: 'event', many: 'events' } })
}
const ids = (pair: Pair<{ readonly id: string }>) => pair.map(({ id }) => id)

describe('which periods', () => {
  test('none in the link: the quarter of the as-of date, against the same a year before', () => {
    expect(ids(periodsOf([], AS_OF))).toEqual(['2025-Q4', '2026-Q4'])
    expect(ids(periodsOf([], '2025-01-01'))).toEqual(['2024-Q1', '2025-Q1'])
  })

  test('one: against the same a year before; two: as the reader ordered them; what is no period does not count', () => {
    expect(ids(periodsOf(['2026'], AS_OF))).toEqual(['2025', '2026'])
    expect(ids(periodsOf(['2026-Q2', '2024'], AS_OF))).toEqual(['2026-Q2', '2024'])
    expect(ids(periodsOf(['soon', '2026-Q2'], AS_OF))).toEqual(['2025-Q2', '2026-Q2'])
  })
})

describe('two quarters', () => {
  const two = compare('2025-Q2', '2026-Q2')

  test('every event of each is counted once, in its lane', () => {
    const counted = lanePairs(two).map(({ counts }) => counts)
    expect(counted).toHaveLength(LANES.length)
    for (const which of [0, 1] as const) {
      const { from, until } = two.sides[which].period
      const held = data.events.filter(({ date }) => firstDay(date) >= from && firstDay(date) <= until)
      expect(held.length).toBeGreaterThan(5)
      expect(counted.reduce((sum, counts) => sum + counts[which], 0)).toBe(held.length)
    }
  })

  test('finding, table and bars say the same counts', () => {
    const [a, b] = two.sides.map(({ past }) => past.length)
    expect(twoPeriodsTitle(two)).toMatch(new RegExp(`^Q2 2026 holds ${b} events, Q2 2025 ${a}`))
    const all = twoPeriodsTwin(two).rows.at(-1)
    expect(all).toMatchObject({
      lane: 'All lanes',
      first: String(a),
      second: String(b),
      difference: `+${(b ?? 0) - (a ?? 0)}`,
    })
    const bars = twoPeriodsRows(two).map((row) => row.bars[1].value)
    expect(bars.reduce((sum, value) => sum + value, 0)).toBe(b)
  })

  test('what changed a status is a part of the count, never typed: unknown until it is worked out', () => {
    expect(twoPeriodsTwin(two).rows[0]?.changedFirst).toBe('not known yet')
    const policy = two.sides[0].past.find(({ lane }) => lane === 'policy')
    if (!policy) throw new Error('no policy event')
    const known = compare('2025-Q2', '2026-Q2', AS_OF, new Map([[policy.eventId, 4]]))
    expect(twoPeriodsRows(known)[0]?.bars[0]).toMatchObject({
      part: 1,
      label: expect.stringMatching(/, 1 changed a status$/),
    })
    expect(twoPeriodsText(known).notes).toContain('Changed the status of a chip: 1 in Q2 2025, 0 in Q2 2026.')
    expect(periodsCsv(known)).toMatch(new RegExp(`2025-Q2,${policy.eventId},.*,4\r\n`))
  })
})

describe('fair counts', () => {
  test('a quarter cut short says so, with the other to the same day', () => {
    const two = compare('2025-Q2', '2026-Q2', '2026-04-26')
    const note = twoPeriodsText(two).notes?.join(' ') ?? ''
    expect(note).toMatch(
      /Q2 2026 is counted to 26 April 2026: 26 of its 91 days\. In its first 26 days, Q2 2025 held \d+ events?\./,
    )
    expect(note).toMatch(/\d+ events after 26 April 2026 not counted\./)
    const held = data.events.filter(
      ({ date }) => firstDay(date) >= '2025-04-01' && firstDay(date) <= '2025-04-26',
    )
    expect(note).toContain(`Q2 2025 held ${held.length} event`)
  })

  test('periods of unlike length, the same period twice, one not begun, and none with an event', () => {
    expect(twoPeriodsText(compare('2025', '2026-Q2')).notes).toContain(
      '2025 is 365 days long, Q2 2026 91 days.',
    )
    expect(twoPeriodsText(compare('2026-Q2', '2026-Q2')).notes).toContain('Both are the same period.')
    expect(twoPeriodsText(compare('2026-Q2', '2027-Q2')).notes).toContain(
      'Q2 2027 has not begun by 24 November 2026.',
    )
    expect(twoPeriodsTitle(compare('2001', '2002'))).toBe('No events in 2001 or 2002')
  })
})

test('the download holds every event of both, with its period', () => {
  const two = compare('2026-04-17..2026-05-09', '2026-Q3')
  const parsed = JSON.parse(periodsJson(two, 'Two', data.sources)) as {
    rows: { period: string; event_id: string }[]
    citations: unknown[]
  }
  expect(parsed.rows.filter(({ period }) => period === '2026-Q3')).toHaveLength(two.sides[1].past.length)
  expect(parsed.rows.map(({ event_id }) => event_id)).toContain('ev-deepseek-v4-release')
  expect(parsed.citations.length).toBeGreaterThan(3)
})
