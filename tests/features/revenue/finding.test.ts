import { describe, expect, test } from 'vitest'
import {
  claimSentence,
  growthTitle,
  levelTitle,
  nextSentence,
  sumSentence,
} from '../../../src/features/revenue/finding'
import { outlookLines } from '../../../src/features/revenue/outlook'
import { peersOf, peersTitle } from '../../../src/features/revenue/peers'
import {
  awaited,
  focusOf,
  growthClaimOn,
  pointAfter,
  pointBefore,
  recent,
  rhythmsOf,
  seriesOf,
} from '../../../src/features/revenue/periods'
import { awaitedSentence } from '../../../src/features/revenue/series'
import { chooseSubject } from '../../../src/features/revenue/subject'
import { claims, companies, revenue } from '../../domain/facts'

const NOW = '2026-11-24'
const THIN = '\u2009'
const plain = (text: string) => text.replaceAll(THIN, ' ')

function open(companyId: string, { segment = 'total', asOf = NOW, chosen = null as string | null } = {}) {
  const { subject, note } = chooseSubject(revenue, companies, { companyId, segment })
  const rhythm = rhythmsOf(revenue, subject, asOf)[0] ?? 'quarters'
  const series = seriesOf(revenue, subject, rhythm, asOf)
  const claim = growthClaimOn(subject, claims)
  const focus = focusOf(series, chosen, claim)
  const points = recent(series, rhythm, false)
  return {
    subject,
    note,
    rhythm,
    series,
    points,
    claim,
    focus,
    title: plain(growthTitle(subject, focus, focus && pointBefore(series, focus), asOf)),
    sum: focus ? plain(sumSentence(focus)) : '',
    article: plain(claimSentence(claim, series, asOf)),
    next: focus ? plain(nextSentence(focus, pointAfter(series, focus))) : '',
    level: plain(levelTitle(subject, points)),
    awaited: plain(awaitedSentence(awaited(revenue, subject, rhythm, asOf), asOf)),
  }
}

describe('Cambricon', () => {
  test('opens on the quarter the article speaks of, with its sum and the article beside it', () => {
    expect(open('cambricon')).toMatchObject({
      title: 'Cambricon grew 159.6 % in the first quarter of 2026, on a base that had itself grown ×43',
      sum: '2 884.7 against 1 111.4 million yuan: +159.56 %.',
      article: 'The article’s “over 150 %” for Q1 2026 is right.',
      next: 'The next quarter more than halved the rate: +75.8 % on ¥1.77 bn.',
      level: 'Revenue a quarter rose from ¥25.7 m to ¥3.11 bn in nine quarters',
    })
  })

  test('before the filing the quarter does not exist yet, and the claim cannot be checked', () => {
    expect(open('cambricon', { asOf: '2026-04-15' })).toMatchObject({
      title: 'Cambricon grew 91.0 % in the fourth quarter of 2025',
      article: 'The article’s “over 150 %” cannot be checked: not published by 15 April 2026.',
      awaited: 'Q1 2026: not published by 15 April 2026. Next report: 30 April 2026.',
      next: '',
    })
    expect(open('cambricon', { asOf: '2026-04-29' }).title).not.toMatch(/2026/)
    expect(open('cambricon', { asOf: '2026-04-30' }).title).toMatch(/^Cambricon grew 159\.6 %/)
  })

  test('a tiny base gives a multiple, flagged, with the percentage beside it', () => {
    const early = open('cambricon', { chosen: '2025Q1' })
    expect(early.title).toBe('Cambricon grew ×43.3 in the first quarter of 2025, from a tiny base')
    expect(early.sum).toBe('1 111.4 against 25.67 million yuan: +4 230.22 %, ×43.3 from a tiny base.')
  })

  test('a quarter that shrank says so', () => {
    expect(open('cambricon', { chosen: '2024Q1' }).title).toBe(
      'Cambricon shrank 65.9 % in the first quarter of 2024',
    )
  })

  test('growth over a loss is not meaningful, with the reason', () => {
    const profit = open('cambricon', { segment: 'net_profit', chosen: '2025Q1' })
    expect(profit.title).toBe('Cambricon’s net profit came to ¥355 m in the first quarter of 2025')
    expect(profit.sum).toMatch(/n\.m\.: the base is negative/)
    expect(profit.level).toMatch(/^Net profit a quarter rose from −¥303 m to ¥1\.3 bn/)
    expect(profit.article).toBe('')
  })

  test('a balance is no flow', () => {
    expect(open('cambricon', { segment: 'inventory' }).level).toBe(
      'Inventory rose from ¥235 m to ¥8.25 bn in eight quarters',
    )
  })

  test('before anything was published there is no finding, only what is awaited', () => {
    const none = open('cambricon', { asOf: '2020-01-01' })
    expect(none.title).toBe('Cambricon: nothing published by 1 January 2020')
    expect(none.focus).toBeNull()
  })

  test('its target is guidance, told apart', () => {
    const lines = outlookLines(revenue, open('cambricon').subject, NOW).map(plain)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^2026, guidance of 28 July 2026: ¥13\.5 bn; floor of the revenue target/)
  })
})

describe('other companies', () => {
  test('NVIDIA keeps its own calendar', () => {
    expect(open('nvidia', { segment: 'data_center', asOf: '2026-06-01' }).title).toBe(
      'NVIDIA’s data-centre revenue grew 92.4 % in FY27Q1 (to 26 April 2026)',
    )
  })

  test('one that publishes no quarters is told by years', () => {
    const biren = open('biren')
    expect(biren.rhythm).toBe('years')
    expect(biren.title).toBe('Biren grew 207.0 % in 2025, on a base that had itself grown 443.3 %')
    expect(biren.level).toMatch(/^Revenue a year rose from ¥0\.499 m to ¥1\.03 bn in three years/)
  })

  test('a level below its peak says so', () => {
    expect(open('huawei').level).toBe('Revenue a year stands at ¥881 bn, below ¥891 bn in 2020')
  })

  test('a single figure is no trend', () => {
    expect(open('cxmt')).toMatchObject({
      title: 'CXMT’s revenue came to ¥50.8 bn in the first quarter of 2026',
      level: 'Revenue was ¥50.8 bn in the first quarter of 2026',
    })
  })

  test('a company or segment without figures gives way, and that is said', () => {
    expect(open('deepseek')).toMatchObject({
      subject: { companyId: 'cambricon' },
      note: 'The facts hold no figures of DeepSeek; Cambricon is shown.',
    })
    expect(open('hygon', { segment: 'inventory' })).toMatchObject({
      subject: { segment: 'total' },
      note: 'Hygon gives no inventory in the facts; revenue is shown.',
    })
  })
})

describe('against whom', () => {
  test('the same quarter, fastest first, with NVIDIA’s data-centre line beside its total', () => {
    const { subject } = open('cambricon')
    const peers = peersOf(revenue, companies, subject, '2026Q1', 'quarters', NOW)
    expect(peers.map((peer) => peer.name)).toEqual([
      'Cambricon',
      'Moore Threads',
      'NVIDIA, data centre',
      'NVIDIA',
      'MetaX',
      'Hygon',
      'SMIC',
    ])
    expect(plain(peersTitle(peers, subject, '2026Q1'))).toBe(
      'Cambricon grew fastest of 7 lines in Q1 2026; next came Moore Threads with +155.0 %',
    )
  })

  test('what had not been published by the day does not count', () => {
    const { subject } = open('cambricon')
    const peers = peersOf(revenue, companies, subject, '2026Q1', 'quarters', '2026-05-01')
    expect(peers.map((peer) => peer.companyId)).not.toContain('nvidia')
  })

  test('profit stands against profit, and a slower subject says who was faster', () => {
    const { subject } = open('cambricon', { segment: 'net_profit' })
    const peers = peersOf(revenue, companies, subject, '2026Q1', 'quarters', NOW)
    expect(peers.every((peer) => peer.segment === 'net_profit')).toBe(true)
    const hygon = open('hygon')
    const all = peersOf(revenue, companies, hygon.subject, '2026Q1', 'quarters', NOW)
    expect(plain(peersTitle(all, hygon.subject, '2026Q1'))).toBe(
      '5 of 6 lines grew faster than Hygon in Q1 2026, led by Cambricon with +159.6 %',
    )
  })

  test('a link that names companies narrows the peers to them', () => {
    const { subject } = open('cambricon')
    const peers = peersOf(revenue, companies, subject, '2026Q1', 'quarters', NOW, ['hygon'])
    expect(peers.map((peer) => peer.companyId)).toEqual(['cambricon', 'hygon'])
  })
})
