import { useMemo } from 'react'
import { plural } from '../../domain/format'
import { useView } from '../../state/view-store'
import { TextAction } from '../../ui/TextAction'
import { ChipLink } from './ChipLinks'
import { FlipTable } from './FlipTable'
import type { Controls } from './use-controls'
import styles from './WhatIf.module.css'
import { downloadFlips } from './what-if-csv'
import { flippedChips, nearestMisses } from './what-if-flips'
import { changeWords } from './what-if-rows'

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
      {flipped.length > 0 && (
        <FlipTable
          flipped={flipped}
          names={names}
          label="Chips that flip under the hypothetical rule"
          heads={['Real rule', 'HYPOTHETICAL']}
        />
      )}
      {misses.length > 0 && (
        <div className={styles.misses}>
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
      {flipped.length > 0 && (
        <p className={styles.misses}>
          <TextAction onClick={() => downloadFlips(controls, flipped, changeWords(moves, off, controls.law))}>
            Download table
          </TextAction>
        </p>
      )}
    </div>
  )
}
