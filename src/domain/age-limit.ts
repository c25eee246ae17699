/** For how long a statement is taken as current, by its kind; what a chip is, what happened and what a rule says do not age. */
import { addMonths, type IsoDay, lastDay, type PartialDate } from './date'
import type { ChipField } from './fact'
import { plural } from './format'

interface AgeLimit {
  readonly months: number
  /** In a sentence, one and several: `a price`, `prices`. */
  readonly one: string
  readonly many: string
}

/** Our own choice, stated wherever it marks something: about two rounds of the news that would replace the statement. */
export const AGE_LIMITS = {
  price: { months: 12, one: 'a price', many: 'prices' },
  units_shipped: { months: 18, one: 'a count of units shipped', many: 'units shipped' },
  ecosystem_maturity: { months: 12, one: 'a word on maturity', many: 'words on maturity' },
  representative_customer: { months: 18, one: 'a named customer', many: 'named customers' },
  /** Half-yearly reports come at most eight months apart. */
  report: { months: 8, one: 'a company’s newest report', many: 'newest reports' },
  annual_report: { months: 16, one: 'a company’s newest annual report', many: 'newest annual reports' },
  rule_text: { months: 3, one: 'a reading of the rule text', many: 'readings of the rule text' },
} as const satisfies Partial<Record<ChipField, AgeLimit>> & Record<string, AgeLimit>

export type AgingKind = keyof typeof AGE_LIMITS

/** The kind under which a chip's field ages; null for a property of the chip. */
export function agingKind(field: ChipField): AgingKind | null {
  return field in AGE_LIMITS ? (field as ChipField & AgingKind) : null
}

/** True when the limit of the kind has passed on the day; a date of month or year precision counts from its last day. */
export function isPastLimit(kind: AgingKind, date: PartialDate, day: IsoDay): boolean {
  return addMonths(lastDay(date), AGE_LIMITS[kind].months) < day
}

/** `older than the 12 months for which a price is taken as current`. */
export function pastLimitWords(kind: AgingKind): string {
  const { months, one } = AGE_LIMITS[kind]
  return `older than the ${plural(months, 'month')} for which ${one} is taken as current`
}

/** `12 months for prices, 18 for units shipped`: the limits of the kinds, in the order of the table. */
export function limitWords(kinds: ReadonlySet<AgingKind>): string {
  return (Object.keys(AGE_LIMITS) as AgingKind[])
    .filter((kind) => kinds.has(kind))
    .map((kind, at) => {
      const { months, many } = AGE_LIMITS[kind]
      return `${at === 0 ? plural(months, 'month') : months} for ${many}`
    })
    .join(', ')
}
