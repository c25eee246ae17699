// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { LaneEvent } from '../../src/charts/chart-types'
import { LaneChart } from '../../src/charts/LaneChart'
import { dragged, eventAt, nudged } from '../../src/charts/lane-brush'
import { dayToX, type LaneRoom, layoutLanes, xToDay } from '../../src/charts/lane-layout'
import { textWidth } from '../../src/charts/text-width'
import { timeTicks } from '../../src/charts/time-ticks'
import { dayFromNumber, dayNumber } from '../../src/domain/date'

afterEach(cleanup)

const RANGE = { from: dayNumber('2025-01-01'), until: dayNumber('2026-12-31') }
const ROOM: LaneRoom = { left: 100, right: 900, top: 20, bottom: 420, range: RANGE, radius: 4, label: 12 }
const LANES = [
  { id: 'policy', name: 'Policy' },
  { id: 'chip', name: 'Chips' },
]

function event(id: string, lane: string, first: number, last = first, importance = 0): LaneEvent {
  return { id, lane, first, last, label: `Event ${id}`, emphasised: false, importance }
}

const events = fc
  .array(
    fc.record({
      lane: fc.constantFrom('policy', 'chip'),
      first: fc.integer({ min: RANGE.from - 40, max: RANGE.until + 40 }),
      long: fc.constantFrom(0, 0, 0, 29, 91),
      importance: fc.integer({ min: 0, max: 9 }),
    }),
    { maxLength: 80 },
  )
  .map((list) =>
    list.map((one, i) => event(`e${i}`, one.lane, one.first, one.first + one.long, one.importance)),
  )

describe('lanes', () => {
  test('every event in the range has a mark in its lane and its plot; none outside has one', () => {
    fc.assert(
      fc.property(events, (list) => {
        const rows = layoutLanes(LANES, list, ROOM)
        const inside = list.filter(({ first, last }) => last >= RANGE.from && first <= RANGE.until)
        expect(rows.reduce((sum, row) => sum + row.count, 0)).toBe(inside.length)
        for (const row of rows) {
          expect(row.marks).toHaveLength(row.count)
          for (const mark of row.marks) {
            expect(mark.y).toBeGreaterThan(row.top)
            expect(mark.y).toBeLessThan(row.bottom)
            expect(mark.x - mark.half).toBeGreaterThanOrEqual(ROOM.left - ROOM.radius)
            expect(mark.x + mark.half).toBeLessThanOrEqual(ROOM.right + ROOM.radius)
          }
        }
      }),
    )
  })

  test('labels of a lane never touch each other', () => {
    fc.assert(
      fc.property(events, (list) => {
        for (const { labels } of layoutLanes(LANES, list, ROOM)) {
          const spans = labels
            .map(({ x, anchor, event: { label } }) => {
              const width = textWidth(label, ROOM.label)
              return anchor === 'start' ? [x, x + width] : [x - width, x]
            })
            .sort(([a = 0], [b = 0]) => a - b)
          spans.slice(1).forEach(([from = 0], index) => {
            expect(from).toBeGreaterThanOrEqual(spans[index]?.[1] ?? 0)
          })
        }
      }),
    )
  })

  test('events of one day are stacked, not laid over each other', () => {
    const day = dayNumber('2026-04-24')
    const [row] = layoutLanes(LANES, [event('a', 'policy', day), event('b', 'policy', day)], ROOM)
    const [a, b] = row?.marks ?? []
    expect(Math.abs((a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThanOrEqual(2 * ROOM.radius)
  })

  test('a month is as wide as a month', () => {
    const [row] = layoutLanes(
      LANES,
      [event('m', 'policy', dayNumber('2026-04-01'), dayNumber('2026-04-30'))],
      ROOM,
    )
    const mark = row?.marks[0]
    expect(2 * (mark?.half ?? 0)).toBeCloseTo(
      dayToX(dayNumber('2026-04-30'), ROOM) - dayToX(dayNumber('2026-04-01'), ROOM),
    )
    expect(eventAt(row ? [row] : [], mark?.x ?? 0, mark?.y ?? 0, 5)).toBe('m')
  })

  test('5 000 events are laid out well under a second', () => {
    const many = Array.from({ length: 5000 }, (_, i) =>
      event(
        `e${i}`,
        i % 2 ? 'chip' : 'policy',
        RANGE.from + ((i * 37) % 720),
        undefined,
        i % 50 === 0 ? i : 0,
      ),
    )
    const began = performance.now()
    layoutLanes(LANES, many, ROOM)
    expect(performance.now() - began).toBeLessThan(700)
  })

  test('px and days are inverse, and the window’s edges never cross or leave the range', () => {
    fc.assert(
      fc.property(fc.integer({ min: RANGE.from, max: RANGE.until }), (day) => {
        expect(xToDay(dayToX(day, ROOM), ROOM)).toBe(day)
      }),
    )
    const window = { from: RANGE.from + 10, until: RANGE.from + 12 }
    expect(nudged(window, 'from', 'PageUp', RANGE)).toEqual({ from: RANGE.from + 12, until: RANGE.from + 12 })
    expect(nudged(window, 'from', 'Home', RANGE)?.from).toBe(RANGE.from)
    expect(nudged(window, 'until', 'a', RANGE)).toBeUndefined()
    expect(dragged(9, 3)).toEqual({ from: 3, until: 9 })
  })

  test('ticks are first days of months, years in full', () => {
    const ticks = timeTicks(RANGE, 8)
    expect(ticks.map(({ text }) => text)).toEqual([
      'Jan 2025',
      'Apr',
      'Jul',
      'Oct',
      'Jan 2026',
      'Apr',
      'Jul',
      'Oct',
    ])
    expect(ticks.every(({ day }) => dayFromNumber(day).endsWith('-01'))).toBe(true)
  })

  test('the window has two sliders that the keyboard moves', async () => {
    const user = userEvent.setup()
    const onWindow = vi.fn()
    const window = { from: dayNumber('2026-04-17'), until: dayNumber('2026-05-09') }
    render(
      <LaneChart
        width={900}
        height={300}
        name="Events"
        lanes={LANES}
        events={[]}
        range={RANGE}
        window={window}
        onWindow={onWindow}
      />,
    )
    const first = screen.getByRole('slider', { name: 'First day of the window' })
    expect(first.getAttribute('aria-valuetext')).toBe('17 April 2026')
    first.focus()
    await user.keyboard('{ArrowRight}')
    expect(onWindow).toHaveBeenCalledWith({ ...window, from: window.from + 1 })
  })
})
