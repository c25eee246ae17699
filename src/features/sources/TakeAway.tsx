import type { IsoDay } from '../../domain/date'
import { LICENCE } from '../../domain/take-away/json'
import { useViewCitations } from '../../state/citing'
import { CiteView } from '../../ui/take-away/CiteView'
import { DownloadData } from '../../ui/take-away/DownloadData'
import type { SourceRow } from './rows'
import styles from './TakeAway.module.css'
import { sourcesCsv, sourcesJson } from './take-away'

interface TakeAwayProps {
  readonly title: string
  /** The documents the list shows. */
  readonly rows: readonly SourceRow[]
  readonly asOf: IsoDay
}

/** The list as a file, the view as a citation. */
export function TakeAway({ title, rows, asOf }: TakeAwayProps) {
  return (
    <div className={styles.bar}>
      <DownloadData
        name={`sources-${asOf}`}
        csv={() => sourcesCsv(rows, asOf)}
        json={() => sourcesJson(title, rows, asOf)}
        note={LICENCE}
      />
      <CiteView {...useViewCitations(title)} />
    </div>
  )
}
