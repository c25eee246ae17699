import { creditedPublisher } from '../../domain/credits'
import { formatDateShort } from '../../domain/date'
import type { Source } from '../../domain/source'
import { SOURCE_KIND_WORDS } from '../../domain/words'
import { SourceLink } from '../../ui/evidence/SourceLink'
import styles from './EventParts.module.css'

function SourceRow({ source }: { source: Source }) {
  return (
    <li className={styles.source}>
      <span className={styles.day}>{source.published ? formatDateShort(source.published) : 'no date'}</span>
      <span>
        <SourceLink source={source} />
        <span className={styles.publisher}>{creditedPublisher(source)}</span>
      </span>
      <span className={styles.kind}>{SOURCE_KIND_WORDS[source.kind].toLowerCase()}</span>
    </li>
  )
}

/** The documents behind an event, earliest first; those without a date last. */
export function EventSources({ ids, sources }: { ids: readonly string[]; sources: readonly Source[] }) {
  const found = sources
    .filter((source) => ids.includes(source.sourceId))
    .sort((a, b) => ((a.published ?? '~') < (b.published ?? '~') ? -1 : 1))
  return (
    <div>
      <h3>Sources</h3>
      {found.length === 0 ? (
        <p className={styles.kind}>{ids.length === 0 ? 'None in the facts.' : 'Not loaded yet.'}</p>
      ) : (
        <ul className={styles.list}>
          {found.map((source) => (
            <SourceRow key={source.sourceId} source={source} />
          ))}
        </ul>
      )}
    </div>
  )
}
