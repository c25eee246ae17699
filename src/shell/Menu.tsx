import { Popover } from '../ui/Popover'
import { CopyLink } from './CopyLink'
import styles from './Masthead.module.css'
import { ThemeSelect } from './ThemeSelect'

/** What the wide masthead shows as words. */
export default function Menu() {
  return (
    <Popover label="Menu" trigger="Menu" triggerClassName={styles.word ?? ''} align="end">
      {() => (
        <div className={styles.menu}>
          <CopyLink />
          <ThemeSelect />
        </div>
      )}
    </Popover>
  )
}
