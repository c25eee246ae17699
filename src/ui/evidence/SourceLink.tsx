import type { ReactNode } from 'react'
import { isLinkable, type Source } from '../../domain/source'

interface SourceLinkProps {
  readonly source: Pick<Source, 'title' | 'publisher' | 'url'>
  /** Words of the link; without them the document's title. */
  readonly children?: ReactNode
  readonly className?: string | undefined
}

/** The one way out to a document: a link over `https:`, else the words alone, whatever the data says. */
export function SourceLink({ source, children, className }: SourceLinkProps) {
  const words = children ?? (source.title || source.publisher)
  return isLinkable(source) ? (
    <a
      href={source.url}
      target="_blank"
      rel="noreferrer"
      title={children ? source.title : undefined}
      className={className}
    >
      {words}
    </a>
  ) : (
    words
  )
}
