import type { Source } from '../../domain/source'

/** The document's title, as a way out where it has a web address; whatever the data says, nothing else becomes a link. */
export function SourceLink({ source }: { readonly source: Pick<Source, 'title' | 'publisher' | 'url'> }) {
  const title = source.title || source.publisher
  return /^https?:\/\//.test(source.url) ? (
    <a href={source.url} target="_blank" rel="noreferrer">
      {title}
    </a>
  ) : (
    title
  )
}
