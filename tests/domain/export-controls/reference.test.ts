import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/domain/date'
import { decide } from '../../../src/domain/export-controls/decide'
import { buyerAnswer } from '../../../src/domain/export-controls/end-user'
import { changeDates, type Law, periodOn, prepareLaw } from '../../../src/domain/export-controls/law'
import { DESTINATIONS, type Destination } from '../../../src/domain/export-controls/rules'
import { statusOf } from '../../../src/domain/export-controls/status'
import { caseOf } from '../../../src/domain/export-controls/subject'
import { type LawChange, withRules } from '../../../src/domain/export-controls/what-if'
import { companies, measures, rules } from './facts'
import { referenceBuyer, referenceBuyers, referenceStatus } from './reference'
import { referenceChips } from './reference-inputs'
import { law, subjects } from './subjects'

const days = [...new Set(changeDates(law).flatMap((day) => [addDays(day, -1), day]))]

function differences(of: Law, on: readonly string[], to: Destination = 'china'): readonly string[] {
  return subjects.flatMap((subject, index) => {
    const reference = referenceChips[index]
    if (reference?.id !== subject.chip.chipId) throw new Error('The tables are out of step')
    return on.flatMap((day) => {
      const ours = statusOf(subject, to, day, of).status
      const theirs = referenceStatus(reference, day, to)
      return ours === theirs ? [] : [`${reference.id} ${day}: ${ours}, the reference says ${theirs}`]
    })
  })
}

describe('a second computation from the words of the regulation', () => {
  it.each(DESTINATIONS)(
    'agrees on every chip, on every date on which anything changed and on the day before, towards %s',
    (to) => {
      expect(differences(law, days, to)).toEqual([])
    },
    60_000,
  )

  it('looks at many days and all chips', () => {
    expect(days.length).toBeGreaterThan(110)
    expect(referenceChips).toHaveLength(subjects.length)
  })

  const wrong: readonly (readonly [string, string, LawChange])[] = [
    ['4 800 as 6 000', '2024-06-01', { moves: [{ field: 'tpp', from: 4800, to: 6000 }] }],
    ['2 400 as 2 300', '2024-06-01', { moves: [{ field: 'tpp', from: 2400, to: 2300 }] }],
    ['a density of 5.92 as 7', '2024-06-01', { moves: [{ field: 'pd', from: 5.92, to: 7 }] }],
    ['a density of 3.2 as 3.1', '2024-06-01', { moves: [{ field: 'pd', from: 3.2, to: 3.1 }] }],
    ['600 GB/s as 700', '2023-06-01', { moves: [{ field: 'io_bandwidth_gbs', from: 600, to: 700 }] }],
    ['21 000 as 20 900', '2026-02-01', { moves: [{ field: 'tpp', from: 21000, to: 20900 }] }],
    ['6 500 GB/s as 5 000', '2026-02-01', { moves: [{ field: 'dram_bandwidth_gbs', from: 6500, to: 5000 }] }],
    ['1 400 GB/s as 1 300', '2026-02-01', { moves: [{ field: 'dram_bandwidth_gbs', from: 1400, to: 1300 }] }],
    ['no NAC', '2024-06-01', { off: ['nac'] }],
    ['no letter of October 2023', '2023-10-25', { off: ['letter-2023-10-23'] }],
  ]
  it.each(wrong)('would notice a law read wrongly: %s', (_what, day, change) => {
    expect(differences(withRules(law, change), [day])).not.toEqual([])
  })
})

describe('the second computation towards Macau', () => {
  const lawWith = (change: Partial<typeof rules>, rows = measures) =>
    prepareLaw({ ...rules, ...change }, rows, companies)
  const early = rules.rule_versions.map((v) => ({
    ...v,
    destination_scope: (v.destination_scope ?? []).map(({ from: _from, ...scope }) => scope),
  }))
  const everywhere = rules.letters.map((letter) => ({ ...letter, macau: true }))
  const chinaOnly = measures.map((m) =>
    m.destination === 'china-macau' || m.destination === 'd5-macau'
      ? { ...m, destination: 'china' as const }
      : m,
  )
  it.each([
    ['Macau covered from the first day', '2023-01-16', lawWith({ rule_versions: early })],
    ['the letter of 2023 there too', '2023-10-25', lawWith({ letters: everywhere })],
    ['rows on Macau read as rows on China', '2025-05-01', lawWith({}, chinaOnly)],
  ])('would notice a law read wrongly: %s', (_what, day, wrong) => {
    expect(differences(wrong, [day], 'macau')).not.toEqual([])
  })
})

describe('the second computation for a buyer', () => {
  const starts = measures.filter((m) => m.actionId.startsWith('el-')).map((m) => m.date)
  const edges = [
    ...new Set([...starts.flatMap((day) => [addDays(day, -1), day]), '2024-06-01', '2026-02-01']),
  ]
  const some = subjects.filter((_, index) => index % 18 === 0)

  function buyerDifferences(of: Law): readonly string[] {
    return edges.flatMap((day) => {
      const inForce = periodOn(of, day).inForce.china
      return some.flatMap((subject) => {
        const chip = caseOf(subject, of)
        const decision = decide(chip, inForce)
        const finding = { subject, chip, decision, inForce, law: of, destination: 'china', day } as const
        return referenceBuyers.flatMap((buyer) => {
          const ours = buyerAnswer(finding, buyer).status
          const theirs = referenceBuyer(decision.status, buyer, day)
          return ours === theirs ? [] : [`${chip.chipId} for ${buyer} ${day}: ${ours}, ${theirs}`]
        })
      })
    })
  }

  it('agrees on every listed company, on the eve and the day of every listing', () => {
    expect(buyerDifferences(law)).toEqual([])
    expect(referenceBuyers.length).toBeGreaterThan(20)
  }, 60_000)

  it('would notice a listing read wrongly', () => {
    const late = measures.map((m) => (m.actionId === 'el-smic-2020-12-18' ? { ...m, date: '2021-01-01' } : m))
    const mild = measures.map((m) =>
      m.actionId === 'el-smic-2020-12-18' ? { ...m, status: 'licence-required' as const } : m,
    )
    expect(buyerDifferences(prepareLaw(rules, late, companies))).not.toEqual([])
    expect(buyerDifferences(prepareLaw(rules, mild, companies))).not.toEqual([])
  }, 60_000)
})
