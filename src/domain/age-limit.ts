/** For how long a statement is taken as current, by its kind; what a chip is, what happened and what a rule says do not age. */
import { addMonths, type IsoDay, lastDay, type PartialDate } from './date'
import type { ChipField } from './fact'

/** Months. Our own choice, stated wherever it marks something: about two rounds of the news that would replace the statement. */
export const AGE_LIMITS = {
  price: 12,
  units_shipped: 18,
  ecosystem_maturity: 12,
  representative_customer: 18,
  /** A company's newest quarter: half-yearly reports come at most eight months apart. */
  report: 8,
  annual_report: 16,
  /** When somebody last read the text of the rules again. */
  rule_text: 3,
} as const

export type AgingKind = keyof typeof AGE_LIMITS

/** The kind under which a chip's field ages; null for a property of the chip. */
export function agingKind(field: ChipField): AgingKind | null {
  return field in AGE_LIMITS ? (field as ChipField & AgingKind) : null
}

/** True when the limit of the kind has passed on the day; a date of month or year precision counts from its last day. */
export function isPastLimit(kind: AgingKind, date: PartialDate, day: IsoDay): boolean {
  return addMonths(lastDay(date), AGE_LIMITS[kind]) < day
}
