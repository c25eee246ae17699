import { useDataset } from '../api/queries'
import { formatDate } from '../domain/date'
import { useNotices } from '../state/notices'
import styles from './PageFoot.module.css'

/** Up to when the facts were checked, what the page is not, whose data needs credit, and whether it opens offline. */
export function PageFoot() {
  const index = useDataset('index')
  const worksOffline = useNotices((state) => state.worksOffline)
  return (
    <footer className={styles.foot}>
      <p>
        {index.data ? `Facts checked up to ${formatDate(index.data.factsCheckedTo)}. ` : ''}
        Computed from public rule text and published figures. Not legal advice, not a licence determination.
        Data from Epoch AI: CC BY. <a href="third-party.txt">Software and fonts used</a>.
        {worksOffline === true && ' Stored on this device: this page opens without a network.'}
        {worksOffline === false && ' This browser keeps no offline copy: this page needs its server.'}
      </p>
    </footer>
  )
}
