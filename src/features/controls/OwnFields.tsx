import { useId } from 'react'
import styles from './OwnChip.module.css'
import parts from './Parts.module.css'

interface OwnFieldProps {
  readonly label: string
  readonly value: string
  readonly problem: string | undefined
  readonly onValue: (value: string) => void
  readonly isFigure?: boolean
}

/** One line of the form with its own message. */
export function OwnField({ label, value, problem, onValue, isFigure = true }: OwnFieldProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={parts.field}
        {...(isFigure ? { inputMode: 'decimal' as const } : {})}
        autoComplete="off"
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onChange={(event) => onValue(event.target.value)}
      />
      {problem !== undefined && (
        <p id={`${id}-problem`} className={parts.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
