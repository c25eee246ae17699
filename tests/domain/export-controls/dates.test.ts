import { describe, expect, it } from 'vitest'
import { addDays, firstDay } from '../../../src/domain/date'
import { changeDates, LAW_START, periodOn } from '../../../src/domain/export-controls/law'
import { point } from '../../../src/domain/export-controls/logic'
import type { Destination } from '../../../src/domain/export-controls/rules'
import { measures, rules } from './facts'
import { decisionOf, madeUp } from './made-up'
import { groupOn, law, wordOn } from './subjects'

const versionOn = (day: string, destination: Destination = 'china') =>
  periodOn(law, day).inForce[destination].version?.id ?? null

describe('classification texts', () => {
  const texts = rules.rule_versions.filter((v) => v.layer === 'classification')
  it.each(texts)('$id holds from its first day to its last', (version) => {
    const { effective_from: from, effective_to: to } = version
    expect(versionOn(addDays(from, -1))).not.toBe(version.id)
    expect(versionOn(from)).toBe(version.id)
    expect(versionOn(to ?? '2030-01-01')).toBe(version.id)
    if (to !== null) expect(versionOn(addDays(to, 1))).not.toBe(version.id)
  })

  it('follow each other without a gap from 2022-10-21', () => {
    expect(texts.map((v) => v.effective_to).slice(0, -1)).toEqual(
      texts.slice(1).map((v) => addDays(v.effective_from, -1)),
    )
    expect(versionOn('2022-10-20')).toBeNull()
  })

  it('reach Macau from 17 January 2023', () => {
    const covers = (day: string) => periodOn(law, day).inForce.macau.coversDestination
    expect([covers('2022-10-21'), covers('2023-01-16'), covers('2023-01-17'), covers('2026-01-15')]).toEqual([
      false,
      false,
      true,
      true,
    ])
  })
})

describe('review policies', () => {
  it.each(rules.review_policies.filter((p) => !p.only_without_exception))(
    '$id holds from its first day to its last',
    (policy) => {
      const ids = (day: string) => periodOn(law, day).inForce.china.policies.map((one) => one.id)
      expect(ids(addDays(policy.effective_from, -1))).not.toContain(policy.id)
      expect(ids(policy.effective_from)).toContain(policy.id)
      if (policy.effective_to !== null) {
        expect(ids(policy.effective_to)).toContain(policy.id)
        expect(ids(addDays(policy.effective_to, 1))).not.toContain(policy.id)
      }
    },
  )

  it('never use the policy that only says what a refused notification meets', () => {
    expect(law.periods.some((p) => p.inForce.china.policies.some((one) => one.id === 'rp-2024-other'))).toBe(
      false,
    )
  })
})

describe('letters with a test', () => {
  it.each(rules.letters.filter((l) => l.test !== null))(
    '$id binds from its first day to its last',
    (letter) => {
      const ids = (day: string) => periodOn(law, day).inForce.china.letters.map((one) => one.id)
      expect(ids(addDays(letter.effective_from, -1))).not.toContain(letter.id)
      expect(ids(letter.effective_from)).toContain(letter.id)
      if (letter.effective_to !== null) {
        expect(ids(letter.effective_to)).toContain(letter.id)
        expect(ids(addDays(letter.effective_to, 1))).not.toContain(letter.id)
      }
    },
  )

  it('reach Macau only where they say so', () => {
    const strong = madeUp({ tpp: point(5000), dramBandwidthGBps: point(1000) }, 'nvidia')
    expect(decisionOf(strong, '2023-10-23', 'china').status).toBe('licence-required')
    expect(decisionOf(strong, '2023-10-23', 'hong-kong').status).toBe('licence-required')
    expect(decisionOf(strong, '2023-10-23', 'macau').status).toBe('unrestricted')
    expect(wordOn('nvidia-h20-96', '2025-04-09', 'macau')).toBe('licence-required')
    const fast = madeUp({ dramBandwidthGBps: point(3000) }, 'nvidia')
    expect(decisionOf(fast, '2025-04-08', 'macau').status).toBe('unrestricted')
    expect(decisionOf(fast, '2025-04-09', 'macau').status).toBe('unknown')
  })

  it('bind only the companies known to have them', () => {
    const fast = { dramBandwidthGBps: point(3000) }
    const statuses = ['nvidia', 'intel', 'amd', 'google'].map(
      (maker) => decisionOf(madeUp(fast, maker), '2025-05-01').status,
    )
    expect(statuses).toEqual(['unknown', 'unknown', 'unrestricted', 'unrestricted'])
  })
})

describe('measures on chips', () => {
  const rows = measures.filter((m) => m.targetType === 'chip' && m.actionId.startsWith('us-'))
  it.each(rows)('$actionId is in force from its first day to its last', (measure) => {
    const from = firstDay(measure.date)
    const holds = (day: string) =>
      periodOn(law, day).inForce.china.measures.get(measure.targetId)?.includes(measure) ?? false
    expect(holds(addDays(from, -1))).toBe(false)
    expect(holds(from)).toBe(true)
    if (measure.effectiveTo !== null) {
      expect(holds(measure.effectiveTo)).toBe(true)
      expect(holds(addDays(measure.effectiveTo, 1))).toBe(false)
    }
  })

  it('start on the first of the month where only the month is known', () => {
    expect([groupOn('amd-mi309', '2024-02-29'), groupOn('amd-mi309', '2024-03-01')]).toEqual([
      'undetermined',
      'licence',
    ])
  })

  it('never override when disputed, and never lower a computed control', () => {
    expect(wordOn('nvidia-l40', '2024-01-01')).toBe('notification')
    expect(wordOn('nvidia-rtx-4090', '2024-01-01')).toBe('notification')
    expect(wordOn('nvidia-h20-96', '2025-08-20')).toBe('licence-required')
  })
})

describe('the calendar of the law', () => {
  it('has every day on which something begins or ended the day before', () => {
    const days = changeDates(law)
    expect(days).toEqual([...new Set(days)].sort())
    const begins = rules.rule_versions.map((v) => v.effective_from)
    for (const day of [...begins, '2023-01-17', '2022-10-21', '2025-09-17', '2026-02-01'])
      expect(days).toContain(day)
  })

  it('answers a day before the first period like the first', () => {
    expect(periodOn(law, '1999-01-01')).toBe(law.periods[0])
    expect(law.periods[0]?.from).toBe(LAW_START)
    expect(periodOn(law, '2999-01-01')).toBe(law.periods.at(-1))
  })

  it('joins the periods without a gap', () => {
    for (const [index, period] of law.periods.entries()) {
      const next = law.periods[index + 1]
      expect(period.to).toBe(next ? addDays(next.from, -1) : null)
      expect(periodOn(law, period.from)).toBe(period)
      if (period.to !== null) expect(periodOn(law, period.to)).toBe(period)
    }
  })
})
