import { useMemo } from 'react'
import { periodOn } from '../../domain/export-controls/law'
import { plural } from '../../domain/format'
import { STATUS_WORDS } from '../../domain/words'
import { patchView, useView } from '../../state/view-store'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/CheckRow'
import { StatusWord } from '../../ui/StatusGlyph'
import { TextAction } from '../../ui/TextAction'
import { choose } from './choose'
import { ThresholdField } from './ThresholdField'
import type { Controls } from './use-controls'
import styles from './WhatIf.module.css'
import { downloadFlips } from './what-if-csv'
import {
  changeWords,
  type FlippedChip,
  flipGroups,
  flippedChips,
  nearestMisses,
  strayRows,
  switchRows,
  thresholdRows,
} from './what-if-rows'

/** Back to the law as it is. */
function toRealRule(): void {
  patchView({ moves: [], off: [] })
}

function toggle(off: readonly string[], id: string): void {
  patchView({ off: off.includes(id) ? off.filter((one) => one !== id) : [...off, id] })
}

function Switches({ controls, off }: { readonly controls: Controls; readonly off: readonly string[] }) {
  const rows = switchRows(controls)
  const all = [...rows, ...strayRows(off, rows, controls.law)]
  return (
    <div className={styles.switches}>
      <h3>Parts in force</h3>
      {all.map(({ id, words }) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: the box inside carries the same words as its name
        <label key={id}>
          <Checkbox
            checked={!off.includes(id)}
            label={`In force: ${words}`}
            onChange={() => toggle(off, id)}
          />
          <span>
            {words}
            {off.includes(id) && ' (switched off)'}
          </span>
        </label>
      ))}
    </div>
  )
}

interface FlipsProps {
  readonly flipped: readonly FlippedChip[]
  readonly names: ReadonlyMap<string, string>
}

function ChipButton({ chipId, name }: { readonly chipId: string; readonly name: string }) {
  return (
    <button type="button" className={styles.chip} onClick={() => choose(chipId)}>
      {name}
    </button>
  )
}

function FlipTable({ flipped, names }: FlipsProps) {
  return (
    <table className={styles.flips} aria-label="Chips that flip under the hypothetical rule">
      <thead>
        <tr>
          <th scope="col">Chip</th>
          <th scope="col">Real rule</th>
          <th scope="col">HYPOTHETICAL</th>
        </tr>
      </thead>
      <tbody>
        {flipGroups(flipped).map((group) => {
          const [first] = group
          if (!first) return null
          return (
            <tr key={first.subject.chip.chipId}>
              <th scope="row">
                {group.map(({ subject: { chip } }, index) => (
                  <span key={chip.chipId}>
                    {index > 0 && ', '}
                    <ChipButton chipId={chip.chipId} name={names.get(chip.chipId) ?? chip.name} />
                  </span>
                ))}
              </th>
              <td>
                <StatusWord group={first.before.group}>{STATUS_WORDS[first.before.status]}</StatusWord>
              </td>
              <td>
                <StatusWord group={first.after.group}>{STATUS_WORDS[first.after.status]}</StatusWord>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

interface WhatIfProps {
  readonly controls: Controls
  readonly names: ReadonlyMap<string, string>
}

function Result({ controls, names }: WhatIfProps) {
  const moves = useView((view) => view.moves)
  const off = useView((view) => view.off)
  const flipped = useMemo(() => flippedChips(controls), [controls])
  const misses = useMemo(() => nearestMisses(controls, moves, flipped), [controls, moves, flipped])
  return (
    <div>
      <h3>
        {flipped.length === 0
          ? 'No chip flips'
          : `${plural(flipped.length, 'chip')} flip${flipped.length === 1 ? 's' : ''}`}
      </h3>
      {flipped.length > 0 && <FlipTable flipped={flipped} names={names} />}
      {misses.length > 0 && (
        <div className={styles.misses}>
          <h3>Nearest misses</h3>
          <ul>
            {misses.map(({ subject: { chip }, words }) => (
              <li key={chip.chipId}>
                <ChipButton chipId={chip.chipId} name={names.get(chip.chipId) ?? chip.name} />: {words}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className={styles.misses}>
        <TextAction onClick={() => downloadFlips(controls, flipped, changeWords(moves, off, controls.law))}>
          Download table
        </TextAction>
      </p>
    </div>
  )
}

/** Another rule than the real one: what moves, and who would flip. */
export function WhatIf({ controls, names }: WhatIfProps) {
  const moves = useView((view) => view.moves)
  const off = useView((view) => view.off)
  const { law, day, destination, isWhatIf } = controls
  const rows = thresholdRows(periodOn(law, day).inForce[destination], moves)
  return (
    <section className={styles.section} aria-labelledby="controls-what-if">
      <div className={styles.head}>
        <h2 id="controls-what-if">What if the rule were different?</h2>
        {isWhatIf && <Button onClick={toRealRule}>Back to the real rule</Button>}
      </div>
      <p className={styles.lead}>
        Move a line or switch a part off: every answer, figure and list of this page then follows the changed
        rule and says so.
      </p>
      {isWhatIf && (
        <p className={styles.mark} role="status">
          <strong>HYPOTHETICAL rule:</strong> {changeWords(moves, off, law)}. The real rule is drawn dashed
          and said beside.
        </p>
      )}
      <div className={styles.columns}>
        <div>
          {rows.length > 0 && <h3>Thresholds in force</h3>}
          {rows.length === 0 && <p className={styles.lead}>No threshold was in force on this date.</p>}
          {rows.map((row) => (
            <ThresholdField key={`${row.field} ${row.from}`} row={row} />
          ))}
        </div>
        <div className={styles.side}>
          {isWhatIf && <Result controls={controls} names={names} />}
          <Switches controls={controls} off={off} />
        </div>
      </div>
    </section>
  )
}
