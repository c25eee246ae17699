import { useDataset } from '../../api/queries'
import { plural } from '../../domain/format'
import { DataState } from '../../ui/DataState'

/** Where does it all come from? */
export default function SourcesRegion() {
  const sources = useDataset('sources')
  return (
    <div>
      <h1>
        {sources.data ? `${plural(sources.data.length, 'document')} stand behind the facts` : 'Sources'}
      </h1>
      <DataState query={sources} loading="Loading the sources …">
        {(all) => (
          <ul>
            {all.map((source) => (
              <li key={source.sourceId}>
                {source.url === '' ? (
                  source.title
                ) : (
                  <a href={source.url} target="_blank" rel="noreferrer">
                    {source.title}
                  </a>
                )}
                , {source.publisher}
              </li>
            ))}
          </ul>
        )}
      </DataState>
    </div>
  )
}
