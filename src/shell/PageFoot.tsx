import { useDataset } from '../api/queries'
import { formatDate } from '../domain/date'
import styles from './PageFoot.module.css'

/** Up to when the facts were checked, what the page is not, and whose data needs credit. */
export function PageFoot() {
  const index = useDataset('index')
  return (
    <footer className={styles.foot}>
      <p>
        {index.data ? `Facts checked up to ${formatDate(index.data.factsCheckedTo)}. ` : ''}
        Computed from public rule text and published figures. Not legal advice, not a licence determination.
        Data from Epoch AI: CC BY.
      </p>
    </footer>
  )
}
