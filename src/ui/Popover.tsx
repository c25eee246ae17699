import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { onEscape } from './on-escape'
import styles from './Popover.module.css'

interface PopoverProps {
  /** Accessible name of what opens. */
  readonly label: string
  /** What is clicked: words or a number. */
  readonly trigger: ReactNode
  /** The content; drawn only while open. May close by itself (after a choice). */
  readonly children: (close: () => void) => ReactNode
  readonly triggerClassName?: string
  /** Which edge of the trigger the panel keeps to. */
  readonly align?: 'start' | 'end'
  /** First sign of interest: fetch what the panel needs. */
  readonly onIntent?: () => void
}

/**
 * A panel under what was clicked, 320 px wide, not modal; a sheet at the foot under 768 px. Escape and a click elsewhere
 * close it, the focus goes back to the trigger.
 */
export function Popover(props: PopoverProps) {
  const { label, trigger, children, triggerClassName, align = 'start', onIntent } = props
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const id = useId()

  useEffect(() => {
    if (!open || !panel.current) return
    // A trigger near an edge of the window must not push its panel out of reach.
    const { left, right } = panel.current.getBoundingClientRect()
    const shift = left < 0 ? 8 - left : Math.min(0, document.documentElement.clientWidth - right)
    panel.current.style.translate = `${shift}px`
    panel.current.focus()
    const onPointerDown = (event: PointerEvent) => {
      const target = event.target as Node
      if (!panel.current?.contains(target) && !button.current?.contains(target)) setOpen(false)
    }
    document.addEventListener('pointerdown', onPointerDown)
    return () => document.removeEventListener('pointerdown', onPointerDown)
  }, [open])

  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <span className={styles.place}>
      <button
        ref={button}
        type="button"
        className={`${styles.opener} ${triggerClassName ?? styles.trigger}`}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        onPointerEnter={onIntent}
        onFocus={onIntent}
      >
        {trigger}
      </button>
      {open && (
        <div
          ref={panel}
          id={id}
          role="dialog"
          aria-label={label}
          tabIndex={-1}
          className={`${styles.panel} ${align === 'end' ? styles.end : ''}`}
          {...onEscape(close)}
        >
          {children(close)}
        </div>
      )}
    </span>
  )
}
