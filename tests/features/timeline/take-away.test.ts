import { describe, expect, test } from 'vitest'
import { loadDataset } from '../../../mocks/read-facts'
import { eventRows } from '../../../src/features/timeline/list-rows'
import { quarterCounts, quartersTitle, quartersTwin } from '../../../src/features/timeline/quarters'
import { eventsCalendar, eventsCsv, eventsJson } from '../../../src/features/timeline/take-away'
import { spanOf } from '../../../src/features/timeline/window'

const data = loadDataset()
const sources = new Map(data.sources.map((one) => [one.sourceId, one]))
const rows = eventRows(data.events, spanOf('2026-04'), '2026-04-26')

describe('the events in the window, taken away', () => {
  test('every one of them in each form, later ones said to be later', () => {
    expect(rows.length).toBeGreaterThan(5)
    expect(eventsCsv(rows, '2026-04-26').match(/2026-04-26\r\n/g)).toHaveLength(rows.length)
    const parsed = JSON.parse(eventsJson('April', rows, data.sources, '2026-04-26')) as {
      rows: { event_id: string; later_than_as_of: boolean }[]
      citations: { sourceId: string }[]
    }
    expect(parsed.rows.map((row) => row.event_id)).toEqual(rows.map(({ event }) => event.eventId))
    expect(parsed.rows.some((row) => row.later_than_as_of)).toBe(true)
    expect(parsed.citations.length).toBeGreaterThan(0)
    const calendar = eventsCalendar('April', rows, sources, '2026-04-26')
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(rows.length)
    expect(calendar).toContain('UID:ev-deepseek-v4-release@chokepoint')
  })
})

describe('events per quarter', () => {
  const counts = quarterCounts(data.events, '2026-11-24')

  test('every past event is counted once, quarters have no gap', () => {
    const sum = counts.lanes.flatMap((lane) => lane.counts).reduce((total, count) => total + count, 0)
    expect(sum).toBe(data.events.filter(({ date }) => date <= '2026-11-24').length)
    const index = counts.quarters.map((quarter) => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)))
    expect(index.slice(1).every((one, at) => one - (index[at] ?? 0) === 1)).toBe(true)
    expect(quartersTwin(counts).rows).toHaveLength(counts.quarters.length)
  })

  test('the busiest quarter, a tie, and nothing', () => {
    expect(quartersTitle(counts)).toMatch(/ busiest quarters?: \d+ (each )?of \d+ events$/)
    const [first, second] = data.events
    if (!first || !second) throw new Error('no events')
    const tie = [first, { ...second, date: '2026-01-01' }]
    expect(quartersTitle(quarterCounts(tie, '2026-11-24'))).toEqual(
      expect.stringMatching(/^Q2 2019 and Q1 2026 were the busiest quarters: 1 each of 2 events$/),
    )
    expect(quartersTitle(quarterCounts([], '2026-11-24'))).toBe('No event to count')
  })
})
