import type { Comparison } from '../../domain/comparison/prepare'
import type { Source } from '../../domain/source'
import { LICENCE } from '../../domain/take-away/json'
import { useViewCitations } from '../../state/citing'
import { CiteView } from '../../ui/take-away/CiteView'
import { DownloadData } from '../../ui/take-away/DownloadData'
import styles from './Compare.module.css'
import { sheetCsv, sheetJson } from './take-away'

interface SheetTakeAwayProps {
  readonly title: string
  readonly comparison: Comparison
  readonly sources: readonly Source[]
}

/** The sheet as a file, every row of it; the view as a citation. */
export function SheetTakeAway({ title, comparison, sources }: SheetTakeAwayProps) {
  return (
    <div className={styles.takeAway}>
      <DownloadData
        name={`comparison-${comparison.context.asOf}`}
        csv={() => sheetCsv(comparison)}
        json={() => sheetJson(title, comparison, sources)}
        note={LICENCE}
      />
      <CiteView {...useViewCitations(title)} />
    </div>
  )
}
