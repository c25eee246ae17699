import { describe, expect, test } from 'vitest'
import { claimsOn, datesBySide } from '../../../src/features/timeline/claims'
import {
  inWindow,
  namesOf,
  OPEN_SELECTION,
  type Selection,
  selectEvents,
} from '../../../src/features/timeline/selection'
import { laneEvents, shortLabel, timelineText, timelineTwin } from '../../../src/features/timeline/series'
import { timelineTitle } from '../../../src/features/timeline/title'
import { axisFor, defaultWindow, spanOf, wholeExtent } from '../../../src/features/timeline/window'
import { chips, claims, companies, events } from '../../domain/facts'

const names = namesOf(companies, chips)
const OPEN: Selection = OPEN_SELECTION

function shown(
  asOf: string,
  selection: Selection = OPEN,
  axis = axisFor(defaultWindow(events, asOf), wholeExtent(events, asOf), true, asOf),
) {
  return { events: inWindow(selectEvents(events, selection, names), axis), axis, asOf, selection, names }
}

const event = (id: string) => {
  const found = events.find((candidate) => candidate.eventId === id)
  if (!found) throw new Error(`no event ${id}`)
  return found
}

describe('the finding', () => {
  test('cold: one week carried the article', () => {
    expect(timelineTitle(shown('2026-11-24'))).toBe(
      'One week in April 2026 carried the whole article: a model, its software support and a quarter’s results',
    )
  })

  test('before all of it had happened the article is not the finding', () => {
    expect(timelineTitle(shown('2026-04-28'))).not.toMatch(/article/)
    expect(timelineTitle(shown('2026-04-28'))).toMatch(/busiest month/)
  })

  test('with a filter it speaks of what is shown', () => {
    const title = timelineTitle(shown('2026-11-24', { ...OPEN, company: 'nvidia' }))
    expect(title).toMatch(/events with NVIDIA$/)
    const days = timelineTitle(shown('2026-11-24', { ...OPEN, lanes: ['software'] }, spanOf('2026-04')))
    expect(days).toBe('24 April 2026 was the busiest day: 3 of 6 software events')
  })

  test('few events get a plain count, none a plain no', () => {
    expect(timelineTitle(shown('2026-11-24', { ...OPEN, text: 'megamoe' }, spanOf('2026-05')))).toMatch(
      /^No events that mention “megamoe” from May 2026/,
    )
    expect(timelineTitle(shown('2019-07-01', OPEN, spanOf('2019')))).toBe('2 events, 2019')
  })
})

describe('the figure', () => {
  test('a month is as wide as its uncertainty, the article’s events are filled', () => {
    const [month] = laneEvents([event('pe-2026-04-match')], '2026-11-24')
    expect((month?.last ?? 0) - (month?.first ?? 0)).toBe(29)
    expect(laneEvents([event('ev-vllm-0-20-0')], '2026-11-24')[0]).toMatchObject({
      emphasised: true,
      lane: 'software',
    })
  })

  test('labels are the head of the title, cut at a word', () => {
    expect(shortLabel('Cambricon reports Q1 2026: revenue 2.885 billion yuan, +159.56%')).toBe(
      'Cambricon reports Q1 2026',
    )
    expect(shortLabel('IDC: domestic vendors shipped 1.65 million AI cards')).toBe(
      'IDC: domestic vendors shipped …',
    )
    expect(shortLabel('DeepSeek publishes the Mega MoE kernel in DeepGEMM').length).toBeLessThanOrEqual(36)
  })

  test('counts in the summary leave later events out and say so', () => {
    const text = timelineText(shown('2026-04-26', OPEN, spanOf('2026-04')))
    const past = inWindow(events, spanOf('2026-04')).filter((one) => one.date <= '2026-04-26')
    expect(text.summary).toMatch(new RegExp(`^${past.length} events in April 2026, as of 26 April 2026: `))
    expect(text.summary).toMatch(/\d+ more come later\.$/)
    expect(text.subtitle).toMatch(/later, not counted/)
  })

  test('the twin lists every event shown, months as months', () => {
    const twin = timelineTwin(shown('2026-11-24', OPEN, spanOf('2026-04')))
    expect(twin.rows).toHaveLength(inWindow(events, spanOf('2026-04')).length)
    expect(twin.rows[0]?.date).toBe('April 2026')
    expect(twin.rows.find((row) => row.title?.startsWith('DeepSeek releases V4'))).toMatchObject({
      date: '24 April 2026',
      companies: 'DeepSeek, Huawei and Cambricon',
      article: 'in the article',
    })
  })
})

describe('claims', () => {
  test('those that check the date come first, the article itself is no shared source', () => {
    const resting = claimsOn(event('ev-vllm-megamoe-gb200-recap'), claims)
    expect(resting[0]).toMatchObject({ how: 'date', claim: { claimId: 'cl-vllm-date' } })
    expect(resting.map(({ claim }) => claim.claimId)).toContain('cl-vllm-gb200')
    expect(resting.length).toBeLessThan(10)
  })

  test('the article’s 29 April stands beside the release of 27 April', () => {
    const [side] = datesBySide([event('ev-vllm-megamoe-gb200-recap')], claims, events)
    expect(side).toMatchObject({ article: '2026-04-29', agrees: false, claim: { verdict: 'contradicted' } })
    expect(side?.found.map(({ date }) => date)).toEqual(['2026-04-27', '2026-04-29'])
    expect(datesBySide([event('ev-deepseek-v4-release')], claims, events)[0]).toMatchObject({ agrees: true })
    expect(datesBySide([event('ev-metax-2025fy')], claims, events)).toEqual([])
    // A claim of another kind that happens to check a day is not the article's date.
    expect(datesBySide([event('pe-2025-04-h20')], claims, events)).toEqual([])
  })
})
