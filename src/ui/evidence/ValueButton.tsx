import { memo } from 'react'
import styles from './EvidenceButton.module.css'

interface ValueButtonProps {
  /** What the container finds the evidence by: `bf16`. */
  readonly of: string
  /** The value as shown. */
  readonly text: string
  /** −1 where arrow keys walk between many cells. */
  readonly tabIndex?: number
}

/** {@link EvidenceButton} for tables of thousands: no listener of its own; the container asks {@link askedValue} who was meant. */
export const ValueButton = memo(function ValueButton({ of, text, tabIndex = 0 }: ValueButtonProps) {
  return (
    <button
      type="button"
      className={styles.value}
      aria-haspopup="dialog"
      tabIndex={tabIndex}
      data-evidence={of}
    >
      {text}
    </button>
  )
})

/** The value button an event came from, with what it is of; null when it came from elsewhere. */
export function askedValue(
  target: EventTarget,
): { readonly of: string; readonly anchor: HTMLElement } | null {
  const anchor = target instanceof Element ? target.closest<HTMLElement>('[data-evidence]') : null
  return anchor?.dataset.evidence === undefined ? null : { of: anchor.dataset.evidence, anchor }
}
