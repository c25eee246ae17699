import type { ExportRules, RuleVersion } from '../../domain/export-controls/rules'
import type { Source } from '../../domain/source'
import { WholeNumbers } from '../../ui/WholeNumbers'
import parts from './Parts.module.css'
import { SourceLinks } from './SourceLinks'
import styles from './Versions.module.css'
import { versionRows, versionsByAge } from './version-words'

/** Empty outside its days; a text that nobody enforces is printed all the same. */
function forceWords({ effective_from: from, effective_to: to, enforced }: RuleVersion, day: string): string {
  if (day < from || (to !== null && to < day)) return ''
  return enforced ? 'in force on this date' : 'in the text on this date, announced as not enforced'
}

interface VersionTableProps {
  readonly rules: ExportRules
  readonly day: string
  readonly sources: readonly Source[]
}

/** Every version side by side, oldest first. */
export function VersionTable({ rules, day, sources }: VersionTableProps) {
  const versions = versionsByAge(rules)
  const columns = versions.map((version) => versionRows(version, rules))
  const [first = []] = columns
  return (
    <section
      className={`${parts.scroller} ${styles.versions}`}
      aria-label="Every version side by side"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable from the keyboard
      tabIndex={0}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className={styles.inForce}>Oldest first</span>
            </th>
            {versions.map((version) => (
              <th key={version.id} scope="col">
                <span className={styles.inForce}>{forceWords(version, day) || '\u00a0'}</span>
                {version.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first.map(({ name }, row) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {columns.map((column, at) => (
                <td key={versions[at]?.id}>
                  {column[row]?.words.map((words) => (
                    <p key={words}>
                      <WholeNumbers>{words}</WholeNumbers>
                    </p>
                  ))}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">Sources</th>
            {versions.map((version) => (
              <td key={version.id}>
                <SourceLinks ids={version.source_ids} sources={sources} most={3} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  )
}
