import { describe, expect, test } from 'vitest'
import { evaluateCheck } from '../../../src/domain/claims/evaluate'
import {
  type ChipStatement,
  type CompanyStatement,
  FIRST_STATEMENT,
  readStatement,
  STATEMENT_FIELDS,
  STATEMENT_OPERATORS,
  STATEMENT_STATUSES,
  type StatementParts,
  type StatusStatement,
  statementText,
} from '../../../src/domain/claims/statement'
import { chips, companies, worldOn } from '../facts'

const ids = {
  chips: new Set(chips.map(({ chipId }) => chipId)),
  companies: new Set(companies.map(({ companyId }) => companyId)),
}
const world = worldOn('2026-11-24')

function holds(parts: StatementParts): boolean | null {
  const read = readStatement(statementText(parts), ids)
  if (read === null) throw new Error('cannot be read')
  return evaluateCheck(read.check, world).holds
}

const answer = (parts: Partial<ChipStatement>) => holds({ ...FIRST_STATEMENT, ...parts })

const COMPANY: CompanyStatement = {
  about: 'revenue',
  companyId: 'cambricon',
  segment: 'total',
  period: '2026Q1',
  against: 'yoy',
  operator: '>',
  number: 150,
}
const STATUS: StatusStatement = {
  about: 'status',
  chipId: 'nvidia-h20-96',
  destination: 'china',
  date: '2024-06-01',
  isNot: false,
  status: 'unrestricted',
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

  test('of a company: its growth and its figure, read back and answered', () => {
    for (const against of ['yoy', 'qoq', null] as const) {
      for (const number of [-12.5, 0, 150]) {
        const parts = { ...COMPANY, against, number }
        expect(readStatement(statementText(parts), ids)?.parts).toEqual(parts)
      }
    }
    expect(holds(COMPANY)).toBe(true)
    expect(holds({ ...COMPANY, number: 160 })).toBe(false)
    expect(holds({ ...COMPANY, against: null, operator: '>=', number: 2884 })).toBe(true)
    expect(holds({ ...COMPANY, period: '2031Q1' })).toBeNull()
  })

  test('of an export status on a day: every status, is and is not', () => {
    for (const status of STATEMENT_STATUSES) {
      const parts = { ...STATUS, status, isNot: status === 'banned' }
      expect(readStatement(statementText(parts), ids)?.parts).toEqual(parts)
    }
    expect(holds(STATUS)).toBe(true)
    expect(holds({ ...STATUS, isNot: true })).toBe(false)
    expect(holds({ ...STATUS, chipId: 'nvidia-h100-sxm' })).toBe(false)
  })

  test.each([
    '',
    'value:nobody.total.2026Q1 > 1',
    'status:nvidia-h20-96>china@2025-04-09 > banned',
    'status:nvidia-h20-96>mars@2025-04-09 = banned',
    'nonsense',
    'value:nobody.peak_fp8 > 1',
    'status:nvidia-h20-96>china@2025-04-09 = denied',
    'a; b',
  ])('a link that says %j is not read', (text) => expect(readStatement(text, ids)).toBeNull())
})
