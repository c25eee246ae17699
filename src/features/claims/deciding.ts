/** What the live checks rest on: every fact, figure, event and measure that the first checks read, each once. */
import type { ClaimWorld } from '../../domain/claims/world'
import type { DecidingFact } from '../../domain/evidence/deciding'
import { eventsEvidence, measureStatement } from '../../domain/evidence/event-evidence'
import { figureStatement } from '../../domain/evidence/figure-evidence'
import { factStatement, readingSubject } from '../../domain/evidence/reading-evidence'
import type { ClaimRow } from './rows'

export function decidingClaimFacts(
  rows: readonly ClaimRow[],
  { chips }: ClaimWorld,
): readonly DecidingFact[] {
  const names = new Map(chips.map(({ chipId, name }) => [chipId, name]))
  const facts = rows.flatMap(({ result }) => {
    const inputs = result.checks[0]?.inputs
    if (!inputs) return []
    return [
      ...inputs.facts.map((fact) => ({
        subject: readingSubject(fact.field, names.get(fact.chipId) ?? fact.chipId),
        statement: factStatement(fact),
      })),
      ...[
        ...inputs.figures.map(figureStatement),
        ...eventsEvidence('', inputs.events).preferred,
        ...inputs.measures.map(measureStatement),
      ].map((statement) => ({ subject: statement.basis, statement })),
    ]
  })
  return [...new Map(facts.map((fact) => [fact.statement.id, fact])).values()]
}
