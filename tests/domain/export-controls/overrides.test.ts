import { describe, expect, it } from 'vitest'
import { groupOf } from '../../../src/domain/export-controls/decide'
import { periodOn } from '../../../src/domain/export-controls/law'
import { applyLetters, applyMeasures } from '../../../src/domain/export-controls/overrides'
import type { Letter, Measure, StatusWord, TestedLetter } from '../../../src/domain/export-controls/rules'
import { measures, rules } from './facts'
import { law } from './subjects'

const order = rules.meta.severity_order
const [any] = measures
if (any === undefined) throw new Error('The file has rows')

let count = 0
const row = (status: StatusWord, note = ''): Measure => {
  count += 1
  return { ...any, actionId: `us-made-up-${count}`, targetType: 'chip', targetId: 'made-up', status, note }
}

describe('rows on a chip', () => {
  it.each<[StatusWord, readonly StatusWord[], StatusWord]>([
    ['unrestricted', [], 'unrestricted'],
    ['unrestricted', ['licence-required'], 'licence-required'],
    ['licence-required', ['unrestricted'], 'licence-required'],
    ['presumption-of-denial', ['case-by-case', 'licence-required'], 'presumption-of-denial'],
    ['notification', ['licence-required', 'presumption-of-denial', 'case-by-case'], 'presumption-of-denial'],
    ['unknown', ['notification'], 'notification'],
    ['unknown', ['unrestricted'], 'unrestricted'],
    ['unknown', ['unrestricted', 'licence-required'], 'licence-required'],
    ['unknown', ['licensed-with-conditions'], 'unknown'],
    ['unknown', ['unknown'], 'unknown'],
    ['notification', ['licensed-with-conditions', 'unknown'], 'notification'],
  ])('%s with rows %j is %s', (computed, words, expected) => {
    expect(
      applyMeasures(
        computed,
        words.map((word) => row(word)),
        order,
      ).status,
    ).toBe(expected)
  })

  it('count only where they change the status, the oldest among equals', () => {
    const first = row('licence-required')
    const second = row('licence-required')
    expect(applyMeasures('unrestricted', [first, second], order).measure).toBe(first)
    expect(applyMeasures('licence-required', [first], order).measure).toBeNull()
  })

  it('never override when disputed', () => {
    const disputed = row('banned', 'DISPUTED: two sources')
    expect(applyMeasures('unrestricted', [disputed], order)).toEqual({
      status: 'unrestricted',
      measure: null,
      vendorStatement: null,
    })
    const said = row('unrestricted', 'DISPUTED')
    expect(applyMeasures('unknown', [said], order).status).toBe('unknown')
  })

  it('name the statement of the vendor only where it lifts the answer', () => {
    const statement = row('unrestricted')
    expect(
      applyMeasures('unknown', [row('licensed-with-conditions'), statement], order).vendorStatement,
    ).toBe(statement)
    expect(applyMeasures('unrestricted', [statement], order).vendorStatement).toBeNull()
    expect(applyMeasures('unknown', [statement, row('notification')], order).vendorStatement).toBeNull()
  })
})

describe('letters', () => {
  const [sent] = law.periods.flatMap((period) => period.inForce.china.letters)
  if (sent === undefined) throw new Error('A letter has a test')
  const letter = (binds: Letter['binds']): TestedLetter => ({ ...sent, binds, status: 'licence-required' })
  it.each([
    ['test', 'true', 'unrestricted', 'licence-required'],
    ['test', 'true', 'unknown', 'licence-required'],
    ['test', 'true', 'presumption-of-denial', 'presumption-of-denial'],
    ['test', 'false', 'unrestricted', 'unrestricted'],
    ['test', 'unknown', 'unrestricted', 'unrestricted'],
    ['named', 'true', 'unrestricted', 'unknown'],
    ['named', 'true', 'notification', 'notification'],
    ['named', 'false', 'unrestricted', 'unrestricted'],
    ['named', 'unknown', 'unrestricted', 'unrestricted'],
  ] as const)('bound by %s, %s: %s is %s', (binds, outcome, status, expected) => {
    expect(applyLetters(status, [{ letter: letter(binds), outcome }], order)).toBe(expected)
  })
})

describe('the group of a status', () => {
  it('is the one the file gives, and undetermined for a word it does not know', () => {
    const { china } = periodOn(law, '2024-06-01').inForce
    expect(groupOf('presumption-of-denial', china)).toBe('denied')
    expect(groupOf('blocked-by-china', china)).toBe('undetermined')
  })
})
