/** A reader's own statement, built from parts and checked like a claim of the article. Its text is a claim check. */
import { type IsoDay, isIsoDay } from '../date'
import { DESTINATIONS, type Destination, type StatusWord } from '../export-controls/rules'
import { CHIP_FIELDS, type ChipField, fieldInfo } from '../fact'
import { STATUS_WORDS } from '../words'
import type { Check, Operand, Operator, Term } from './grammar'
import { parseChecks } from './parse'

interface Compared {
  readonly operator: Operator
  /** In the figure's canonical unit, times the other chip's figure, or per cent of growth. */
  readonly number: number
}

/** A chip's figure, by itself or against another chip's. */
export interface ChipStatement extends Compared {
  readonly about: 'chip'
  readonly chipId: string
  readonly field: ChipField
  /** Measured against this chip, as a multiple; null = the figure itself. */
  readonly overId: string | null
}

/** A company's figure of a period in million, or its growth in per cent. */
export interface CompanyStatement extends Compared {
  readonly about: 'revenue'
  readonly companyId: string
  readonly segment: string
  readonly period: string
  /** null = the figure itself. */
  readonly against: 'yoy' | 'qoq' | null
}

/** The export status of a chip on a day. */
export interface StatusStatement {
  readonly about: 'status'
  readonly chipId: string
  readonly destination: Destination
  readonly date: IsoDay
  readonly isNot: boolean
  readonly status: StatusWord
}

export type StatementParts = ChipStatement | CompanyStatement | StatusStatement

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
/** Every status a chip can have, in the order of the rules' own words. */
export const STATEMENT_STATUSES = Object.keys(STATUS_WORDS) as readonly StatusWord[]

/** What the builder begins with. */
export const FIRST_STATEMENT: ChipStatement = {
  about: 'chip',
  chipId: 'huawei-atlas-350',
  field: 'peak_bf16',
  overId: 'nvidia-h20-96',
  operator: '>=',
  number: 2,
}

function leftText(parts: StatementParts): string {
  switch (parts.about) {
    case 'chip': {
      const { chipId, field, overId } = parts
      return overId === null ? `value:${chipId}.${field}` : `ratio:${chipId}.${field}/${overId}.${field}`
    }
    case 'revenue': {
      const figure = `${parts.companyId}.${parts.segment}.${parts.period}`
      return parts.against === null ? `value:${figure}` : `growth:${figure}.${parts.against}`
    }
    case 'status':
      return `status:${parts.chipId}>${parts.destination}@${parts.date}`
  }
}

/** The statement as a check: `ratio:huawei-atlas-350.peak_bf16/nvidia-h20-96.peak_bf16 >= 2`. */
export function statementText(parts: StatementParts): string {
  const left = leftText(parts)
  if (parts.about === 'status') return `${left} ${parts.isNot ? '!=' : '='} ${parts.status}`
  return `${left} ${parts.operator} ${parts.number}`
}

const asField = (term: Term) => (term.kind === 'field' && term.basis === null ? term : null)

function ofStatus(
  left: Extract<Operand, { kind: 'status' }>,
  operator: Operator,
  right: Operand,
): StatusStatement | null {
  const status = STATEMENT_STATUSES.find((word) => right.kind === 'word' && right.word === word)
  if (status === undefined || (operator !== '=' && operator !== '!=')) return null
  const { chipId, destination, date } = left
  return { about: 'status', chipId, destination, date, isNot: operator === '!=', status }
}

function ofValue(term: Term, rest: Compared): StatementParts | null {
  if (term.kind === 'figure') {
    const { companyId, segment, period } = term
    return { about: 'revenue', companyId, segment, period, against: null, ...rest }
  }
  const field = asField(term)
  return field && { about: 'chip', chipId: field.chipId, field: field.field, overId: null, ...rest }
}

function ofRatio(left: Extract<Operand, { kind: 'ratio' }>, rest: Compared): ChipStatement | null {
  const [over, under] = [asField(left.over), asField(left.under)]
  if (!over || !under || over.field !== under.field) return null
  return { about: 'chip', chipId: over.chipId, field: over.field, overId: under.chipId, ...rest }
}

function partsOf({ left, comparison }: Check): StatementParts | null {
  if (comparison === null) return null
  const { operator, right } = comparison
  if (left.kind === 'status') return ofStatus(left, operator, right)
  if (right.kind !== 'number') return null
  const rest = { operator, number: right.value }
  switch (left.kind) {
    case 'value':
      return ofValue(left.term, rest)
    case 'ratio':
      return ofRatio(left, rest)
    case 'growth': {
      const { companyId, segment, period, against } = left
      return { about: 'revenue', companyId, segment, period, against, ...rest }
    }
    default:
      return null
  }
}

export interface ReadStatement {
  readonly check: Check
  readonly parts: StatementParts
}

/** What a statement may name. */
export interface StatementIds {
  readonly chips: ReadonlySet<string>
  readonly companies: ReadonlySet<string>
}

function isKnown(parts: StatementParts, { chips, companies }: StatementIds): boolean {
  switch (parts.about) {
    case 'chip': {
      const { chipId, overId, field } = parts
      return STATEMENT_FIELDS.includes(field) && chips.has(chipId) && (overId === null || chips.has(overId))
    }
    case 'revenue':
      return companies.has(parts.companyId)
    case 'status':
      return chips.has(parts.chipId) && DESTINATIONS.includes(parts.destination) && isIsoDay(parts.date)
  }
}

/** The statement of a link; null where the text is none the builder could have made of these chips and companies. */
export function readStatement(text: string, ids: StatementIds): ReadStatement | null {
  const parsed = parseChecks(text)
  const check = parsed.ok && parsed.checks.length === 1 ? parsed.checks[0] : undefined
  const parts = check === undefined ? null : partsOf(check)
  if (check === undefined || parts === null || !isKnown(parts, ids)) return null
  return statementText(parts).length <= 200 ? { check, parts } : null
}
