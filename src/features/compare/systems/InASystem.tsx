import { useDataset } from '../../../api/queries'
import type { Chip } from '../../../domain/chip'
import { chipTitle } from '../../../domain/comparison/names'
import { joinList } from '../../../domain/format'
import { systemsOfChips } from '../../../domain/systems/compared'
import { linkTo } from '../../../state/link'
import { MAX_BESIDE } from '../../../state/view'
import { useView } from '../../../state/view-store'
import styles from './Beside.module.css'

/** Which systems the compared chips stand in, and the way to those systems side by side. */
export default function InASystem({ chips }: { chips: readonly Chip[] }) {
  const systems = useDataset('systems').data
  const view = useView((state) => state)
  if (systems === undefined) return null
  const { found, none } = systemsOfChips(systems, chips)
  if (found.length === 0) {
    return <p className={styles.inASystem}>No scale-up system in the facts is built from these chips.</p>
  }
  // One system of each chip before the second of any: none of the chips is crowded out.
  const most = Math.max(...found.map((pair) => pair.systems.length))
  const order = Array.from({ length: most }, (_, at) =>
    found.flatMap((pair) => pair.systems[at] ?? []),
  ).flat()
  const ids = [...new Set(order.map(({ systemId }) => systemId))].slice(0, MAX_BESIDE)
  return (
    <section className={styles.inASystem} aria-label="In a system">
      <p>
        <b>In a system: </b>
        {found.map(({ chip, systems: own }, at) => (
          <span key={chip.chipId}>
            {at > 0 && '; '}
            {chipTitle(chip)} in {joinList(own.map(({ name }) => name))}
          </span>
        ))}
        {none.length > 0 && `. Of none in the facts: ${joinList(none)}`}.{' '}
        <a {...linkTo(view, 'compare', { systems: ids, comparing: 'systems' })}>
          {ids.length === 1 ? 'Open this system' : `Compare these ${ids.length} systems`}
        </a>
      </p>
    </section>
  )
}
