/** What the findings of the first page rest on: the chips counted, the texts of the day, the ratios, the quarters, the days of April. */
import type { RatioRow, RatioWorld } from '../../domain/claims/claimed-ratio'
import type { IsoDay } from '../../domain/date'
import type { TimelineEvent } from '../../domain/event'
import { claimedRatioEvidence } from '../../domain/evidence/claimed-ratio-evidence'
import { type DecidingFact, decidingFacts, ruleReading } from '../../domain/evidence/deciding'
import { statusInputsEvidence } from '../../domain/evidence/derived-evidence'
import { eventsEvidence } from '../../domain/evidence/event-evidence'
import { figureEvidence } from '../../domain/evidence/figure-evidence'
import { decidingTexts } from '../../domain/evidence/status-count-evidence'
import type { Law } from '../../domain/export-controls/law'
import type { QuarterPoint } from '../../domain/revenue-series'
import type { ChipSubject } from '../../state/select'

interface Shown {
  readonly subjects: readonly ChipSubject[]
  readonly law: Law
  readonly ratios: readonly RatioRow[]
  readonly world: RatioWorld
  /** Oldest first. */
  readonly quarters: readonly QuarterPoint[]
  readonly events: readonly TimelineEvent[]
  readonly asOf: IsoDay
}

export function decidingOverview(shown: Shown): readonly DecidingFact[] {
  const { subjects, law, ratios, world, quarters, events, asOf } = shown
  const newest = quarters.at(-1)
  const money = decidingFacts(
    quarters.map(({ figure, period }) => figureEvidence(figure, `Cambricon, ${period}`)),
  )
  const last = new Set(newest ? figureEvidence(newest.figure, '').preferred.map(({ id }) => id) : [])
  return [
    ...decidingFacts(subjects.map(statusInputsEvidence)),
    ...decidingTexts(law, asOf).map((statement) => ({ subject: statement.value, statement })),
    ...ruleReading(law),
    ...decidingFacts(ratios.map((row) => claimedRatioEvidence(row, world))),
    ...money.map((fact) =>
      last.has(fact.statement.id)
        ? { ...fact, statement: { ...fact.statement, ages: 'report' as const } }
        : fact,
    ),
    ...decidingFacts([eventsEvidence('', events)]),
  ]
}
