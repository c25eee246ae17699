import styles from './SkipLink.module.css'

interface SkipLinkProps {
  /** Id of what takes the focus; it can take it (`tabIndex={-1}`). */
  readonly to: string
  readonly children: string
}

/** Seen only while it has the focus: past what stands between a reader at the keyboard and what they came for. */
export function SkipLink({ to, children }: SkipLinkProps) {
  return (
    <a className={styles.skip} href={`#${to}`}>
      {children}
    </a>
  )
}
