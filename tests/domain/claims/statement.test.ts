import { describe, expect, test } from 'vitest'
import { evaluateCheck } from '../../../src/domain/claims/evaluate'
import {
  FIRST_STATEMENT,
  readStatement,
  STATEMENT_FIELDS,
  STATEMENT_OPERATORS,
  type StatementParts,
  statementText,
} from '../../../src/domain/claims/statement'
import { chips, worldOn } from '../facts'

const ids = new Set(chips.map(({ chipId }) => chipId))
const world = worldOn('2026-11-24')

function answer(parts: Partial<StatementParts>): boolean | null {
  const read = readStatement(statementText({ ...FIRST_STATEMENT, ...parts }), ids)
  if (read === null) throw new Error('cannot be read')
  return evaluateCheck(read.check, world).holds
}

describe('a statement of the reader’s own', () => {
  test('every field, comparison and kind is read back from its text', () => {
    for (const field of STATEMENT_FIELDS) {
      for (const operator of STATEMENT_OPERATORS) {
        for (const overId of [null, 'nvidia-h20-96']) {
          const parts = { ...FIRST_STATEMENT, field, operator, overId, number: 0.5 }
          expect(readStatement(statementText(parts), ids)?.parts).toEqual(parts)
        }
      }
    }
  })

  test('is supported, contradicted, or undetermined where a figure is missing', () => {
    expect(answer({ number: 2 })).toBe(true)
    expect(answer({ number: 4 })).toBe(false)
    expect(answer({ field: 'peak_fp4', number: 2 })).toBeNull()
    const h20 = { chipId: 'nvidia-h20-96', overId: null, field: 'memory_capacity' } as const
    expect(answer({ ...h20, operator: '=', number: 96 })).toBe(true)
  })

  test.each([
    '',
    'nonsense',
    'value:nobody.peak_fp8 > 1',
    'status:nvidia-h20-96>china@2025-04-09 = denied',
    'a; b',
  ])('a link that says %j is not read', (text) => expect(readStatement(text, ids)).toBeNull())
})
