import { choose } from './choose'
import styles from './Parts.module.css'

interface ChipLinkProps {
  readonly chipId: string
  /** Short names by chip id. */
  readonly names: ReadonlyMap<string, string>
}

/** A chip's name that asks about it. */
export function ChipLink({ chipId, names }: ChipLinkProps) {
  return (
    <button type="button" className={styles.chip} onClick={() => choose(chipId)}>
      {names.get(chipId) ?? chipId}
    </button>
  )
}

interface ChipLinksProps {
  readonly chipIds: readonly string[]
  readonly names: ReadonlyMap<string, string>
}

/** Several of them, with commas. */
export function ChipLinks({ chipIds, names }: ChipLinksProps) {
  return chipIds.map((chipId, index) => (
    <span key={chipId}>
      {index > 0 && ', '}
      <ChipLink chipId={chipId} names={names} />
    </span>
  ))
}
