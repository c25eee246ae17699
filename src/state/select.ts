/**
 * What regions read: data and view combined. Each hook gives {@link Loaded}: data when every part is here, the first
 * error, one retry. Answers are computed once for the whole app and stay identical until their inputs change.
 */
import { useDataset } from '../api/queries'
import type { Chip } from '../domain/chip'
import type { IsoDay } from '../domain/date'
import { type Law, periodOn, prepareLaw } from '../domain/export-controls/law'
import { chipInputs } from '../domain/export-controls/metrics'
import type { Destination, ExportRules } from '../domain/export-controls/rules'
import { type Status, statusOf } from '../domain/export-controls/status'
import type { Subject } from '../domain/export-controls/subject'
import type { ChipFact } from '../domain/fact'
import { useChipFacts } from './chip-facts'
import { useToday } from './clock'
import { combine, type Loaded, remember } from './combine'
import { useView } from './view-store'

/** A chip with its inputs for the export-control tests, and its own facts. */
export interface ChipSubject extends Subject {
  readonly chip: Chip
  readonly facts: readonly ChipFact[]
}

/** Status of each chip, by chip id. */
export type Statuses = ReadonlyMap<string, Status>

/** The as-of date: the reader's choice, else today on their calendar. */
export function useAsOf(): IsoDay {
  const now = useToday()
  return useView((view) => view.asOf) ?? now
}

const lawOf = remember(prepareLaw)

/** Rules, measures and companies, indexed for determinations. */
export function useLaw(): Loaded<Law> {
  return combine([useDataset('rules'), useDataset('measures'), useDataset('companies')], lawOf)
}

function groupByChip(facts: readonly ChipFact[]): ReadonlyMap<string, readonly ChipFact[]> {
  const groups = new Map<string, ChipFact[]>()
  for (const fact of facts) {
    const group = groups.get(fact.chipId)
    if (group) group.push(fact)
    else groups.set(fact.chipId, [fact])
  }
  return groups
}

/** Every chip with what the determination reads of it, in the order of the file. */
export const subjectsOf = remember(
  (
    chips: readonly Chip[],
    facts: readonly ChipFact[],
    rules: ExportRules,
  ): ReadonlyMap<string, ChipSubject> => {
    const groups = groupByChip(facts)
    return new Map(
      chips.map((chip) => {
        const own = groups.get(chip.chipId) ?? []
        return [chip.chipId, { chip, facts: own, inputs: chipInputs(chip, own, rules) }]
      }),
    )
  },
)

/** Chips with their inputs, by chip id. */
export function useSubjects(): Loaded<ReadonlyMap<string, ChipSubject>> {
  return combine([useDataset('chips'), useChipFacts(), useDataset('rules')], subjectsOf)
}

/** Answers already given for one set of chips and one law: within a period of the law nothing changes. */
const answersFor = remember(
  (_subjects: ReadonlyMap<string, Subject>, _law: Law) => new Map<string, Statuses>(),
)

/** Status of every chip on a day; asked again in the same period of the law it costs nothing. */
export function statusesOn(
  subjects: ReadonlyMap<string, Subject>,
  law: Law,
  destination: Destination,
  day: IsoDay,
): Statuses {
  const answers = answersFor(subjects, law)
  const key = `${destination} ${periodOn(law, day).from}`
  const known = answers.get(key)
  if (known) return known
  const statuses = new Map(
    [...subjects].map(([chipId, subject]) => [chipId, statusOf(subject, destination, day, law)]),
  )
  answers.set(key, statuses)
  return statuses
}

/** Status of every chip on the as-of date, towards the chosen destination. */
export function useStatuses(): Loaded<Statuses> {
  const asOf = useAsOf()
  const destination = useView((view) => view.destination)
  return combine([useSubjects(), useLaw()], (subjects, law) => statusesOn(subjects, law, destination, asOf))
}
