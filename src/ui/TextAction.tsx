import type { ComponentProps } from 'react'
import styles from './TextAction.module.css'

/** A secondary action: a word in accent. A native button; for a link use `<a>`, which looks the same. */
export function TextAction({ className = '', ...rest }: ComponentProps<'button'>) {
  return <button type="button" className={`${styles.action} ${className}`} {...rest} />
}
