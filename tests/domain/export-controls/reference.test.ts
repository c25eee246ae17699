import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/domain/date'
import { changeDates } from '../../../src/domain/export-controls/law'
import { statusOf } from '../../../src/domain/export-controls/status'
import { referenceStatus } from './reference'
import { referenceChips } from './reference-inputs'
import { law, subjects } from './subjects'

const days = [...new Set(changeDates(law).flatMap((day) => [addDays(day, -1), day]))]

describe('a second computation from the words of the regulation', () => {
  it('agrees on every chip, on every date on which anything changed, and on the day before', () => {
    const differences = subjects.flatMap((subject, index) => {
      const reference = referenceChips[index]
      if (reference?.id !== subject.chip.chipId) throw new Error('The tables are out of step')
      return days.flatMap((day) => {
        const ours = statusOf(subject, 'china', day, law).status
        const theirs = referenceStatus(reference, day)
        return ours === theirs ? [] : [`${reference.id} ${day}: ${ours}, the reference says ${theirs}`]
      })
    })
    expect(differences).toEqual([])
  }, 60_000)

  it('looks at many days and all chips', () => {
    expect(days.length).toBeGreaterThan(110)
    expect(referenceChips).toHaveLength(subjects.length)
  })
})
