import { useState } from 'react'
import type { Comparison, ComparisonFacts } from '../../domain/comparison/prepare'
import { currentView, patchView, setBaseline } from '../../state/view-store'
import { Button } from '../../ui/Button'
import { Select } from '../../ui/Select'
import { ChipPicker } from './ChipPicker'
import styles from './Compare.module.css'
import { type SheetSettings, settingsOf, settingWords } from './settings'

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

/** Changes one setting of the sheet. */
export function setSheet(patch: Partial<SheetSettings>): void {
  patchView({ sheet: settingWords({ ...settingsOf(currentView().sheet), ...patch }) })
}

/** Folds a group of the sheet, or unfolds it. */
export function foldGroup(groupId: string): void {
  const { folded } = settingsOf(currentView().sheet)
  setSheet({
    folded: folded.includes(groupId) ? folded.filter((id) => id !== groupId) : [...folded, groupId],
  })
}

const PER_OPTIONS = [
  { value: 'card', label: 'card' },
  { value: 'package', label: 'package' },
  { value: 'die', label: 'die' },
] as const

interface RowTogglesProps {
  readonly settings: SheetSettings
  readonly equal: number
  readonly empty: number
}

/** Which rows to leave out, with how many that would be, and of which whole the figures are. */
export function RowToggles({ settings, equal, empty }: RowTogglesProps) {
  return (
    <div className={styles.toggles}>
      <label>
        <input
          type="checkbox"
          checked={settings.differencesOnly}
          onChange={(event) => setSheet({ differencesOnly: event.target.checked })}
        />
        Differences only <span className={styles.quiet}>({equal} equal)</span>
      </label>
      <label>
        <input
          type="checkbox"
          checked={settings.hideEmpty}
          onChange={(event) => setSheet({ hideEmpty: event.target.checked })}
        />
        Hide empty rows <span className={styles.quiet}>({empty} empty)</span>
      </label>
      <Select
        label="Per"
        showLabel
        options={PER_OPTIONS}
        value={settings.per}
        onChange={(per) => setSheet({ per })}
      />
    </div>
  )
}
