/** What the answer rests on: the chip's figures, the texts and measures of the day, and when the text was last read again. */
import { type DecidingFact, decidingFacts, ruleReading } from '../../domain/evidence/deciding'
import { statusInputsEvidence } from '../../domain/evidence/derived-evidence'
import type { Layer } from '../../domain/export-controls/layer'
import type { Controls } from './use-controls'

function textsOf({ id, title, outcome, dates, sourceIds }: Layer): readonly DecidingFact[] {
  if (dates === null) return []
  return sourceIds.map((sourceId) => ({
    subject: title,
    statement: {
      id: `${id}~${sourceId}`,
      value: outcome,
      basis: '',
      sourceId,
      kind: null,
      date: dates.from,
      note: '',
    },
  }))
}

export function decidingAnswerFacts({ subject, answer, law }: Controls): readonly DecidingFact[] {
  return [
    ...decidingFacts([statusInputsEvidence(subject)]),
    ...answer.layers.flatMap(textsOf),
    ...ruleReading(law),
  ]
}
