import { formatCount } from '../../domain/format'
import { STATUS_GROUP_WORDS } from '../../domain/words'
import { StatusGlyph } from '../../ui/StatusGlyph'
import { choose } from './choose'
import { linkChip, useIsLinked } from './linked'
import styles from './PlaneFigure.module.css'
import type { Placed, Split } from './plane-places'
import { type Controls, fullName } from './use-controls'

function ListedChip({ placed, controls }: { readonly placed: Placed; readonly controls: Controls }) {
  const { chipId } = placed.subject.chip
  const linked = useIsLinked(chipId)
  return (
    <li>
      <button
        type="button"
        className={`${styles.chip} ${linked ? styles.linked : ''}`}
        onClick={() => choose(chipId)}
        onPointerEnter={() => linkChip(chipId)}
        onPointerLeave={() => linkChip(null)}
        onFocus={() => linkChip(chipId)}
        onBlur={() => linkChip(null)}
      >
        <StatusGlyph group={placed.group} />
        {fullName(placed.subject.chip, controls.law)}, {STATUS_GROUP_WORDS[placed.group].word.toLowerCase()}
      </button>
    </li>
  )
}

interface ChipListProps {
  readonly title: string
  readonly placed: readonly Placed[]
  readonly controls: Controls
}

/** Chips without a place, counted and listed: none is dropped. */
function ChipList({ title, placed, controls }: ChipListProps) {
  if (placed.length === 0) return null
  return (
    <details>
      <summary>
        {title}: {formatCount(placed.length)}
      </summary>
      <ul className={styles.chips}>
        {placed.map((one) => (
          <ListedChip key={one.subject.chip.chipId} placed={one} controls={controls} />
        ))}
      </ul>
    </details>
  )
}

interface PlaneListsProps {
  readonly parts: Split
  readonly controls: Controls
}

/** The chips that have no place on the plane as drawn, by what they lack. */
export function PlaneLists({ parts, controls }: PlaneListsProps) {
  return (
    <div className={styles.lists}>
      <ChipList title="Without a usable die area" placed={parts.withoutArea} controls={controls} />
      <ChipList title="Outside this part of the plane" placed={parts.outside} controls={controls} />
      <ChipList title="Without a TPP that can be computed" placed={parts.withoutTpp} controls={controls} />
    </div>
  )
}
