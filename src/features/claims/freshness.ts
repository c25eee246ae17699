/** The dates of the facts that decide the live checks. */
import { type Freshness, freshness } from '../../domain/freshness'
import type { ClaimRow } from './rows'

/** Newest and oldest of the facts, figures, events and measures that the first checks read. */
export function decidingDates(rows: readonly ClaimRow[]): Freshness | null {
  const inputs = rows.flatMap(({ result }) => result.checks[0]?.inputs ?? [])
  return freshness(
    inputs.flatMap(({ facts, figures, events, measures }) => [
      ...facts.map(({ asOf }) => asOf),
      ...figures.map(({ reportedOn }) => reportedOn),
      ...events.map(({ date }) => date),
      ...measures.map(({ date }) => date),
    ]),
  )
}
