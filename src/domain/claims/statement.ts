/** A reader's own statement, built from parts and checked like a claim of the article. Its text is a claim check. */
import { CHIP_FIELDS, type ChipField, fieldInfo } from '../fact'
import type { Check, Operator, Term } from './grammar'
import { parseChecks } from './parse'

export interface StatementParts {
  readonly chipId: string
  readonly field: ChipField
  /** Measured against this chip, as a multiple; null = the figure itself. */
  readonly overId: string | null
  readonly operator: Operator
  /** In the field's canonical unit, or times the other chip's figure. */
  readonly number: number
}

/** What a statement can be about: every field that is a number. */
export const STATEMENT_FIELDS: readonly ChipField[] = (Object.keys(CHIP_FIELDS) as ChipField[]).filter(
  (field) => !fieldInfo(field).text && field !== 'price',
)
/** The order of the choice. */
export const STATEMENT_OPERATORS = ['>=', '>', '~', '=', '<', '<='] as const satisfies readonly Operator[]
export const OPERATOR_CHOICES: Readonly<Record<(typeof STATEMENT_OPERATORS)[number], string>> = {
  '>=': 'at least',
  '>': 'more than',
  '~': 'about (within 1 %)',
  '=': 'exactly',
  '<': 'less than',
  '<=': 'at most',
}

/** What the builder begins with. */
export const FIRST_STATEMENT: StatementParts = {
  chipId: 'huawei-atlas-350',
  field: 'peak_bf16',
  overId: 'nvidia-h20-96',
  operator: '>=',
  number: 2,
}

/** The statement as a check: `ratio:huawei-atlas-350.peak_bf16/nvidia-h20-96.peak_bf16 >= 2`. */
export function statementText({ chipId, field, overId, operator, number }: StatementParts): string {
  const left = overId === null ? `value:${chipId}.${field}` : `ratio:${chipId}.${field}/${overId}.${field}`
  return `${left} ${operator} ${number}`
}

const asField = (term: Term) => (term.kind === 'field' && term.basis === null ? term : null)

function partsOf({ left, comparison }: Check): StatementParts | null {
  if (comparison === null || comparison.right.kind !== 'number') return null
  const { operator, right } = comparison
  const rest = { operator, number: right.value }
  if (left.kind === 'value') {
    const term = asField(left.term)
    return term && { chipId: term.chipId, field: term.field, overId: null, ...rest }
  }
  if (left.kind !== 'ratio') return null
  const [over, under] = [asField(left.over), asField(left.under)]
  if (!over || !under || over.field !== under.field) return null
  return { chipId: over.chipId, field: over.field, overId: under.chipId, ...rest }
}

export interface ReadStatement {
  readonly check: Check
  readonly parts: StatementParts
}

/** The statement of a link; null where the text is none the builder could have made of these chips. */
export function readStatement(text: string, chipIds: ReadonlySet<string>): ReadStatement | null {
  const parsed = parseChecks(text)
  const check = parsed.ok && parsed.checks.length === 1 ? parsed.checks[0] : undefined
  const parts = check === undefined ? null : partsOf(check)
  if (check === undefined || parts === null || !STATEMENT_FIELDS.includes(parts.field)) return null
  const known = chipIds.has(parts.chipId) && (parts.overId === null || chipIds.has(parts.overId))
  return known && statementText(parts).length <= 200 ? { check, parts } : null
}
