import styles from './Select.module.css'

interface SelectProps<T extends string> {
  /** Accessible name; stands before the choice with `showLabel`: "Baseline: H20". */
  readonly label: string
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly value: T
  readonly onChange: (value: T) => void
  readonly showLabel?: boolean
  /** Without an edge, for the masthead and running text. */
  readonly plain?: boolean
}

/** A native select in the dress of a button. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, options, value, onChange, showLabel = false, plain = false } = props
  return (
    <span className={`${styles.select} ${plain ? styles.plain : ''}`}>
      {showLabel && (
        <span className={styles.label} aria-hidden="true">
          {label}:
        </span>
      )}
      <select
        className={styles.native}
        aria-label={label}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value)
          if (chosen) onChange(chosen.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <span className={styles.arrow} aria-hidden="true">
        ▾
      </span>
    </span>
  )
}
