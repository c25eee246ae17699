import { useMemo } from 'react'
import type { Comparison } from '../../domain/comparison/prepare'
import type { Source } from '../../domain/source'
import { LICENCE } from '../../domain/take-away/json'
import { useViewCitations } from '../../state/citing'
import { FreshnessLine } from '../../ui/evidence/FreshnessLine'
import { CiteView } from '../../ui/take-away/CiteView'
import { DownloadData } from '../../ui/take-away/DownloadData'
import styles from './Compare.module.css'
import { decidingSheetFacts } from './deciding'
import { sheetCsv, sheetJson } from './take-away'

interface SheetTakeAwayProps {
  readonly title: string
  readonly comparison: Comparison
  readonly sources: readonly Source[]
}

/** How old the sheet's facts are; the sheet as a file, every row of it; the view as a citation. */
export function SheetTakeAway({ title, comparison, sources }: SheetTakeAwayProps) {
  const { asOf } = comparison.context
  const decided = useMemo(() => decidingSheetFacts(comparison), [comparison])
  return (
    <>
      <FreshnessLine facts={decided} sources={sources} asOf={asOf} />
      <div className={styles.takeAway}>
        <DownloadData
          name={`comparison-${asOf}`}
          csv={() => sheetCsv(comparison)}
          json={() => sheetJson(title, comparison, sources)}
          note={LICENCE}
        />
        <CiteView {...useViewCitations(title)} />
      </div>
    </>
  )
}
