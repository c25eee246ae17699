import { useMemo, useState } from 'react'
import { Figure } from '../../charts/Figure'
import { useToday } from '../../state/clock'
import type { ChipSubject } from '../../state/select'
import { useView } from '../../state/view-store'
import { TextAction } from '../../ui/TextAction'
import { NARROW, useMedia } from '../../ui/use-media'
import { type BandRow, bandRow, bandRows, bandText, bandTwin } from './band-series'
import { choose } from './choose'
import { filteredSubjects, isFiltered, unreadFilters } from './filtered'
import { ownName } from './own-name'
import { NAME_WIDTH, StatusBand } from './StatusBand'
import styles from './StatusBand.module.css'
import { allSubjects, type Controls, fullName } from './use-controls'

/** Rows before "Show all". */
const FIRST_ROWS = 16
const ROW = 22
const NARROW_ROW = 60
const AXIS = 22

/** The chosen chip, then those compared, then the filter's: what changed most first. */
function useRows(controls: Controls): { readonly rows: readonly BandRow[]; readonly filtered: boolean } {
  const view = useView((one) => one)
  return useMemo(() => {
    const { subjects, realStatuses, law, asked, destination, subject } = controls
    const all = allSubjects(subjects)
    const shown = new Set<ChipSubject>(filteredSubjects(all, realStatuses, law.companies, view))
    const compared = view.chips.flatMap((id) => subjects.get(id) ?? [])
    const beside = controls.own?.basedOn
      ? [subjects.get(controls.own.basedOn)].filter((one) => one !== undefined)
      : []
    const first = [...new Set([...beside, ...compared])].filter((one) => one !== subject)
    const rest = bandRows(all, destination, asked).filter(
      (row) => row.subject !== subject && !first.includes(row.subject) && shown.has(row.subject),
    )
    const most = rest.toSorted((a, b) => b.changes - a.changes)
    const head = [subject, ...first].map((one) => bandRow(one, destination, asked))
    return { rows: [...head, ...most], filtered: isFiltered(view) }
  }, [controls, view])
}

interface BandFigureProps {
  readonly controls: Controls
  readonly names: ReadonlyMap<string, string>
}

/** Status through time, for the chosen chip and for every chip of the current filter. */
export function BandFigure({ controls, names }: BandFigureProps) {
  const { rows, filtered } = useRows(controls)
  const facets = useView((view) => view.facets)
  const isNarrow = useMedia(NARROW)
  const today = useToday()
  const [all, setAll] = useState(false)
  const { day, destination, isWhatIf, own, subject, law } = controls
  const shown = all ? rows : rows.slice(0, FIRST_ROWS)
  const unread = unreadFilters(facets)
  const name = ownName(fullName(subject.chip, law))
  const text = bandText({ rows, name, day, destination, filtered, isWhatIf: isWhatIf || own !== null })
  const notes =
    unread.length === 0 ? {} : { notes: [`The filter by ${unread.join(' and ')} is not applied here.`] }
  return (
    <div>
      <Figure
        text={{ ...text, ...notes }}
        twin={bandTwin(shown)}
        height={AXIS + shown.length * (isNarrow ? NARROW_ROW : ROW)}
      >
        {({ width }) => (
          <StatusBand
            rows={shown}
            names={names}
            chosenId={subject.chip.chipId}
            width={Math.max(120, isNarrow ? width : width - NAME_WIDTH)}
            end={[day, today].sort()[1] ?? today}
            day={day}
            isNarrow={isNarrow}
            onChoose={choose}
          />
        )}
      </Figure>
      {rows.length > FIRST_ROWS && (
        <p className={styles.more}>
          <TextAction aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Show fewer' : `Show all ${rows.length} chips`}
          </TextAction>
        </p>
      )}
    </div>
  )
}
