import { useMemo } from 'react'
import { announcedOn } from '../../domain/as-of'
import { formatDate, formatDateShort, type IsoDay } from '../../domain/date'
import { changesOn, type StatusChange } from '../../domain/export-controls/history'
import { isKnownBy } from '../../domain/export-controls/known-chips'
import type { Law } from '../../domain/export-controls/law'
import { plural } from '../../domain/format'
import { STATUS_WORDS } from '../../domain/words'
import { setAsOf } from '../../state/view-store'
import { EvidenceButton } from '../../ui/evidence/EvidenceButton'
import { StatusWord } from '../../ui/StatusGlyph'
import { TextAction } from '../../ui/TextAction'
import { bandRows, causeWords, daysOfChange, movesOf } from './band-series'
import dateStyles from './Changes.module.css'
import { ChipLinks } from './ChipLinks'
import { causeEvidence } from './cause-evidence'
import styles from './Parts.module.css'
import { allSubjects, type Controls } from './use-controls'

interface MoveRowProps {
  readonly move: readonly StatusChange[]
  readonly names: ReadonlyMap<string, string>
  readonly law: Law
  readonly day: IsoDay
}

function MoveRow({ move, names, law, day }: MoveRowProps) {
  const [first] = move
  if (!first) return null
  const { before, after, cause } = first
  const who = move.length === 1 ? (names.get(first.chipId) ?? first.chipId) : plural(move.length, 'chip')
  const change = { who, day, from: before.status, to: after.status, cause }
  return (
    <tr>
      <th scope="row">
        <ChipLinks chipIds={move.map(({ chipId }) => chipId)} names={names} />
      </th>
      <td>
        <StatusWord group={before.group}>{STATUS_WORDS[before.status]}</StatusWord>
      </td>
      <td>
        <StatusWord group={after.group}>{STATUS_WORDS[after.status]}</StatusWord>
      </td>
      <td className={styles.whole}>
        <EvidenceButton label={`${causeWords(cause)}: evidence`} evidence={() => causeEvidence(change, law)}>
          {causeWords(cause)}
        </EvidenceButton>
      </td>
    </tr>
  )
}

function DayLink({ day, words }: { readonly day: IsoDay | undefined; readonly words: string }) {
  if (day === undefined) return null
  return (
    <span>
      {words}:{' '}
      <TextAction printed onClick={() => setAsOf(day)}>
        {formatDateShort(day)}
      </TextAction>
    </span>
  )
}

/** Counted apart: without a date nobody can say that these chips were there to change. */
function Undated({
  changes,
  names,
}: Pick<MoveRowProps, 'names'> & { readonly changes: readonly StatusChange[] }) {
  if (changes.length === 0) return null
  const one = changes.length === 1
  return (
    <p className={dateStyles.undated}>
      Not counted, because no source says when {one ? 'it was' : 'they were'} announced and no measure had
      named {one ? 'it' : 'them'}: <ChipLinks chipIds={changes.map(({ chipId }) => chipId)} names={names} />.
      If known by then, {one ? 'it' : 'they'} changed as well.
    </p>
  )
}

interface ChangesProps {
  readonly controls: Controls
  readonly names: ReadonlyMap<string, string>
}

/** Who changed status on the as-of date, and because of what; the days before and after on which anyone did. */
export function Changes({ controls, names }: ChangesProps) {
  const { subjects, asked, law, destination, day, isWhatIf } = controls
  const everyone = allSubjects(subjects)
  const { changes, undated } = useMemo(() => {
    const known = everyone.filter(({ chip }) => isKnownBy(chip, day, law))
    const rest = everyone.filter((one) => announcedOn(one.chip) === null && !known.includes(one))
    return {
      changes: changesOn(day, known, destination, asked),
      undated: changesOn(day, rest, destination, asked),
    }
  }, [everyone, day, destination, law, asked])
  const days = useMemo(
    () => daysOfChange(bandRows(everyone, destination, asked)),
    [everyone, destination, asked],
  )
  const moves = movesOf(changes)
  return (
    <section className={styles.section} aria-labelledby="controls-changes">
      <h2 id="controls-changes">
        {isWhatIf && 'HYPOTHETICAL: '}
        {changes.length === 0
          ? `No chip changed status on ${formatDate(day)}`
          : `${plural(changes.length, 'chip')} changed status on ${formatDate(day)}`}
      </h2>
      <p className={dateStyles.dates}>
        <DayLink day={days.findLast((one) => one < day)} words="Previous change" />
        <DayLink day={days.find((one) => one > day)} words="Next change" />
      </p>
      {moves.length > 0 && (
        <table className={`${styles.table} ${styles.stacked}`}>
          <thead>
            <tr>
              <th scope="col">Chip</th>
              <th scope="col">From</th>
              <th scope="col">To</th>
              <th scope="col">Because of</th>
            </tr>
          </thead>
          <tbody>
            {moves.map((move) => (
              <MoveRow key={move[0]?.chipId} move={move} names={names} law={law} day={day} />
            ))}
          </tbody>
        </table>
      )}
      <Undated changes={undated} names={names} />
    </section>
  )
}
