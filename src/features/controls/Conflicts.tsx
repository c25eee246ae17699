import { plural } from '../../domain/format'
import { ChipLink } from './ChipLinks'
import { conflictRows } from './conflicts'
import { InputValue, PrintedValue } from './InputValue'
import styles from './Parts.module.css'
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
      <section
        className={styles.scroller}
        aria-label="Published TPPs beside the computed ones"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable from the keyboard
        tabIndex={0}
      >
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Chip</th>
              <th scope="col" className={styles.numeric}>
                Computed
              </th>
              <th scope="col" className={styles.numeric}>
                Printed
              </th>
              <th scope="col" className={styles.numeric}>
                Difference
              </th>
              <th scope="col">Printed by</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ subject, computed, printed, difference, sourceId, tpp }) => (
              <tr key={`${subject.chip.chipId} ${sourceId}`}>
                <th scope="row">
                  <ChipLink chipId={subject.chip.chipId} names={names} />
                </th>
                <td className={styles.numeric}>
                  <InputValue input="tpp" subject={subject}>
                    {computed}
                  </InputValue>
                </td>
                <td className={styles.numeric}>
                  <PrintedValue printed={{ sourceId, tpp }} subject={subject}>
                    {printed}
                  </PrintedValue>
                </td>
                <td className={styles.numeric}>
                  <PrintedValue printed={{ sourceId, tpp }} subject={subject}>
                    {difference}
                  </PrintedValue>
                </td>
                <td>
                  <SourceLinks ids={[sourceId]} sources={controls.sources} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
