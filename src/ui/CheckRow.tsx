import { type ReactNode, useId } from 'react'
import styles from './CheckRow.module.css'

interface CheckRowProps {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  /** The name, with its glyph or tick before it if it has one. */
  readonly children: ReactNode
  /** How many there are; also the length of the bar, against `most`. */
  readonly count?: number
  readonly most?: number
  /** The count as shown (thin spaces). */
  readonly countText?: string
}

/** One row of a filter group: box, mark and name, 34 px proportion bar, count. The whole row is the target. */
export function CheckRow({ checked, onChange, children, count, most = 0, countText }: CheckRowProps) {
  const id = useId()
  const share = count !== undefined && most > 0 ? count / most : 0
  return (
    <label className={styles.row}>
      <input
        type="checkbox"
        className={styles.box}
        checked={checked}
        aria-labelledby={`${id}-name`}
        aria-describedby={count === undefined ? undefined : `${id}-count`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span id={`${id}-name`} className={styles.name}>
        {children}
      </span>
      {count !== undefined && (
        <>
          <span className={styles.track} aria-hidden="true">
            <span className={styles.bar} style={{ width: `${share * 100}%` }} />
          </span>
          <span id={`${id}-count`} className={styles.count}>
            {countText ?? count}
          </span>
        </>
      )}
    </label>
  )
}

interface CheckboxProps {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  /** Accessible name. */
  readonly label: string
  /** −1 where arrow keys walk between many boxes. */
  readonly tabIndex?: number
}

/** A box alone, for table rows: its name is heard, not seen. */
export function Checkbox({ checked, onChange, label, tabIndex = 0 }: CheckboxProps) {
  return (
    <input
      type="checkbox"
      className={styles.box}
      checked={checked}
      aria-label={label}
      tabIndex={tabIndex}
      onChange={(event) => onChange(event.target.checked)}
    />
  )
}
