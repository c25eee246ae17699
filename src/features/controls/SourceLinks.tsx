import { creditedPublisher } from '../../domain/credits'
import type { Source } from '../../domain/source'
import { SourceLink } from '../../ui/evidence/SourceLink'
import styles from './SourceLinks.module.css'

interface SourceLinksProps {
  readonly ids: readonly string[]
  readonly sources: readonly Source[]
  /** More than these are counted. */
  readonly most?: number
}

/** Publishers of some documents, each a link to the first document of theirs. */
export function SourceLinks({ ids, sources, most = 5 }: SourceLinksProps) {
  const found = [...new Set(ids)].flatMap((id) => sources.find((one) => one.sourceId === id) ?? [])
  const shown = found.slice(0, most)
  if (shown.length === 0) return null
  return (
    <>
      {shown.map((source, index) => (
        <span key={source.sourceId}>
          {index > 0 && '; '}
          <SourceLink source={source} className={styles.link}>
            {creditedPublisher(source)}
          </SourceLink>
        </span>
      ))}
      {found.length > most && ` and ${found.length - most} more`}
    </>
  )
}
