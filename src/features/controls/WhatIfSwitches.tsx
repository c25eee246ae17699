import { patchView } from '../../state/view-store'
import { Checkbox } from '../../ui/CheckRow'
import type { Controls } from './use-controls'
import styles from './WhatIf.module.css'
import { strayRows, switchRows } from './what-if-rows'

function toggle(off: readonly string[], id: string): void {
  patchView({ off: off.includes(id) ? off.filter((one) => one !== id) : [...off, id] })
}

/** The parts of the law that can be switched off. */
export function Switches({
  controls,
  off,
}: {
  readonly controls: Controls
  readonly off: readonly string[]
}) {
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
