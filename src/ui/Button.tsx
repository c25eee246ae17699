import type { ComponentProps } from 'react'
import styles from './Button.module.css'

interface ButtonProps extends ComponentProps<'button'> {
  /** Ink ground: one for each region, its main action. */
  readonly solid?: boolean
}

/** A native button: 28 px high (44 under 768 px), `ink-3` edge. */
export function Button({ solid = false, className = '', ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={`${styles.button} ${solid ? styles.solid : ''} ${className}`}
      {...rest}
    />
  )
}
