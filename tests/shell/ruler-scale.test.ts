import { describe, expect, it } from 'vitest'
import {
  dayToX,
  placeMarks,
  rulerSpan,
  rulerTicks,
  xToDay,
  xToDayCaught,
  yearLabels,
} from '../../src/shell/ruler-scale'

const TODAY = '2026-11-24'
const span = rulerSpan(TODAY, TODAY)

describe('the span', () => {
  it('runs from 2022 a little into the future', () => {
    expect(span).toEqual({ start: '2022-01-01', end: '2027-01-08' })
  })

  it('grows to hold a date outside and stays put when that date is its end', () => {
    expect(rulerSpan(TODAY, '2019-05-17').start).toBe('2019-01-01')
    expect(rulerSpan(TODAY, '2028-03-01').end).toBe('2028-03-01')
    expect(rulerSpan(TODAY, span.end)).toEqual(span)
  })

  it('makes sense for a clock that is years behind', () => {
    expect(rulerSpan('2001-01-01', '2001-01-01')).toEqual({ start: '2001-01-01', end: '2022-02-15' })
  })
})

describe('places and days', () => {
  it.each(['2022-01-01', '2024-02-29', '2026-11-24', '2027-01-08'])(
    '%s goes to a place and comes back',
    (day) => {
      expect(xToDay(dayToX(day, span, 4000), span, 4000)).toBe(day)
    },
  )

  it('a pointer beyond the ends means the ends', () => {
    expect(xToDay(-50, span, 800)).toBe(span.start)
    expect(xToDay(900, span, 800)).toBe(span.end)
  })

  it('the handle catches on a rule within four pixels, not beyond', () => {
    const x = dayToX('2023-11-17', span, 800)
    expect(xToDayCaught(x + 3, span, 800, ['2023-11-17'])).toBe('2023-11-17')
    expect(xToDayCaught(x + 5, span, 800, ['2023-11-17'])).not.toBe('2023-11-17')
  })
})

describe('ticks', () => {
  it('stand for months, thin out when narrow, and never leave the span', () => {
    expect(rulerTicks(span, 845)).toHaveLength(61)
    expect(rulerTicks(span, 845).filter((tick) => tick.kind === 'year')).toHaveLength(6)
    expect(rulerTicks(span, 200)).toHaveLength(21)
    expect(rulerTicks(span, 60)).toHaveLength(6)
    expect(rulerTicks(rulerSpan('2026-12-20', '2026-12-20'), 845).at(-1)?.day).toBe('2027-02-01')
  })

  it('year figures never touch, nor leave the ruler', () => {
    const labels = yearLabels(rulerTicks(span, 150), 150).map((tick) => tick.x)
    expect(labels.every((x, index) => index === 0 || x - (labels[index - 1] ?? 0) >= 36)).toBe(true)
    expect(Math.max(...labels)).toBeLessThanOrEqual(120)
  })
})

describe('marks', () => {
  const marks = [
    { date: '2022-10-21', label: 'Oct 2022 rule' },
    { date: '2024-12-02', label: 'HBM rule' },
    { date: '2025-04-09', label: 'H20 letters' },
    { date: '2030-01-01', label: 'Not on this ruler' },
  ]

  it('all have their names where there is room', () => {
    expect(placeMarks(marks, span, 845).map((mark) => mark.label)).toEqual([
      'Oct 2022 rule',
      'HBM rule',
      'H20 letters',
    ])
  })

  it('a name without room is dropped, its mark stays', () => {
    expect(placeMarks(marks, span, 500).map((mark) => mark.label)).toEqual([
      'Oct 2022 rule',
      null,
      'H20 letters',
    ])
  })

  it('a name never runs out of the ruler', () => {
    expect(placeMarks([{ date: '2027-01-01', label: 'Case-by-case policy' }], span, 845)[0]?.label).toBeNull()
  })
})
