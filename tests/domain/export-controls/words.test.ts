import { describe, expect, it } from 'vitest'
import type { Operand } from '../../../src/domain/export-controls/logic'
import type { RuleInput } from '../../../src/domain/export-controls/rules'
import { exactNumber, operandWords, sentence, tppNumber } from '../../../src/domain/export-controls/words'

const INFINITE = Number.POSITIVE_INFINITY

describe('figures in a proof', () => {
  it.each<[string, Operand, RuleInput]>([
    ['not known', null, 'tpp'],
    ['yes', true, 'datacenter'],
    ['no', false, 'datacenter'],
    ['2\u2009368', { low: 2368, high: 2368 }, 'tpp'],
    ['814\u2009mm²', { low: 814, high: 814 }, 'applicable_die_area_mm2'],
    ['between 3\u2009354 and 9\u2009500', { low: 3354, high: 9500 }, 'tpp'],
    ['at least 900\u2009GB/s', { low: 900, high: INFINITE }, 'io_bandwidth_gbs'],
    ['not known', { low: Number.MIN_VALUE, high: INFINITE }, 'io_bandwidth_gbs'],
  ])('read %s', (words, value, input) => {
    expect(operandWords(value, input)).toBe(words)
  })

  it('are exact to two decimals, TPP to the whole from a hundred up', () => {
    expect([exactNumber(2.9086), exactNumber(INFINITE)]).toEqual(['2.91', '∞'])
    expect([99.4, 99.96, 100.4, 2368.6].map(tppNumber)).toEqual(['99.4', '99.96', '100', '2\u2009369'])
    expect(tppNumber(100)).toBe('100')
  })

  it('begin a sentence with a capital', () => {
    expect(sentence('it meets')).toBe('It meets')
  })
})
