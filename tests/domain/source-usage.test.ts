import { describe, expect, test } from 'vitest'
import { loadDataset } from '../../mocks/read-facts'
import { fieldCoverage } from '../../src/domain/coverage'
import { ageWords, freshness, freshnessSentence } from '../../src/domain/freshness'
import { totalUsage, usageBySource } from '../../src/domain/source-usage'
import { facts, index } from './facts'

const data = loadDataset()
const usage = usageBySource({
  chipFacts: data['chip-facts'],
  systemFacts: data['system-facts'],
  units: data.units,
  events: data.events,
  revenue: data.revenue,
  rules: data.rules,
  measures: data.measures,
  claims: data.claims,
  companies: data.companies,
})

describe('what documents support', () => {
  test('every row that names a document is counted once, and only known documents are named', () => {
    const sum = (key: 'facts' | 'revenue' | 'claims') =>
      [...usage.values()].reduce((total, one) => total + one[key], 0)
    expect(sum('facts')).toBe(data['chip-facts'].length + data['system-facts'].length + data.units.length)
    expect(sum('revenue')).toBe(data.revenue.length)
    expect(sum('claims')).toBe(data.claims.flatMap(({ sourceIds }) => sourceIds).length)
    const known = new Set(data.sources.map(({ sourceId }) => sourceId))
    expect([...usage.keys()].filter((id) => !known.has(id))).toEqual([])
  })

  test('the rules name documents too, and a total adds every kind', () => {
    const ofRules = [...usage.values()].filter(({ rules }) => rules > 0)
    expect(ofRules.length).toBeGreaterThan(90)
    const [one] = ofRules
    if (!one) throw new Error('none')
    expect(totalUsage(one)).toBe(
      one.facts + one.events + one.revenue + one.rules + one.claims + one.companies,
    )
  })

  test('alone: a field of a chip that one document gives, and no other', () => {
    const once = facts.filter(
      (fact) =>
        !/^(disputed|suspect)/i.test(fact.note) &&
        facts.every(
          (other) =>
            other.chipId !== fact.chipId || other.field !== fact.field || other.sourceId === fact.sourceId,
        ),
    )
    const [first] = once
    if (!first) throw new Error('none')
    expect(usage.get(first.sourceId)?.alone ?? 0).toBeGreaterThan(0)
  })
})

test('coverage: the kinds of a field add up to its chips', () => {
  const ids = data.chips.map(({ chipId }) => chipId)
  for (const { byKind, chips, single, field } of fieldCoverage(index, ids)) {
    expect(
      Object.values(byKind).reduce((a, b) => a + b, 0),
      field,
    ).toBe(chips)
    expect(single).toBeLessThanOrEqual(chips)
  }
})

describe('freshness', () => {
  test('newest and oldest by what each date says for certain', () => {
    expect(freshness([null, '2026', '2026-03-20', '2018-05'])).toEqual({
      newest: '2026-03-20',
      oldest: '2018-05',
      undated: 1,
    })
    expect(freshness([null])).toBeNull()
    expect(freshnessSentence(freshness(['2026-04-30', null]), '2026-05-02')).toBe(
      'The newest deciding fact and the oldest are of 30 April 2026 (2 days old); 1 is undated.',
    )
    expect(freshnessSentence(freshness(['2026-04', '2019']), '2026-03-20')).toBe(
      'The newest deciding fact is of April 2026 (later than the as-of date), the oldest of 2019 (6.2 years).',
    )
  })

  test('age in words', () => {
    expect(ageWords('2026-11-20', '2026-11-24')).toBe('4 days')
    expect(ageWords('2026-03-31', '2026-11-24')).toBe('8 months')
    expect(ageWords('2022-03-22', '2026-11-24')).toBe('4.7 years')
    expect(ageWords('2026', '2026-11-24')).toBe('new')
  })
})
