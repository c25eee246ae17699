import { describe, expect, test } from 'vitest'
import { loadDataset } from '../../../mocks/read-facts'
import { claimedRatio, ratioRows } from '../../../src/domain/claims/claimed-ratio'
import { statusHistory } from '../../../src/domain/export-controls/history'
import { prepareLaw } from '../../../src/domain/export-controls/law'
import { statusOf } from '../../../src/domain/export-controls/status'
import { isMissing } from '../../../src/domain/missing'
import { indexFacts } from '../../../src/domain/reading'
import { aprilEvents, aprilTitle } from '../../../src/features/overview/april-events'
import { claimsTitle } from '../../../src/features/overview/ClaimsFigure'
import { lastChanges } from '../../../src/features/overview/events-series'
import { PRESETS } from '../../../src/features/overview/Presets'
import { ratioTitle } from '../../../src/features/overview/ratio-series'
import { claimLine, lastQuarters, revenueTitle } from '../../../src/features/overview/revenue-marks'
import {
  countsOn,
  isInScope,
  latestMove,
  statusTitle,
  stepsUntil,
  totalOf,
} from '../../../src/features/overview/status-series'
import { subjectsOf } from '../../../src/state/select'

const data = loadDataset()
const law = prepareLaw(data.rules, data.measures, data.companies)
const subjects = subjectsOf(data.chips, data['chip-facts'], data.rules)
const scoped = [...subjects.values()].filter(({ chip }) => isInScope(chip, law.chineseDesigners))
const histories = scoped.map((subject) => ({
  chip: subject.chip,
  spans: statusHistory(subject, 'china', law),
}))

describe('the lead sentence and the areas', () => {
  test.each(['2022-06-01', '2023-11-17', '2025-04-09', '2026-01-15', '2026-11-25'])(
    'counts on %s are those of the determination itself',
    (day) => {
      const counts = countsOn(histories, day)
      const known = scoped.filter(({ chip }) => {
        const date = chip.announced ?? chip.released
        return date === null || date.slice(0, 4) < day.slice(0, 4) || date <= day
      })
      expect(totalOf(counts)).toBeLessThanOrEqual(known.length)
      expect(totalOf(counts)).toBeGreaterThan(20)
      const a100 = subjects.get('nvidia-a100-80-sxm')
      if (!a100) throw new Error('the A100 left the facts')
      expect(counts[statusOf(a100, 'china', day, law).group]).toBeGreaterThan(0)
    },
  )

  test('every step has the same total as its parts, and the last stands for the date', () => {
    const steps = stepsUntil(histories, '2026-11-25')
    expect(steps.length).toBeGreaterThan(20)
    expect(steps.at(-1)?.counts).toEqual(countsOn(histories, '2026-11-25'))
    expect(steps.map((step) => step.day)).toEqual([...steps.map((step) => step.day)].sort())
  })

  test('no step before the first shown day', () => {
    expect(stepsUntil(histories, '2021-06-01')).toEqual([])
  })

  test('the headline is the latest change that moved many chips the same way', () => {
    expect(statusTitle(histories, '2026-11-25')).toMatch(
      /^January 2026 moved \d+ chips from a presumption of denial to case-by-case review$/,
    )
    expect(statusTitle(histories, '2024-06-01')).toMatch(
      /^November 2023 moved \d+ chips from .+ to a presumption of denial$/,
    )
    expect(latestMove(histories, '2022-01-01')).toBeNull()
    expect(statusTitle(histories, '2022-01-01')).toBe(
      'Export status of data-centre accelerators designed outside China',
    )
  })
})

describe('what 2.87× compares', () => {
  const rows = ratioRows({ index: indexFacts(data['chip-facts']), chips: data.chips, asOf: '2026-11-25' })
  const claimed = claimedRatio(data.claims)

  test('only BF16 with every unit counted gives the claimed figure, FP4 gives none', () => {
    const of = (key: string) => rows.find((row) => row.key === key)
    expect(claimed).toBe(2.87)
    expect(isMissing(of('peak_fp4-na')?.ratio ?? 0)).toBe(true)
    expect(of('peak_bf16-na')).toMatchObject({
      words: expect.stringContaining('425 ÷ 148 = 2.87 ('),
      uncertain: true,
    })
    expect(of('peak_fp8-na')?.words).toContain('804 ÷ 296 = 2.72')
    expect(of('peak_bf16-dense')).toMatchObject({
      words: expect.stringContaining('378.5 ÷ 148 = 2.56 ('),
      uncertain: false,
    })
  })

  test('the title says so, and follows the facts when they change', () => {
    expect(ratioTitle(rows, claimed)).toBe(
      'The article’s 2.87× in FP4 is a BF16 ratio: the H20 has no FP4 rate to compare',
    )
    expect(ratioTitle(rows, 9)).toBe('No published pair of numbers gives 9.00×')
    expect(ratioTitle(rows, null)).toBe('What the Atlas 350 computes, against the H20')
  })
})

describe('Cambricon', () => {
  test('the first quarter of 2026 and the claim beside it', () => {
    const points = lastQuarters(data.revenue, '2026-05-15')
    expect(points.at(-1)?.period).toBe('2026Q1')
    expect(claimLine(points, data.claims, '2026-05-15')).toContain(
      '2\u2009884.7 ÷ 1\u2009111.4 − 1 = +159.56\u2009%',
    )
    expect(revenueTitle(points)).toContain('+159.6\u2009% in Q1\u00a02026')
  })

  test('before the report, the claim has nothing to stand on', () => {
    const points = lastQuarters(data.revenue, '2026-04-15')
    expect(points.at(-1)?.period).toBe('2025Q4')
    expect(claimLine(points, data.claims, '2026-04-15')).toContain(
      'nothing had been published by 15 April 2026',
    )
  })

  test('the newest quarter decides the title', () => {
    expect(revenueTitle(lastQuarters(data.revenue, '2026-11-25'))).toMatch(
      /slowed to \+75\.8\u2009% in Q2\u00a02026/,
    )
  })
})

describe('events', () => {
  test('April 2026 holds both dates of the article', () => {
    const dates = aprilEvents(data.events, '2026-11-25').map((event) => event.date)
    expect(dates).toContain('2026-04-24')
    expect(dates).toContain('2026-04-29')
    expect(aprilTitle(aprilEvents(data.events, '2026-11-25'), '2026-11-25')).toBe(
      'The article rests on 5 events from 24 to 30 April 2026',
    )
    expect(aprilEvents(data.events, '2026-04-26').map((event) => event.date)).not.toContain('2026-04-29')
  })

  test('the last policy events lie before the date, newest first', () => {
    const shown = lastChanges(data.events, '2025-05-01')
    expect(shown).toHaveLength(4)
    expect(shown.every((event) => event.lane === 'policy' && event.date <= '2025-05-01')).toBe(true)
    expect(lastChanges(data.events, '2010-01-01')).toEqual([])
  })
})

test('the claims title counts the verdicts', () => {
  expect(claimsTitle(data.claims)).toBe('11 of the article’s 62 claims stand as written')
  expect(claimsTitle([])).toBe('The article’s claims')
})

test('every preset names chips that exist', () => {
  for (const preset of PRESETS) {
    for (const id of preset.patch.chips ?? []) expect(subjects.has(id), id).toBe(true)
  }
})
