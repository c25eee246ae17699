/** Where every chip stands on the plane, and which of them have no place there. */
import { announcement } from '../../domain/as-of'
import { isPoint } from '../../domain/export-controls/logic'
import { STATUS_GROUPS, type StatusGroup } from '../../domain/export-controls/rules'
import type { ChipSubject } from '../../state/select'
import { isInside, type PlaneAxes } from './plane-axes'
import type { Controls } from './use-controls'

export interface Placed {
  readonly subject: ChipSubject
  readonly group: StatusGroup
  readonly tpp: number | null
  readonly pd: number | null
}

/** Where a chip stands; a figure that is not one known number has no place. */
export function placeOf(subject: ChipSubject, group: StatusGroup): Placed {
  const { tpp, pd } = subject.inputs
  const hasPlace = isPoint(tpp) && tpp.low > 0
  return { subject, group, tpp: hasPlace ? tpp.low : null, pd: hasPlace && isPoint(pd) ? pd.low : null }
}

/** Every chip announced by the date, the made-up one last. */
export function placesOf({ subjects, statuses, day, own, subject, answer }: Controls): readonly Placed[] {
  const known = [...subjects.values()].filter(
    ({ chip }) => announcement(chip, day).announced || chip.chipId === subject.chip.chipId,
  )
  const placed = known.map((one) => placeOf(one, statuses.get(one.chip.chipId)?.group ?? 'undetermined'))
  return own === null ? placed : [...placed, placeOf(subject, answer.group)]
}

/** Chips by status group, in the order of the groups. */
export function groupCounts(placed: readonly Placed[]): readonly (readonly [StatusGroup, number])[] {
  return STATUS_GROUPS.map(
    (group) => [group, placed.filter((one) => one.group === group).length] as const,
  ).filter(([, count]) => count > 0)
}

export interface Split {
  /** Announced by the date, by what is known of their place. */
  readonly drawn: readonly Placed[]
  readonly withoutArea: readonly Placed[]
  readonly withoutTpp: readonly Placed[]
  /** With a place that is not in the part shown. */
  readonly outside: readonly Placed[]
}

/** Sorts every chip into one drawer: none is dropped. */
export function split(placed: readonly Placed[], { x, y }: PlaneAxes): Split {
  const isShown = (one: Placed) => isInside(one, x.domain, y.domain)
  const withTpp = placed.filter(({ tpp }) => tpp !== null)
  const shown = withTpp.filter(isShown)
  return {
    drawn: shown.filter(({ pd }) => pd !== null),
    withoutArea: shown.filter(({ pd }) => pd === null),
    withoutTpp: placed.filter(({ tpp }) => tpp === null),
    outside: withTpp.filter((one) => !isShown(one)),
  }
}
