import { useMemo, useState } from 'react'
import { Figure } from '../../charts/Figure'
import { formatDate, type IsoDay } from '../../domain/date'
import { OWN_ID } from '../../domain/export-controls/own-chip'
import { plural } from '../../domain/format'
import { useSave } from '../../image/use-save'
import { useChoiceNotes } from '../../state/choices'
import { useToday } from '../../state/clock'
import type { ChipSubject } from '../../state/select'
import { addressOf } from '../../state/url-mirror'
import { currentView, useView } from '../../state/view-store'
import { AskArea } from '../../ui/evidence/AskArea'
import { TextAction } from '../../ui/TextAction'
import { NARROW, useMedia } from '../../ui/use-media'
import { bandPicture, PICTURE_ROWS } from './band-picture'
import {
  type BandRow,
  bandRow,
  bandRows,
  bandText,
  bandTwin,
  daysOfChange,
  movedOn,
  undatedRows,
} from './band-series'
import { ChipHistory } from './ChipHistory'
import { stretchEvidence } from './cause-evidence'
import { choose } from './choose'
import { filteredSubjects, isFiltered } from './filtered'
import { ownName } from './own-name'
import { isMadeUp } from './picture-parts'
import { NAME_WIDTH, StatusBand } from './StatusBand'
import styles from './StatusBand.module.css'
import { allSubjects, type Controls, fullName } from './use-controls'
import { usePlay } from './use-play'

/** Rows before "Show all". */
const FIRST_ROWS = 16
const ROW = 24
const NARROW_ROW = 52
const AXIS = 22

/** The chosen chip, then those compared, then the filter's: what changed most first. */
function useRows(controls: Controls): { readonly rows: readonly BandRow[]; readonly filtered: boolean } {
  const view = useView((one) => one)
  return useMemo(() => {
    const { subjects, realStatuses: statuses, law, asked, destination, subject, index } = controls
    const all = allSubjects(subjects)
    const wanted = { subjects: all, statuses, companies: law.companies, index }
    const shown = new Set<ChipSubject>(filteredSubjects(wanted, view))
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

function PlayAction({ rows }: { readonly rows: readonly BandRow[] }) {
  const days = useMemo(() => daysOfChange(rows), [rows])
  const words = (day: IsoDay) =>
    `${formatDate(day)}: ${plural(movedOn(rows, day), 'chip')} of those shown changed status.`
  const { isOffered, isPlaying, toggle } = usePlay(days, words)
  if (!isOffered) return null
  return (
    <TextAction onClick={toggle} title="Steps the date through the days on which a chip shown changed status">
      {isPlaying ? 'Pause' : 'Play changes'}
    </TextAction>
  )
}

function undatedNames(rows: readonly BandRow[], names: ReadonlyMap<string, string>): readonly string[] {
  return undatedRows(rows).flatMap(({ subject: { chip } }) =>
    chip.chipId === OWN_ID ? [] : [names.get(chip.chipId) ?? chip.name],
  )
}

interface BandFigureProps {
  readonly controls: Controls
  readonly names: ReadonlyMap<string, string>
}

/** Status through time, for the chosen chip and for every chip of the current filter. */
export function BandFigure({ controls, names }: BandFigureProps) {
  const { rows, filtered } = useRows(controls)
  const isNarrow = useMedia(NARROW)
  const today = useToday()
  const [all, setAll] = useState(false)
  const choices = useChoiceNotes()
  const save = useSave()
  const { day, destination, subject, law } = controls
  const shown = all ? rows : rows.slice(0, FIRST_ROWS)
  const end = [day, today].sort()[1] ?? today
  const name = ownName(fullName(subject.chip, law))
  const words = { rows, name, day, destination, filtered, isMadeUp: isMadeUp(controls) }
  const text = bandText({ ...words, undated: undatedNames(shown, names) })
  const picture = save.control(() => {
    const drawn = rows.slice(0, PICTURE_ROWS)
    const href = addressOf(currentView())
    const saved = bandText({ ...words, drawn: drawn.length, undated: undatedNames(drawn, names) })
    return bandPicture({ controls, rows: drawn, names, text: saved, end, choices, href })
  })
  return (
    <AskArea evidenceOf={(of) => stretchEvidence(shown, of, law)}>
      <Figure
        text={text}
        twin={bandTwin(shown)}
        height={AXIS + shown.length * (isNarrow ? NARROW_ROW : ROW)}
        actions={<PlayAction rows={shown} />}
        onSave={picture.open}
        onSaveIntent={picture.prepare}
      >
        {({ width }) => (
          <StatusBand
            rows={shown}
            names={names}
            chosenId={subject.chip.chipId}
            width={Math.max(120, isNarrow ? width : width - NAME_WIDTH)}
            end={end}
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
      {rows[0] && <ChipHistory row={rows[0]} name={name} law={law} />}
      {save.dialog}
    </AskArea>
  )
}
