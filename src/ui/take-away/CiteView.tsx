import { Popover } from '../Popover'
import { Citations, type CitationsProps } from './Citations'
import styles from './DownloadData.module.css'

/** "Cite": the view in three forms, in a popover. */
export function CiteView(citations: CitationsProps) {
  return (
    <Popover label="Cite this view" trigger="Cite" triggerClassName={styles.trigger ?? ''} align="end">
      {() => <Citations {...citations} />}
    </Popover>
  )
}
