import { describe, expect, test } from 'vitest'
import { evidenceFor } from '../../../src/features/revenue/ask'
import {
  expectedRhythm,
  outlookAsk,
  outlookColumns,
  outlookEvidence,
  outlookPeriod,
  outlooks,
  outlookTitle,
} from '../../../src/features/revenue/outlook'
import { scaleOf } from '../../../src/features/revenue/series'
import type { Subject } from '../../../src/features/revenue/subject'
import { revenue } from '../../domain/facts'

const TODAY = '2026-11-27'
const subject = (companyId: string, name: string, segment = 'total'): Subject =>
  ({ companyId, segment, name }) as Subject
const KUNLUNXIN = subject('kunlunxin', 'Kunlunxin')
const CAMBRICON = subject('cambricon', 'Cambricon')

describe('what is expected of a period without a figure', () => {
  test('is drawn dashed, with its own evidence, and named as what it is', () => {
    const ahead = outlooks(revenue, KUNLUNXIN, 'years', TODAY)
    expect(ahead.map(({ period, low, high, kind }) => [period, low, high, kind])).toEqual([
      ['2025FY', 3500, 3500, 'estimate'],
    ])
    expect(expectedRhythm(revenue, KUNLUNXIN, TODAY)).toBe('years')
    const [column] = outlookColumns(ahead, KUNLUNXIN, scaleOf([], ahead))
    expect(column).toMatchObject({ id: '2025FY', value: 3.5, style: 'dashed' })
    expect(outlookTitle(KUNLUNXIN, ahead)).toBe(
      'Revenue: ¥3.5\u2009bn for 2025 by estimate, nothing published',
    )
    const period = outlookPeriod(column?.ask?.of ?? '')
    const evidence = outlookEvidence(revenue, KUNLUNXIN, period ?? '', TODAY)
    expect(evidence?.value).toBe('3\u2009500 million yuan')
    expect(evidence?.preferred.map(({ sourceId }) => sourceId)).toEqual(['d-kunlunxin-survey'])
    expect(evidence?.basis).toMatch(/never part of a growth rate/)
  })

  test('of a range it is the newest word, from its low end up; older words are rivals', () => {
    const ahead = outlooks(revenue, CAMBRICON, 'years', '2026-02-01')
    expect(ahead.map(({ period, low, high }) => [period, low, high])).toEqual([['2025FY', 6000, 7000]])
    expect(outlookColumns(ahead, CAMBRICON, scaleOf([], ahead))[0]?.valueLabel).toBe('6 to 7')
    expect(outlookEvidence(revenue, CAMBRICON, '2025FY', '2026-02-01')?.rivals).toHaveLength(2)
  })

  test('goes once the figure is published', () => {
    expect(outlooks(revenue, CAMBRICON, 'years', TODAY).map(({ period }) => period)).toEqual(['2026FY'])
  })

  test('is asked by words of its own', () => {
    expect(outlookPeriod(outlookAsk(CAMBRICON, '2026FY'))).toBe('2026FY')
    expect(outlookPeriod('level cambricon.total 2026Q1')).toBeNull()
    const world = { figures: revenue, asOf: TODAY, nameOf: () => 'Cambricon' }
    expect(evidenceFor(world, 'level cambricon.total 2026FY')).toBeNull()
  })
})
