import { creditedPublisher } from '../../domain/credits'
import { formatDateShort } from '../../domain/date'
import { ARTICLE } from '../../domain/evidence/claim-evidence'
import { languageName } from '../../domain/languages'
import { isLinkable, type Source } from '../../domain/source'
import { SOURCE_KIND_WORDS } from '../../domain/words'
import { linkTo } from '../../state/link'
import { useView } from '../../state/view-store'
import { SourceLink } from '../../ui/evidence/SourceLink'
import styles from './ClaimSources.module.css'

function Row({ source }: { source: Source }) {
  const view = useView((current) => current)
  const language = source.language === 'en' ? '' : `, in ${languageName(source.language)}`
  return (
    <tr>
      <th scope="row">
        {creditedPublisher(source)}:{' '}
        {isLinkable(source) ? (
          <SourceLink source={source} />
        ) : (
          <a {...linkTo(view, 'sources', { document: source.sourceId })}>{source.title}</a>
        )}
        {language}
      </th>
      <td>{SOURCE_KIND_WORDS[source.kind].toLowerCase()}</td>
      <td>{source.published === null ? 'undated' : formatDateShort(source.published)}</td>
    </tr>
  )
}

/** The documents behind a verdict; the article stands apart. */
export function ClaimSources({ ids, sources }: { ids: readonly string[]; sources: readonly Source[] }) {
  const found = ids.flatMap((id) => sources.find(({ sourceId }) => sourceId === id) ?? [])
  const others = found.filter(({ sourceId }) => sourceId !== ARTICLE)
  const missing = ids.length - found.length
  if (others.length === 0) {
    return (
      <p className={styles.none}>
        {missing > 0 ? 'The sources are not loaded yet.' : 'No document beside the article itself.'}
      </p>
    )
  }
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>Documents behind the verdict</caption>
      <thead>
        <tr>
          <th scope="col">Evidence</th>
          <th scope="col">Kind</th>
          <th scope="col">Date</th>
        </tr>
      </thead>
      <tbody>
        {others.map((source) => (
          <Row key={source.sourceId} source={source} />
        ))}
      </tbody>
    </table>
  )
}
