import { Popover } from '../Popover'
import styles from './DownloadData.module.css'
import { FileChoices, type TakenFiles } from './FileChoices'

interface DownloadDataProps extends TakenFiles {
  /** Licence and credits, said beside the choice. */
  readonly note: string
  readonly label?: string
  /** What there is beyond what is shown, and its name in words: `All 269 chips, every column`. */
  readonly everything?: TakenFiles & { readonly words: string }
}

/** "Download data": what is shown, and everything where that is more; as CSV, CSV for Excel, JSON. */
export function DownloadData(props: DownloadDataProps) {
  const { note, label = 'Download data', everything, ...shown } = props
  return (
    <Popover label={label} trigger={label} triggerClassName={styles.trigger ?? ''} align="end">
      {(close) => (
        <div className={styles.choices}>
          {everything && <p className={styles.head}>As shown</p>}
          <FileChoices {...shown} onDone={close} />
          {everything && (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls that are sent together
            <div role="group" aria-label={everything.words}>
              <p className={styles.head}>{everything.words}</p>
              <FileChoices {...everything} onDone={close} />
            </div>
          )}
          <p className={styles.note}>{note}</p>
        </div>
      )}
    </Popover>
  )
}
