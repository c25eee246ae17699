import type { ReactNode } from 'react'
import styles from './Askable.module.css'

interface AskableProps {
  /** What the container finds the evidence by; without it the mark is only a mark (pictures). */
  readonly of: string | undefined
  /** Accessible name: `TPP of the H20: 2 368`. */
  readonly label: string
  readonly children: ReactNode
}

/** A mark or number in a plot that can be asked "says who?", by pointer and from the keyboard. */
export function Askable({ of, label, children }: AskableProps) {
  if (of === undefined) return <>{children}</>
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no <button> inside an <svg>
    <g
      role="button"
      tabIndex={0}
      aria-haspopup="dialog"
      aria-label={label}
      data-evidence={of}
      className={styles.value}
    >
      {children}
    </g>
  )
}
