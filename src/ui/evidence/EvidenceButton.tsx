import { type ReactNode, useRef } from 'react'
import type { Evidence } from '../../domain/evidence/evidence'
import styles from './EvidenceButton.module.css'
import { toggleEvidence, useIsOpen } from './evidence-store'

interface EvidenceButtonProps {
  /** Built only when asked for: hundreds of cells cost nothing. */
  readonly evidence: () => Evidence
  /** The value as shown. */
  readonly children: ReactNode
  /** Accessible name where the value alone does not say what it is of. */
  readonly label?: string | undefined
  readonly className?: string | undefined
  /** −1 where arrow keys walk between many cells. */
  readonly tabIndex?: number | undefined
}

/** A value that can be asked "says who?": click, tap, Enter or Space opens the page's one evidence panel. */
export function EvidenceButton({ evidence, children, label, className = '', tabIndex }: EvidenceButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  const isOpen = useIsOpen(() => button.current)
  return (
    <button
      ref={button}
      type="button"
      className={`${styles.value} ${className}`}
      aria-label={label}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      tabIndex={tabIndex}
      onClick={(event) => toggleEvidence(evidence, event.currentTarget)}
    >
      {children}
    </button>
  )
}
