import { useState } from 'react'
import { useDataset } from '../../api/queries'
import type { FactChange, FactRelease } from '../../domain/fact-change'
import type { Source } from '../../domain/source'
import { LICENCE } from '../../domain/take-away/json'
import { linkTo } from '../../state/link'
import { useAsOf } from '../../state/select'
import { useView } from '../../state/view-store'
import { DataState } from '../../ui/DataState'
import { TextAction } from '../../ui/TextAction'
import { DownloadData } from '../../ui/take-away/DownloadData'
import {
  CHANGE_WORDS,
  changesCsv,
  changesFinding,
  changesJson,
  type Names,
  releaseTitle,
  subjectName,
  valuesOf,
  whatWords,
} from './change-words'
import styles from './Tables.module.css'

/** Changes that show before "All …". */
const FIRST = 20

interface RowProps {
  readonly change: FactChange
  readonly names: Names
  readonly sources: readonly Source[]
}

function Row({ change, names, sources }: RowProps) {
  const view = useView((current) => current)
  const { was, is } = valuesOf(change)
  const source = sources.find(({ sourceId }) => sourceId === change.sourceId)
  return (
    <tr>
      <th scope="row">
        {subjectName(change.subject, names)}
        <span className={styles.sub}>{whatWords(change)}</span>
      </th>
      <td>{CHANGE_WORDS[change.kind]}</td>
      <td data-label="was">{was}</td>
      <td data-label="is">{is}</td>
      <td>
        {source ? (
          <a {...linkTo(view, 'sources', { document: source.sourceId })}>{source.publisher}</a>
        ) : (
          change.sourceId || 'names no single document'
        )}
      </td>
    </tr>
  )
}

interface ReleaseProps {
  readonly release: FactRelease
  readonly names: Names
  readonly sources: readonly Source[]
}

function Release({ release, names, sources }: ReleaseProps) {
  const [all, setAll] = useState(false)
  const { changes } = release
  const shown = all ? changes : changes.slice(0, FIRST)
  const title = releaseTitle(release)
  return (
    <>
      <h3>{title}</h3>
      {changes.length > 0 && (
        <table className={`${styles.table} ${styles.stacked}`} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Change</th>
              <th scope="col">Was</th>
              <th scope="col">Is</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((change, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
              <Row key={at} change={change} names={names} sources={sources} />
            ))}
          </tbody>
        </table>
      )}
      {shown.length < changes.length && (
        <TextAction onClick={() => setAll(true)}>All {changes.length} changes</TextAction>
      )}
    </>
  )
}

/** What moved in the facts from one release to the next, newest first. */
export function Changes({ names, sources }: { readonly names: Names; readonly sources: readonly Source[] }) {
  const query = useDataset('changes')
  const asOf = useAsOf()
  return (
    <DataState query={query} loading="Loading the log of changes …">
      {(releases) => (
        <section className={styles.section} aria-labelledby="changes">
          <h2 id="changes" tabIndex={-1} className={styles.heading}>
            {changesFinding(releases)}
          </h2>
          <p className={styles.note}>
            Compared file with file when the app is built. A row is a statement of one document: added,
            corrected with its old and new value, or removed.
          </p>
          {releases.some(({ changes }) => changes.length > 0) &&
            releases.map((release) => (
              <Release key={release.day ?? 'since'} release={release} names={names} sources={sources} />
            ))}
          <DownloadData
            name={`changes-${asOf}`}
            label="Download the log"
            csv={() => changesCsv(releases, asOf)}
            json={() => changesJson(releases, sources, asOf)}
            note={LICENCE}
          />
        </section>
      )}
    </DataState>
  )
}
