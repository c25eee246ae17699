import type { Source } from '../../domain/source'
import { patchView } from '../../state/view-store'
import { ValueButton } from '../../ui/evidence/ValueButton'
import { TextAction } from '../../ui/TextAction'
import styles from './Beside.module.css'
import type { BesideRow } from './beside'
import { SourceName } from './HowComputed'

interface BesideProps {
  readonly name: string
  readonly rows: readonly BesideRow[]
  readonly sources: readonly Source[]
}

/** The newest of each figure that is asked next; its name makes it the figure of the page. */
export function Beside({ name, rows, sources }: BesideProps) {
  if (rows.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="revenue-beside">
      <h2 id="revenue-beside">{name}: what is asked next</h2>
      <dl>
        {rows.map((row) => (
          <div key={row.id} className={styles.row}>
            <dt>
              {row.segment === null ? (
                row.name
              ) : (
                <TextAction printed onClick={() => patchView({ segment: row.segment ?? 'total' })}>
                  {row.name}
                </TextAction>
              )}
            </dt>
            <dd className={styles.value}>
              <b>
                <ValueButton of={row.of} text={row.value} />
              </b>
              {row.ratio !== '' && `, ${row.ratio}`}
            </dd>
            <dd className={styles.quiet}>
              {row.period}, {row.kind}, published {row.published}.{' '}
              {sources
                .filter(({ sourceId }) => row.sourceIds.includes(sourceId))
                .map((source) => (
                  <span key={source.sourceId} className={styles.source}>
                    <SourceName source={source} />
                  </span>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
