import { describe, expect, test } from 'vitest'
import { agingKind, isPastLimit } from '../../src/domain/age-limit'
import { limitWords, pastLimitWords } from '../../src/domain/age-words'
import { decidingAge, decidingFacts } from '../../src/domain/evidence/deciding'
import { factStatement, readingEvidence } from '../../src/domain/evidence/reading-evidence'
import { CHIP_FIELDS, type ChipFact, type ChipField, fieldInfo } from '../../src/domain/fact'
import { isMissing } from '../../src/domain/missing'
import { indexFacts, readField } from '../../src/domain/reading'

function fact(field: ChipField, asOf: string | null, value: number | string = 12_000): ChipFact {
  return {
    factId: `h20.${field}~${asOf}`,
    line: 2,
    chipId: 'h20',
    field,
    value,
    unit: field === 'price' ? 'USD' : '',
    basis: 'na',
    sourceId: 'shop',
    kind: 'press',
    asOf,
    note: '',
  }
}

test('exactly the time-bound fields age', () => {
  for (const field of Object.keys(CHIP_FIELDS) as ChipField[]) {
    expect(agingKind(field) !== null, field).toBe(fieldInfo(field).timeBound === true)
  }
})

test.each([
  ['price', '2025-03-10', '2026-03-10', false],
  ['price', '2025-03-10', '2026-03-11', true],
  ['price', '2025-03', '2026-03-31', false],
  ['price', '2025', '2026-12-31', false],
  ['price', '2025', '2027-01-01', true],
  ['units_shipped', '2025-03-10', '2026-09-10', false],
  ['rule_text', '2026-10-09', '2026-11-26', false],
  ['rule_text', '2026-10-09', '2027-01-10', true],
] as const)('%s of %s on %s: past its limit %s', (kind, date, day, past) => {
  expect(isPastLimit(kind, date, day)).toBe(past)
})

test('the limits are stated in words', () => {
  expect(pastLimitWords('price')).toBe('older than the 12 months for which a price is taken as current')
  expect(limitWords(new Set(['units_shipped', 'price']))).toBe('12 months for prices, 18 for units shipped')
})

describe('a reading past its limit', () => {
  const index = indexFacts([fact('price', '2025-03'), fact('tdp', '2018-03', 400)])
  test('is marked on a day, and only then', () => {
    const marks = (field: ChipField, asOf?: string) => {
      const reading = readField(index, 'h20', field, asOf === undefined ? {} : { asOf })
      return isMissing(reading) ? null : reading.marks
    }
    expect(marks('price', '2026-11-26')).toEqual(['o'])
    expect(marks('price', '2025-06-01')).toEqual([])
    expect(marks('price')).toEqual([])
    expect(marks('tdp', '2026-11-26')).toEqual([])
  })
})

describe('the facts that decide', () => {
  const price = fact('price', '2025-03')
  const power = fact('tdp', null, 400)
  const evidence = [price, power].map((one) =>
    readingEvidence(readField(indexFacts([one]), 'h20', one.field), one.field, 'H20'),
  )
  const published = [{ sourceId: 'shop', published: '2018-03', publisher: '', title: '', url: '' }]
  const sources = published.map((one) => ({ ...one, kind: 'press' as const, language: 'en' }))

  test('each statement counts once, rivals and missing values not at all', () => {
    const twice = decidingFacts([...evidence, ...evidence, null])
    expect(twice.map(({ statement }) => statement.id)).toEqual([price.factId, power.factId])
    expect(twice[0]?.subject).toBe('Price of H20')
    expect(factStatement(power).ages).toBeUndefined()
  })

  test('one without a date has that of its document; what is past its limit is named', () => {
    const { fresh, old } = decidingAge(decidingFacts(evidence), sources, '2026-11-26')
    expect(fresh).toEqual({ newest: '2025-03', oldest: '2018-03', undated: 0 })
    expect(old.map(({ subject, date }) => [subject, date])).toEqual([['Price of H20', '2025-03']])
    expect(decidingAge(decidingFacts(evidence), [], '2025-06-01')).toEqual({
      fresh: { newest: '2025-03', oldest: '2025-03', undated: 1 },
      old: [],
    })
  })
})
