import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './Dialog.module.css'
import { TextAction } from './TextAction'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the foot; the solid one last. */
  readonly actions?: ReactNode
  /** `wide` for two columns (picture and choices). */
  readonly width?: 'normal' | 'wide'
}

/**
 * A native modal dialog, open while it is rendered; a sheet from below under 768 px. Escape, the ground beside it and
 * "Close" close it, and the browser gives the focus back to where it was.
 */
export function Dialog({ title, onClose, children, actions, width = 'normal' }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = element.current
    const opener = document.activeElement
    if (dialog && !dialog.open) dialog.showModal()
    return () => {
      dialog?.close()
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard's way out is Escape, which the native dialog handles
    <dialog
      ref={element}
      className={`${styles.dialog} ${width === 'wide' ? styles.wide : ''}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === element.current) onClose()
      }}
    >
      <div className={styles.sheet}>
        <header className={styles.head}>
          <h2 id={id}>{title}</h2>
          <TextAction onClick={onClose}>Close</TextAction>
        </header>
        <div className={styles.body}>{children}</div>
        {actions && <footer className={styles.foot}>{actions}</footer>}
      </div>
    </dialog>
  )
}
