import { statusHistory } from '../../domain/export-controls/history'
import type { Law } from '../../domain/export-controls/law'
import type { Destination } from '../../domain/export-controls/rules'
import { combine, type Loaded, remember } from '../../state/combine'
import { type ChipSubject, useLaw, useSubjects } from '../../state/select'
import { useView } from '../../state/view-store'
import { type ChipHistory, isInScope } from './status-series'

const historiesOf = remember(
  (subjects: ReadonlyMap<string, ChipSubject>, law: Law, destination: Destination): readonly ChipHistory[] =>
    [...subjects.values()]
      .filter(({ chip }) => isInScope(chip, law.chineseDesigners))
      .map((subject) => ({ chip: subject.chip, spans: statusHistory(subject, destination, law) })),
)

/** Status history of every data-centre accelerator designed outside China, towards the chosen destination. */
export function useHistories(): Loaded<readonly ChipHistory[]> {
  const destination = useView((view) => view.destination)
  return combine([useSubjects(), useLaw()], (subjects, law) => historiesOf(subjects, law, destination))
}
