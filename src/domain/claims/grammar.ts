/** The typed form of a claim check; the grammar is `mocks/facts/CLAIM_CHECKS.md`. */
import type { IsoDay } from '../date'
import type { Destination } from '../export-controls/rules'
import type { Basis, ChipField } from '../fact'

export const OPERATORS = ['=', '!=', '>=', '<=', '>', '<', '~'] as const
export type Operator = (typeof OPERATORS)[number]

/** A chip's reading, a revenue figure, or a plain number. */
export type Term =
  | {
      readonly kind: 'field'
      readonly chipId: string
      readonly field: ChipField
      readonly basis: Basis | null
    }
  | { readonly kind: 'figure'; readonly companyId: string; readonly segment: string; readonly period: string }
  | NumberTerm

export interface NumberTerm {
  readonly kind: 'number'
  readonly value: number
  /** Decimals as written: `=` means equal at the precision of the right side. */
  readonly decimals: number
}

/** What `count:` counts, and the columns each table can be filtered by. */
export const COUNT_COLUMNS = {
  facts: ['chip', 'field', 'basis', 'kind'],
  events: ['company', 'chip', 'lane'],
  companies: ['role', 'country'],
  actions: ['target', 'status', 'destination'],
  revenue: ['company', 'segment', 'kind'],
} as const
export type CountTable = keyof typeof COUNT_COLUMNS
/** Tables whose rows have a date that `before=` and `after=` can test. */
export const DATED_TABLES: readonly CountTable[] = ['events', 'actions']

export type Filter =
  | { readonly kind: 'equals'; readonly column: string; readonly values: readonly string[] }
  /** On or before that day. */
  | { readonly kind: 'before'; readonly date: IsoDay }
  /** Later than that day. */
  | { readonly kind: 'after'; readonly date: IsoDay }

export type Operand =
  | { readonly kind: 'ratio'; readonly over: Term; readonly under: Term }
  | {
      readonly kind: 'growth'
      readonly companyId: string
      readonly segment: string
      readonly period: string
      readonly against: 'yoy' | 'qoq'
    }
  | { readonly kind: 'value'; readonly term: Term }
  | { readonly kind: 'date'; readonly eventId: string }
  | { readonly kind: 'count'; readonly table: CountTable; readonly filters: readonly Filter[] }
  | {
      readonly kind: 'status'
      readonly chipId: string
      readonly destination: Destination
      readonly date: IsoDay
    }
  | NumberTerm
  | { readonly kind: 'day'; readonly date: IsoDay }
  | { readonly kind: 'word'; readonly word: string }

/** One check. Without an operator it only shows its figure. */
export interface Check {
  readonly text: string
  readonly left: Operand
  readonly comparison: { readonly operator: Operator; readonly right: Operand } | null
}

export interface ParseError {
  readonly message: string
  /** Offset into the whole text of the checks. */
  readonly position: number
}

export type Parsed =
  | { readonly ok: true; readonly checks: readonly Check[] }
  | { readonly ok: false; readonly error: ParseError }
