import styles from './Notice.module.css'
import { TextAction } from './TextAction'

interface NoticeProps {
  /** Whole sentences; nothing is drawn when there are none. */
  readonly lines: readonly string[]
  readonly onDismiss: () => void
}

/** The strip under the date rule: what was not understood or was refused. Dismissible, never modal. */
export function Notice({ lines, onDismiss }: NoticeProps) {
  if (lines.length === 0) return null
  return (
    <section className={styles.strip} aria-label="Notes on this page's address">
      <ul role="status" className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <TextAction onClick={onDismiss}>Dismiss</TextAction>
    </section>
  )
}
