import { periodOn } from '../../domain/export-controls/law'
import { patchView, useView } from '../../state/view-store'
import { Button } from '../../ui/Button'
import { WholeNumbers } from '../../ui/WholeNumbers'
import parts from './Parts.module.css'
import { ThresholdField } from './ThresholdField'
import type { Controls } from './use-controls'
import styles from './WhatIf.module.css'
import { WhatIfResult } from './WhatIfResult'
import { Switches } from './WhatIfSwitches'
import { changeWords, thresholdRows } from './what-if-rows'

/** Back to the law as it is. */
function toRealRule(): void {
  patchView({ moves: [], off: [] })
}

interface WhatIfProps {
  readonly controls: Controls
  readonly names: ReadonlyMap<string, string>
}

/** Another rule than the real one: what moves, and who would flip. */
export function WhatIf({ controls, names }: WhatIfProps) {
  const moves = useView((view) => view.moves)
  const off = useView((view) => view.off)
  const { law, day, destination, isWhatIf } = controls
  const rows = thresholdRows(periodOn(law, day).inForce[destination], moves)
  return (
    <section className={`${parts.section} ${isWhatIf ? '' : parts.offer}`} aria-labelledby="controls-what-if">
      <div className={parts.head}>
        <h2 id="controls-what-if">What if the rule were different?</h2>
        {isWhatIf && <Button onClick={toRealRule}>Back to the real rule</Button>}
      </div>
      <p className={parts.lead}>
        Move a line or switch a part off: every answer, figure and list of this page then follows the changed
        rule and says so.
      </p>
      {isWhatIf && (
        <p className={styles.mark} role="status">
          <strong>HYPOTHETICAL rule:</strong> <WholeNumbers>{changeWords(moves, off, law)}</WholeNumbers>. The
          real rule is drawn dashed and said beside.
        </p>
      )}
      <div className={`${parts.columns} ${styles.columns}`}>
        <div>
          {rows.length > 0 && <h3>Thresholds in force</h3>}
          {rows.length === 0 && <p className={parts.lead}>No threshold was in force on this date.</p>}
          {rows.map((row) => (
            <ThresholdField key={`${row.field} ${row.from}`} row={row} />
          ))}
        </div>
        <div className={styles.side}>
          {isWhatIf && <WhatIfResult controls={controls} names={names} />}
          <Switches controls={controls} off={off} />
        </div>
      </div>
    </section>
  )
}
