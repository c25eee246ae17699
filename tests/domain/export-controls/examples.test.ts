import { describe, expect, it } from 'vitest'
import type { Destination } from '../../../src/domain/export-controls/rules'
import { statusExamples } from './facts'
import { groupOn } from './subjects'

describe('known statuses', () => {
  it.each(statusExamples)('$chip_id to $destination on $date: $expected_group ($why)', (row) => {
    expect(groupOn(row.chip_id ?? '', row.date ?? '', row.destination as Destination)).toBe(
      row.expected_group,
    )
  })

  it('covers every row of the file', () => {
    expect(statusExamples.length).toBe(46)
  })
})
