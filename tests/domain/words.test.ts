import { describe, expect, test } from 'vitest'
import { STATUS_GROUPS, type StatusWord } from '../../src/domain/export-controls/rules'
import {
  parsePeriod,
  periodBefore,
  periodLabel,
  periodWords,
  quarterAt,
  quarterIndex,
} from '../../src/domain/fiscal-period'
import * as words from '../../src/domain/words'
import { companies, revenue, rules } from './facts'

describe('words', () => {
  test('the six letters of the look', () => {
    expect(STATUS_GROUPS.map((group) => words.STATUS_GROUP_WORDS[group].letter).join('')).toBe('UNLDXC')
  })

  test('every status word of the rules file has words', () => {
    for (const word of Object.keys(rules.meta.status_groups)) {
      expect(words.STATUS_WORDS[word as StatusWord], word).toBeTruthy()
    }
  })

  test('no code shows through: segments and countries read as words', () => {
    for (const { segment } of revenue) expect(words.segmentWords(segment)).not.toMatch(/_/)
    for (const { country } of companies) expect(words.countryName(country)).not.toBe('')
    expect(words.countryAdjective('China')).toBe('Chinese')
    expect(words.countryAdjective('Atlantis')).toBe('Atlantis')
  })

  test('British spelling', () => {
    expect(JSON.stringify(words)).not.toMatch(/licens(e|ing) req|license\b|\bcenter\b|color/i)
  })
})

describe('fiscal periods', () => {
  test('every label of the facts is read, and written as it was', () => {
    for (const { fiscalPeriod } of revenue) {
      const period = parsePeriod(fiscalPeriod)
      expect(period && periodLabel(period)).toBe(fiscalPeriod)
    }
    expect(parsePeriod('2025M9')).toEqual(parsePeriod('2025-9M'))
    expect(parsePeriod('25Q1')).toBeNull()
  })

  test.each([
    ['2026Q1', '2025Q4', 'Q1 2026'],
    ['2026Q3', '2026Q2', 'Q3 2026'],
    ['2026H1', '2025H2', 'the first half of 2026'],
    ['2026H2', '2026H1', 'the second half of 2026'],
    ['2026FY', '2025FY', '2026'],
  ])('before %s comes %s', (label, before, text) => {
    const period = parsePeriod(label)
    const previous = period && periodBefore(period)
    expect(previous && periodLabel(previous)).toBe(before)
    expect(periodWords(label)).toBe(text)
  })

  test('nine months have no period before them; quarters count on', () => {
    expect(periodBefore({ year: 2025, part: '9M' })).toBeNull()
    expect(quarterAt(quarterIndex({ year: 2026, part: 'Q1' }) ?? 0)).toEqual({ year: 2026, part: 'Q1' })
  })
})
