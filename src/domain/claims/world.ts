/** What a claim check may look at, and what it finds. */
import type { Chip } from '../chip'
import type { Company } from '../company'
import type { IsoDay, PartialDate } from '../date'
import type { TimelineEvent } from '../event'
import type { Destination, Measure, StatusWord } from '../export-controls/rules'
import type { ChipFact } from '../fact'
import type { Maybe } from '../missing'
import type { FactIndex } from '../reading'
import type { RevenueFigure } from '../revenue'

/** Everything a check may look at. */
export interface ClaimWorld {
  readonly index: FactIndex
  readonly chips: readonly Chip[]
  readonly companies: readonly Company[]
  readonly revenue: readonly RevenueFigure[]
  readonly events: readonly TimelineEvent[]
  readonly measures: readonly Measure[]
  readonly statusOf: (chipId: string, destination: Destination, date: IsoDay) => StatusWord
  readonly asOf: IsoDay
}

/** The rows a value rests on: what the evidence panel opens. */
export interface Inputs {
  readonly facts: readonly ChipFact[]
  readonly figures: readonly RevenueFigure[]
  readonly events: readonly TimelineEvent[]
  readonly measures: readonly Measure[]
}
export const NO_INPUTS: Inputs = { facts: [], figures: [], events: [], measures: [] }

export type CheckValue =
  | { readonly kind: 'number'; readonly value: number; readonly decimals: number | null }
  | { readonly kind: 'date'; readonly date: PartialDate }
  | { readonly kind: 'word'; readonly word: string }

export interface OperandValue {
  readonly value: Maybe<CheckValue>
  /** The value with its arithmetic: `BF16 of Atlas 350 (basis not stated) 425 ÷ … 148 = 2.87`. */
  readonly words: string
  /** What makes the comparison weaker than it looks: bases that differ, a basis nobody states. */
  readonly warnings: readonly string[]
  readonly inputs: Inputs
}

/** A term or a sum of terms: a number, or the words of a text field. */
export interface TermValue extends Omit<OperandValue, 'value'> {
  readonly value: Maybe<number | string>
}
