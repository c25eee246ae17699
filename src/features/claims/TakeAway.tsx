import type { IsoDay } from '../../domain/date'
import type { Source } from '../../domain/source'
import { LICENCE } from '../../domain/take-away/json'
import { useSave } from '../../image/use-save'
import { useViewCitations } from '../../state/citing'
import { usePictureFrame } from '../../state/picture-frame'
import { TextAction } from '../../ui/TextAction'
import { CiteView } from '../../ui/take-away/CiteView'
import { DownloadData } from '../../ui/take-away/DownloadData'
import type { ClaimRow } from './rows'
import styles from './TakeAway.module.css'
import { claimsPicture } from './table-pictures'
import { claimsCsv, claimsJson } from './take-away'

interface TakeAwayProps {
  readonly title: string
  /** The claims the list shows. */
  readonly rows: readonly ClaimRow[]
  readonly sources: readonly Source[]
  readonly asOf: IsoDay
  /** How many claims there are. */
  readonly all: number
}

/** The list as a picture and as a file, the view as a citation. */
export function TakeAway({ title, rows, sources, asOf, all }: TakeAwayProps) {
  const frame = usePictureFrame(sources)
  const { control, dialog } = useSave()
  const save = control(() => claimsPicture(rows, all, frame()))
  return (
    <div className={styles.bar}>
      <TextAction onClick={save.open} onPointerEnter={save.prepare} onFocus={save.prepare}>
        Save picture
      </TextAction>
      <DownloadData
        name={`claims-${asOf}`}
        csv={() => claimsCsv(rows, asOf)}
        json={() => claimsJson(title, rows, sources, asOf)}
        note={LICENCE}
      />
      <CiteView {...useViewCitations(title)} />
      {dialog}
    </div>
  )
}
