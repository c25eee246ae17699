import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SECTIONS } from '../../../src/domain/claim'
import { parseChecks } from '../../../src/domain/claims/parse'
import { sectionOf } from '../../../src/domain/claims/sections'
import { claims } from '../facts'

function checksOf(text: string) {
  const parsed = parseChecks(text)
  if (!parsed.ok) throw new Error(parsed.error.message)
  return parsed.checks
}

describe('the grammar of CLAIM_CHECKS.md', () => {
  test.each(claims.map((claim) => [claim.claimId, claim.checkRef]))('%s parses', (_id, text) => {
    expect(checksOf(text).map((check) => check.text)).toEqual(text === '' ? [] : text.split('; '))
  })

  test('a ratio of readings, with and without a basis', () => {
    expect(checksOf('ratio:a-1.peak_bf16@dense/b.peak_bf16 ~ 2.87')).toEqual([
      {
        text: 'ratio:a-1.peak_bf16@dense/b.peak_bf16 ~ 2.87',
        left: {
          kind: 'ratio',
          over: { kind: 'field', chipId: 'a-1', field: 'peak_bf16', basis: 'dense' },
          under: { kind: 'field', chipId: 'b', field: 'peak_bf16', basis: null },
        },
        comparison: { operator: '~', right: { kind: 'number', value: 2.87, decimals: 2 } },
      },
    ])
  })

  test('a status has its own > and @', () => {
    const [check] = checksOf('status:nvidia-b200>china@2026-04-30 = presumption-of-denial')
    expect(check?.left).toEqual({
      kind: 'status',
      chipId: 'nvidia-b200',
      destination: 'china',
      date: '2026-04-30',
    })
    expect(check?.comparison?.right).toEqual({ kind: 'word', word: 'presumption-of-denial' })
  })

  test('filters may hold spaces, alternatives and dates', () => {
    const [check] = checksOf('count:events[company=a|b&lane=model&before=2026-04-30] >= 5')
    expect(check?.left).toEqual({
      kind: 'count',
      table: 'events',
      filters: [
        { kind: 'equals', column: 'company', values: ['a', 'b'] },
        { kind: 'equals', column: 'lane', values: ['model'] },
        { kind: 'before', date: '2026-04-30' },
      ],
    })
    expect(checksOf('count:companies[role=chip designer] > 1')).toHaveLength(1)
  })

  test('nine months in both spellings; no operator; date against date', () => {
    expect(checksOf('value:cambricon.total.2025-9M; value:cambricon.total.2025M9')).toHaveLength(2)
    expect(checksOf('date:ev-x')[0]?.comparison).toBeNull()
    expect(checksOf('date:a = date:b')[0]?.comparison?.right).toEqual({ kind: 'date', eventId: 'b' })
  })
})

describe('a fault is named with its place', () => {
  const cases: [string, string, number][] = [
    ['ratio:a.peak_bf16', 'expected two figures around /', 6],
    ['ratio:a.peak_bf17/b.peak_bf16 > 1', '“peak_bf17” is not a field', 8],
    ['value:a.peak_bf16@thick', '“thick” is not a basis (dense, sparse, na)', 18],
    ['growth:a.total.2026Q5.yoy > 1', '“2026Q5” is not a fiscal period', 15],
    ['growth:a.total.2026Q1.mom > 1', 'expected yoy or qoq', 22],
    ['growth:a.total.2026Q1', 'expected company.segment.period.yoy or .qoq', 7],
    ['count:moons[a=b] > 1', 'no table “moons” to count', 6],
    ['count:facts[colour=red] > 1', 'facts have no column “colour”', 12],
    ['count:facts[before=2026-01-01] > 1', 'facts cannot be filtered by date', 12],
    ['count:facts[chip=a > 1', 'expected ]', 18],
    ['count:events[before=2026-02-30] > 1', '“2026-02-30” is not a day (YYYY-MM-DD)', 20],
    ['status:a>mars@2026-01-01 = x', '“mars” is not a destination', 9],
    ['speed:a > 1', '“speed” is not a kind of figure', 0],
    ['toString:a > 1', '“toString” is not a kind of figure', 0],
    ['date:a = date:b; date:', '“” is not an event id', 22],
    ['date:a; ', '“” is not a number, a date or a word', 7],
    ['ratio:1/2 => 3', '“2 => 3” is not a figure', 8],
  ]
  test.each(cases)('%s', (text, message, position) => {
    expect(parseChecks(text)).toEqual({ ok: false, error: { message, position } })
  })

  test('the parser answers every text, and its positions lie within it', () => {
    const alphabet = fc.constantFrom(
      'ratio:',
      'count:',
      '[',
      ']',
      '=',
      ' ',
      '; ',
      '/',
      '.',
      '@',
      'a',
      '1',
      '\0',
      '>',
      '昇',
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(alphabet).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseChecks(text)
        if (parsed.ok) return
        expect(parsed.error.position).toBeGreaterThanOrEqual(0)
        expect(parsed.error.position).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('sections of the article', () => {
  test('every claim stands in exactly one section, and every section has claims', () => {
    const sections = claims.map((claim) => sectionOf(claim.claimId))
    expect(sections).not.toContain(null)
    expect(new Set(sections)).toEqual(new Set(SECTIONS))
    expect(sectionOf('cl-unknown')).toBeNull()
  })
})
