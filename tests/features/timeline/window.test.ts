import { describe, expect, test } from 'vitest'
import { dayFromNumber, dayNumber } from '../../../src/domain/date'
import {
  articleWindow,
  axisFor,
  CLOSEST,
  defaultWindow,
  holds,
  jumps,
  shiftWindow,
  spanOf,
  wholeExtent,
  windowOf,
  windowWords,
  zoomAxis,
} from '../../../src/features/timeline/window'
import { events } from '../../domain/facts'

const AS_OF = '2026-11-24'
const days = (window: { from: number; until: number } | null) =>
  window && [dayFromNumber(window.from), dayFromNumber(window.until)]

describe('the window', () => {
  test('a month-precision date spans its month', () => {
    expect(days(spanOf('2026-04'))).toEqual(['2026-04-01', '2026-04-30'])
    expect(days(spanOf('2026-04-24'))).toEqual(['2026-04-24', '2026-04-24'])
  })

  test('the article’s weeks hold 24 and 29 April 2026', () => {
    expect(days(articleWindow(events))).toEqual(['2026-04-17', '2026-05-09'])
    expect(articleWindow(events.filter((event) => !event.seed))).toBeNull()
  })

  test('a bare address opens on them, an earlier as-of date on its own last year', () => {
    expect(days(defaultWindow(events, AS_OF))).toEqual(['2026-04-17', '2026-05-09'])
    expect(days(defaultWindow(events, '2023-06-01'))).toEqual(['2022-06-01', '2023-06-01'])
  })

  test('the link decides; an open end reaches to the end of what there is', () => {
    const link = { from: '2026-04-01', until: '2026-04-30' }
    expect(days(windowOf(link, events, AS_OF))).toEqual(['2026-04-01', '2026-04-30'])
    expect(days(windowOf({ from: null, until: '2022-12-31' }, events, AS_OF))).toEqual([
      '2019-05-01',
      '2022-12-31',
    ])
    expect(days(windowOf({ from: '2026-10-01', until: null }, events, AS_OF))).toEqual(['2026-10-01', AS_OF])
    expect(days(windowOf({ from: '2026-05-01', until: '2026-04-01' }, events, AS_OF))).toEqual([
      '2026-04-01',
      '2026-05-01',
    ])
  })

  test('months and years are named, other stretches spelled out', () => {
    expect(windowWords(spanOf('2026-04'))).toBe('April 2026')
    expect(windowWords(spanOf('2025'))).toBe('2025')
    expect(windowWords(spanOf('2026-04-24'))).toBe('24 April 2026')
    expect(windowWords({ from: dayNumber('2026-04-17'), until: dayNumber('2026-05-09') })).toBe(
      '17 April to 9 May 2026',
    )
    expect(windowWords({ from: dayNumber('2025-12-17'), until: dayNumber('2026-01-09') })).toBe(
      '17 December 2025 to 9 January 2026',
    )
  })

  test('jumps name the months of note, the as-of date and everything', () => {
    const all = jumps(events, AS_OF)
    expect(all.map((jump) => jump.label)).toEqual([
      'April 2026',
      'January 2026',
      'April 2025',
      'October 2023',
      'October 2022',
      'As-of date',
      'Everything',
    ])
    expect(days(all.at(-2)?.window ?? null)).toEqual(['2026-10-24', AS_OF])
    expect(days(all.at(-1)?.window ?? null)).toEqual(['2019-05-01', AS_OF])
  })

  test('moves by its own length', () => {
    expect(days(shiftWindow(spanOf('2026-04'), 1))).toEqual(['2026-05-01', '2026-05-30'])
    expect(days(shiftWindow(spanOf('2026-04'), -1))).toEqual(['2026-03-02', '2026-03-31'])
  })
})

describe('the axis', () => {
  const extent = wholeExtent(events, AS_OF)

  test('of a bare address: from January of the year before to the as-of date', () => {
    expect(days(axisFor(defaultWindow(events, AS_OF), extent, true, AS_OF))).toEqual(['2025-01-01', AS_OF])
  })

  test('around a window: as much before and after it, inside what there is', () => {
    expect(days(axisFor(spanOf('2026-04'), extent, false, AS_OF))).toEqual(['2026-03-02', '2026-05-30'])
    expect(axisFor(extent, extent, false, AS_OF)).toEqual(extent)
  })

  test('zooms about the window, never out of what there is nor closer than two weeks', () => {
    const window = spanOf('2026-04')
    let axis = axisFor(window, extent, false, AS_OF)
    for (let step = 0; step < 12; step++) axis = zoomAxis(axis, window, 0.5, extent)
    expect(axis.until - axis.from).toBe(CLOSEST)
    for (let step = 0; step < 20; step++) axis = zoomAxis(axis, window, 2, extent)
    expect(axis).toEqual(extent)
    expect(holds(axis, window)).toBe(true)
  })
})
