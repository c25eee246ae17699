import { useMemo } from 'react'
import { formatDate } from '../../domain/date'
import { plural } from '../../domain/format'
import { patchView, useView } from '../../state/view-store'
import { lazyPart } from '../../ui/lazy-part'
import { Select } from '../../ui/Select'
import { WholeNumbers } from '../../ui/WholeNumbers'
import { FlipTable } from './FlipTable'
import parts from './Parts.module.css'
import { allSubjects, type Controls } from './use-controls'
import styles from './Versions.module.css'
import { changedBetween, comparedVersions, versionDiff } from './version-diff'
import { versionsByAge } from './version-words'

const VersionPlane = lazyPart(
  async () => ({ default: (await import('./VersionPlane')).VersionPlane }),
  'The plane of a version',
)

interface VersionDifferenceProps {
  readonly controls: Controls
  readonly names: ReadonlyMap<string, string>
}

/** Two versions against each other: in words, by the chips between them, and on the plane. */
export function VersionDifference({ controls, names }: VersionDifferenceProps) {
  const ids = useView((view) => view.versions)
  const { law, day, destination, subjects } = controls
  const pair = comparedVersions(law.rules, ids, day)
  const [first, second] = pair ?? [null, null]
  const changed = useMemo(
    () => (first && second ? changedBetween(first, second, law, destination, allSubjects(subjects)) : []),
    [first, second, law, destination, subjects],
  )
  if (pair === null) return null
  const [before, after] = pair
  const plane = { law, destination, names }
  const marked = (side: 'before' | 'after') =>
    changed.map(({ subject, ...statuses }) => ({ subject, group: statuses[side].group }))
  const options = versionsByAge(law.rules).map((one) => ({
    value: one.id,
    label: `${one.name} (${one.citation})`,
  }))
  return (
    <div>
      <h3>Two versions against each other</h3>
      <div className={styles.choices}>
        <Select
          label="Before"
          showLabel
          options={options}
          value={before.id}
          onChange={(id) => patchView({ versions: [id, after.id] })}
        />
        <Select
          label="After"
          showLabel
          options={options}
          value={after.id}
          onChange={(id) => patchView({ versions: [before.id, id] })}
        />
      </div>
      {ids
        .filter((id) => !options.some((one) => one.value === id))
        .map((id) => (
          <p key={id} className={parts.lead} role="status">
            No version has the id “{id}”: the default stands in.
          </p>
        ))}
      <p className={parts.lead}>
        The law as a whole on {formatDate(before.effective_from)} and on {formatDate(after.effective_from)}:
      </p>
      <ul className={styles.diff} aria-label="What differs">
        {versionDiff(before, after, law, destination).map((line) => (
          <li key={line}>
            <WholeNumbers>{line}</WholeNumbers>
          </li>
        ))}
      </ul>
      <h4 className={styles.between}>
        {changed.length === 0
          ? 'No chip known by the second day had another status on the first'
          : `${plural(changed.length, 'chip')} had another status on the second day`}
      </h4>
      {changed.length > 0 && (
        <FlipTable
          flipped={changed}
          names={names}
          label="Chips with another status"
          heads={[formatDate(before.effective_from), formatDate(after.effective_from)]}
        />
      )}
      <div className={styles.planes}>
        <VersionPlane {...plane} version={before} other={after} chips={marked('before')} />
        <VersionPlane {...plane} version={after} other={before} chips={marked('after')} />
      </div>
      <p className={parts.lead}>
        Marks: the chips above, where TPP and die area are known. Dashed: the other day’s class boundaries.
      </p>
    </div>
  )
}
