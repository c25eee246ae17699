import type { Source } from '../../../domain/source'
import { LICENCE } from '../../../domain/take-away/json'
import { useViewCitations } from '../../../state/citing'
import { CiteView } from '../../../ui/take-away/CiteView'
import { DownloadData } from '../../../ui/take-away/DownloadData'
import styles from './Beside.module.css'
import { besideCsv, besideJson, type Taken } from './take-away'

interface TakeAwayProps {
  readonly title: string
  /** `systems`, `companies`: begins the file's name. */
  readonly name: string
  readonly taken: Taken
  readonly sources: readonly Source[]
}

/** The sheet as a file, the view as a citation. */
export function TakeAway({ title, name, taken, sources }: TakeAwayProps) {
  const citations = useViewCitations(title)
  return (
    <div className={styles.bar}>
      <DownloadData
        name={`${name}-${taken.asOf}`}
        csv={() => besideCsv(taken)}
        json={() => besideJson(title, taken, sources)}
        note={LICENCE}
      />
      <CiteView {...citations} />
    </div>
  )
}
