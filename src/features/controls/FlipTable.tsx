import { STATUS_WORDS } from '../../domain/words'
import { StatusWord } from '../../ui/StatusGlyph'
import { ChipLinks } from './ChipLinks'
import styles from './Parts.module.css'
import { type FlippedChip, flipGroups } from './what-if-flips'

interface FlipTableProps {
  readonly flipped: readonly FlippedChip[]
  readonly names: ReadonlyMap<string, string>
  /** Accessible name. */
  readonly label: string
  /** Over the status before and after. */
  readonly heads: readonly [string, string]
}

/** Chips with another status, those of one move together. */
export function FlipTable({ flipped, names, label, heads }: FlipTableProps) {
  return (
    <table className={`${styles.table} ${styles.stacked}`} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Chip</th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
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
