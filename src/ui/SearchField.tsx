import type { ComponentProps } from 'react'
import styles from './SearchField.module.css'

interface SearchFieldProps extends Omit<ComponentProps<'input'>, 'type' | 'onChange'> {
  /** Accessible name. */
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
  /** Key that focuses the field, shown at its end. */
  readonly shortcut?: string
  /** Of the whole line, cross and key included. */
  readonly className?: string | undefined
}

/** A line to write on (role `searchbox`); the native cross of the browser empties it. */
export function SearchField({
  label,
  onValue,
  shortcut,
  className,
  maxLength = 200,
  ...rest
}: SearchFieldProps) {
  return (
    <span className={`${styles.field} ${className ?? ''}`}>
      <input
        type="search"
        className={styles.input}
        aria-label={label}
        maxLength={maxLength}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onValue(event.target.value)}
        {...rest}
      />
      {shortcut && (
        <span className={styles.key} aria-hidden="true">
          {shortcut}
        </span>
      )}
    </span>
  )
}
