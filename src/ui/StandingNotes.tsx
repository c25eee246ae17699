import styles from './Notice.module.css'
import { TextAction } from './TextAction'

interface StandingNotesProps {
  readonly lines: readonly {
    readonly text: string
    readonly action: string
    readonly onAction: () => void
  }[]
  readonly onDismiss: () => void
}

/** The strip's lines about the app itself, each with its one action: "New version: reload". */
export function StandingNotes({ lines, onDismiss }: StandingNotesProps) {
  if (lines.length === 0) return null
  return (
    <section className={styles.strip} aria-label="Notes on this app">
      <ul role="status" className={styles.lines}>
        {lines.map(({ text, action, onAction }) => (
          <li key={action}>
            {text} <TextAction onClick={onAction}>{action}</TextAction>
          </li>
        ))}
      </ul>
      <TextAction onClick={onDismiss}>Dismiss</TextAction>
    </section>
  )
}
