import { creditedPublisher } from '../../domain/credits'
import { formatDateShort } from '../../domain/date'
import type { Source } from '../../domain/source'
import { SOURCE_KIND_WORDS } from '../../domain/words'
import styles from './EventParts.module.css'

/** Only web addresses become links, whatever the data says. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//.test(url)
}

function SourceRow({ source }: { source: Source }) {
  const title = source.title || source.publisher
  return (
    <li className={styles.source}>
      <span className={styles.day}>{source.published ? formatDateShort(source.published) : 'no date'}</span>
      <span>
        {isWebAddress(source.url) ? (
          <a href={source.url} target="_blank" rel="noreferrer">
            {title}
          </a>
        ) : (
          title
        )}
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
