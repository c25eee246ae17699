import { useId } from 'react'
import styles from './Segmented.module.css'

interface SegmentedProps<T extends string> {
  /** Name of the choice, heard and — with `showLabel` — seen. */
  readonly label: string
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly value: T
  readonly onChange: (value: T) => void
  readonly showLabel?: boolean
}

/** A choice between few words: native radio buttons side by side, arrow keys included. */
export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const { label, options, value, onChange, showLabel = false } = props
  const name = useId()
  return (
    <fieldset className={styles.group} aria-label={label}>
      {showLabel && <span className={styles.label}>{label}</span>}
      <span className={styles.options}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              className={styles.radio}
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </span>
    </fieldset>
  )
}
