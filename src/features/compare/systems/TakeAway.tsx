import { useMemo } from 'react'
import { decidingFacts } from '../../../domain/evidence/deciding'
import type { Source } from '../../../domain/source'
import { LICENCE } from '../../../domain/take-away/json'
import { useViewCitations } from '../../../state/citing'
import { FreshnessLine } from '../../../ui/evidence/FreshnessLine'
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

/** How old the sheet's facts are; the sheet as a file, the view as a citation. */
export function TakeAway({ title, name, taken, sources }: TakeAwayProps) {
  const citations = useViewCitations(title)
  const { groups, asOf } = taken
  const decided = useMemo(() => {
    const cells = groups.flatMap(({ rows }) => rows).flatMap((row) => row.cells)
    return decidingFacts(cells.map(({ evidence }) => evidence))
  }, [groups])
  return (
    <>
      <FreshnessLine facts={decided} sources={sources} asOf={asOf} />
      <div className={styles.bar}>
        <DownloadData
          name={`${name}-${asOf}`}
          csv={() => besideCsv(taken)}
          json={() => besideJson(title, taken, sources)}
          note={LICENCE}
        />
        <CiteView {...citations} />
      </div>
    </>
  )
}
