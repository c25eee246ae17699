import { useState } from 'react'
import { EMPTY_OWN, type OwnChip, ownFrom } from '../../domain/export-controls/own-chip'
import { patchView } from '../../state/view-store'
import { Button } from '../../ui/Button'
import { ChipChooser } from './ChipChooser'
import styles from './OwnChip.module.css'
import { OwnChipForm } from './OwnChipForm'
import { OwnComparison } from './OwnComparison'
import parts from './Parts.module.css'
import type { Controls } from './use-controls'

interface OwnChipProps {
  readonly controls: Controls
  readonly names: ReadonlyMap<string, string>
}

/** A chip that does not exist, answered as if it did. */
export function OwnChipSection({ controls, names }: OwnChipProps) {
  const { law, subjects, subject, own } = controls
  const [start, setStart] = useState<{ readonly own: OwnChip; readonly turn: number }>({
    own: EMPTY_OWN,
    turn: 0,
  })
  const shown = own ?? start.own
  const startFrom = (chipId: string) => {
    const real = subjects.get(chipId)
    if (!real) return
    const from = ownFrom(real.chip, real.facts, real.inputs)
    setStart({ own: from, turn: start.turn + 1 })
    patchView({ own: from })
  }
  const startEmpty = () => {
    setStart({ own: EMPTY_OWN, turn: start.turn + 1 })
    patchView({ own: null })
  }
  return (
    <section className={`${parts.section} ${own === null ? parts.offer : ''}`} aria-labelledby="controls-own">
      <div className={parts.head}>
        <h2 id="controls-own">What if the chip were different?</h2>
        {own !== null && <strong>HYPOTHETICAL chip</strong>}
      </div>
      <p className={parts.lead}>
        Enter what the rules ask of a chip and the page answers for it, on every date. What is left empty
        counts as not known. The chip stays in the link.
      </p>
      <div className={styles.actions}>
        <ChipChooser
          law={law}
          subjects={subjects}
          chipId={subject.chip.chipId}
          trigger="Start from a real chip"
          onChoose={startFrom}
        />
        <Button onClick={startEmpty}>Start empty</Button>
      </div>
      <OwnChipForm
        key={`${start.turn} ${JSON.stringify(own)}`}
        law={law}
        own={shown}
        isAsked={own !== null}
      />
      {own !== null && <OwnComparison controls={controls} names={names} />}
    </section>
  )
}
