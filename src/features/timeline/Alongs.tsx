import type { TimelineEvent } from '../../domain/event'
import { TextAction } from '../../ui/TextAction'
import type { Along } from './along'
import styles from './Changed.module.css'

interface StepProps {
  readonly word: string
  readonly sign: string
  readonly label: string
  readonly event: TimelineEvent | null
  readonly onOpen: (eventId: string) => void
}

function Step({ word, sign, label, event, onOpen }: StepProps) {
  return (
    <TextAction
      aria-label={`${word}, ${label}${event ? `: ${event.title}` : ': none'}`}
      disabled={event === null}
      onClick={event ? () => onOpen(event.eventId) : undefined}
    >
      {sign}
    </TextAction>
  )
}

/** Previous and next in the lane, of each company, on each chip. */
export function Alongs({ lines, onOpen }: { lines: readonly Along[]; onOpen: (eventId: string) => void }) {
  if (lines.length === 0) return null
  return (
    <nav aria-label="Along the lane, the companies and the chips">
      <ul className={styles.alongs}>
        {lines.map(({ id, label, position, of, previous, next }) => (
          <li key={id} className={styles.along}>
            <Step word="Previous" sign="‹" label={label} event={previous} onOpen={onOpen} />
            <span>
              {label}{' '}
              <small className={styles.quiet}>
                {position} of {of}
              </small>
            </span>
            <Step word="Next" sign="›" label={label} event={next} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </nav>
  )
}
