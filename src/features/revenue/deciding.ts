/** What the shown periods rest on; of each line only the newest figure can be out of date. */
import type { AgingKind } from '../../domain/age-limit'
import type { DecidingFact } from '../../domain/evidence/deciding'
import { figureEvidence } from '../../domain/evidence/figure-evidence'
import { isMissing } from '../../domain/missing'
import type { PeriodPoint } from '../../domain/revenue-series'
import { periodShort } from './subject'

export interface DecidingLine {
  /** `Cambricon`. */
  readonly name: string
  /** Oldest first. */
  readonly points: readonly PeriodPoint[]
  /** null: not the newest figures of the company, such as one period beside another company's. */
  readonly ages: AgingKind | null
}

/** Every row behind the lines, each once; what is said first of a row stands. */
export function decidingMoney(lines: readonly DecidingLine[]): readonly DecidingFact[] {
  const facts = new Map<string, DecidingFact>()
  for (const { name, points, ages } of lines) {
    const newest = points.findLast(({ figure }) => !isMissing(figure))
    for (const point of points) {
      const subject = `${name}, ${periodShort(point)}`
      for (const row of figureEvidence(point.figure, subject).preferred) {
        const statement = ages !== null && point === newest ? { ...row, ages } : row
        if (!facts.has(row.id)) facts.set(row.id, { subject, statement })
      }
    }
  }
  return [...facts.values()]
}
