import { describe, expect, it } from 'vitest'
import {
  changeDates,
  decidingCitations,
  prepareLaw,
  ruleMarks,
  rulesInForce,
} from '../../../src/domain/export-controls/law'
import { textKey, textOn } from '../../../src/domain/export-controls/law-text'
import { isSameFor, measuresOn } from '../../../src/domain/export-controls/period'
import type {
  ClassificationTest,
  ExportRules,
  Measure,
  RuleVersion,
} from '../../../src/domain/export-controls/rules'
import { measures, rules } from './facts'
import { law } from './subjects'

/** The first of a list of the file, as a pattern for made-up ones. */
function first<T>(list: readonly T[]): T {
  const [one] = list
  if (one === undefined) throw new Error('The file has at least one')
  return one
}

const text = first(rules.rule_versions.filter((v) => v.layer === 'classification'))
const policy = first(rules.review_policies)
const letter = first(rules.letters)
const exception = first(rules.licence_exceptions)
const measure = first(measures)
const EMPTY: ExportRules = {
  ...rules,
  rule_versions: [],
  review_policies: [],
  letters: [],
  licence_exceptions: [],
}
const days = (from: string, to: string | null) => ({ effective_from: from, effective_to: to })
const calendar = (parts: Partial<ExportRules>, rows: readonly Measure[] = []) =>
  changeDates(prepareLaw({ ...EMPTY, ...parts }, rows, []))

describe('the days on which an answer can change', () => {
  it('are none without a law', () => {
    expect(calendar({})).toEqual([])
  })

  it.each<[string, Partial<ExportRules>]>([
    ['rule', { rule_versions: [{ ...text, ...days('2024-02-01', '2024-02-29'), destination_scope: [] }] }],
    ['policy', { review_policies: [{ ...policy, ...days('2024-02-01', '2024-02-29') }] }],
    ['letter', { letters: [{ ...letter, ...days('2024-02-01', '2024-02-29') }] }],
    [
      'exception, which is shut on the day it is removed',
      { licence_exceptions: [{ ...exception, introduced: '2024-02-01', removed: '2024-03-01' }] },
    ],
  ])('are the first day of a %s and the day after its last', (_what, parts) => {
    expect(calendar(parts)).toEqual(['2024-02-01', '2024-03-01'])
  })

  it('are the first day alone where no end is known', () => {
    expect(calendar({ review_policies: [{ ...policy, ...days('2024-02-01', null) }] })).toEqual([
      '2024-02-01',
    ])
    const open = { ...exception, introduced: '2024-02-01', removed: null }
    expect(calendar({ licence_exceptions: [open] })).toEqual(['2024-02-01'])
  })

  it('are the days of a measure, the first of the month where only that is known', () => {
    const rows = [{ ...measure, date: '2024-02', effectiveTo: '2024-02-29' }]
    expect(calendar({}, rows)).toEqual(['2024-02-01', '2024-03-01'])
  })

  it('are those on which a rule reaches another destination', () => {
    const scope = [{ group: 'China' }, { group: 'Macau', from: '2024-05-01' }]
    const { destination_scope: _, ...bare } = text
    expect(
      calendar({ rule_versions: [{ ...bare, ...days('2024-02-01', null), destination_scope: scope }] }),
    ).toEqual(['2024-02-01', '2024-05-01'])
    expect(calendar({ rule_versions: [{ ...bare, ...days('2024-02-01', null) }] })).toEqual(['2024-02-01'])
  })

  it('are in order, each once, and none is the start of all law', () => {
    const from = (...starts: readonly string[]) => starts.map((day) => ({ ...policy, ...days(day, null) }))
    expect(
      calendar({
        review_policies: from('2025-01-01', '2018-06-01', '2019-01-01', '2024-01-01', '2025-01-01'),
      }),
    ).toEqual(['2024-01-01', '2025-01-01'])
  })
})

describe('the rules in force on a day', () => {
  const versions = [
    { ...text, id: 'later', citation: 'L', ...days('2024-02-01', null) },
    { ...text, id: 'earlier', citation: 'E', ...days('2023-02-01', '2024-02-29') },
    { ...text, id: 'middle', citation: 'M', ...days('2023-06-01', null) },
  ]
  const made = prepareLaw({ ...EMPTY, rule_versions: versions }, [], [])
  it.each([
    ['2023-01-31', []],
    ['2023-02-01', ['earlier']],
    ['2024-01-31', ['earlier', 'middle']],
    ['2024-02-29', ['earlier', 'middle', 'later']],
    ['2024-03-01', ['middle', 'later']],
  ] as const)('on %s are %j, oldest first', (day, ids) => {
    expect(rulesInForce(made, day).map((rule) => rule.ruleId)).toEqual(ids)
  })

  it.each([
    ['2022-10-20', []],
    ['2022-10-21', ['87 FR 62186']],
    ['2024-06-01', ['89 FR 23876']],
    ['2025-06-01', ['89 FR 96790']],
    ['2026-06-01', ['89 FR 96790', '91 FR 1684']],
  ] as const)('that decide on %s are %j: no guidance, no overlay', (day, citations) => {
    expect(decidingCitations(law, day)).toEqual(citations)
  })

  it('decide only if they are enforced', () => {
    const printed = { ...text, citation: 'printed', ...days('2024-02-01', null), enforced: false }
    const of = prepareLaw({ ...EMPTY, rule_versions: [printed] }, [], [])
    expect(rulesInForce(of, '2024-06-01')).toHaveLength(1)
    expect(decidingCitations(of, '2024-06-01')).toEqual([])
  })

  it('have marks that cite them; letters are not public', () => {
    expect(ruleMarks(law).map((mark) => [mark.ruleId, mark.citation])).toEqual([
      ['us-2022-10', '87 FR 62186'],
      ['us-2023-11', '88 FR 73458'],
      ['us-2024-12', '89 FR 96790'],
      ['letter-2025-04', 'BIS letters, not public'],
      ['us-2026-01', '91 FR 1684'],
    ])
  })
})

describe('the text of a day', () => {
  const DAY = '2024-06-01'
  const test = (eccn: '3A090.a' | '3A090.b', paragraph: string): ClassificationTest => ({
    eccn,
    paragraph,
    test: { field: 'tpp', op: '>=', value: 4800 },
  })
  const [testA, testB] = [test('3A090.a', 'a'), test('3A090.b', 'b')]
  const made = { ...text, ...days('2024-02-01', null), tests: [testA, testB] }
  const on = (parts: Partial<RuleVersion>, day = DAY) =>
    textOn({ ...EMPTY, rule_versions: [{ ...made, ...parts }] }, 'china', day)

  it('is the newest of two that overlap, in whatever order the file has them', () => {
    const old = { ...made, id: 'old', ...days('2023-02-01', null) }
    const young = { ...made, id: 'young', ...days('2024-01-01', null) }
    const idOf = (...versions: readonly (typeof old)[]) =>
      textOn({ ...EMPTY, rule_versions: versions }, 'china', DAY).version?.id
    expect([idOf(old, young), idOf(young, old)]).toEqual(['young', 'young'])
  })

  it('tests only the paragraphs that reach the destination', () => {
    const reaches = (scope: RuleVersion['destination_scope'], day = DAY) => {
      const { testA: a, testB: b, coversDestination } = on({ destination_scope: scope ?? [] }, day)
      return [a?.eccn ?? null, b?.eccn ?? null, coversDestination]
    }
    expect(reaches([{ group: 'China' }])).toEqual(['3A090.a', '3A090.b', true])
    expect(reaches([{ group: 'China', eccn: ['3A090.b'] }])).toEqual([null, '3A090.b', true])
    expect(reaches([{ group: 'China', eccn: ['3A090.a'] }])).toEqual(['3A090.a', null, true])
    expect(reaches([{ group: 'China', eccn: ['3A090.c'] }])).toEqual([null, null, false])
    expect(reaches([{ group: 'Macau' }])).toEqual([null, null, false])
    expect(reaches([])).toEqual([null, null, false])
    const later = [{ group: 'China', from: '2024-06-02' }]
    expect([reaches(later)[2], reaches(later, '2024-06-02')[2]]).toEqual([false, true])
  })

  it('reaches nowhere without a scope', () => {
    const { destination_scope: _, ...bare } = made
    const none = textOn({ ...EMPTY, rule_versions: [bare] }, 'china', DAY)
    expect(none).toMatchObject({
      version: { id: text.id },
      testA: null,
      testB: null,
      coversDestination: false,
    })
  })

  it('never takes a test for memory stacks for one of chips', () => {
    const stacks = { ...testA, paragraph: 'stacks', applies_to: 'hbm' as const }
    const scope = [{ group: 'China' }]
    expect(on({ tests: [stacks, testA, testB], destination_scope: scope }).testA?.paragraph).toBe('a')
    expect(on({ tests: [stacks, testB], destination_scope: scope }).testA).toBeNull()
  })

  it('has a key of its own for whatever it says differently', () => {
    const whole = textOn(rules, 'china', '2026-02-01')
    const others = [
      { ...whole, version: null },
      { ...whole, testA: null },
      { ...whole, testB: null },
      { ...whole, vendorListingCounts: false },
      { ...whole, exceptions: [] },
      { ...whole, policies: [] },
      { ...whole, letters: [] },
    ]
    expect(whole.letters.length * whole.policies.length * whole.exceptions.length).toBeGreaterThan(0)
    expect(new Set([whole, ...others].map(textKey)).size).toBe(others.length + 1)
    expect(textKey(textOn(rules, 'china', '2026-02-02'))).toBe(textKey(whole))
  })
})

describe('the measures of a day', () => {
  const row = (actionId: string, date: string): Measure => ({
    ...measure,
    actionId,
    date,
    effectiveTo: null,
    destination: 'china',
  })
  const [a, b, c, d] = [
    row('b', '2024-01-01'),
    row('a', '2024-02'),
    row('c', '2024-02-01'),
    row('0', '2024-03-01'),
  ]

  it('come oldest first, those of one day by id', () => {
    for (const rows of [
      [a, b, c, d],
      [d, c, b, a],
      [c, a, d, b],
    ])
      expect(measuresOn(rows, rules, 'china', '2024-06-01').map((m) => m.actionId)).toEqual([
        'b',
        'a',
        'c',
        '0',
      ])
  })

  it('are those for the destination, from the first day to the last', () => {
    const short = { ...c, effectiveTo: '2024-02-10' }
    const ids = (day: string) => measuresOn([short], rules, 'china', day).length
    expect(['2024-01-31', '2024-02-01', '2024-02-10', '2024-02-11'].map(ids)).toEqual([0, 1, 1, 0])
    expect(measuresOn([c], rules, 'macau', '2024-06-01')).toEqual([])
  })

  it('make two periods differ for the chip they name, and for no other', () => {
    const [before, after] = ['2025-04-08', '2025-04-09'].map(
      (day) =>
        first(law.periods.filter((p) => p.from <= day && (p.to === null || day <= p.to))).inForce.china,
    )
    if (!before || !after) throw new Error('Both days have a period')
    const alike = { ...after, textKey: before.textKey }
    expect(isSameFor('nvidia-h20-96', before, alike)).toBe(false)
    expect(isSameFor('nvidia-l40', before, alike)).toBe(true)
    expect(isSameFor('nvidia-l40', before, after)).toBe(false)
    expect(isSameFor('nvidia-h20-96', after, after)).toBe(true)
    const with2 = (...rows: readonly Measure[]) => ({ ...after, measures: new Map([['x', rows]]) })
    expect(isSameFor('x', with2(a, b), with2(a, b))).toBe(true)
    expect(isSameFor('x', with2(a, b), with2(a, c))).toBe(false)
    expect(isSameFor('x', with2(a), with2(a, b))).toBe(false)
    expect(isSameFor('x', with2(a, b), with2(a))).toBe(false)
  })
})
