import { useMemo } from 'react'
import { plural } from '../../domain/format'
import { STATUS_WORDS } from '../../domain/words'
import { useView } from '../../state/view-store'
import { StatusWord } from '../../ui/StatusGlyph'
import { TextAction } from '../../ui/TextAction'
import { ChipLink, ChipLinks } from './ChipLinks'
import styles from './Parts.module.css'
import type { Controls } from './use-controls'
import missStyles from './WhatIf.module.css'
import { downloadFlips } from './what-if-csv'
import { type FlippedChip, flipGroups, flippedChips, nearestMisses } from './what-if-flips'
import { changeWords } from './what-if-rows'

interface FlipsProps {
  readonly flipped: readonly FlippedChip[]
  readonly names: ReadonlyMap<string, string>
}

function FlipTable({ flipped, names }: FlipsProps) {
  return (
    <table
      className={`${styles.table} ${styles.stacked}`}
      aria-label="Chips that flip under the hypothetical rule"
    >
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
                <ChipLinks chipIds={group.map(({ subject }) => subject.chip.chipId)} names={names} />
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

interface WhatIfResultProps {
  readonly controls: Controls
  readonly names: ReadonlyMap<string, string>
}

/** Who flips, from what to what, and who nearly does. */
export function WhatIfResult({ controls, names }: WhatIfResultProps) {
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
        <div className={missStyles.misses}>
          <h3>Nearest misses</h3>
          <ul>
            {misses.map(({ subject: { chip }, words }) => (
              <li key={chip.chipId}>
                <ChipLink chipId={chip.chipId} names={names} />: {words}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className={missStyles.misses}>
        <TextAction onClick={() => downloadFlips(controls, flipped, changeWords(moves, off, controls.law))}>
          Download table
        </TextAction>
      </p>
    </div>
  )
}
