import { describe, expect, it } from 'vitest'
import { parseDataset } from '../../mocks/dataset'
import { smallFacts } from './support/small-facts'

const FILES = smallFacts()
const RULES = 'export_rules.json'
const TEXT = FILES[RULES] ?? ''

type Document = Record<string, never>
// The document is untyped on purpose here: the tests break it in ways its type forbids.
type Loose = { [key: string]: Loose } & Loose[]

/** Faults after a change of the parsed document, written back with two spaces. */
function faultsAfter(change: (rules: Loose) => void) {
  const rules = JSON.parse(TEXT) as Document & Loose
  change(rules)
  const text = JSON.stringify(rules, null, 1)
  const { faults, dataset } = parseDataset({ ...FILES, [RULES]: text })
  expect(dataset).toBeNull()
  return { faults, lines: text.split('\n') }
}

const set = (target: Loose | undefined, key: string, value: unknown) => {
  if (target === undefined) throw new Error('nothing to change')
  Object.assign(target, { [key]: value })
}

type Case = readonly [rule: string, change: (rules: Loose) => void, column: string, reason: RegExp]

const test = (rules: Loose) => rules.rule_versions?.[1]?.tests?.[0]?.test

const CASES: readonly Case[] = [
  [
    'a test names a known input',
    (r) => set(test(r)?.any?.[0], 'field', 'tppp'),
    'rule_versions[1].tests[0].test.any[0].field',
    /no such input/,
  ],
  [
    'a test has a known operator',
    (r) => set(test(r)?.any?.[0], 'op', '=>'),
    'rule_versions[1].tests[0].test.any[0].op',
    /must be one of/,
  ],
  [
    'a test compares with a number',
    (r) => set(test(r)?.any?.[0], 'value', '4800'),
    'rule_versions[1].tests[0].test.any[0].value',
    /must be a number/,
  ],
  [
    'a test is a leaf, all or any',
    (r) => set(test(r)?.any?.[1], 'alll', []),
    'rule_versions[1].tests[0].test.any[1]',
    /a test is/,
  ],
  [
    'a list of tests is not empty',
    (r) => set(test(r)?.any?.[1], 'all', []),
    'rule_versions[1].tests[0].test.any[1].all',
    /at least one/,
  ],
  [
    'a carve-out is a test',
    (r) => set(r.rule_versions?.[1]?.carve_outs?.[0]?.when?.all?.[0], 'value', 0),
    'rule_versions[1].carve_outs[0].when.all[0].value',
    /must be a boolean/,
  ],
  [
    'a paragraph is a test',
    (r) => set(r.rule_versions?.[1]?.tests?.[0]?.paragraphs?.[0]?.test, 'field', 'tp'),
    'rule_versions[1].tests[0].paragraphs[0].test.field',
    /no such input/,
  ],
  [
    'a policy is a test',
    (r) => set(r.review_policies?.[3]?.when?.also, 'all', 1),
    'review_policies[3].when.also.all',
    /at least one/,
  ],
  [
    'a letter is a test',
    (r) => set(r.letters?.[2]?.test?.any?.[0], 'op', '~'),
    'letters[2].test.any[0].op',
    /must be one of/,
  ],
  [
    'a date is real',
    (r) => set(r.rule_versions?.[0], 'effective_from', '2022-10-32'),
    'rule_versions[0].effective_from',
    /not a real day/,
  ],
  [
    'a version ends after it begins',
    (r) => set(r.rule_versions?.[0], 'effective_to', '2020-01-01'),
    'rule_versions[0].effective_to',
    /ends before it begins/,
  ],
  [
    'a layer is known',
    (r) => set(r.rule_versions?.[0], 'layer', 'clasification'),
    'rule_versions[0].layer',
    /must be one of/,
  ],
  [
    'a status is known',
    (r) => set(r.letters?.[0], 'status', 'licence'),
    'letters[0].status',
    /must be one of/,
  ],
  [
    'a source exists',
    (r) => set(r.letters?.[0]?.source_ids, '0', 'c-regster-sep2022'),
    'letters[0].source_ids[0]',
    /no such source/,
  ],
  [
    'a source exists, anywhere',
    (r) => set(r.entity_rule?.source_ids, '1', 'c-none'),
    'entity_rule.source_ids[1]',
    /no such source/,
  ],
  [
    'a source of a figure exists',
    (r) => set(r.published_tpp?.[0], 'source_id', 'c-none'),
    'published_tpp[0].source_id',
    /no such source/,
  ],
  [
    'a named chip exists',
    (r) => set(r.letters?.[0]?.named_chips, '0', 'nvidia-a100'),
    'letters[0].named_chips[0]',
    /no such chip/,
  ],
  [
    'a recipient exists',
    (r) => set(r.letters?.[0]?.recipients, '0', 'nvdia'),
    'letters[0].recipients[0]',
    /no such company/,
  ],
  [
    'an input is of a chip',
    (r) => set(r.chip_inputs?.[0], 'chip_id', 'nvidia-x'),
    'chip_inputs[0].chip_id',
    /no such chip/,
  ],
  [
    'an input is not negative',
    (r) => set(r.chip_inputs?.[0], 'dram_bandwidth_gbs', -1),
    'chip_inputs[0].dram_bandwidth_gbs',
    /below zero/,
  ],
  [
    'an exception exists',
    (r) => set(r.rule_versions?.[1]?.licence_exceptions, '0', 'nak'),
    'rule_versions[1].licence_exceptions[0]',
    /no such licence/,
  ],
  [
    'an id stands once',
    (r) => set(r.letters?.[1], 'id', 'letter-2022-08-26'),
    'letters[1].id',
    /stands twice/,
  ],
  [
    'a group is known',
    (r) => set(r.meta?.status_groups, 'banned', 'forbidden'),
    'meta.status_groups.banned',
    /must be one of/,
  ],
  [
    'bit lengths agree',
    (r) => set(r.meta?.computation?.bit_length, 'peak_fp8', 16),
    'meta.computation.bit_length.peak_fp8',
    /computes with 8/,
  ],
  [
    'the preference agrees',
    (r) => r.meta?.computation?.fact_preference?.reverse(),
    'meta.computation.fact_preference',
    /the app prefers/,
  ],
  [
    'a pattern compiles',
    (r) => set(r.meta?.computation?.datacenter_default?.[0], 'name_matches', '('),
    'meta.computation.datacenter_default[0].name_matches',
    /not a pattern/,
  ],
]

describe('a broken rule is found', () => {
  it.each(CASES)('%s', (_rule, change, column, reason) => {
    const { faults } = faultsAfter(change)
    const fault = faults.find((one) => one.file === RULES)
    expect(fault).toMatchObject({ file: RULES, column, reason: expect.stringMatching(reason) })
  })

  it('with the line on which it stands', () => {
    const { faults, lines } = faultsAfter((rules) => set(test(rules)?.any?.[0], 'field', 'tppp'))
    const [fault] = faults
    expect(lines[(fault?.row ?? 0) - 1]).toContain('"tppp"')
    expect(fault).toMatchObject({ value: 'tppp', suggestion: 'tpp' })
  })

  it('when a key is missing, at the line of its parent', () => {
    const { faults, lines } = faultsAfter((rules) => set(rules.letters?.[1], 'binds', undefined))
    const [fault] = faults
    expect(fault).toMatchObject({ column: 'letters[1].binds', reason: 'is missing' })
    expect(lines[fault?.row ?? 0]).toContain('letter-2023-10-23')
  })

  it('when the file is not JSON', () => {
    const line = TEXT.slice(0, TEXT.indexOf('"letters"')).split('\n').length
    const { faults } = parseDataset({ ...FILES, [RULES]: TEXT.replace('"letters":', '"letters"') })
    expect(faults).toMatchObject([{ file: RULES, row: line, reason: 'not valid JSON here' }])
  })

  it('but a published TPP may name a chip outside chips.csv', () => {
    const known = new Set((FILES['chips.csv'] ?? '').split('\n').map((line) => line.split(',')[0]))
    const outside = parseDataset(FILES).dataset?.rules.published_tpp.filter(
      ({ chip_id }) => !known.has(chip_id),
    )
    expect(outside?.length).toBeGreaterThan(0)
  })
})
