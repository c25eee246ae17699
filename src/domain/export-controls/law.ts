/** The rules and measures, indexed by what a determination asks of them. */
import type { Company } from '../company'
import { addDays, firstDay, type IsoDay } from '../date'
import { type LawInForce, lawOn } from './period'
import { DESTINATIONS, type Destination, type ExportRules, type Measure, type RuleVersion } from './rules'

/** Earlier days are answered like this one: no rule here is older. */
export const LAW_START: IsoDay = '2019-01-01'

export interface Period {
  readonly from: IsoDay
  /** Last day; null for the newest. */
  readonly to: IsoDay | null
  readonly inForce: Readonly<Record<Destination, LawInForce>>
}

export interface Law {
  readonly rules: ExportRules
  readonly measures: readonly Measure[]
  readonly companies: readonly Company[]
  /** Chips of these designers are domestic for the three destinations. */
  readonly chineseDesigners: ReadonlySet<string>
  /** Gapless, oldest first; within one, no answer changes. */
  readonly periods: readonly Period[]
}

function datesOf(rules: ExportRules, measures: readonly Measure[]): readonly IsoDay[] {
  const dated = [...rules.rule_versions, ...rules.review_policies, ...rules.letters]
  const starts = [
    ...dated.map((one) => one.effective_from),
    ...rules.rule_versions.flatMap((v) => (v.destination_scope ?? []).flatMap((scope) => scope.from ?? [])),
    ...rules.licence_exceptions.flatMap((one) =>
      one.removed === null ? [one.introduced] : [one.introduced, one.removed],
    ),
    ...measures.map((measure) => firstDay(measure.date)),
  ]
  const ends = [...dated.map((one) => one.effective_to), ...measures.map((measure) => measure.effectiveTo)]
  const days = [...starts, ...ends.filter((day) => day !== null).map((day) => addDays(day, 1))]
  return [...new Set(days)].filter((day) => day > LAW_START).sort()
}

/** Indexes rules and measures by period, destination and chip. Do it once; every question after that is cheap. */
export function prepareLaw(
  rules: ExportRules,
  measures: readonly Measure[],
  companies: readonly Company[],
): Law {
  const starts = [LAW_START, ...datesOf(rules, measures)]
  const periods = starts.map((from, index) => {
    const next = starts[index + 1]
    const laws = DESTINATIONS.map((destination) => [destination, lawOn(rules, measures, destination, from)])
    const inForce = Object.fromEntries(laws) as Record<Destination, LawInForce>
    return { from, to: next === undefined ? null : addDays(next, -1), inForce }
  })
  const chinese = companies.filter((company) => company.country === 'China')
  const chineseDesigners = new Set(chinese.map((company) => company.companyId))
  return { rules, measures, companies, chineseDesigners, periods }
}

/** Days on which any answer can change, oldest first: starts, and the days after an end. */
export function changeDates(law: Law): readonly IsoDay[] {
  return law.periods.slice(1).map((period) => period.from)
}

/** The period a day falls into; the first one for any day before it. */
export function periodOn(law: Law, day: IsoDay): Period {
  let low = 0
  let high = law.periods.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((law.periods[middle]?.from ?? '') <= day) low = middle
    else high = middle - 1
  }
  const period = law.periods[low]
  if (!period) throw new RangeError('A law has at least one period')
  return period
}

/** A rule in force on a day, with what one cites. */
export interface RuleInForce {
  readonly ruleId: string
  readonly name: string
  readonly citation: string
  readonly layer: RuleVersion['layer']
  readonly from: IsoDay
  /** False: printed, but announced as not enforced. */
  readonly enforced: boolean
}

/** Rule versions in force on a day, oldest first. */
export function rulesInForce(law: Law, day: IsoDay): readonly RuleInForce[] {
  return law.rules.rule_versions
    .filter((v) => v.effective_from <= day && (v.effective_to === null || day <= v.effective_to))
    .sort((a, b) => (a.effective_from < b.effective_from ? -1 : 1))
    .map(({ id, name, citation, layer, effective_from: from, enforced }) => {
      return { ruleId: id, name, citation, layer, from, enforced }
    })
}

/** Layers whose text decides what a chip is; the others guide or reach further. */
const DECIDING: ReadonlySet<RuleVersion['layer']> = new Set(['classification', 'review-policy'])

/** Citations of the enforced rules that decide on a day: `89 FR 96790`, `91 FR 1684`; none before the first. */
export function decidingCitations(law: Law, day: IsoDay): readonly string[] {
  return rulesInForce(law, day)
    .filter((rule) => rule.enforced && DECIDING.has(rule.layer))
    .map((rule) => rule.citation)
}

/** The newest day on which the rule text was read again. A search for news is not a reading. */
export function textConfirmedOn(rules: ExportRules): IsoDay | null {
  const { newest_search: _, ...readings } = rules.meta.latest_text_checked
  const days = Object.values(readings).flatMap((text) => /^\d{4}-\d{2}-\d{2}/.exec(text) ?? [])
  return days.sort().at(-1) ?? null
}

/** A named day on the date ruler. */
export interface RuleMark {
  readonly date: IsoDay
  readonly label: string
  readonly ruleId: string
  readonly citation: string
}

/** Short names for a ruler with little room; every other rule and letter goes without a mark. */
const MARK_LABELS: Readonly<Record<string, string>> = {
  'us-2022-10': 'Oct 2022 rule',
  'us-2023-11': 'TPP and density rule',
  'us-2024-12': 'HBM rule',
  'letter-2025-04': 'H20 letters',
  'us-2026-01': 'Case-by-case policy',
}

/** The turning points of the law by name, oldest first. */
export function ruleMarks(law: Law): readonly RuleMark[] {
  const versions = law.rules.rule_versions.map((v) => ({
    id: v.id,
    date: v.effective_from,
    citation: v.citation,
  }))
  const letters = law.rules.letters.map(({ id, effective_from: date }) => ({
    id,
    date,
    citation: 'BIS letters, not public',
  }))
  return [...versions, ...letters]
    .flatMap(({ id, date, citation }) => {
      const label = MARK_LABELS[id]
      return label === undefined ? [] : [{ date, label, ruleId: id, citation }]
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}
