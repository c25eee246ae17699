/** The age limits in words. */
import { AGE_LIMITS, type AgingKind } from './age-limit'
import { plural } from './format'

/** In a sentence, one and several. */
const WORDS: Readonly<Record<AgingKind, readonly [one: string, many: string]>> = {
  price: ['a price', 'prices'],
  units_shipped: ['a count of units shipped', 'units shipped'],
  ecosystem_maturity: ['a word on maturity', 'words on maturity'],
  representative_customer: ['a named customer', 'named customers'],
  report: ['a company’s newest report', 'newest reports'],
  annual_report: ['a company’s newest annual report', 'newest annual reports'],
  rule_text: ['a reading of the rule text', 'readings of the rule text'],
}

/** `older than the 12 months for which a price is taken as current`. */
export function pastLimitWords(kind: AgingKind): string {
  return `older than the ${plural(AGE_LIMITS[kind], 'month')} for which ${WORDS[kind][0]} is taken as current`
}

/** `12 months for prices, 18 for units shipped`: the limits of the kinds, in the order of the table. */
export function limitWords(kinds: ReadonlySet<AgingKind>): string {
  return (Object.keys(AGE_LIMITS) as AgingKind[])
    .filter((kind) => kinds.has(kind))
    .map((kind, at) => {
      const months = AGE_LIMITS[kind]
      return `${at === 0 ? plural(months, 'month') : months} for ${WORDS[kind][1]}`
    })
    .join(', ')
}
