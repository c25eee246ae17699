// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { LaneEvent } from '../../src/charts/chart-types'
import { LaneChart } from '../../src/charts/LaneChart'
import { dragged, eventAt, groupAt, nudged } from '../../src/charts/lane-brush'
import { layoutLanes, viewOf } from '../../src/charts/lane-layout'
import { markPaths } from '../../src/charts/lane-marks'
import { dayToX, type LaneRoom, steadyScale, xToDay } from '../../src/charts/lane-room'
import { ruleRows } from '../../src/charts/lane-rules'
import { laneTicks } from '../../src/charts/lane-ticks'
import { layWorld, sortLanes } from '../../src/charts/lane-world'
import { axisKey, panBy, wheelFactor, zoomAbout } from '../../src/charts/lane-zoom'
import { Taken } from '../../src/charts/taken'
import { textWidth } from '../../src/charts/text-width'
import { timeTicks, yearEndTicks } from '../../src/charts/time-ticks'
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
          const grouped = row.groups.reduce((sum, { count }) => sum + count, 0)
          expect(row.marks.length).toBeLessThanOrEqual(row.count)
          expect(row.marks.length + grouped).toBeGreaterThanOrEqual(row.count)
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

  test('a label never lies over a count, wherever the count had to stand', () => {
    fc.assert(
      fc.property(events, (list) => {
        for (const { labels, groups } of layoutLanes(LANES, list, { ...ROOM, bottom: 140 })) {
          for (const { x, anchor, event: one } of labels) {
            const width = textWidth(one.label, ROOM.label)
            const [from, to] = anchor === 'start' ? [x, x + width] : [x - width, x]
            for (const group of groups) {
              // A count at the edge of the plot is held inside it.
              if (group.x <= ROOM.left || group.x >= ROOM.right) continue
              const half = textWidth(`+${group.count}`, ROOM.label) / 2
              expect(group.x + half <= from || group.x - half >= to).toBe(true)
            }
          }
        }
      }),
    )
  })

  test('no two marks of a lane touch, the emphasised placed first', () => {
    fc.assert(
      fc.property(events, fc.array(fc.boolean(), { minLength: 80, maxLength: 80 }), (list, bold) => {
        const dressed = list.map((one, at) => ({ ...one, emphasised: bold[at] === true }))
        for (const { marks } of layoutLanes(LANES, dressed, { ...ROOM, bottom: 140 })) {
          const whole = marks.filter(
            ({ event: { first, last } }) => first >= RANGE.from && last <= RANGE.until,
          )
          for (const [at, a] of whole.entries())
            for (const b of whole.slice(at + 1))
              expect(a.y !== b.y || Math.abs(a.x - b.x) >= a.half + b.half - 1e-6).toBe(true)
        }
      }),
    )
  })

  test('an emphasised event stands although the day is full; another is counted for it', () => {
    const day = dayNumber('2026-04-24')
    const many = Array.from({ length: 12 }, (_, at) =>
      event(`e${String(at).padStart(2, '0')}`, 'policy', day),
    )
    const last = { ...event('z', 'policy', day), emphasised: true }
    const [row] = layoutLanes(LANES, [...many, last], { ...ROOM, bottom: 140 })
    expect(row?.marks.map((mark) => mark.event.id)).toContain('z')
    expect(row?.groups.length).toBeGreaterThan(0)
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

  test('ticks of years are their last days, each with the name of the year it ends', () => {
    const ticks = yearEndTicks({ from: dayNumber('2018-12-31'), until: dayNumber('2026-01-25') }, 10)
    expect(ticks.map(({ text }) => text)).toEqual([
      '2018',
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
    ])
    expect(ticks.every(({ day, text }) => dayFromNumber(day) === `${text}-12-31`)).toBe(true)
    const few = yearEndTicks({ from: dayNumber('1990-01-01'), until: dayNumber('2026-01-15') }, 8)
    expect(few.map(({ text }) => text).slice(-2)).toEqual(['2020', '2025'])
    expect(few.length).toBeLessThanOrEqual(8)
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

describe('dense stretches', () => {
  const day = dayNumber('2026-04-24')
  const crowd = Array.from({ length: 60 }, (_, i) => event(`c${i}`, 'policy', day + (i % 2)))

  test('become a count that holds what is not drawn, and opens on its days', () => {
    const rows = layoutLanes(LANES, crowd, ROOM)
    const [row] = rows
    const grouped = row?.groups.reduce((sum, { count }) => sum + count, 0) ?? 0
    expect(grouped).toBeGreaterThan(0)
    expect((row?.marks.length ?? 0) + grouped).toBe(60)
    const [group] = row?.groups ?? []
    expect(group && groupAt(rows, group.x, group.y - 4, 12)).toBe(group)
    expect(group?.from).toBeGreaterThanOrEqual(day)
    expect(group?.until).toBeLessThanOrEqual(day + 1)
  })

  test('marks never overlap: what finds no room is counted', () => {
    fc.assert(
      fc.property(events, (list) => {
        for (const { marks } of layoutLanes(LANES, list, ROOM)) {
          const whole = marks.filter(
            ({ event: { first, last } }) => first >= RANGE.from && last <= RANGE.until,
          )
          const levels = [...new Set(whole.map(({ y }) => y))]
          const byLevel = levels.map((y) => whole.filter((mark) => mark.y === y))
          for (const level of byLevel) {
            const sorted = level.toSorted((a, b) => a.x - b.x)
            sorted.slice(1).forEach((mark, index) => {
              const before = sorted[index]
              expect(mark.x - mark.half).toBeGreaterThan((before?.x ?? 0) + (before?.half ?? 0) - 0.01)
            })
          }
        }
      }),
    )
  })

  test('a few paths draw them all', () => {
    const [row] = layoutLanes(LANES, crowd, ROOM)
    expect(markPaths(row?.marks ?? [], 4)).toHaveLength(1)
    expect(markPaths(row?.marks ?? [], 4)[0]?.d.match(/M/g)).toHaveLength(row?.marks.length ?? 0)
  })
})

describe('later events', () => {
  test('are drawn apart and not counted', () => {
    const day = dayNumber('2026-04-24')
    const list = [event('a', 'policy', day), { ...event('b', 'policy', day + 90), later: true }]
    const [row] = layoutLanes(LANES, list, ROOM)
    expect(row?.count).toBe(1)
    expect(markPaths(row?.marks ?? [], 4).map(({ later }) => later)).toEqual([false, true])
  })
})

describe('the axis', () => {
  const LIMITS = { from: dayNumber('2019-01-01'), until: dayNumber('2026-11-24') }

  test('labels and levels stay as they are while panning', () => {
    const wide = { from: dayNumber('2025-03-01'), until: dayNumber('2025-09-01') }
    fc.assert(
      fc.property(events, fc.integer({ min: -60, max: 60 }), (list, days) => {
        const moved = { from: wide.from + days, until: wide.until + days }
        const [here, there] = [wide, moved].map((range) => layoutLanes(LANES, list, { ...ROOM, range }))
        const marks = new Map(here?.flatMap((row) => row.marks.map((mark) => [mark.event.id, mark.y])))
        for (const mark of there?.flatMap((row) => row.marks) ?? []) {
          expect(marks.get(mark.event.id) ?? mark.y).toBe(mark.y)
        }
        const margin = 260
        const inner = (x: number) => x > ROOM.left + margin && x < ROOM.right - margin
        const shift = dayToX(wide.from, { ...ROOM, range: moved }) - ROOM.left
        const seen = new Set(there?.flatMap((row) => row.labels.map((label) => label.event.id)))
        for (const { event: own, markX } of here?.flatMap((row) => row.labels) ?? []) {
          if (inner(markX) && inner(markX + shift)) expect(seen.has(own.id)).toBe(true)
        }
      }),
    )
  })

  test('zoom keeps the day under the pointer, and never leaves the limits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 20, max: 700 }),
        fc.double({ min: 0.05, max: 4, noNaN: true }),
        (start, length, factor) => {
          const axis = panBy({ from: LIMITS.from + start, until: LIMITS.from + start + length }, 0, LIMITS)
          const day = axis.from + (axis.until - axis.from) / 3
          const next = zoomAbout(axis, day, factor, LIMITS)
          expect(next.from).toBeGreaterThanOrEqual(LIMITS.from)
          expect(next.until).toBeLessThanOrEqual(LIMITS.until)
          expect(next.until - next.from).toBeGreaterThanOrEqual(6.99)
          const inside = next.from > LIMITS.from && next.until < LIMITS.until
          if (inside) expect((day - next.from) / (next.until - next.from)).toBeCloseTo(1 / 3, 5)
        },
      ),
    )
  })

  test('keys zoom, pan and go to the ends; others are left alone', () => {
    const axis = { from: dayNumber('2025-01-01'), until: dayNumber('2025-12-31') }
    const length = (one: { from: number; until: number } | undefined) => (one ? one.until - one.from : 0)
    expect(length(axisKey(axis, '+', LIMITS))).toBe(length(axis) / 2)
    expect(length(axisKey(axis, '-', LIMITS))).toBe(length(axis) * 2)
    expect(axisKey(axis, 'ArrowRight', LIMITS)?.from).toBeGreaterThan(axis.from)
    expect(axisKey(axis, 'Home', LIMITS)?.from).toBe(LIMITS.from)
    expect(axisKey(axis, 'End', LIMITS)?.until).toBe(LIMITS.until)
    expect(axisKey(axis, 'Tab', LIMITS)).toBeUndefined()
    expect(wheelFactor(100)).toBeGreaterThan(1)
    expect(wheelFactor(-100) * wheelFactor(100)).toBeCloseTo(1)
  })

  test('close up, ticks are days with their month once', () => {
    const range = { from: dayNumber('2026-04-20'), until: dayNumber('2026-05-04') }
    expect(
      laneTicks(range, 20)
        .map(({ text }) => text)
        .slice(0, 3),
    ).toEqual(['20 Apr 2026', '21', '22'])
    expect(laneTicks(range, 20).find(({ text }) => text === '1 May')).toBeTruthy()
    const weeks = laneTicks({ from: range.from, until: range.from + 60 }, 10)
    expect(weeks.every(({ day }) => new Date(day * 86_400_000).getUTCDay() === 1)).toBe(true)
    expect(laneTicks(RANGE, 8)).toEqual(timeTicks(RANGE, 8))
  })
})

test('a rule that supersedes another follows on its row; those in force together do not share one', () => {
  const rule = (id: string, from: number, until: number | null) => ({
    id,
    label: id,
    announced: from - 10,
    published: null,
    from,
    until,
    enforced: true,
    readout: id,
  })
  const rows = ruleRows([rule('a', 0, 99), rule('b', 100, null), rule('c', 150, null)])
  expect(rows.map(({ row }) => row)).toEqual([0, 0, 1])
})

test('a stretch meets exactly those that it overlaps', () => {
  const stretch = fc
    .tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: 1, max: 400 }))
    .map(([from, wide]) => ({ from, to: from + wide }))
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 20 }), stretch, (list, asked) => {
      const taken = new Taken()
      for (const one of list) taken.add(one)
      expect(taken.meets(asked)).toBe(list.some(({ from, to }) => from < asked.to && asked.from < to))
    }),
  )
})

test('panning keeps the tiles and their paths; only their places change', () => {
  const days = Array.from({ length: 300 }, (_, i) => event(`t${i}`, 'policy', RANGE.from + i * 2))
  const sorted = sortLanes(LANES, days)
  const range = { from: RANGE.from + 100, until: RANGE.from + 300 }
  const room = { ...ROOM, range }
  const world = layWorld(LANES, sorted, {
    scale: steadyScale(room),
    levels: 3,
    tight: false,
    radius: 4,
    label: 12,
  })
  const moved = { ...room, range: { from: range.from + 9.5, until: range.until + 9.5 } }
  expect(steadyScale(moved)).toBe(steadyScale(room))
  const [here, there] = [room, moved].map((one) => viewOf(world, one)[0]?.tiles ?? [])
  const shared = here?.filter(({ tile }) => there?.some((other) => other.tile === tile)) ?? []
  expect(shared.length).toBeGreaterThan(0)
  for (const { tile, x } of shared) {
    const now = there?.find((other) => other.tile === tile)
    expect(x - (now?.x ?? 0)).toBeCloseTo(9.5 * steadyScale(room))
  }
})
