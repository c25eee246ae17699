import { useState } from 'react'
import type { Comparison, ComparisonFacts } from '../../domain/comparison/prepare'
import { setBaseline } from '../../state/view-store'
import { Button } from '../../ui/Button'
import { Select } from '../../ui/Select'
import { ChipPicker } from './ChipPicker'
import styles from './Compare.module.css'

/** Opens the picker; the region's main action on the start screen. */
export function AddChip({
  facts,
  solid = false,
}: {
  readonly facts: ComparisonFacts
  readonly solid?: boolean
}) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button solid={solid} onClick={() => setOpen(true)}>
        Add chip
      </Button>
      {isOpen && <ChipPicker facts={facts} onClose={() => setOpen(false)} />}
    </>
  )
}

/** Which chip the others are measured against. */
export function BaselineSelect({ comparison }: { readonly comparison: Comparison }) {
  const { compared } = comparison
  return (
    <Select
      label="Baseline"
      showLabel
      options={compared.map(({ chip, short }) => ({ value: chip.chipId, label: short }))}
      value={compared[0]?.chip.chipId ?? ''}
      onChange={setBaseline}
    />
  )
}

export interface Toggles {
  readonly differencesOnly: boolean
  readonly hideEmpty: boolean
}

interface RowTogglesProps {
  readonly toggles: Toggles
  readonly onChange: (toggles: Toggles) => void
  readonly equal: number
  readonly empty: number
}

/** Which rows to leave out, with how many that would be. */
export function RowToggles({ toggles, onChange, equal, empty }: RowTogglesProps) {
  return (
    <div className={styles.toggles}>
      <label>
        <input
          type="checkbox"
          checked={toggles.differencesOnly}
          onChange={(event) => onChange({ ...toggles, differencesOnly: event.target.checked })}
        />
        Differences only <span className={styles.quiet}>({equal} equal)</span>
      </label>
      <label>
        <input
          type="checkbox"
          checked={toggles.hideEmpty}
          onChange={(event) => onChange({ ...toggles, hideEmpty: event.target.checked })}
        />
        Hide empty rows <span className={styles.quiet}>({empty} empty)</span>
      </label>
    </div>
  )
}
