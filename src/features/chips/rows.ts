/** The rows of the table: a profile and what the export controls say of it on the as-of date. */
import { announcement } from '../../domain/as-of'
import type { IsoDay } from '../../domain/date'
import { STATUS_GROUPS, type StatusGroup, type StatusWord } from '../../domain/export-controls/rules'
import { missing } from '../../domain/missing'
import { STATUS_GROUP_WORDS } from '../../domain/words'
import type { FilterItem } from '../../state/chip-filters'
import { type Cell, textCell } from './cells'
import type { ChinaSide } from './china-side'
import type { ColumnId } from './columns'
import type { ChipProfile } from './profile'

export interface ChipRow extends FilterItem {
  readonly profile: ChipProfile
  readonly group: StatusGroup
  readonly status: StatusWord
  /** Announced by the as-of date, or without any date. */
  readonly announced: boolean
  readonly china: ChinaSide | null
  readonly cells: Readonly<Record<ColumnId, Cell>>
}

const NO_CHINA_SIDE: Cell = {
  value: null,
  text: '',
  marks: [],
  missing: missing('not-applicable', 'No Chinese measure on this chip found on this date.'),
  exact: '',
  sourceIds: [],
  facts: [],
}

interface StatusOf {
  readonly status: StatusWord
  readonly group: StatusGroup
}

/** Rows on a date, in the order of the profiles; a chip without a status is undetermined. */
export function chipRows(
  profiles: readonly ChipProfile[],
  statuses: ReadonlyMap<string, StatusOf>,
  china: ReadonlyMap<string, ChinaSide>,
  asOf: IsoDay,
): readonly ChipRow[] {
  return profiles.map((profile) => {
    const { status, group } = statuses.get(profile.chipId) ?? { status: 'unknown', group: 'undetermined' }
    const side = china.get(profile.chipId) ?? null
    return {
      chipId: profile.chipId,
      profile,
      group,
      status,
      announced: announcement(profile.chip, asOf).announced,
      china: side,
      tpp: profile.tpp,
      bandwidth: profile.bandwidth,
      facets: { ...profile.facets, status: [group] },
      cells: {
        ...profile.cells,
        status: textCell(STATUS_GROUP_WORDS[group].word, STATUS_GROUPS.indexOf(group)),
        china:
          side === null ? NO_CHINA_SIDE : { ...textCell(side.words), sourceIds: [side.measure.sourceId] },
      },
    }
  })
}
