import { useMemo } from 'react'
import type { Comparison } from '../../domain/comparison/prepare'
import type { Source } from '../../domain/source'
import { LICENCE } from '../../domain/take-away/json'
import { SaveDialog } from '../../image/use-save'
import { useViewCitations } from '../../state/citing'
import { FreshnessLine } from '../../ui/evidence/FreshnessLine'
import { TextAction } from '../../ui/TextAction'
import { CiteView } from '../../ui/take-away/CiteView'
import { DownloadData } from '../../ui/take-away/DownloadData'
import styles from './Compare.module.css'
import { decidingSheetFacts } from './deciding'
import { sheetCsv, sheetJson } from './take-away'

interface SheetTakeAwayProps {
  readonly title: string
  readonly comparison: Comparison
  readonly sources: readonly Source[]
  readonly onSave: () => void
}

/** How old the sheet's facts are; the sheet as a picture of the rows shown, and as a file of every row; the view as a citation. */
export function SheetTakeAway({ title, comparison, sources, onSave }: SheetTakeAwayProps) {
  const { asOf } = comparison.context
  const decided = useMemo(() => decidingSheetFacts(comparison), [comparison])
  return (
    <>
      <FreshnessLine facts={decided} sources={sources} asOf={asOf} />
      <div className={styles.takeAway}>
        <TextAction onClick={onSave} onPointerEnter={SaveDialog.prepare} onFocus={SaveDialog.prepare}>
          Save the sheet as a picture
        </TextAction>
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
