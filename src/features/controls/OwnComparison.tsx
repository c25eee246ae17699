import { isPoint } from '../../domain/export-controls/logic'
import { exactNumber, tppNumber } from '../../domain/export-controls/words'
import { isMissing } from '../../domain/missing'
import { STATUS_WORDS } from '../../domain/words'
import type { ChipSubject } from '../../state/select'
import { useView } from '../../state/view-store'
import { StatusWord } from '../../ui/StatusGlyph'
import styles from './OwnChipForm.module.css'
import { type Controls, DEFAULT_CHIP } from './use-controls'

function figure(interval: { low: number; high: number }, write: (value: number) => string): string {
  return isPoint(interval) ? write(interval.low) : 'not known'
}

/** The made-up chip, then the one it was started from, the one in focus and those compared. */
function rowsOf({ subject, subjects, own }: Controls, chip: string | null, compared: readonly string[]) {
  const ids = [own?.basedOn ?? null, chip ?? DEFAULT_CHIP, ...compared].filter((id) => id !== null)
  return [subject, ...[...new Set(ids)].flatMap((id) => subjects.get(id) ?? [])]
}

interface OwnComparisonProps {
  readonly controls: Controls
  readonly names: ReadonlyMap<string, string>
}

function Row({ one, controls, names }: OwnComparisonProps & { readonly one: ChipSubject }) {
  const isOwn = one === controls.subject
  const status = isOwn ? controls.answer : controls.statuses.get(one.chip.chipId)
  const dram = one.inputs.dramBandwidthGBps.value
  return (
    <tr>
      <th scope="row">
        {isOwn ? (
          <strong>{one.chip.name} (HYPOTHETICAL)</strong>
        ) : (
          (names.get(one.chip.chipId) ?? one.chip.name)
        )}
      </th>
      <td>{status && <StatusWord group={status.group}>{STATUS_WORDS[status.status]}</StatusWord>}</td>
      <td className={styles.numeric}>{figure(one.inputs.tpp, tppNumber)}</td>
      <td className={styles.numeric}>{figure(one.inputs.pd, exactNumber)}</td>
      <td className={styles.numeric}>{isMissing(dram) ? 'not known' : exactNumber(dram)}</td>
    </tr>
  )
}

/** The made-up chip beside real ones; its history stands first among the bands above. */
export function OwnComparison({ controls, names }: OwnComparisonProps) {
  const chip = useView((view) => view.chip)
  const compared = useView((view) => view.chips)
  return (
    <section
      className={styles.scroller}
      aria-label="Beside real chips"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable from the keyboard
      tabIndex={0}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Chip</th>
            <th scope="col">Status</th>
            <th scope="col" className={styles.numeric}>
              TPP
            </th>
            <th scope="col" className={styles.numeric}>
              Density
            </th>
            <th scope="col" className={styles.numeric}>
              DRAM, GB/s
            </th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(controls, chip, compared).map((one) => (
            <Row key={one.chip.chipId} one={one} controls={controls} names={names} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
