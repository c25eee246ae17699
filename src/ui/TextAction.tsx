import type { ComponentProps } from 'react'
import styles from './TextAction.module.css'

interface TextActionProps extends ComponentProps<'button'> {
  /** Its words are content (a date, an event) and stand on paper too; an action does not print. */
  readonly printed?: boolean
}

/** A secondary action: a word in accent. A native button; for a link use `<a>`, which looks the same. */
export function TextAction({ printed = false, className = '', ...rest }: TextActionProps) {
  return (
    <button
      type="button"
      className={`${styles.action} ${printed ? styles.printed : ''} ${className}`}
      {...rest}
    />
  )
}
