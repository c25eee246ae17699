import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/domain/date'
import { changeDates, type Law } from '../../../src/domain/export-controls/law'
import { statusOf } from '../../../src/domain/export-controls/status'
import { type LawChange, withRules } from '../../../src/domain/export-controls/what-if'
import { referenceStatus } from './reference'
import { referenceChips } from './reference-inputs'
import { law, subjects } from './subjects'

const days = [...new Set(changeDates(law).flatMap((day) => [addDays(day, -1), day]))]

function differences(of: Law, on: readonly string[]): readonly string[] {
  return subjects.flatMap((subject, index) => {
    const reference = referenceChips[index]
    if (reference?.id !== subject.chip.chipId) throw new Error('The tables are out of step')
    return on.flatMap((day) => {
      const ours = statusOf(subject, 'china', day, of).status
      const theirs = referenceStatus(reference, day)
      return ours === theirs ? [] : [`${reference.id} ${day}: ${ours}, the reference says ${theirs}`]
    })
  })
}

describe('a second computation from the words of the regulation', () => {
  it('agrees on every chip, on every date on which anything changed and on the day before', () => {
    expect(differences(law, days)).toEqual([])
  }, 60_000)

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
