/** What the facts say of a reader's own statement, for the page and the picture. */

import type { Verdict } from '../../domain/claim'
import type { CheckResult } from '../../domain/claims/evaluate'

export interface Answer {
  readonly verdict: Verdict
  readonly word: 'Supported' | 'Contradicted' | 'Undetermined'
}

export function answerOf({ holds }: Pick<CheckResult, 'holds'>): Answer {
  if (holds === null) return { verdict: 'not-found', word: 'Undetermined' }
  return holds
    ? { verdict: 'supported', word: 'Supported' }
    : { verdict: 'contradicted', word: 'Contradicted' }
}

/** Documents of everything the check read. */
export function sourceIdsOf({ inputs }: Pick<CheckResult, 'inputs'>): readonly string[] {
  const { facts, figures, events, measures } = inputs
  return [
    ...facts.map(({ sourceId }) => sourceId),
    ...figures.map(({ sourceId }) => sourceId),
    ...events.flatMap(({ sourceIds }) => sourceIds),
    ...measures.map(({ sourceId }) => sourceId),
  ]
}
