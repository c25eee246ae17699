import { presetChips } from '../../domain/comparison/preset-chips'
import { PRESETS, type Preset } from '../../domain/comparison/presets'
import { linkTo } from '../../state/link'
import { useAsOf, useStatuses, useSubjects } from '../../state/select'
import type { View } from '../../state/view'
import { useView } from '../../state/view-store'
import styles from './Compare.module.css'

/** The chips of each preset on the as-of date; those picked by status are known once the statuses are. */
function usePresetChips(): (preset: Preset) => readonly string[] {
  const subjects = useSubjects().data
  const statuses = useStatuses().data
  const asOf = useAsOf()
  const candidates = [...(subjects?.values() ?? [])]
  return (preset) => presetChips(preset, candidates, (chipId) => statuses?.get(chipId)?.group, asOf)
}

/** What a preset makes of the view: its chips and figure, its dates where it has any. */
function patchOf({ baseline, asOf, otherDay, figure }: Preset, chips: readonly string[]): Partial<View> {
  return {
    chips,
    baseline,
    metric: null,
    figure: figure ?? null,
    otherDay: otherDay ?? null,
    ...(asOf === undefined ? {} : { asOf }),
  }
}

/** Comparisons worth one click, each a link with its question. */
export function PresetList({ current = null }: { readonly current?: string | null }) {
  const view = useView((state) => state)
  const chipsOf = usePresetChips()
  return (
    <ul className={styles.presets}>
      {PRESETS.map((preset) => (
        <li key={preset.id}>
          {preset.id === current ? (
            <b>{preset.name}</b>
          ) : (
            <a {...linkTo(view, 'compare', patchOf(preset, chipsOf(preset)))}>{preset.name}</a>
          )}
          <span className={styles.quiet}>{preset.question}</span>
        </li>
      ))}
    </ul>
  )
}
