import { plural } from '../../domain/format'
import styles from './Changes.module.css'
import { choose } from './choose'
import { conflictRows } from './conflicts'
import { SourceLinks } from './SourceLinks'
import { allSubjects, type Controls } from './use-controls'

interface ConflictsProps {
  readonly controls: Controls
  readonly names: ReadonlyMap<string, string>
}

/** The cross-check: every published TPP that is more than 1 % from the computed one. */
export function Conflicts({ controls, names }: ConflictsProps) {
  const rows = conflictRows(allSubjects(controls.subjects))
  return (
    <section className={styles.section} aria-labelledby="controls-conflicts">
      <h2 id="controls-conflicts">
        {plural(rows.length, 'published TPP differs', 'published TPPs differ')} from the computed one by more
        than 1{'\u2009'}%
      </h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Chip</th>
            <th scope="col">Computed</th>
            <th scope="col">Printed</th>
            <th scope="col">Difference</th>
            <th scope="col">Printed by</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ subject: { chip }, computed, printed, difference, sourceId }) => (
            <tr key={`${chip.chipId} ${sourceId}`}>
              <th scope="row">
                <button type="button" className={styles.chip} onClick={() => choose(chip.chipId)}>
                  {names.get(chip.chipId) ?? chip.name}
                </button>
              </th>
              <td>{computed}</td>
              <td>{printed}</td>
              <td>{difference}</td>
              <td>
                <SourceLinks ids={[sourceId]} sources={controls.sources} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
