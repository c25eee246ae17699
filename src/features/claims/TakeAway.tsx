import type { IsoDay } from '../../domain/date'
import type { Source } from '../../domain/source'
import { LICENCE } from '../../domain/take-away/json'
import { useViewCitations } from '../../state/citing'
import { CiteView } from '../../ui/take-away/CiteView'
import { DownloadData } from '../../ui/take-away/DownloadData'
import type { ClaimRow } from './rows'
import styles from './TakeAway.module.css'
import { claimsCsv, claimsJson } from './take-away'

interface TakeAwayProps {
  readonly title: string
  /** The claims the list shows. */
  readonly rows: readonly ClaimRow[]
  readonly sources: readonly Source[]
  readonly asOf: IsoDay
}

/** The list as a file, the view as a citation. */
export function TakeAway({ title, rows, sources, asOf }: TakeAwayProps) {
  return (
    <div className={styles.bar}>
      <DownloadData
        name={`claims-${asOf}`}
        csv={() => claimsCsv(rows, asOf)}
        json={() => claimsJson(title, rows, sources, asOf)}
        note={LICENCE}
      />
      <CiteView {...useViewCitations(title)} />
    </div>
  )
}
