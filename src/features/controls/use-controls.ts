/** Everything the region asks: the question, the law it is asked of, and the answer. */
import { useMemo } from 'react'
import { useDataset } from '../../api/queries'
import type { Chip } from '../../domain/chip'
import { companyShortName } from '../../domain/company-name'
import { chipTitle, shortNames } from '../../domain/comparison/names'
import type { IsoDay } from '../../domain/date'
import { type Determination, determine } from '../../domain/export-controls/determine'
import type { Law } from '../../domain/export-controls/law'
import { OWN_ID, type OwnChip, ownSubject } from '../../domain/export-controls/own-chip'
import type { Destination, ExportRules } from '../../domain/export-controls/rules'
import type { Status } from '../../domain/export-controls/status'
import { statusOf } from '../../domain/export-controls/status'
import type { Subject } from '../../domain/export-controls/subject'
import { type LawChange, type ThresholdMove, withRules } from '../../domain/export-controls/what-if'
import type { FactIndex } from '../../domain/reading'
import type { Source } from '../../domain/source'
import { combine, type Loaded, remember } from '../../state/combine'
import { useFactIndex } from '../../state/fact-index'
import { type ChipSubject, type Statuses, statusesOn, useAsOf, useLaw, useSubjects } from '../../state/select'
import { useView } from '../../state/view-store'

/** The chip people ask about first. */
export const DEFAULT_CHIP = 'nvidia-h20-96'

export interface Controls {
  readonly day: IsoDay
  readonly destination: Destination
  /** The rule as it is. */
  readonly law: Law
  /** The rule asked: the real one, or the one of the what-if. */
  readonly asked: Law
  readonly moves: readonly ThresholdMove[]
  readonly off: readonly string[]
  /** True while thresholds are moved or parts switched off. */
  readonly isWhatIf: boolean
  readonly subjects: ReadonlyMap<string, ChipSubject>
  readonly subject: ChipSubject
  readonly own: OwnChip | null
  /** An id of the link that no chip has; the default chip stands in. */
  readonly unknownId: string | null
  readonly answer: Determination
  /** The same question to the real rule; null while the real rule is asked. */
  readonly realAnswer: Determination | null
  /** Of every chip under the rule asked, and under the real one. */
  readonly statuses: Statuses
  readonly realStatuses: Statuses
  readonly sources: readonly Source[]
  readonly index: FactIndex
}

const lawWith = remember((law: Law, moves: LawChange['moves'], off: LawChange['off']) =>
  withRules(law, { moves: moves ?? [], off: off ?? [] }),
)

const ownOf = remember((own: OwnChip, rules: ExportRules) => ownSubject(own, rules))

function statusesUnder(
  law: Law,
  subjects: ReadonlyMap<string, Subject>,
  to: Destination,
  day: IsoDay,
): Statuses {
  return new Map(
    [...subjects].map(([id, subject]): [string, Status] => [id, statusOf(subject, to, day, law)]),
  )
}

/** `NVIDIA H20 96 GB`, `Hypothetical chip`. */
export function fullName(chip: Chip, law: Law): string {
  const maker = law.companies.find((one) => one.companyId === chip.vendorId)
  if (chip.chipId === OWN_ID || !maker) return chip.name
  const short = companyShortName(maker)
  const title = chipTitle(chip)
  return title.startsWith(short) ? title : `${short} ${title}`
}

/** Names for marks and narrow cells, by chip id: as short as tells every chip from every other. */
export const namesOf = remember((subjects: ReadonlyMap<string, ChipSubject>) =>
  shortNames([...subjects.values()].map(({ chip }) => chip)),
)

/** Every chip, in the order of the file; the same list from call to call. */
export const allSubjects = remember((subjects: ReadonlyMap<string, ChipSubject>): readonly ChipSubject[] => [
  ...subjects.values(),
])

export interface Parts {
  readonly law: Law
  readonly subjects: ReadonlyMap<string, ChipSubject>
  readonly sources: readonly Source[]
  readonly index: FactIndex
}

const together = remember(
  (law: Law, subjects: Parts['subjects'], sources: Parts['sources'], index: FactIndex): Parts => ({
    law,
    subjects,
    sources,
    index,
  }),
)

/** The facts the region rests on. */
export function useParts(): Loaded<Parts> {
  return combine([useLaw(), useSubjects(), useDataset('sources'), useFactIndex()], together)
}

/** The question of the view, answered. Null where there is no chip at all. */
export function useControls({ law, subjects, sources, index }: Parts): Controls | null {
  const day = useAsOf()
  const destination = useView((view) => view.destination)
  const chipId = useView((view) => view.chip)
  const own = useView((view) => view.own)
  const buyerId = useView((view) => view.buyer)
  const moves = useView((view) => view.moves)
  const off = useView((view) => view.off)
  return useMemo(() => {
    const isWhatIf = moves.length > 0 || off.length > 0
    const asked = isWhatIf ? lawWith(law, moves, off) : law
    const real =
      subjects.get(chipId ?? DEFAULT_CHIP) ?? subjects.get(DEFAULT_CHIP) ?? [...subjects.values()][0]
    if (real === undefined) return null
    const subject = own === null ? real : ownOf(own, law.rules)
    const options = buyerId === null ? {} : { buyerId }
    const realStatuses = statusesOn(subjects, law, destination, day)
    return {
      day,
      destination,
      law,
      asked,
      moves,
      off,
      isWhatIf,
      subjects,
      subject,
      own,
      unknownId: chipId !== null && !subjects.has(chipId) ? chipId : null,
      answer: determine(subject, destination, day, asked, options),
      realAnswer: isWhatIf ? determine(subject, destination, day, law, options) : null,
      statuses: isWhatIf ? statusesUnder(asked, subjects, destination, day) : realStatuses,
      realStatuses,
      sources,
      index,
    }
  }, [law, subjects, sources, index, day, destination, chipId, own, buyerId, moves, off])
}
