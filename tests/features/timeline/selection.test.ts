import { describe, expect, test } from 'vitest'
import { dayNumber } from '../../../src/domain/date'
import { eventRows, listTitle, neighbours } from '../../../src/features/timeline/list-rows'
import {
  companyOptions,
  inWindow,
  laneCounts,
  namesOf,
  OPEN_SELECTION,
  selectEvents,
  selectionWords,
  splitByDay,
} from '../../../src/features/timeline/selection'
import { spanOf } from '../../../src/features/timeline/window'
import { chips, companies, events } from '../../domain/facts'

const names = namesOf(companies, chips)
const open = OPEN_SELECTION
const APRIL = spanOf('2026-04')

describe('filters', () => {
  test('no filter keeps every event', () => {
    expect(selectEvents(events, open, names)).toHaveLength(events.length)
  })

  test('by lane, company and chip, all at once', () => {
    const found = selectEvents(
      events,
      { ...open, lanes: ['software'], company: 'nvidia', chip: 'nvidia-gb200' },
      names,
    )
    expect(found.map((event) => event.eventId)).toEqual([
      'ev-deepgemm-megamoe',
      'ev-vllm-0-20-0',
      'ev-vllm-megamoe-gb200-recap',
    ])
  })

  test('by text in any case, every word, in title, summary, companies and Chinese names', () => {
    const ids = (text: string) => selectEvents(events, { ...open, text }, names).map((event) => event.eventId)
    expect(ids('MEGAMOE gains')).toContain('ev-vllm-megamoe-gb200-recap')
    expect(ids('megamoe nosuchword')).toEqual([])
    expect(ids('寒武纪')).toContain('ev-cambricon-2026q1')
    expect(ids('  ')).toHaveLength(events.length)
  })

  test('companies are offered with their counts; a chosen one without events stays', () => {
    const options = companyOptions(events, names, 'tsmc')
    expect(options.find((option) => option.id === 'nvidia')).toEqual({
      id: 'nvidia',
      name: 'NVIDIA',
      count: events.filter((event) => event.companyIds.includes('nvidia')).length,
    })
    expect(companyOptions([], names, 'tsmc')).toEqual([{ id: 'tsmc', name: 'TSMC', count: 0 }])
  })

  test('read out in words', () => {
    expect(selectionWords(open, names, 'events')).toBe('events')
    expect(
      selectionWords(
        { ...open, lanes: ['policy', 'chip'], company: 'nvidia', text: ' h20 ' },
        names,
        'events',
      ),
    ).toBe('policy and chip events with NVIDIA that mention “h20”')
  })
})

describe('the list', () => {
  test('month-precision dates look like months and stand before the days of their month', () => {
    const rows = eventRows(events, APRIL, '2026-11-24')
    expect(rows[0]?.date).toBe('April 2026')
    expect(rows.map((row) => row.date)).toContain('24 Apr')
    const fourth = rows.filter((row) => row.date === '24 Apr')
    expect(fourth.map((row) => row.repeated)).toEqual([false, true, true, true])
  })

  test('a window over years prints the year with every day', () => {
    const rows = eventRows(
      events,
      { from: dayNumber('2025-12-01'), until: dayNumber('2026-04-30') },
      '2026-11-24',
    )
    expect(rows.map((row) => row.date)).toContain('24 Apr 2026')
  })

  test('events later than the as-of date are marked and not counted', () => {
    const rows = eventRows(events, APRIL, '2026-04-26')
    const later = rows.filter((row) => row.later)
    expect(later.map((row) => row.event.eventId)).toContain('ev-vllm-0-20-0')
    expect(later.every((row) => row.event.date > '2026-04-26')).toBe(true)
    expect(listTitle(rows, APRIL, '2026-04-26')).toBe(
      `April 2026: ${rows.length - later.length} events, ${later.length} more after 26 April 2026`,
    )
    expect(listTitle(eventRows(events, APRIL, '2026-11-24'), APRIL, '2026-11-24')).toBe(
      `April 2026: ${inWindow(events, APRIL).length} events`,
    )
  })

  test('previous and next walk the list', () => {
    const rows = eventRows(events, APRIL, '2026-11-24')
    const first = rows[0]?.event.eventId ?? ''
    expect(neighbours(rows, first)).toMatchObject({ position: 1, of: rows.length, previous: null })
    expect(neighbours(rows, first).next?.eventId).toBe(rows[1]?.event.eventId)
    expect(neighbours(rows, 'no-such-event')).toMatchObject({ position: 0, previous: null, next: null })
  })

  test('lane counts add up to the events that had happened', () => {
    const { past } = splitByDay(events, '2025-01-01')
    const counts = [...laneCounts(past).values()]
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(past.length)
    expect(past.length).toBeLessThan(events.length)
  })
})
