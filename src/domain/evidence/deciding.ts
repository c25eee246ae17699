/** The facts that decide what a region shows, for the line that says how old they are. */
import { isPastLimit } from '../age-limit'
import type { IsoDay, PartialDate } from '../date'
import type { Law } from '../export-controls/law'
import { textConfirmedOn } from '../export-controls/law'
import { type Freshness, freshness } from '../freshness'
import type { Source } from '../source'
import { type Evidence, type Statement, statementDate } from './evidence'

export interface DecidingFact {
  /** What it is of: `Price of H20 96 GB`. */
  readonly subject: string
  readonly statement: Statement
}

/** What the shown values rest on, each statement once; rivals decide nothing. */
export function decidingFacts(shown: Iterable<Evidence | null>): readonly DecidingFact[] {
  const facts = new Map<string, DecidingFact>()
  for (const evidence of shown) {
    for (const statement of evidence?.preferred ?? []) {
      if (!facts.has(statement.id)) facts.set(statement.id, { subject: evidence?.subject ?? '', statement })
    }
  }
  return [...facts.values()]
}

/** When the text of the rules was last read again; none where nothing says so. */
export function ruleReading({ rules }: Law): readonly DecidingFact[] {
  const date = textConfirmedOn(rules)
  if (date === null) return []
  const unnamed = { value: '', basis: '', sourceId: '', kind: null, note: '' }
  return [
    {
      subject: 'Last reading of the rule text',
      statement: { ...unnamed, id: 'rule-text', date, ages: 'rule_text' },
    },
  ]
}

export interface DecidingAge {
  readonly fresh: Freshness | null
  /** Past the limit of their kind, oldest first. */
  readonly old: readonly (DecidingFact & { readonly date: PartialDate })[]
}

/** How old the facts are on a day; a statement without a date of its own has that of its document. */
export function decidingAge(
  facts: readonly DecidingFact[],
  sources: readonly Source[],
  day: IsoDay,
): DecidingAge {
  const documents = new Map(sources.map((source) => [source.sourceId, source]))
  const dated = facts.map((fact) => ({
    ...fact,
    date: statementDate(fact.statement, documents.get(fact.statement.sourceId)),
  }))
  const old = dated.flatMap((fact) => {
    const { date, statement } = fact
    return date !== null && statement.ages && isPastLimit(statement.ages, date, day)
      ? [{ ...fact, date }]
      : []
  })
  return {
    fresh: freshness(dated.map(({ date }) => date)),
    old: old.sort((a, b) => (a.date < b.date ? -1 : 1)),
  }
}
